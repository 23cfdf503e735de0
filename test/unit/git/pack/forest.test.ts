import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_BASE, TYPE, WHOLE, type Entries } from '../../../../src/git/pack/entries.ts';
import { NONE, plant, type Planted, type Tasks } from '../../../../src/git/pack/forest.ts';

interface Sketch {
  readonly base: number;
  readonly type: number;
  /** Bytes in the pack. */
  readonly size: number;
}

function entriesOf(sketches: readonly Sketch[]): Entries {
  const offset = [12];
  for (const { size } of sketches) offset.push((offset.at(-1) ?? 0) + size);
  return {
    count: sketches.length,
    offset: Float64Array.from(offset),
    head: new Uint8Array(sketches.length),
    type: Uint8Array.from(sketches, ({ type, base }) => (base >= 0 ? TYPE.offsetDelta : type)),
    size: new Uint32Array(sketches.length),
    base: Int32Array.from(sketches, ({ base }) => base),
    position: new Uint32Array(sketches.length),
  };
}

/** As the walker goes: everything below the roots of all tasks, in the order in which it is met. */
function walked({ forest: { firstChild, nextSibling } }: Planted, { roots, tasks }: Tasks): readonly number[] {
  const inTasks = Array.from(tasks.subarray(0, -1), (from, task) => [...roots.subarray(from, tasks[task + 1])]).flat();
  const met: number[] = [];
  const waiting = inTasks.toReversed();
  for (let entry = waiting.pop(); entry !== undefined && met.length < 10_000; entry = waiting.pop()) {
    met.push(entry);
    for (let child = firstChild[entry] ?? NONE; child !== NONE; child = nextSibling[child] ?? NONE) waiting.push(child);
  }
  return met;
}

const sorted = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b);
const contentTypes = fc.constantFrom(TYPE.commit, TYPE.blob, TYPE.tag);

/** Bases anywhere, before and behind, themselves too. */
function forests(type: fc.Arbitrary<number>): fc.Arbitrary<readonly Sketch[]> {
  return fc.integer({ min: 0, max: 40 }).chain((count) =>
    fc.array(
      fc.record({
        base: fc.oneof(fc.constant(WHOLE), fc.constant(NO_BASE), fc.integer({ min: 0, max: Math.max(0, count - 1) })),
        type,
        size: fc.integer({ min: 1, max: 3000 }),
      }),
      { minLength: count, maxLength: count },
    ),
  );
}

describe('every entry of a pack', () => {
  test('is walked once or left over, whatever it hangs on and however work is divided', () => {
    fc.assert(
      fc.property(forests(contentTypes), fc.constantFrom(1, 2000, 5000, 1e9), (sketches, taskCost) => {
        const planted = plant(entriesOf(sketches), taskCost);
        const met = walked(planted, planted.forest.contents);
        expect(sorted([...met, ...planted.leftOver])).toEqual(sketches.map((_, entry) => entry));
      }),
    );
  });

  test('is left over when its bases lead nowhere: to none, elsewhere, round in a circle', () => {
    const sketch = (base: number): Sketch => ({ base, type: TYPE.blob, size: 100 });
    // 0 ← 1; 2 ⇄ 3 ← 4; 5 hangs on itself; 6 on what is not here, and 7 on that.
    const planted = plant(entriesOf([WHOLE, 0, 3, 2, 3, 5, NO_BASE, 6].map(sketch)));
    expect(walked(planted, planted.forest.contents)).toEqual([0, 1]);
    expect(planted.leftOver).toEqual([2, 3, 4, 5, 6, 7]);
  });

  test('has the type of the whole object at the end of its bases', () => {
    const entries = entriesOf([
      { base: 1, type: 0, size: 50 },
      { base: 2, type: 0, size: 50 },
      { base: WHOLE, type: TYPE.tree, size: 50 },
    ]);
    plant(entries);
    expect([...entries.type]).toEqual([TYPE.tree, TYPE.tree, TYPE.tree]);
  });

  test('is among the contents or among what names others, commits and tags among both', () => {
    const types = [TYPE.commit, TYPE.tree, TYPE.blob, TYPE.tag];
    const planted = plant(entriesOf(types.map((type) => ({ base: WHOLE, type, size: 50 }))));
    expect(walked(planted, planted.forest.contents)).toEqual([0, 2, 3]);
    expect(walked(planted, planted.forest.names)).toEqual([0, 1, 3]);
  });
});

describe('the heavy child', () => {
  test('is the one with the most entries below', () => {
    const sketch = (base: number): Sketch => ({ base, type: TYPE.blob, size: 10 });
    const { forest } = plant(entriesOf([WHOLE, 0, 0, 2, 2, 0, 3].map(sketch)));
    expect([...forest.heavy].slice(0, 7)).toEqual([2, NONE, 3, 6, NONE, NONE, NONE]);
  });

  test('is one of the children wherever there are any', () => {
    fc.assert(
      fc.property(forests(contentTypes), (sketches) => {
        const { forest, leftOver } = plant(entriesOf(sketches), 1500);
        const left = new Set(leftOver);
        for (const [entry] of sketches.entries()) {
          if (left.has(entry)) continue;
          const children: number[] = [];
          for (
            let child = forest.firstChild[entry] ?? NONE;
            child !== NONE;
            child = forest.nextSibling[child] ?? NONE
          ) {
            children.push(child);
          }
          const heavy = forest.heavy[entry] ?? NONE;
          expect(children.length === 0 ? heavy === NONE : children.includes(heavy)).toBe(true);
        }
      }),
    );
  });
});
