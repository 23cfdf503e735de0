import { LineCounter, isMap, parseDocument } from 'yaml';
import { describe, expect, test } from 'vitest';
import { configError, fieldsOf, type Fields } from '../../../src/config/fields.ts';

const KEYS = ['a', 'b', 'c', 'list', '__proto__', 'constructor'];

/** Fields of a map; its first key is on the second line. */
function fields(yaml: string, allowed: readonly string[] = KEYS): Fields {
  const lines = new LineCounter();
  const { contents } = parseDocument(`# head\n${yaml}`, { lineCounter: lines, uniqueKeys: false });
  if (!isMap(contents)) throw new Error('a map was expected');
  return fieldsOf(contents, allowed, { place: { file: 'x.yaml', lines }, where: 'the map' });
}

describe('a text', () => {
  test.each<[string, string | undefined]>([
    ['a: x', 'x'],
    ['a: " x "', 'x'],
    // A number is what was written: an id may begin with zeros.
    ['a: 0012', '0012'],
    ['a: 1e10', '1e10'],
    ['a: 0x1F', '0x1F'],
    ['b: x', undefined],
  ])('%j is %j', (yaml, text) => {
    expect(fields(yaml).text('a')).toBe(text);
  });

  test.each(['a:', 'a: null', 'a: true', 'a: ""', 'a: "  "', 'a: [x]', 'a: {b: c}'])(
    '%j is none, and said so',
    (yaml) => {
      expect(() => fields(yaml).text('a')).toThrow('x.yaml:2: `a` must be a text.');
    },
  );
});

describe('texts', () => {
  test.each<[string, readonly string[]]>([
    ['b: x', []],
    ['a: x', ['x']],
    ['a: [x, 7]', ['x', '7']],
    ['a:\n  - x\n  - " y "', ['x', 'y']],
    ['a: []', []],
  ])('%j are %j', (yaml, texts) => {
    expect(fields(yaml).texts('a')).toEqual(texts);
  });

  test.each(['a:', 'a: [x, null]', 'a: [x, [y]]', 'a: {b: c}', 'a: [true]'])('%j are none, and said so', (yaml) => {
    expect(() => fields(yaml).texts('a')).toThrow('`a` must be a text or a list of texts.');
  });
});

describe('a flag', () => {
  test.each<[string, boolean | undefined]>([
    ['a: true', true],
    ['a: false', false],
    ['b: true', undefined],
  ])('%j is %j', (yaml, flag) => {
    expect(fields(yaml).flag('a')).toBe(flag);
  });

  // `yes` and `on` are texts in YAML 1.2: taken for false they would switch something off in silence.
  test.each(['a: yes', 'a: on', 'a: "true"', 'a: 1', 'a:', 'a: [true]'])('%j is none, and said so', (yaml) => {
    expect(() => fields(yaml).flag('a')).toThrow('`a` must be true or false.');
  });
});

describe('choices', () => {
  test('are those of the list, one or several', () => {
    expect(fields('a: low').choices('a', ['low', 'high'])).toEqual(['low']);
    expect(fields('a: [high, low]').choices('a', ['low', 'high'])).toEqual(['high', 'low']);
    expect(fields('b: x').choices('a', ['low'])).toEqual([]);
  });

  test('of another name are refused, with the nearest', () => {
    expect(() => fields('a: hihg').choices('a', ['low', 'high'])).toThrow(
      'x.yaml:2: `a` must be one of low, high, not `hihg`. Did you mean `high`?',
    );
    expect(() => fields('a: constructor').choices('a', ['low'])).toThrow(/not `constructor`/);
    // A page of text is not said again.
    expect(() => fields(`a: ${'x'.repeat(500)}`).choices('a', ['low'])).toThrow('not `… (500 characters)`');
  });
});

describe('maps', () => {
  test('are read in turn, with their own keys', () => {
    expect(fields('a: {b: x}').map('a', ['b'])?.text('b')).toBe('x');
    expect(fields('b: x').map('a', ['b'])).toBeUndefined();
    expect(() => fields('a: {d: x}').map('a', ['b'])).toThrow('x.yaml:2: unknown key `d` in `a`; expected b.');
    expect(() => fields('a: [x]').map('a', ['b'])).toThrow('`a` must be a map.');
  });

  test('of a list have a line each', () => {
    const all = fields('list:\n  - a: x\n\n  - a: y\n').maps('list', ['a']);
    expect(all.map((one) => [one.text('a'), one.line])).toEqual([
      ['x', 3],
      ['y', 5],
    ]);
    expect(fields('a: x').maps('list', ['a'])).toEqual([]);
  });

  test.each<[string, string]>([
    ['list: {a: x}', 'x.yaml:2: `list` must be a list of maps.'],
    ['list:', 'x.yaml:2: `list` must be a list of maps.'],
    ['list:\n  - a: x\n  - text', 'x.yaml:4: each entry of `list` must be a map.'],
    ['list:\n  - a: x\n    b: y', 'x.yaml:4: unknown key `b` in an entry of `list`; expected a.'],
  ])('%j are none: %s', (yaml, message) => {
    expect(() => fields(yaml).maps('list', ['a'])).toThrow(message);
  });
});

describe('the keys of a map', () => {
  test.each<[string, string]>([
    ['a: 1\nd: 2', 'x.yaml:3: unknown key `d` in the map; expected a, b, c'],
    ['a: 1\na: 2', 'x.yaml:3: `a` is given twice in the map.'],
    ['? [a]\n: 1', 'x.yaml:2: unknown key `a key that is no text` in the map'],
    ['7: 1', 'x.yaml:2: unknown key `a key that is no text` in the map'],
    ['lisst: 1', 'Did you mean `list`?'],
    [`${'k'.repeat(200)}: 1`, 'unknown key `… (200 characters)` in the map'],
    // Digits, or cases at random, make it no word: it may be a secret.
    ['kQ7rTz0PwX: 1', 'unknown key `… (10 characters)` in the map'],
    ['kQrTzHPwX: 1', 'unknown key `… (9 characters)` in the map'],
  ])('%j: %s', (yaml, message) => {
    expect(() => fields(yaml)).toThrow(message);
  });

  test('may have the names that every object has, and are found only where they stand', () => {
    expect(fields('__proto__: x').text('__proto__')).toBe('x');
    expect(fields('a: x').text('constructor')).toBeUndefined();
    expect(() => fields('__proto__: 1', ['a'])).toThrow(/unknown key `__proto__`/);
  });

  test('are looked for anywhere when something about them is wrong', () => {
    expect(() => fields('a: x\nb: y').fail('b', 'is wrong')).toThrow('x.yaml:3: `b` is wrong.');
    expect(() => fields('a: x').fail('missing', 'is missing')).toThrow('x.yaml:2: `missing` is missing.');
  });
});

test('a sentence ends once', () => {
  const place = { file: 'x', lines: new LineCounter() };
  for (const [message, whole] of [
    ['is wrong', 'x:1: is wrong.'],
    ['is wrong.', 'x:1: is wrong.'],
    ['is it wrong?', 'x:1: is it wrong?'],
  ] as const)
    expect(
      configError({ ...place, lines: Object.assign(new LineCounter(), { lineStarts: [0] }) }, 0, message).message,
    ).toBe(whole);
});
