import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFingerprint } from '../../../src/config/fingerprint-form.ts';
import { suggestion } from '../../../src/config/nearest.ts';
import { bytesOf } from '../../../src/config/size.ts';

describe('“did you mean” names', () => {
  const keys = ['exclude', 'rules', 'allow', 'minConfidence', 'honour'];
  test.each<[string, string]>([
    ['exlude', 'exclude'],
    ['excludes', 'exclude'],
    ['Exclude', 'exclude'],
    ['rule', 'rules'],
    ['ruels', 'rules'],
    ['alow', 'allow'],
    ['minconfidence', 'minConfidence'],
    ['honor', 'honour'],
  ])('for %s the key %s', (name, key) => {
    expect(suggestion(name, keys)).toBe(` Did you mean \`${key}\`?`);
  });

  test.each(['', 'x', 'ignorePaths', 'exc', 'confidence'])('nothing for %j', (name) => {
    expect(suggestion(name, keys)).toBe('');
  });

  test('the nearest of several', () => {
    expect(suggestion('staged', ['stage', 'staged', 'stages'])).toContain('`staged`');
  });

  test('a short word is not near an unrelated one', () => {
    expect(suggestion('ab', ['cd', 'xyz'])).toBe('');
    expect(suggestion('a', ['b'])).toBe('');
  });

  test('one slip anywhere in a long word finds it', () => {
    const word = 'minConfidence';
    fc.assert(
      fc.property(fc.nat(word.length - 1), fc.constantFrom('drop', 'double', 'change'), (at, slip) => {
        const middle = { drop: '', double: word.charAt(at).repeat(2), change: '_' }[slip];
        expect(suggestion(word.slice(0, at) + middle + word.slice(at + 1), [word])).toContain(word);
      }),
    );
  });

  test('a name of a million letters is near to none', () => {
    expect(suggestion('x'.repeat(1_000_000), keys)).toBe('');
  });
});

describe('sizes', () => {
  test.each<[string, number | undefined]>([
    ['1', 1],
    ['500', 500],
    ['500B', 500],
    ['10MB', 10_000_000],
    ['10 mb', 10_000_000],
    [' 1KiB ', 1024],
    ['1.5 GiB', 1.5 * 1024 ** 3],
    ['0.001kb', 1],
    ['2gb', 2e9],
    ['0', undefined],
    ['0.0001kb', undefined],
    ['-1', undefined],
    ['1e9', undefined],
    ['1TB', undefined],
    ['1 000', undefined],
    ['10MBs', undefined],
    ['MB', undefined],
    ['', undefined],
    ['Infinity', undefined],
    ['999999999999GB', undefined],
    ['0x10', undefined],
    ['1,5MB', undefined],
  ])('%j is %s bytes', (text, bytes) => {
    expect(bytesOf(text)).toBe(bytes);
  });

  test('a number of bytes is itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (bytes) => {
        expect(bytesOf(String(bytes))).toBe(bytes);
      }),
    );
  });

  test('what is no size is never one, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(bytesOf(text) ?? 1).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

test.each<[string, boolean]>([
  [`vg1:${'0'.repeat(32)}`, true],
  [`vg1:${'0'.repeat(31)}`, false],
  [`vg1:${'0'.repeat(33)}`, false],
  [`vg1:${'A'.repeat(32)}`, false],
  [`vg2:${'0'.repeat(32)}`, false],
  [` vg1:${'0'.repeat(32)}`, false],
  [`vg1:${'0'.repeat(32)}\n`, false],
  ['', false],
])('%j is a fingerprint: %s', (text, expected) => {
  expect(isFingerprint(text)).toBe(expected);
});
