// A hook's time is mostly start-up: what is loaded for nothing is felt with each commit.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const PROGRAM = path.resolve(import.meta.dirname, '../../dist/bin/vonguard.js');

function loadedBy(file: string): readonly string[] {
  const names = [...readFileSync(file, 'utf8').matchAll(/(?:import|from)\s*["'](\.[^"']+)["']/g)];
  return names.map(([, name = '']) => path.resolve(path.dirname(file), name));
}

test('the version is answered without loading the scanner', () => {
  const chunks = loadedBy(PROGRAM);
  expect(chunks.map((file) => path.basename(file).replace(/-.*/, ''))).toEqual(['version']);
  expect(chunks.flatMap(loadedBy)).toEqual([]);
});
