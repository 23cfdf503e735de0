import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterTab, below, splitRecords, toFileName } from '../../../src/git/file-name.ts';

const BAD = Buffer.from([0x61, 0xff, 0x62]);

describe('names', () => {
  test('of UTF-8 are text', () => {
    expect(toFileName(Buffer.from('ü/密.txt'))).toEqual({ text: 'ü/密.txt' });
  });

  test('of other bytes keep them to be opened by, and have a text to be shown', () => {
    expect(toFileName(BAD)).toEqual({ text: 'a\ufffdb', bytes: BAD });
  });

  test('are the records of an output with -z', () => {
    const output = Buffer.concat([Buffer.from('a\0\0ü b\n\0'), BAD, Buffer.from('\0')]);
    expect(splitRecords(output)).toEqual([{ text: 'a' }, { text: 'ü b\n' }, { text: 'a\ufffdb', bytes: BAD }]);
    expect(splitRecords(Buffer.alloc(0))).toEqual([]);
    expect(() => splitRecords(Buffer.from('a\0b'))).toThrow('incompletely');
  });

  test('stand behind the first tab; further ones are theirs', () => {
    expect(afterTab({ text: '100644 x 0\ta\tb' })).toEqual({ text: 'a\tb' });
    const record = toFileName(Buffer.concat([Buffer.from('100644 x 0\t'), BAD]));
    expect(afterTab(record)).toEqual({ text: 'a\ufffdb', bytes: BAD });
    const onlyHead = toFileName(Buffer.concat([BAD, Buffer.from('\tname')]));
    expect(afterTab(onlyHead)).toEqual({ text: 'name' });
  });

  test('below a directory are text where both are', () => {
    expect(below('/x', { text: 'a' })).toBe('/x/a');
    expect(below('/x', { text: 'a\ufffdb', bytes: BAD })).toEqual(Buffer.concat([Buffer.from('/x/'), BAD]));
    expect(below(Buffer.from('/x'), { text: 'ü' })).toEqual(Buffer.from('/x/ü'));
  });
});

test('no byte of a record is lost', () => {
  const name = fc
    .uint8Array({ minLength: 1, maxLength: 20 })
    .map((bytes) => Buffer.from(bytes.map((byte) => byte || 1)));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 8 }), (names) => {
      const records = splitRecords(Buffer.concat(names.flatMap((one) => [one, Buffer.of(0)])));
      expect(records.map(({ text, bytes }) => bytes ?? Buffer.from(text))).toEqual(names);
    }),
  );
});
