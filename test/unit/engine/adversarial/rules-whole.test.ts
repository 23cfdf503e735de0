// Every rule's example as often as it goes: thousands of findings, in lines, in one line, and one in another.
import { describe, expect, test } from 'vitest';
import { fillPlaceholders } from '../../../../src/rules/placeholders.ts';
import { builtInCatalogue } from '../../../../src/scan/rule-catalogue.ts';
import { QUARTER, TIMEOUT, lookBehind, repeated } from '../../../support/hostile.ts';

const EIGHTH = QUARTER / 2;

const examples = builtInCatalogue().map(
  ({ rule, examples: all }) => [rule.id, all.map(({ text }) => fillPlaceholders(text))] as const,
);

describe('as many of its examples as fit, of', () => {
  test.each(examples)('%s, line by line, hides no secret behind it', { timeout: TIMEOUT }, (_, texts) => {
    expect(lookBehind(repeated(`${texts.join('\n')}\n`, QUARTER))).toBe('found');
  });

  test.each(examples)('%s, on one line, hides no secret behind it', { timeout: TIMEOUT }, (_, [first = '']) => {
    expect(lookBehind(repeated(`${first.replaceAll('\n', ' ')} `, EIGHTH))).toBe('found');
  });

  test.each(examples)(
    '%s, each in the middle of another, hides no secret behind it',
    { timeout: TIMEOUT },
    (_, texts) => {
      const [first = ''] = texts;
      const [before, behind] = [first.slice(0, first.length / 2), first.slice(first.length / 2)];
      const depth = Math.floor(EIGHTH / first.length);
      expect(lookBehind(before.repeat(depth) + behind.repeat(depth))).toBe('found');
    },
  );
});
