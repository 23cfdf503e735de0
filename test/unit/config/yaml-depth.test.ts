import { expect, test } from 'vitest';
import { isTooDeep } from '../../../src/config/yaml-depth.ts';
import { parseConfig } from '../../../src/config/parse-config.ts';

const DEEP = 3000;
/** A map in a map in a map, each on a line. */
const maps = (depth: number): string => Array.from({ length: depth }, (_, n) => `${' '.repeat(n)}a:\n`).join('');

test.each([
  ['brackets', '['.repeat(DEEP)],
  ['braces', '{a: '.repeat(DEEP)],
  ['brackets that close', '['.repeat(DEEP) + ']'.repeat(DEEP)],
  ['dashes on one line', `${'- '.repeat(DEEP)}a\n`],
  ['questions on one line', `${'? '.repeat(DEEP)}a\n`],
  ['maps on lines', maps(1000)],
  ['brackets in a key', `? ${'['.repeat(DEEP)}`],
  ['brackets behind a document', `a: 1\n---\n${'['.repeat(DEEP)}`],
])('%s are too deep, and an error of the configuration', (_what, text) => {
  expect(isTooDeep(text)).toBe(true);
  expect(() => parseConfig(text, 'a.yaml')).toThrow('a.yaml:1: can not be read: it nests too deep');
});

test.each([
  ['nothing', ''],
  ['what people write', 'rules:\n  files: [a, b]\nallow:\n  - path: ["x/**"]\n    reason: y\n'],
  ['brackets in texts and comments', `a: "${'['.repeat(DEEP)}" # ${'['.repeat(DEEP)}\n`],
  ['many beside each other', 'a:\n' + '  - [b, { c: d }]\n'.repeat(2000)],
  ['fifty levels', '['.repeat(50) + ']'.repeat(50)],
])('%s is not', (_what, text) => {
  expect(isTooDeep(text)).toBe(false);
});
