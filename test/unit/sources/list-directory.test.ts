import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Coverage } from '../../../src/core/coverage.ts';
import type { SourceSession } from '../../../src/core/source.ts';
import { createSearcher } from '../../../src/kernel/kernel.ts';
import { listDirectory } from '../../../src/sources/list-directory.ts';

let top: string;

beforeEach(() => {
  top = mkdtempSync(path.join(tmpdir(), 'list-directory-'));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

function write(name: string): void {
  const file = path.join(top, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, 'x');
}

function session(signal: AbortSignal = new AbortController().signal): SourceSession {
  return {
    searcher: createSearcher(['anchor']),
    coverage: new Coverage(),
    signal,
    jobs: 1,
    cache: false,
    ruleSetHash: '',
    maxBytes: 1000,
    isExcluded: () => false,
    onProgress: () => undefined,
  };
}

function list(one = session()): readonly string[] {
  return [...listDirectory(top, one)]
    .flat()
    .map(({ path: file, isFile }) => `${path.relative(top, file)}${isFile === true ? '' : ' (no file)'}`)
    .toSorted();
}

test('every file is listed once, with what begins with a dot and what looks like a pattern', () => {
  const names = ['.hidden/.env', 'a/b/c', 'a/b/d', 'a/[x]*', 'back\\slash/f', 'line\nend/f', 'z'];
  for (const name of names) write(name);
  expect(list()).toEqual(names.toSorted());
});

test('links are listed and not followed, to a directory above neither', () => {
  write('a/f');
  symlinkSync('..', path.join(top, 'a/up'));
  symlinkSync('nowhere', path.join(top, 'a/broken'));
  expect(list()).toEqual(['a/broken (no file)', 'a/f', 'a/up (no file)']);
});

test('what is no UTF-8 keeps its bytes on all of the way', () => {
  const odd = Buffer.concat([Buffer.from(`${top}/`), Buffer.of(0x64, 0xff)]);
  mkdirSync(odd);
  writeFileSync(Buffer.concat([odd, Buffer.from('/plain')]), 'x');
  const [file] = [...listDirectory(top, session())].flat();
  expect(file).toMatchObject({ path: `${top}/d\uFFFD/plain`, isFile: true });
  expect(Buffer.from(file?.open ?? '')).toEqual(Buffer.concat([odd, Buffer.from('/plain')]));
});

test('the store of a repository is left out, in a directory whose name is no UTF-8 too, and that is said', () => {
  const odd = Buffer.concat([Buffer.from(`${top}/`), Buffer.of(0xff)]);
  mkdirSync(Buffer.concat([odd, Buffer.from('/.git/objects')]), { recursive: true });
  writeFileSync(Buffer.concat([odd, Buffer.from('/.git/HEAD')]), 'x');
  const one = session();
  expect(list(one)).toEqual([]);
  expect(one.coverage.notices.join()).toContain('is a repository: its files were looked at');
});

test('a directory that can not be listed is named', () => {
  const one = session();
  rmSync(top, { recursive: true });
  expect(list(one)).toEqual([]);
  expect(one.coverage.errors).toMatchObject([{ code: 'unreadable', path: top }]);
});

test('a signal ends the listing', () => {
  expect(() => list(session(AbortSignal.abort()))).toThrow(/abort/);
});
