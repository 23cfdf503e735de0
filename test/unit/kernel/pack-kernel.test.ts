import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PackKernel, type Hits, type SearchedBuffer } from '../../../src/kernel/pack-kernel.ts';
import { applyPlainly, encodeDelta, type Instruction } from '../../git/pack-writer.ts';

const MIB = 1024 * 1024;
const kernel = new PackKernel(['needle', 'pin'], 32 * MIB);

function put(bytes: Uint8Array): SearchedBuffer {
  const at = kernel.take(bytes.length);
  kernel.bytes.set(bytes, at);
  return { at, size: bytes.length, hits: kernel.searchWhole({ at, size: bytes.length }) };
}

interface Applied {
  readonly bytes: Buffer;
  readonly hits: Hits | { readonly fault: string };
  /** By a search of the whole result. */
  readonly expected: Hits;
}

/** `raw`: instructions without the two sizes in front. */
function apply(base: Uint8Array, raw: Uint8Array, size: number): Applied {
  const [from, delta] = [put(base), put(raw)];
  const to = { at: kernel.take(size), size };
  kernel.bytes.fill(0x21, to.at, to.at + size);
  const hits = kernel.applyDelta(delta, from, to);
  const applied = {
    bytes: Buffer.from(kernel.bytes.slice(to.at, to.at + size)),
    hits,
    expected: kernel.searchWhole(to),
  };
  for (const buffer of [from, delta, to]) kernel.give(buffer);
  return applied;
}

/** Behind the two sizes, of which each byte but the last has its highest bit. */
function instructionsOf(base: Uint8Array, instructions: readonly Instruction[]): Uint8Array {
  const delta = encodeDelta(base.length, instructions);
  let at = 0;
  for (let size = 0; size < 2; size++) while ((delta[at++] ?? 0) >= 128);
  return delta.subarray(at);
}

// Few letters, so that anchors come together and apart at the seams.
const letters = fc
  .array(fc.constantFrom('n', 'e', 'd', 'l', 'p', 'i', '\0'), { maxLength: 120 })
  .map((list) => Buffer.from(list.join(''), 'latin1'));
const withAnchors = fc
  .array(fc.oneof(letters, fc.constant(Buffer.from('needle')), fc.constant(Buffer.from('pin'))))
  .map((list) => Buffer.concat(list));

describe('a delta', () => {
  test('makes what its instructions say, and names the anchors that a search of the whole names', () => {
    const both = withAnchors.chain((base) => {
      const copy = fc.tuple(fc.nat(Math.max(0, base.length - 1)), fc.nat(base.length)).map(([offset, size]) => ({
        kind: 'copy' as const,
        offset,
        size: Math.max(1, Math.min(size, base.length - offset)),
      }));
      const insert = letters.filter(({ length }) => length > 0).map((bytes) => ({ kind: 'insert' as const, bytes }));
      const steps = fc.array(base.length === 0 ? insert : fc.oneof(copy, insert), { maxLength: 12 });
      return fc.tuple(fc.constant(base), steps);
    });
    fc.assert(
      fc.property(both, ([base, instructions]) => {
        const result = Buffer.from(applyPlainly(base, instructions));
        const { bytes, hits, expected } = apply(base, instructionsOf(base, instructions), result.length);
        expect(bytes).toEqual(result);
        expect(hits).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test.each<[string, number[], number, string]>([
    ['copies from behind its base', [0x91, 9, 2], 2, 'copies from outside'],
    ['copies from beyond four gigabytes', [0x9f, 0xff, 0xff, 0xff, 0xff, 2], 2, 'copies from outside'],
    ['copies more than its base has', [0x90, 11], 11, 'copies from outside'],
    ['inserts more than it holds', [5, 0x61, 0x62], 5, 'inserts more than it holds'],
    ['ends in the midst of a copy', [0x9f, 1], 4, 'delta'],
    ['makes less than it says', [1, 0x61], 2, 'another size'],
    ['copies more than it says that it makes', [0x90, 10], 2, 'delta'],
    ['makes nothing of what it says', [], 1, 'another size'],
  ])('that %s is refused', (_, raw, size, fault) => {
    const { hits } = apply(Buffer.from('0123456789'), Buffer.from(raw), size);
    expect(hits).toEqual({ fault: expect.stringContaining(fault) });
  });

  test('of any bytes ends, and writes nothing behind its result', () => {
    fc.assert(
      fc.property(letters, fc.uint8Array({ maxLength: 60 }), fc.nat(200), (base, raw, size) => {
        const guard = kernel.take(64);
        kernel.bytes.fill(0x7e, guard, guard + 64);
        const { hits, bytes } = apply(base, raw, size);
        expect(typeof hits === 'object' && 'fault' in hits ? size : bytes.length).toBe(size);
        expect(Buffer.from(kernel.bytes.subarray(guard, guard + 64))).toEqual(Buffer.alloc(64, 0x7e));
        kernel.give({ at: guard, size: 64 });
      }),
      { numRuns: 300 },
    );
  });
});

describe('buffers', () => {
  test('that were given back are handed out again: memory does not grow with the number of objects', () => {
    const own = new PackKernel(['needle'], 8 * MIB);
    for (let n = 0; n < 1000; n++) own.give({ at: own.take(100_000), size: 100_000 });
    expect(own.bytes.length).toBeLessThan(4 * MIB);
  });

  test('never overlap', () => {
    const own = new PackKernel(['needle'], 8 * MIB);
    const sizes = fc.array(fc.nat(5000), { maxLength: 30 });
    fc.assert(
      fc.property(sizes, (list) => {
        const taken = list.map((size) => ({ at: own.take(size), size })).toSorted((a, b) => a.at - b.at);
        for (const [index, { at, size }] of taken.entries()) {
          expect(at + size).toBeLessThanOrEqual(taken[index + 1]?.at ?? Infinity);
        }
        for (const buffer of taken) own.give(buffer);
      }),
      { numRuns: 50 },
    );
  });

  test('beyond the budget are refused, and those within it are still to be had', () => {
    const own = new PackKernel(['needle'], 4 * MIB);
    expect(() => own.take(5 * MIB)).toThrow(expect.objectContaining({ code: 'too-large' }));
    expect(own.take(1000)).toBeGreaterThan(0);
  });
});

test('so many anchors that they are not carried are dense, and all of them can be had', () => {
  const content = Buffer.from('pin'.repeat(5000));
  const buffer = put(content);
  expect(buffer.hits).toBe('dense');
  expect(kernel.allHits(buffer)).toHaveLength(5000);
  kernel.give(buffer);
});
