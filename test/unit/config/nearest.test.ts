import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestion } from '../../../src/config/nearest.ts';

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
