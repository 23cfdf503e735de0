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
    const started = performance.now();
    for (const text of NASTY) {
      for (let repeat = 0; repeat < 20; repeat++) {
        pattern.lastIndex = 0;
        pattern.exec(text);
      }
    }
    expect(performance.now() - started).toBeLessThan(1500);
  });

  test.each(all.map((pattern, at) => [at, pattern] as const))('form %i begins at the name’s end only', (_, pattern) => {
    expect(pattern.sticky).toBe(true);
    expect(pattern.source).toContain('(?<value>');
  });
});
