import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTree } from '../../../src/git/tree-object.ts';
import { PackKernel } from '../../../src/kernel/pack-kernel.ts';
import type { ListedTree } from '../../../src/kernel/tree-reader.ts';
import { encodeDelta, type Instruction } from '../../git/pack-writer.ts';

const HASH = 20;
const NOTHING = 0xffffffff;
const kernel = new PackKernel([], 64 * 1024 * 1024);
const reader = kernel.trees(HASH);

interface Place {
  readonly at: number;
  readonly size: number;
}

function put(bytes: Uint8Array): Place {
  const place = { at: kernel.take(bytes.length), size: bytes.length };
  kernel.bytes.set(bytes, place.at);
  // What lies behind a tree is left over from another.
  kernel.bytes.fill(0x20, place.at + bytes.length, place.at + bytes.length + 64);
  return place;
}

function offsetsOf({ list, count }: ListedTree): readonly number[] {
  return Array.from({ length: count }, (_, entry) => reader.words[list.at / 4 + 2 * entry] ?? -1);
}

function notesOf({ list, count }: ListedTree): readonly number[] {
  return Array.from({ length: count }, (_, entry) => reader.words[list.at / 4 + 2 * entry + 1] ?? -1);
}

/** Where entries begin, by the plain parser. */
function plainly(bytes: Uint8Array): readonly number[] | undefined {
  let at = 0;
  return parseTree(bytes, HASH)?.map(({ name }) => {
    const start = at;
    at = bytes.indexOf(0x20, at) + name.length + 2 + HASH;
    return start;
  });
}

const entry = fc
  .tuple(
    fc.constantFrom('40000', '100644', '160000', '120000'),
    fc.string({ minLength: 1, maxLength: 30 }).map((name) => name.replaceAll('\0', 'x')),
    fc.uint8Array({ minLength: HASH, maxLength: HASH }),
  )
  .map(([mode, name, oid]) => Buffer.concat([Buffer.from(`${mode} ${name}\0`), oid]));
const tree = fc.array(entry, { maxLength: 40 }).map((entries) => Buffer.concat(entries));

/** Instructions that copy and insert anything, split anywhere. */
const instructions = fc.array(
  fc.oneof(
    fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 2000 })),
    entry,
    fc.uint8Array({ minLength: 1, maxLength: 30 }),
  ),
  { minLength: 1, maxLength: 8 },
);

function toSteps(base: Uint8Array, list: readonly (readonly [number, number] | Uint8Array)[]): readonly Instruction[] {
  return list.flatMap((step): readonly Instruction[] => {
    if (step instanceof Uint8Array) return [{ kind: 'insert', bytes: step }];
    const offset = step[0] % (base.length + 1);
    const size = Math.min(step[1], base.length - offset);
    return size === 0 ? [] : [{ kind: 'copy', offset, size }];
  });
}

function resultOf(base: Uint8Array, steps: readonly Instruction[]): Buffer {
  return Buffer.concat(
    steps.map((step) => (step.kind === 'copy' ? base.subarray(step.offset, step.offset + step.size) : step.bytes)),
  );
}

function apply(base: Uint8Array, steps: readonly Instruction[], listed: ListedTree): ListedTree | string {
  const result = resultOf(base, steps);
  const encoded = encodeDelta(base.length, steps);
  const sizes = varintLength(base.length) + varintLength(result.length);
  const place = put(encoded);
  const to = { at: kernel.take(result.length), size: result.length };
  const applied = reader.apply({ at: place.at + sizes, size: place.size - sizes }, listed, to);
  if (typeof applied !== 'string') {
    expect(Buffer.from(kernel.bytes.slice(to.at, to.at + to.size)).equals(result)).toBe(true);
  }
  return applied;
}

function varintLength(value: number): number {
  return value < 128 ? 1 : 1 + varintLength(Math.floor(value / 128));
}

describe('entries of a tree', () => {
  test('are those that the plain parser finds, in any bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          tree,
          fc.tuple(tree, fc.uint8Array({ maxLength: 40 })).map((parts) => Buffer.concat(parts)),
        ),
        (bytes) => {
          const listed = reader.read(put(bytes));
          const expected = plainly(bytes);
          expect(typeof listed === 'string' ? undefined : offsetsOf(listed)).toEqual(expected);
        },
      ),
    );
  });

  test('after a delta are those of the result, and notes go with the entries that are copied', () => {
    fc.assert(
      fc.property(tree, instructions, (base, list) => {
        const listed = reader.read(put(base));
        if (typeof listed === 'string') throw new Error(listed);
        for (let index = 0; index < listed.count; index++) reader.words[listed.list.at / 4 + 2 * index + 1] = index;
        const offsets = plainly(base) ?? [];
        const steps = toSteps(base, list);
        const applied = apply(base, steps, listed);
        const result = resultOf(base, steps);
        const expected = plainly(result);
        expect(typeof applied === 'string' ? undefined : offsetsOf(applied)).toEqual(expected);
        if (typeof applied === 'string') return;
        const fresh = new Set(reader.fresh());
        const textOf = (bytes: Uint8Array, starts: readonly number[], index: number): string =>
          Buffer.from(bytes.subarray(starts[index], starts[index + 1] ?? bytes.length)).toString('hex');
        for (const [index, note] of notesOf(applied).entries()) {
          expect(fresh.has(index)).toBe(note === NOTHING);
          if (note !== NOTHING) expect(textOf(base, offsets, note)).toBe(textOf(result, expected ?? [], index));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('that a delta leaves alone are not new', () => {
    const entries = ['a', 'b', 'c', 'd'].map((name, index) =>
      Buffer.concat([Buffer.from(`100644 ${name}\0`), Buffer.alloc(HASH, index + 1)]),
    );
    const base = Buffer.concat(entries);
    const listed = reader.read(put(base));
    if (typeof listed === 'string') throw new Error(listed);
    for (let index = 0; index < 4; index++) reader.words[listed.list.at / 4 + 2 * index + 1] = 100 + index;
    // The object id of the second entry, and nothing else.
    const at = 9 + HASH + 9;
    const applied = apply(
      base,
      [
        { kind: 'copy', offset: 0, size: at },
        { kind: 'insert', bytes: Buffer.alloc(HASH, 9) },
        { kind: 'copy', offset: at + HASH, size: base.length - at - HASH },
      ],
      listed,
    );
    if (typeof applied === 'string') throw new Error(applied);
    expect(notesOf(applied)).toEqual([100, NOTHING, 102, 103]);
    expect([...reader.fresh()]).toEqual([1]);
    expect([...reader.notes(applied)]).toEqual([100, 102, 103]);
  });

  test('of a delta that reaches outside of its base are refused', () => {
    const listed = reader.read(put(Buffer.concat([Buffer.from('100644 a\0'), Buffer.alloc(HASH)])));
    if (typeof listed === 'string') throw new Error(listed);
    const place = put(encodeDelta(29, [{ kind: 'copy', offset: 20, size: 30 }]));
    const to = { at: kernel.take(30), size: 30 };
    expect(reader.apply({ at: place.at + 2, size: place.size - 2 }, listed, to)).toBe('it is no sound tree');
  });
});
