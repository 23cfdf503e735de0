// Every form that is really found, cut so that nothing of it ends: a rule's own worst prefix.
import { expect, test } from 'vitest';
import { fillPlaceholders } from '../../../../src/rules/placeholders.ts';
import { builtInCatalogue } from '../../../../src/scan/rule-catalogue.ts';
import { MEGABYTE, TIMEOUT, lookBehind, repeated } from '../../../support/hostile.ts';

const examples = builtInCatalogue().map(({ rule, examples: [first] }) => [rule.id, first?.text ?? ''] as const);

test.each(examples)(
  'a megabyte of an example of %s without its end hides no secret behind it',
  { timeout: TIMEOUT },
  (_, example) => {
    expect(lookBehind(repeated(fillPlaceholders(example).slice(0, -2), MEGABYTE))).toBe('found');
  },
);
