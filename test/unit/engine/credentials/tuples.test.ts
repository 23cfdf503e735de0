import { describe, expect, test } from 'vitest';
import { tuplesIn, valueInTuple } from '../../../../src/engine/credentials/tuples.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';

const [KEY, VALUE] = [drawnHex('tuple', 8), drawn('tuple', 16)];

describe('names set at once', () => {
  test.each([
    ['Python', `KEY, SECRET = "${KEY}", "${VALUE}"`],
    ['Go', `	KEY, SECRET := "${KEY}", "${VALUE}"`],
    ['in brackets', `[KEY, SECRET] = ['${KEY}', '${VALUE}'];`],
    ['Perl', `my ($KEY, $SECRET) = ('${KEY}', '${VALUE}');`],
  ])('each have their own literal: %s', (_, text) => {
    expect(tuplesIn(text).map(({ name, value }) => [name, value])).toEqual([
      ['KEY', KEY],
      ['SECRET', VALUE],
    ]);
    const start = text.indexOf('SECRET');
    const found = valueInTuple(text, { start, end: start + 6 });
    expect(found && text.slice(found.start, found.end)).toBe(VALUE);
  });

  test.each([`f(to, secret="${VALUE}")`, `a, secret = load()`, `secret = "${VALUE}"`, `x, secret == "${VALUE}"`])(
    'no such assignment: %j',
    (text) => {
      const start = text.indexOf('secret');
      expect(valueInTuple(text, { start, end: start + 6 })).toBeUndefined();
    },
  );
});
