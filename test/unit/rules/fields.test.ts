import { describe, expect, test } from 'vitest';
import { fieldsOf, type Fields } from '../../../src/rules/fields.ts';
import { parseRuleFile } from '../../../src/rules/rule-syntax.ts';

/** The fields of the first rule; its first line is the third of the file. */
function fields(yaml: string): Fields {
  const { document, rules, place } = parseRuleFile(
    `shared:\n  list: &list [one, two]\nrules:\n  - ${yaml}\n`,
    'own.yaml',
  );
  const [rule] = rules;
  if (rule === undefined) throw new Error('a rule was expected');
  return fieldsOf(rule, document, place);
}

describe('a text', () => {
  test('is trimmed, also over several lines', () => {
    expect(fields('a: "  x  "').text('a')).toBe('x');
    expect(fields('a: |\n      x\n      y\n').text('a')).toBe('x\ny');
    expect(fields('a: >\n      x\n      y\n').text('a')).toBe('x y');
  });

  test('can be an alias', () => {
    expect(fields('a: &name x\n    b: *name').text('b')).toBe('x');
  });

  test.each(['7', 'true', 'null', '', '""', '"  "', '[x]', '{x: 1}', '2026-01-01T00:00:00Z # a text in YAML 1.2'])(
    'is none of `%s`',
    (value) => {
      const isText = value.startsWith('2026');
      const read = (): string => fields(`a: ${value}`).text('a');
      if (isText) expect(read()).toBe('2026-01-01T00:00:00Z');
      else expect(read).toThrow('own.yaml:4: `a` must be a text.');
    },
  );

  test('that is missing is said of the rule', () => {
    expect(() => fields('a: x').text('b')).toThrow('own.yaml:4: `b` is missing; it must be a text.');
  });

  test('that is optional falls back only when it is not there', () => {
    expect(fields('a: x').optionalText('b', 'fallback')).toBe('fallback');
    expect(fields('a: x').optionalText('a', 'fallback')).toBe('x');
    expect(() => fields('a: 7').optionalText('a', 'fallback')).toThrow(/must be a text/);
  });

  test('under a name that every object has is looked for in the file', () => {
    expect(fields('a: x').has('constructor')).toBe(false);
    expect(() => fields('a: x').text('toString')).toThrow(/`toString` is missing/);
    expect(fields('__proto__: x').text('__proto__')).toBe('x');
  });
});

describe('a choice', () => {
  test('is one of the list, by letter case too', () => {
    expect(fields('a: high').choice('a', ['low', 'high'])).toBe('high');
    expect(() => fields('a: High').choice('a', ['low', 'high'])).toThrow(
      'own.yaml:4: `a` must be one of low, high, not `High`. Did you mean `high`?',
    );
    expect(() => fields('a: zzz').choice('a', ['low', 'high'])).toThrow('must be one of low, high, not `zzz`.');
  });
});

describe('a list of texts', () => {
  test('has each text as it stands, with its line', () => {
    expect(fields('a:\n      - " x "\n      - |\n        y\n').placedTexts('a', 1)).toEqual([
      { text: ' x ', line: 5 },
      { text: 'y\n', line: 6 },
    ]);
  });

  test('can be an alias, as can its items', () => {
    expect(fields('a: *list').texts('a', 2)).toEqual(['one', 'two']);
    expect(fields('b: &item x\n    a: [*item, z]').texts('a', 1)).toEqual(['x', 'z']);
  });

  test.each<[string, string]>([
    ['x', 'must be a list of at least 2 texts.'],
    ['{x: 1}', 'must be a list of at least 2 texts.'],
    ['[]', 'must be a list of at least 2 texts, not 0.'],
    ['[x]', 'must be a list of at least 2 texts, not 1.'],
    ['[x, y, 7]', 'not 2 and 1 of another type (put quotes around a text that holds `: ` or is a number).'],
    ['[x, y: z]', 'not 1 and 1 of another type'],
    ['[x, null]', 'not 1 and 1 of another type'],
    ['[*list, x]', 'not 1 and 1 of another type'],
  ])('is none of %s', (value, message) => {
    expect(() => fields(`a: ${value}`).texts('a', 2)).toThrow(message);
  });

  test('of one at the least says so in the singular', () => {
    expect(() => fields('a: []').texts('a', 1)).toThrow('a list of at least 1 text, not 0.');
  });
});

describe('a map', () => {
  test('is handed on, also as an alias', () => {
    expect(fields('a: {x: 1}').map('a').get('x')).toBe(1);
    expect(fields('b: &map {x: 2}\n    a: *map').map('a').get('x')).toBe(2);
  });

  test.each(['x', '[x]', 'null', ''])('is none of `%s`', (value) => {
    expect(() => fields(`a: ${value}`).map('a')).toThrow('own.yaml:4: `a` must be a map.');
  });
});
