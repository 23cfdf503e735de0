import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Coverage } from '../../../src/core/coverage.ts';
import { createSearcher } from '../../../src/kernel/kernel.ts';
import { readInto } from '../../../src/sources/file.ts';

const SMALL = 128 * 1024;
let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'file-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const searcher = createSearcher(['anchor']);

/** Reads what a listing took for a regular file. */
function read(name: string, maxBytes = 1_000_000) {
  const coverage = new Coverage();
  const open = path.join(root, name);
  const bytes = readInto({ open, isFile: true }, name, { searcher, maxBytes, coverage });
  // Compared byte for byte a large array takes seconds.
  const text = bytes === undefined ? undefined : Buffer.from(bytes).toString('latin1');
  return { text, skipped: coverage.skipped, read: coverage.bytes, complete: coverage.complete };
}

function write(name: string, size: number, end: string): string {
  const content = '.'.repeat(size - end.length) + end;
  writeFileSync(path.join(root, name), content);
  return content;
}

test.each([6, 1000, SMALL - 1, SMALL, SMALL + 1, 3 * SMALL])('a file of %i bytes is read to its last one', (size) => {
  const content = write('whole', size, 'anchor');
  expect(read('whole')).toEqual({ text: content, skipped: [], read: size, complete: true });
  write('whole', size, 'anchox');
  expect(read('whole')).toEqual({ text: undefined, skipped: [], read: size, complete: true });
});

test('what is in the path counts as what is in the file does, of an empty file too', () => {
  const content = write('anchor.txt', 100, '');
  expect(read('anchor.txt').text).toBe(content);
  writeFileSync(path.join(root, 'my-anchor'), '');
  expect(read('my-anchor').text).toBe('');
});

test.each([10, SMALL, 2 * SMALL])('a file of %i bytes is within a limit of as many, one more is too large', (limit) => {
  const content = write('limited', limit, 'anchor');
  expect(read('limited', limit).text).toBe(content);
  write('limited', limit + 1, 'anchor');
  expect(read('limited', limit)).toMatchObject({
    text: undefined,
    skipped: [{ path: 'limited', reason: 'too-large' }],
    complete: false,
  });
});

test('a pipe or a device in the place of the file that was listed is named, not waited for nor read', () => {
  execFileSync('mkfifo', [path.join(root, 'pipe')]);
  expect(read('pipe').skipped).toEqual([{ path: 'pipe', reason: expect.stringMatching(/unreadable|not-a-regular/) }]);
  const coverage = new Coverage();
  for (const open of ['/dev/zero', '/dev/null'])
    readInto({ open, isFile: true }, open, { searcher, maxBytes: 9e6, coverage });
  expect(coverage.skipped.map(({ reason }) => reason)).toEqual(['not-a-regular-file', 'not-a-regular-file']);
});

test('a link or a directory in its place is refused', () => {
  symlinkSync('whole', path.join(root, 'link'));
  mkdirSync(path.join(root, 'directory'));
  for (const name of ['link', 'directory']) {
    expect(read(name)).toMatchObject({ skipped: [{ path: name, reason: 'unreadable' }], complete: false });
  }
});

test('what a link leads to is not read, its text is', () => {
  symlinkSync('/etc/anchor', path.join(root, 'told'));
  const coverage = new Coverage();
  const bytes = readInto({ open: path.join(root, 'told') }, 'told', { searcher, maxBytes: 100, coverage });
  expect(Buffer.from(bytes ?? []).toString()).toBe('/etc/anchor');
});

test('a file that the system makes while it is read, of no size, is read', () => {
  const coverage = new Coverage();
  readInto({ open: '/proc/self/status', isFile: true }, 'status', { searcher, maxBytes: 1e6, coverage });
  expect(coverage.skipped).toEqual([]);
  expect(coverage.bytes).toBeGreaterThan(100);
});
