import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assertWritable, writeFileAtomically } from '../../../src/commands/write-file.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'write-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});
const at = (name: string): string => path.join(root, name);

describe('a report is written whole or not at all', () => {
  test('a new file, and over an old one', async () => {
    await writeFileAtomically(at('a'), 'first\n');
    await writeFileAtomically(at('a'), 'second ü\n');
    expect(readFileSync(at('a'), 'utf8')).toBe('second ü\n');
    expect(readdirSync(root)).toEqual(['a']);
  });

  test('a link under its name is replaced, not followed', async () => {
    writeFileSync(at('victim'), 'untouched');
    symlinkSync('victim', at('a'));
    await writeFileAtomically(at('a'), 'report');
    expect(readFileSync(at('victim'), 'utf8')).toBe('untouched');
    expect(lstatSync(at('a')).isSymbolicLink()).toBe(false);
  });

  test('what fails leaves nothing behind, and says which file', async () => {
    mkdirSync(at('d'));
    writeFileSync(at('d/inside'), '');
    await expect(writeFileAtomically(at('d'), 'x')).rejects.toMatchObject({ code: 'output', path: at('d') });
    writeFileSync(at('file'), 'x');
    await expect(writeFileAtomically(at('file/below'), 'x')).rejects.toMatchObject({ code: 'output' });
    expect(readdirSync(root).toSorted()).toEqual(['d', 'file']);
  });

  test('of many writers one wins, with all of its text', async () => {
    const texts = Array.from({ length: 12 }, (_, number) => `${number}\n`.repeat(5000));
    await Promise.all(texts.map(async (text) => writeFileAtomically(at('a'), text)));
    expect(texts).toContain(readFileSync(at('a'), 'utf8'));
    expect(readdirSync(root)).toEqual(['a']);
  });

  test('a pipe is written to and stays one', async () => {
    execFileSync('mkfifo', [at('p')]);
    const reading = execFileAsync('cat', at('p'));
    await writeFileAtomically(at('p'), 'through\n');
    expect(await reading).toBe('through\n');
    expect(lstatSync(at('p')).isFIFO()).toBe(true);
  });
});

async function execFileAsync(command: string, argument: string): Promise<string> {
  const { execFile } = await import('node:child_process');
  return new Promise((resolve, reject) => {
    execFile(command, [argument], (error, stdout) => {
      if (error === null) resolve(stdout);
      else reject(new Error('could not read', { cause: error }));
    });
  });
}

test('a directory is refused before the scan, a file that is not there yet is not', () => {
  expect(() => assertWritable(root)).toThrow(/is a directory/);
  expect(() => assertWritable(at('new'))).not.toThrow();
});
