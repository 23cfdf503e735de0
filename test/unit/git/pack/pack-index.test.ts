import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPackIndex, type PackIndex } from '../../../../src/git/pack/pack-index.ts';

const GIB = 2 ** 30;
let directory: string;
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'pack-index-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

interface Parts {
  readonly oids: readonly string[];
  readonly offsets: readonly number[];
  readonly hash?: 'sha1' | 'sha256';
  /** The tables before the checksum is made. */
  readonly change?: (index: Buffer) => Buffer;
}

const PACK = 'ab'.repeat(32);

/** gitformat-pack, version 2: head, fan-out, ids, CRCs, offsets, large offsets, the pack's checksum, its own. */
function makeIndex({ oids, offsets, hash = 'sha1', change = (index) => index }: Parts): Buffer {
  const large = offsets.filter((offset) => offset >= 2 * GIB);
  const words = (values: readonly number[]): Buffer => {
    const bytes = Buffer.alloc(4 * values.length);
    for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, 4 * at);
    return bytes;
  };
  const fanout = Array.from(
    { length: 256 },
    (_, byte) => oids.filter((oid) => Number.parseInt(oid.slice(0, 2), 16) <= byte).length,
  );
  const small = offsets.map((offset) => (offset < 2 * GIB ? offset : 2 * GIB + large.indexOf(offset)));
  const wide = large.flatMap((offset) => [Math.floor(offset / 2 ** 32), offset % 2 ** 32]);
  const length = hash === 'sha1' ? 20 : 32;
  const tables = change(
    Buffer.concat([
      words([0xff744f63, 2, ...fanout]),
      Buffer.from(oids.join(''), 'hex'),
      words(oids.map(() => 0)),
      words(small),
      words(wide),
      Buffer.from(PACK, 'hex').subarray(0, length),
    ]),
  );
  return Buffer.concat([tables, createHash(hash).update(tables).digest()]);
}

function use<T>(bytes: Uint8Array, work: (index: PackIndex) => T, hashLength = 20): T {
  const file = path.join(directory, 'pack.idx');
  writeFileSync(file, bytes);
  const index = openPackIndex(file, hashLength);
  try {
    return work(index);
  } finally {
    index.close();
  }
}

function refusal(bytes: Uint8Array): unknown {
  try {
    return use(bytes, ({ count }) => `it has ${count} objects`);
  } catch (error) {
    return error;
  }
}

const OIDS = ['00'.repeat(20), '00ff'.padEnd(40, '1'), '7f'.repeat(20), 'ff'.repeat(20)];
const OFFSETS = [12, 5 * GIB, 2 * GIB, 2 * GIB - 1];

describe('an index', () => {
  test.each(['sha1', 'sha256'] as const)('of %s gives every object its offset, however large', (hash) => {
    const length = hash === 'sha1' ? 20 : 32;
    const objects = fc
      .uniqueArray(fc.stringMatching(new RegExp(`^[0-9a-f]{${2 * length}}$`)), { maxLength: 40 })
      .map((oids) => oids.toSorted());
    const offset = fc.oneof(fc.integer({ min: 12, max: 2 * GIB + 9 }), fc.integer({ min: 4 * GIB, max: 2 ** 50 }));
    const both = objects.chain((oids) =>
      fc.tuple(fc.constant(oids), fc.uniqueArray(offset, { minLength: oids.length, maxLength: oids.length })),
    );
    fc.assert(
      fc.property(both, fc.uint8Array({ minLength: length, maxLength: length }), ([oids, offsets], other) => {
        use(
          makeIndex({ oids, offsets, hash }),
          (index) => {
            expect(index.count).toBe(oids.length);
            expect([...index.offsets]).toEqual(offsets);
            expect(oids.map((_, at) => index.oidAt(at))).toEqual(oids);
            expect(Buffer.from(index.names()).toString('hex')).toBe(oids.join(''));
            expect(oids.map((oid) => index.find(Buffer.from(oid, 'hex')))).toEqual(oids.map((_, at) => at));
            expect(index.find(other)).toBe(oids.indexOf(Buffer.from(other).toString('hex')));
            expect(index.packChecksum).toBe(PACK.slice(0, 2 * length));
          },
          length,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('of no object has none', () => {
    use(makeIndex({ oids: [], offsets: [] }), (index) => {
      expect(index.count).toBe(0);
      expect(index.find(Buffer.alloc(20))).toBe(-1);
    });
  });

  test('whose ids are in no order finds too little and never another object', () => {
    const oids = OIDS.toReversed();
    use(makeIndex({ oids, offsets: OFFSETS }), (index) => {
      for (const oid of oids) {
        const at = index.find(Buffer.from(oid, 'hex'));
        expect(at === -1 ? oid : index.oidAt(at)).toBe(oid);
      }
    });
  });
});

const whole = makeIndex({ oids: OIDS, offsets: OFFSETS });
const with4 = (at: number, value: number) => (index: Buffer) => {
  index.writeUInt32BE(value, at);
  return index;
};
const OFFSET_TABLE = 8 + 1024 + OIDS.length * 24;

describe('an index that lies is refused', () => {
  test.each<[string, (index: Buffer) => Buffer, string, RegExp]>([
    ['of version 1 or of a later one', with4(4, 3), 'unreadable', /not of version 2/],
    ['without its mark', with4(0, 0), 'unreadable', /not of version 2/],
    ['whose fan-out table goes down', with4(8 + 4 * 9, 3), 'corrupt-object', /fan-out table goes down/],
    ['that counts more objects than it has room for', with4(8 + 4 * 255, 5), 'corrupt-object', /size does not fit/],
    ['that counts as many as a number holds', with4(8 + 4 * 255, 0xffffffff), 'corrupt-object', /size does not fit/],
    ['with half a large offset', (index) => index.subarray(0, -4), 'corrupt-object', /size does not fit/],
    [
      'that names a large offset which it lacks',
      with4(OFFSET_TABLE, 2 * GIB + 2),
      'corrupt-object',
      /large offset is missing/,
    ],
    ['with an offset beyond all files', with4(OFFSET_TABLE + 4 * 4, 0xffffffff), 'corrupt-object', /out of reach/],
  ])('%s', (_, change, code, message) => {
    expect(refusal(makeIndex({ oids: OIDS, offsets: OFFSETS, change }))).toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  test('wherever it is cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(refusal(whole.subarray(0, length))).toMatchObject({ code: 'corrupt-object' });
      }),
      { numRuns: 60 },
    );
  });

  test('whichever bit of it is turned', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 * whole.length - 1 }), (bit) => {
        const turned = Buffer.from(whole);
        turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(refusal(turned)).toMatchObject({ code: expect.stringMatching(/^(?:corrupt-object|unreadable)$/) });
      }),
      { numRuns: 100 },
    );
  });

  test('when it is noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (noise) => {
        expect(refusal(noise)).toBeInstanceOf(Error);
      }),
      { numRuns: 30 },
    );
  });
});
