import { describe, expect, test } from 'vitest';
import type { Oid } from '../../../../src/core/oid.ts';
import { NO_BASE, WHOLE, readEntries, type Entries } from '../../../../src/git/pack/entries.ts';
import type { PackFile } from '../../../../src/git/pack/pack-file.ts';
import type { PackIndex } from '../../../../src/git/pack/pack-index.ts';

const CHECKSUM = Buffer.alloc(20, 0xcc);

function packOf(entries: readonly Uint8Array[], head = 'PACK\0\0\0\x02', count = entries.length): PackFile {
  const counted = Buffer.alloc(4);
  counted.writeUInt32BE(count);
  const bytes = Buffer.concat([Buffer.from(head, 'latin1'), counted, ...entries, CHECKSUM]);
  return {
    path: 'made.pack',
    size: bytes.length,
    close: () => undefined,
    read: (target, at) => {
      if (at + target.length > bytes.length) throw new Error('read beyond the end');
      target.set(bytes.subarray(at, at + target.length));
    },
  };
}

function indexOf(offsets: readonly number[], oids: readonly string[] = [], checksum = CHECKSUM): PackIndex {
  return {
    path: 'made.idx',
    count: offsets.length,
    offsets: Float64Array.from(offsets),
    packChecksum: checksum.toString('hex'),
    oidAt: (position) => oids[position] as Oid,
    names: () => new Uint8Array(0),
    find: (oid) => oids.indexOf(Buffer.from(oid).toString('hex')),
    close: () => undefined,
  };
}

interface Read {
  readonly type: readonly number[];
  readonly size: readonly number[];
  readonly head: readonly number[];
  readonly base: readonly number[];
}

/** Without the room that shared memory has at least. */
function listed({ count, type, size, head, base }: Entries): Read {
  const list = (values: ArrayLike<number>): readonly number[] => Array.from(values).slice(0, count);
  return { type: list(type), size: list(size), head: list(head), base: list(base) };
}

/** Entries one behind the other, each padded to 64 bytes. */
function read(heads: readonly (readonly number[])[], oids: readonly string[] = []): Read {
  const entries = heads.map((head) => Buffer.concat([Buffer.from(head), Buffer.alloc(64 - head.length)]));
  const offsets = heads.map((_, at) => 12 + 64 * at);
  return listed(readEntries(packOf(entries), indexOf(offsets, oids), 20));
}

describe('the header of an entry', () => {
  test('tells type and size', () => {
    const { type, size, head, base } = read([[0x3f], [0x9a, 0x01], [0x2f | 0x80, 0x80, 0x01]]);
    expect(type).toEqual([3, 1, 2]);
    expect(size).toEqual([15, 26, 15 + 128 * 16]);
    expect(head).toEqual([1, 2, 3]);
    expect(base).toEqual([WHOLE, WHOLE, WHOLE]);
  });

  test('that tells four gigabytes and more says so, whatever it says beyond', () => {
    const { type, size } = read([
      [0xb0, 0x80, 0x80, 0x80, 0x80, 0x01],
      [0xbf, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
    ]);
    expect(type).toEqual([3, 3]);
    expect(size).toEqual([0xffffffff, 0xffffffff]);
  });

  test.each<[string, number[]]>([
    ['whose size has no end', [0xbf, ...Array.from({ length: 20 }, () => 0xff)]],
    ['of type 0', [0x0f]],
    ['of the type that is kept for later', [0x5f]],
  ])('%s cannot be read, and the one behind it can', (_, head) => {
    const { type, base } = read([head, [0x3f]]);
    expect(type).toEqual([0, 3]);
    expect(base).toEqual([NO_BASE, WHOLE]);
  });
});

describe('the base of a delta', () => {
  test('is the entry that begins so many bytes before', () => {
    // 64 back; then 128 = (0 + 1) * 128 + 0.
    expect(read([[0x31], [0x61, 64], [0x61, 0x80, 0x00]]).base).toEqual([WHOLE, 0, 0]);
  });

  test.each<[string, number[]]>([
    ['in the midst of an entry', [0x61, 63]],
    ['before the pack', [0x61, 0x81, 0x7f]],
    ['at the delta itself', [0x61, 0]],
    ['without an end', [0x61, ...Array.from({ length: 20 }, () => 0xff)]],
  ])('%s is none', (_, head) => {
    expect(read([[0x31], head]).base).toEqual([WHOLE, NO_BASE]);
  });

  test('is the object of that id, before it or behind it, and none when the pack has no such object', () => {
    const oids = ['11', '22', '33'].map((byte) => byte.repeat(20));
    const delta = (oid: string): readonly number[] => [0x71, ...Buffer.from(oid, 'hex')];
    const { base, head } = read([delta('22'.repeat(20)), [0x31], delta('44'.repeat(20))], oids);
    expect(base).toEqual([1, WHOLE, NO_BASE]);
    expect(head).toEqual([21, 1, 21]);
  });

  test('that names itself is itself: whoever follows bases must expect it', () => {
    const oids = ['11'.repeat(20)];
    expect(read([[0x71, ...Buffer.alloc(20, 0x11)]], oids).base).toEqual([0]);
  });

  test('whose id would go on behind the pack is read no further than the pack', () => {
    expect(listed(readEntries(packOf([Buffer.of(0x71, 1, 2)]), indexOf([12]), 20)).base).toEqual([NO_BASE]);
  });
});

describe('a pack that does not fit its index is refused', () => {
  const blob = Buffer.of(0x31, 0, 0, 0);
  test.each<[string, PackFile, PackIndex, RegExp]>([
    ['cut short', { ...packOf([]), size: 31 }, indexOf([]), /cut short/],
    ['that begins like something else', packOf([blob], 'KCAP\0\0\0\x02'), indexOf([12]), /does not begin like a pack/],
    ['of a version to come', packOf([blob], 'PACK\0\0\0\x04'), indexOf([12]), /version 4 is not known/],
    ['that counts other objects', packOf([blob], undefined, 2), indexOf([12]), /counts other objects/],
    ['of another checksum', packOf([blob]), indexOf([12], [], Buffer.alloc(20)), /belongs to another pack/],
    ['with an object in its head', packOf([blob]), indexOf([11]), /points outside/],
    ['with an object in its checksum', packOf([blob]), indexOf([16]), /points outside/],
    ['with two objects at one place', packOf([blob, blob]), indexOf([12, 12]), /names one place twice/],
  ])('%s', (_, pack, index, message) => {
    expect(() => readEntries(pack, index, 20)).toThrow(message);
  });

  test('of version 3 is read as one of version 2', () => {
    expect(readEntries(packOf([blob], 'PACK\0\0\0\x03'), indexOf([12]), 20).count).toBe(1);
  });
});
