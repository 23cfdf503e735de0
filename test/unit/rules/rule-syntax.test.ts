import { isMap } from 'yaml';
import { describe, expect, test } from 'vitest';
import { checkKeys, lineOf, offsetOf, parseRuleFile, problemOnLine } from '../../../src/rules/rule-syntax.ts';

function messageOf(text: string): string {
  try {
    parseRuleFile(text, 'own.yaml');
  } catch (error) {
    expect(error).toMatchObject({ code: 'rule', path: 'own.yaml' });
    return (error as Error).message;
  }
  return 'no error';
}

describe('a rule file as written', () => {
  test('is its rules, each with its line; prose and shared lists are passed over', () => {
    const { rules, place } = parseRuleFile(
      'about: |\n  two\n  lines\nshared: &list [a]\nrules:\n  - id: x\n\n  - id: y\n',
      'o',
    );
    expect(rules.map((rule) => [rule.get('id'), lineOf(rule, place)])).toEqual([
      ['x', 6],
      ['y', 8],
    ]);
  });

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('has the same lines with %s, behind a byte order mark too', (_name, end) => {
    const { rules, place } = parseRuleFile(`\ufeff# head${end}rules:${end}  - id: x${end}`, 'o');
    expect(rules.map((rule) => lineOf(rule, place))).toEqual([3]);
  });

  test.each<[string, string, string]>([
    ['nothing', '', 'own.yaml:1: expected a map with the key `rules`.'],
    ['a list', '- a', 'own.yaml:1: expected a map with the key `rules`.'],
    ['a NUL', 'rules: [\0', 'own.yaml:1: is no valid YAML'],
    ['two documents', 'rules: [a]\n---\nrules: [b]', 'own.yaml:2: is no valid YAML'],
    ['a key twice', 'rules: [a]\nabout: x\nrules: [b]', 'own.yaml:3: `rules` is given twice.'],
    ['a key twice in a rule', 'rules:\n  - id: x\n    id: y', 'own.yaml:3: `id` is given twice.'],
    [
      'an option twice',
      'rules:\n  - match:\n      options: {owner: a,\n        owner: b}',
      'own.yaml:4: `owner` is given twice.',
    ],
    ['__proto__ twice', 'rules: [{__proto__: 1, __proto__: 2}]', 'own.yaml:1: `__proto__` is given twice.'],
    ['__proto__', '__proto__: 1\nrules: [a]', 'own.yaml:1: unknown key `__proto__` in the file'],
    ['a key that is a list', '? [a]\n: 1\nrules: [a]', 'own.yaml:1: unknown key `["a"]` in the file'],
    ['a misspelt key', 'rule: [a]', 'own.yaml:1: unknown key `rule` in the file. Did you mean `rules`?'],
    ['no list', 'rules: {id: x}', '`rules` must be a list with at least one rule'],
    ['an alias of nothing', 'rules: [*nope]', 'own.yaml:1: '],
    ['brackets nested too deep', `rules: ${'['.repeat(20_000)}`, 'own.yaml:1: is no valid YAML'],
  ])('with %s is refused, by file, line and cause', (_what, text, message) => {
    expect(messageOf(text)).toContain(message);
  });

  test.each([
    'rules: [a]\n]s3cretValue',
    '"a" s3cretValue',
    'rules: ["s3cretValue',
    'rules: |s3cretValue\n',
    'rules: !s3cretValue! x',
  ])('what stands at a fault of the YAML is not repeated, it may be a secret: %j', (text) => {
    expect(messageOf(text)).toContain('is no valid YAML');
    expect(messageOf(text)).not.toContain('s3cretValue');
  });

  // Compared each with each, they would take hours: the test's own time limit is the guard.
  test('with a hundred thousand keys is refused at the first that nobody knows', () => {
    const keys = Array.from({ length: 100_000 }, (_, at) => `key${at}: 1`);
    expect(messageOf(`about: x\n${keys.join('\n')}\nrules: [a]`)).toContain('own.yaml:2: unknown key `key0`');
  });
});

test('an unknown key names those that are known when none is near', () => {
  const { document, place } = parseRuleFile('rules: [{zzz: 1}]', 'o');
  const rules = document.get('rules', true);
  const first = (rules as { items: unknown[] }).items[0];
  if (!isMap(first)) throw new Error('a map was expected');
  expect(() => checkKeys(first, ['id', 'kind'], place, 'a rule')).toThrow(
    'o:1: unknown key `zzz` in a rule; expected one of id, kind.',
  );
  expect(() => checkKeys(first, ['zzz'], place, 'a rule')).not.toThrow();
});

test('a sentence ends once', () => {
  const place = parseRuleFile('rules: [a: 1]', 'o').place;
  expect(problemOnLine(place, 7, 'is wrong').message).toBe('o:7: is wrong.');
  expect(problemOnLine(place, 7, 'did you mean `x`?').message).toBe('o:7: did you mean `x`?');
});

test('what is no node stands at the beginning', () => {
  for (const one of [undefined, null, 'text', {}]) expect(offsetOf(one)).toBe(0);
});
