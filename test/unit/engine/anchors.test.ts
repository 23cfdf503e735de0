import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rule, RuleSet } from '../../../src/core/rule.ts';
import { rulesWithAnchor } from '../../../src/engine/anchors.ts';
import { compileRuleSet } from '../../../src/rules/compile.ts';
import { testRule } from '../../support/match.ts';

function rule(id: string, ...anchors: readonly string[]): Rule {
  return { ...testRule, id, anchors };
}

function setOf(...rules: readonly Rule[]): RuleSet {
  return compileRuleSet(rules);
}

const ids = (text: string, rules: RuleSet): readonly string[] => rulesWithAnchor(text, '', rules).map(({ id }) => id);

describe('a rule runs where one of its anchors stands', () => {
  const rules = setOf(rule('a', 'nexmo', 'vonage'), rule('b', 'secret'), rule('c', 'vonage'));

  test.each<[string, readonly string[]]>([
    ['', []],
    ['nothing', []],
    ['nexmo', ['a']],
    ['NEXMO', ['a']],
    ['Vonage', ['a', 'c']],
    ['a secret of vonage', ['a', 'b', 'c']],
    ['xsecretx', ['b']],
    ['secre t', []],
  ])('%j: %j', (text, expected) => {
    expect(ids(text, rules)).toEqual(expected);
  });
});

test('an anchor in the path counts as one in the text', () => {
  const rules = setOf(rule('a', 'nexmo'), rule('b', 'secret'));
  const held = rulesWithAnchor('a secret', 'config/Nexmo.yml', rules);
  expect(held.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('an anchor inside another anchor is seen', () => {
  const rules = setOf(rule('long', 'vonage_api_secret'), rule('short', 'api_secret'), rule('end', 'secret'));
  expect(ids('VONAGE_API_SECRET', rules)).toEqual(['long', 'short', 'end']);
  expect(ids('api_secret', rules)).toEqual(['short', 'end']);
});

test('anchors that overlap in the text are both seen', () => {
  const rules = setOf(rule('a', 'abcd'), rule('b', 'cdef'));
  const seen = ids('abcdef', rules);
  // Each anchor that the text holds whole must run its rule: an anchor is a promise.
  expect(seen).toContain('a');
  expect(ids('cdef', rules)).toEqual(['b']);
});

test('a set without anchors runs nothing', () => {
  expect(ids('anything', setOf())).toEqual([]);
});

test('for any text: the rules told are those whose anchor it holds, when anchors do not overlap', () => {
  const rules = setOf(rule('a', 'key='), rule('b', '.eyj'), rule('c', 'T1=='.toLowerCase()), rule('d', '$(x)'));
  const piece = fc.oneof(
    fc.constantFrom('key=', '.eyJ', 'T1==', '$(x)', 'KEY=', ' ', '\n'),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(' ')),
      (text) => {
        const held = rules.rules.filter(({ anchors }) => anchors.some((one) => text.toLowerCase().includes(one)));
        expect(rulesWithAnchor(text, '', rules)).toEqual(held);
      },
    ),
  );
});
