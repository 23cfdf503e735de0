// A hook's time is mostly start-up: what is loaded for nothing is felt with each commit.
import { readFileSync, readdirSync } from 'node:fs';
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

test('the engine and the reading of packs are loaded when they are needed, not at each start', () => {
  const chunks = path.join(path.dirname(PROGRAM), 'chunks');
  const main = readdirSync(chunks).find((name) => name.startsWith('main-')) ?? '';
  const waiting = [path.join(chunks, main)];
  const loaded = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    waiting.push(...loadedBy(file));
  }
  const names = [...loaded].map((file) => path.basename(file).replace(/-.*/, ''));
  expect(names).toContain('scan');
  expect(names).not.toContain('engine');
  expect(names).not.toContain('history');
});
