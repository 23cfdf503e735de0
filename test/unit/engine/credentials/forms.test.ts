import { describe, expect, test } from 'vitest';
import { AFTER_NAME, FALLBACKS } from '../../../../src/engine/credentials/forms.ts';

const NASTY = [
  '"'.repeat(5000),
  ' '.repeat(5000),
  '=('.repeat(2500),
  `="${'\\a'.repeat(2500)}`,
  ` value=${'"'.repeat(3000)}`,
  `{${' default'.repeat(600)}`,
  `${'*'.repeat(3000)}: `,
  '(new '.repeat(1000),
  ': string '.repeat(600),
  '\n'.repeat(5000),
];

describe('the cost of a name is a constant, whatever follows it', () => {
  const all = [...AFTER_NAME.map(({ pattern }) => pattern), ...FALLBACKS];
  test.each(all.map((pattern, at) => [at, pattern] as const))('form %i', (_, pattern) => {
    // A name in every tenth character of a file: were the cost not a constant, the test would hang.
    for (const text of NASTY) {
      for (let at = 0; at < text.length; at += 10) {
        pattern.lastIndex = at;
        // No form reaches further than a value can be long.
        expect(pattern.exec(text)?.[0].length ?? 0).toBeLessThan(5000);
      }
    }
  });

  test.each(all.map((pattern, at) => [at, pattern] as const))('form %i begins at the name’s end only', (_, pattern) => {
    expect(pattern.sticky).toBe(true);
    expect(pattern.source).toContain('(?<value>');
  });
});
