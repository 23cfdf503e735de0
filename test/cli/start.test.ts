// A hook's time is mostly start-up: what is loaded for nothing is felt with each commit.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const PROGRAM = path.resolve(import.meta.dirname, '../../dist/bin/vonguard.js');

function loadedBy(file: string): readonly string[] {
  // What is written as import() is behind a `then(() => require(…))`.
  const names = [...readFileSync(file, 'utf8').matchAll(/(?<!then\(\(\)=>)\brequire\(["'`](\.[^"'`]+)["'`]\)/g)];
  return names.map(([, name = '']) => path.resolve(path.dirname(file), name));
}

test('the version is answered without loading the scanner', () => {
  const chunks = loadedBy(PROGRAM);
  expect(chunks.map((file) => path.basename(file).replace(/-.*/, ''))).toEqual(['version']);
  expect(chunks.flatMap(loadedBy)).toEqual([]);
});

test('the engine, the reading of packs and of YAML are loaded when they are needed, not at each start', () => {
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
  // Few repositories have a configuration for us.
  const texts = [...loaded].map((file) => readFileSync(file, 'utf8'));
  expect(texts.filter((text) => text.includes('YAMLParseError'))).toEqual([]);
});

test.each([
  ['cannot be loaded', "throw new Error('broken')"],
  ['never ends', 'const main = () => new Promise(() => {}); module.exports = { main, t: { main } };'],
])('a program that %s is exit code 2, whatever node is told of rejections', (_, text) => {
  const copy = mkdtempSync(path.join(tmpdir(), 'start-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  cpSync(path.dirname(PROGRAM), copy, { recursive: true });
  const main = readdirSync(path.join(copy, 'chunks')).find((name) => name.startsWith('main-')) ?? '';
  writeFileSync(path.join(copy, 'chunks', main), text);
  const env = { ...process.env, NODE_OPTIONS: '--unhandled-rejections=none' };
  const { status } = spawnSync(process.execPath, [path.join(copy, 'vonguard.js'), 'scan', '.'], { env });
  expect(status).toBe(2);
});
