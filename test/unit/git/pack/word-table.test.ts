import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasWord, makeWordTable } from '../../../../src/git/pack/word-table.ts';

function has(words: readonly string[], text: string): boolean {
  const bytes = Buffer.from(`${text}vonage`, 'latin1');
  return hasWord(makeWordTable(words), bytes, 0, text.length);
}

test('a word is seen in any case, anywhere, and not beyond the end', () => {
  const words = ['vonage', 'open-tok', 't1=='];
  for (const name of ['vonage', 'my-Vonage.env', 'OPEN-TOK', 'x/t1==', 'vonvonage'])
    expect(has(words, name)).toBe(true);
  for (const name of ['', 'vonag', 'open_tok', 't1=', 'vona ge']) expect(has(words, name)).toBe(false);
  expect(has([], 'vonage')).toBe(false);
});

test('what is seen is what a search for each word finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'C', '-'), minLength: 1, maxLength: 5 });
  const text = fc.string({ unit: fc.constantFrom('a', 'B', 'c', '-', 'ü', '\0'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), text, (words, name) => {
      const naive = words.some((one) => name.toLowerCase().includes(one.toLowerCase()));
      expect(has(words, name)).toBe(naive);
    }),
    { numRuns: 1000 },
  );
});
