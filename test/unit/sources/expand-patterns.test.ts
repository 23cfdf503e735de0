import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expandPatterns } from '../../../src/sources/expand-patterns.ts';

let top: string;

beforeEach(() => {
  top = mkdtempSync(path.join(tmpdir(), 'expand-patterns-'));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

function write(...names: readonly string[]): void {
  for (const name of names) {
    const file = path.join(top, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, 'x');
  }
}

test('a pattern becomes the files that match, hidden ones too, in order', async () => {
  write('b/.env', '.env', 'a/deep/er/.env', 'a/env');
  expect(await expandPatterns(['**/.env'], top)).toEqual(['.env', 'a/deep/er/.env', 'b/.env']);
});

test.each(['*.pem', '?.pem', '[kx].pem', '{k,x}.pem', '+(k|x).pem'])('%s is a pattern', async (pattern) => {
  write('k.pem', 'k.txt');
  expect(await expandPatterns([pattern], top)).toEqual(['k.pem']);
});

test('names stay as they are, and where they are', async () => {
  write('a', 'z.pem', 'y.pem');
  expect(await expandPatterns(['nowhere', '*.pem', '.', 'a'], top)).toEqual(['nowhere', 'y.pem', 'z.pem', '.', 'a']);
});

test('what exists by its very name is no pattern', async () => {
  write('[a].pem', 'a.pem');
  expect(await expandPatterns(['[a].pem'], top)).toEqual(['[a].pem']);
});

test('a pattern that nothing matches stays, to be missed', async () => {
  expect(await expandPatterns(['*.pem', 'no/where/**'], top)).toEqual(['*.pem', 'no/where/**']);
});

test('links to directories are not followed', async () => {
  write('real/k.pem');
  symlinkSync(top, path.join(top, 'real/round'));
  expect(await expandPatterns(['**/*.pem'], top)).toEqual(['real/k.pem']);
});
