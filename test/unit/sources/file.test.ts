import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Coverage } from '../../../src/core/coverage.ts';
import { createSearcher } from '../../../src/kernel/kernel.ts';
import { readInto, type NamedFile } from '../../../src/sources/file.ts';

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
  const bytes = readInto({ open, name, isFile: true }, { searcher, maxBytes, coverage, absent: [] });
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

/** As above, of any place. */
function readAt(open: string | Buffer, facts: Pick<NamedFile, 'isFile' | 'isTracked'> = {}) {
  const coverage = new Coverage();
  const absent: string[] = [];
  const bytes = readInto({ open, name: 'shown', ...facts }, { searcher, maxBytes: 1_000_000, coverage, absent });
  const text = bytes === undefined ? undefined : Buffer.from(bytes).toString();
  return { text, absent, skipped: coverage.skipped.map(({ reason }) => reason), read: coverage.bytes };
}

test('a pipe, a device or a directory in the place of the file that was listed is named, not waited for nor read', () => {
  const pipe = path.join(root, 'pipe');
  execFileSync('mkfifo', [pipe]);
  for (const place of [pipe, '/dev/zero', '/dev/null', root]) {
    expect(readAt(place, { isFile: true })).toMatchObject({
      text: undefined,
      skipped: ['not-a-regular-file'],
      read: 0,
    });
  }
});

test('of a link the text is read, also where a file was listed, and never what it leads to', () => {
  const link = path.join(root, 'link');
  writeFileSync(path.join(root, 'target-of-anchor'), 'far from it');
  symlinkSync('target-of-anchor', link);
  for (const facts of [{}, { isFile: true }]) {
    expect(readAt(link, facts)).toMatchObject({ text: 'target-of-anchor', skipped: [] });
  }
});

test('a tracked file that is not there was deleted; any other has gone while it was to be read', () => {
  writeFileSync(path.join(root, 'plain'), '');
  for (const place of [path.join(root, 'gone'), path.join(root, 'plain/below')]) {
    for (const isFile of [true, false]) {
      expect(readAt(place, { isFile, isTracked: true })).toMatchObject({ absent: ['shown'], skipped: [] });
      expect(readAt(place, { isFile })).toMatchObject({ absent: [], skipped: ['changed-while-reading'] });
    }
  }
});

test('a file that the system makes while it is read, of no size, is read', () => {
  const { skipped, read: bytes } = readAt('/proc/self/status', { isFile: true });
  expect(skipped).toEqual([]);
  expect(bytes).toBeGreaterThan(100);
});

test('what was read before does not shine through', () => {
  write('long', 1000, 'anchor');
  write('short', 10, '');
  expect(read('long').text).toHaveLength(1000);
  expect(read('short')).toMatchObject({ text: undefined, read: 10 });
});

test('a file or a link is opened by bytes when its name is no UTF-8', () => {
  const name = Buffer.concat([Buffer.from(`${root}/`), Buffer.of(0xff, 0x61)]);
  writeFileSync(name, 'anchor');
  expect(readAt(name).text).toBe('anchor');
  expect(readAt(name, { isFile: true }).text).toBe('anchor');
  symlinkSync('nowhere?anchor', Buffer.concat([name, Buffer.of(0xff)]));
  expect(readAt(Buffer.concat([name, Buffer.of(0xff)])).text).toBe('nowhere?anchor');
});
