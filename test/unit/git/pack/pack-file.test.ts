import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  OVERLAP,
  Windows,
  openPackFile,
  type PackFile,
  type WindowMemory,
} from '../../../../src/git/pack/pack-file.ts';

const SIZE = 300_000;
const BYTES = Uint8Array.from({ length: SIZE }, (_, at) => (at * 7 + (at >> 8) * 31) & 255);
let directory: string;
let file: string;
let pack: PackFile;
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'pack-file-'));
  file = path.join(directory, 'a.pack');
  writeFileSync(file, BYTES);
  pack = openPackFile(file);
});
afterAll(() => {
  pack.close();
  rmSync(directory, { recursive: true, force: true });
});

/** Memory that only grows, as the kernel's. */
function memoryOf(size: number): WindowMemory & { readonly taken: () => number } {
  const bytes = new Uint8Array(size);
  let end = 0;
  return { bytes, taken: () => end, take: (wanted) => (end += wanted) - wanted };
}

describe('bytes of a pack', () => {
  test('are read exactly, and never fewer than asked for', () => {
    const target = Buffer.alloc(1000);
    pack.read(target, SIZE - 1000);
    expect(target).toEqual(Buffer.from(BYTES.subarray(-1000)));
    expect(() => pack.read(target, SIZE - 999)).toThrow(expect.objectContaining({ code: 'corrupt-object' }));
  });

  test('come through windows as they stand in the file, wherever one jumps and however few windows there are', () => {
    const jumps = fc.array(fc.integer({ min: 0, max: SIZE - 1 }), { maxLength: 60 });
    fc.assert(
      fc.property(jumps, fc.integer({ min: 1, max: 4 }), (places, limit) => {
        const memory = memoryOf(4 * 64 * 1024);
        const windows = new Windows(memory, limit);
        windows.open(pack);
        for (const place of places) {
          const at = windows.addressOf(place);
          const length = Math.min(OVERLAP, SIZE - place);
          expect(
            Buffer.from(memory.bytes.subarray(at, at + length)).equals(BYTES.subarray(place, place + length)),
          ).toBe(true);
        }
        expect(memory.taken()).toBeLessThanOrEqual(limit * 64 * 1024);
      }),
      { numRuns: 40 },
    );
  });

  test('of the pack before do not come through once another one is open, and no more memory is taken', () => {
    const other = path.join(directory, 'b.pack');
    writeFileSync(other, BYTES.toReversed());
    const second = openPackFile(other);
    const memory = memoryOf(4 * 64 * 1024);
    const windows = new Windows(memory, 2);
    windows.open(pack);
    for (const place of [0, 100_000]) windows.addressOf(place);
    const taken = memory.taken();
    windows.open(second);
    expect(memory.bytes[windows.addressOf(5)]).toBe(BYTES[SIZE - 6]);
    expect(memory.taken()).toBe(taken);
    second.close();
  });

  test('without an open pack are a defect that is told', () => {
    expect(() => new Windows(memoryOf(64), 1).addressOf(0)).toThrow('No pack is open.');
  });

  test('of a pack that is cut meanwhile are an error, not zeros', () => {
    const short = path.join(directory, 'c.pack');
    writeFileSync(short, BYTES);
    const cut = openPackFile(short);
    const windows = new Windows(memoryOf(64 * 1024), 1);
    windows.open(cut);
    truncateSync(short, 100);
    expect(() => windows.addressOf(50_000)).toThrow(/cut short at byte/);
    cut.close();
  });
});
