import { expect, test } from 'vitest';
import type { Oid } from '../../../src/core/oid.ts';
import { nameOf, textOf } from '../../../src/scan/fragments.ts';

test('the text is decoded, and stands under the content’s name', () => {
  const provenance = { kind: 'file', path: 'a.txt' } as const;
  const bytes = Buffer.from('\ufeffvonage', 'utf16le');
  expect(textOf({ bytes, provenance })).toEqual({ text: 'vonage', provenance });
});

test('a name is a text when it gives a value to something: a line for each part, without its kind', () => {
  expect(nameOf({ kind: 'file', path: 'logs/api_key=1.json/b.tar.gz' })?.text).toBe('logs\napi_key=1\nb');
});

test('a name that gives nothing, and an object of the store, have none', () => {
  expect(nameOf({ kind: 'file', path: 'src/index.ts' })).toBeUndefined();
  expect(nameOf({ kind: 'object', oid: 'a'.repeat(40) as Oid, type: 'blob' })).toBeUndefined();
});
