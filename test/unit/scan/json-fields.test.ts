import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ShapeError, jsonFields, type JsonFields } from '../../../src/scan/json-fields.ts';

const parse = (json: string): JsonFields => jsonFields(JSON.parse(json), 'report');

describe('a field that is right is read', () => {
  const fields = parse(
    '{"t":"x","e":"","b":false,"n":0,"o":{"t":"y"},"l":["a",""],"m":[{"t":"1"},{"t":"2"}],"z":null}',
  );

  test('by its type', () => {
    expect([fields.text('t'), fields.text('e'), fields.flag('b'), fields.whole('n', 0)]).toEqual(['x', '', false, 0]);
    expect(fields.object('o').text('t')).toBe('y');
    expect(fields.texts('l')).toEqual(['a', '']);
    expect(fields.objects('m').map((one) => one.text('t'))).toEqual(['1', '2']);
    expect(fields.choice('t', ['w', 'x'])).toBe('x');
    expect(fields.form('t', (text): text is 'x' => text === 'x')).toBe('x');
  });

  test('and told from one that is not there', () => {
    expect(['t', 'z', 'nothing', 'toString', '__proto__', 'constructor'].map(fields.has)).toEqual([
      true,
      true,
      ...[false, false, false, false],
    ]);
  });

  test('under the name __proto__ when the text has one', () => {
    expect(parse('{"__proto__": "x"}').text('__proto__')).toBe('x');
    expect(parse('{"__proto__": {"t": "x"}}').has('t')).toBe(false);
  });

  test('as pairs too', () => {
    expect(parse('{"b":1,"a":[]}').entries()).toEqual([
      ['b', 1],
      ['a', []],
    ]);
  });
});

describe('a field that is wrong is named, with what was expected', () => {
  test.each<[string, (fields: JsonFields) => unknown, string]>([
    ['{}', (f) => f.text('a'), 'report.a must be a text, not nothing'],
    ['{"a":null}', (f) => f.text('a'), 'report.a must be a text, not null'],
    ['{"a":7}', (f) => f.text('a'), 'report.a must be a text, not 7'],
    ['{}', (f) => f.text('toString'), 'report.toString must be a text, not nothing'],
    ['{"a":"true"}', (f) => f.flag('a'), 'report.a must be true or false, not a text of 4 characters'],
    ['{"a":1.5}', (f) => f.whole('a', 0), 'report.a must be a whole number from 0, not 1.5'],
    ['{"a":0}', (f) => f.whole('a', 1), 'report.a must be a whole number from 1, not 0'],
    ['{"a":9007199254740992}', (f) => f.whole('a', 0), 'a whole number from 0, not 9007199254740992'],
    ['{"a":1e999}', (f) => f.whole('a', 0), 'a whole number from 0, not null'],
    ['{"a":"c"}', (f) => f.choice('a', ['b', 'd']), 'report.a must be one of b, d, not a text of 1 characters'],
    ['{"a":[]}', (f) => f.object('a'), 'report.a must be an object, not a list'],
    ['{"a":{}}', (f) => f.objects('a'), 'report.a must be a list, not an object'],
    ['{"a":[{},7]}', (f) => f.objects('a'), 'report.a[1] must be an object, not 7'],
    ['{"a":[{"b":[{}]}]}', (f) => f.objects('a')[0]?.objects('b')[0]?.text('c'), 'report.a[0].b[0].c must be a text'],
    ['{"a":["x",null]}', (f) => f.texts('a'), 'report.a[1] must be a text, not null'],
    [
      '{"a":"x"}',
      (f) => f.form('a', (t): t is 'y' => t === 'y'),
      'report.a is not of its form: a text of 1 characters',
    ],
  ])('%s', (json, read, message) => {
    expect(() => read(parse(json))).toThrow(ShapeError);
    expect(() => read(parse(json))).toThrow(message);
  });

  test.each(['[]', 'null', '"x"', '7', 'true'])('%s is no object', (json) => {
    expect(() => jsonFields(JSON.parse(json), '')).toThrow(/^it must be an object, not /);
  });

  test('and its text is never repeated: it may be a secret that was revealed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{12,60}$/), (secret) => {
        const fields = jsonFields({ a: secret, list: [secret, { [secret]: 1 }] }, 'report');
        const reads = [
          () => fields.flag('a'),
          () => fields.whole('a', 0),
          () => fields.choice('a', ['b']),
          () => fields.form('a', (text): text is 'b' => text === 'b'),
          () => fields.object('a'),
          () => fields.objects('list'),
          () => fields.texts('list'),
        ];
        for (const read of reads)
          expect(read).toThrow(expect.not.objectContaining({ message: expect.stringContaining(secret) }));
      }),
    );
  });
});
