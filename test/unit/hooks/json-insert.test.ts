import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insertIntoJson, removeFromJson } from '../../../src/hooks/json-insert.ts';

const ENTRY = { within: 'scripts', key: 'prepare', value: 'husky' };

describe('an entry is put into an object of the file', () => {
  test.each<[string, string, string]>([
    ['compact', '{"scripts":{"a":"b"}}', '{"scripts":{'],
    [
      'with two blanks',
      '{\n  "scripts": {\n    "a": "b"\n  }\n}\n',
      '{\n  "scripts": {\n    "prepare": "husky",\n    "a": "b"\n  }\n}\n',
    ],
    [
      'with tabs',
      '{\n\t"scripts": {\n\t\t"a": "b"\n\t}\n}\n',
      '{\n\t"scripts": {\n\t\t"prepare": "husky",\n\t\t"a": "b"\n\t}\n}\n',
    ],
    ['empty', '{"scripts": {}}', '{"scripts": {"prepare": "husky"}}'],
  ])('%s', (_, text, after) => {
    const changed = insertIntoJson(text, ENTRY) ?? '';
    expect(changed.startsWith(after)).toBe(true);
    expect(JSON.parse(changed)).toMatchObject({ scripts: { prepare: 'husky' } });
  });

  test('into the top object when none is named', () => {
    expect(JSON.parse(insertIntoJson('{"a": 1}', { key: 'b', value: 'c' }) ?? '')).toEqual({ a: 1, b: 'c' });
  });

  test('an object of the same name deeper down is left alone', () => {
    const text = '{"x": {"scripts": {"a": "b"}}, "y": "scripts", "scripts": {"c": "d"}}';
    expect(JSON.parse(insertIntoJson(text, ENTRY) ?? '')).toEqual({
      x: { scripts: { a: 'b' } },
      y: 'scripts',
      scripts: { c: 'd', prepare: 'husky' },
    });
  });

  test.each<[string, string]>([
    ['no such object', '{"a": {}}'],
    ['the key is there', '{"scripts": {"prepare": "mine"}}'],
    ['no object', '{"scripts": ["a"]}'],
    ['a list', '[]'],
    ['comments', '{"scripts": {} /* x */}'],
    ['not JSON', '{'],
    ['nothing', ''],
  ])('not where %s', (_, text) => {
    expect(insertIntoJson(text, ENTRY)).toBeUndefined();
  });
});

describe('for any object', () => {
  const json = fc.dictionary(
    fc.string().filter((key) => key !== 'scripts' && key !== '__proto__'),
    fc.jsonValue(),
    { maxKeys: 4 },
  );
  const scripts = fc.dictionary(
    fc.string().filter((key) => key !== 'prepare' && key !== '__proto__'),
    fc.string(),
    { maxKeys: 4 },
  );
  const indent = fc.constantFrom(undefined, 2, 4, '\t');

  test('the entry is added, nothing else changes, and taking it out gives the file back', () => {
    fc.assert(
      fc.property(json, scripts, indent, fc.string(), (data, own, spaces, value) => {
        const text = JSON.stringify({ ...data, scripts: own }, undefined, spaces);
        const entry = { within: 'scripts', key: 'prepare', value };
        const changed = insertIntoJson(text, entry);
        expect(changed).toBeDefined();
        expect(JSON.parse(changed ?? '')).toEqual(
          JSON.parse(JSON.stringify({ ...data, scripts: { ...own, prepare: value } })),
        );
        expect(JSON.parse(removeFromJson(changed ?? '', entry))).toEqual(JSON.parse(text));
      }),
    );
  });

  test('taking out what is not there changes nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(removeFromJson(text, ENTRY)).toBe(text);
      }),
    );
  });
});
