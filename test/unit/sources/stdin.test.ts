import { Readable } from 'node:stream';
import { mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Coverage } from '../../../src/core/coverage.ts';
import type { Content, Source, SourceSession } from '../../../src/core/source.ts';
import { createSearcher } from '../../../src/kernel/kernel.ts';
import { readInto } from '../../../src/sources/file.ts';
import { createStdinSource } from '../../../src/sources/stdin.ts';
import { createTextSource } from '../../../src/sources/text.ts';

function session(more: Partial<SourceSession> = {}): SourceSession {
  return {
    searcher: createSearcher(['anchor']),
    coverage: new Coverage(),
    signal: new AbortController().signal,
    jobs: 1,
    cache: false,
    ruleSetHash: '',
    maxBytes: 100,
    isExcluded: () => false,
    onProgress: () => undefined,
    ...more,
  };
}

async function contentsOf(source: Source, one: SourceSession): Promise<readonly Content[]> {
  const contents: Content[] = [];
  for await (const content of source.contents(one)) contents.push(content);
  return contents;
}

const stdin = (...chunks: readonly (string | Error)[]): Source =>
  createStdinSource({
    name: 'stdin',
    cwd: '/',
    input: (async function* () {
      for (const chunk of chunks) {
        if (chunk instanceof Error) throw chunk;
        yield Buffer.from(chunk);
      }
    })(),
  });

describe('standard input', () => {
  test('is one content, its anchor may stand over two chunks', async () => {
    const one = session();
    const [content] = await contentsOf(stdin('an', 'chor'), one);
    expect(String(content?.bytes)).toBe('anchor');
    expect(content?.provenance).toEqual({ kind: 'stdin', path: 'stdin' });
    expect(one.coverage.stats()).toMatchObject({ files: 1, bytes: 6, skipped: 0 });
  });

  test('without an anchor is counted and not yielded', async () => {
    const one = session();
    expect(await contentsOf(stdin('nothing'), one)).toEqual([]);
    expect(one.coverage.stats()).toMatchObject({ files: 1, bytes: 7 });
    expect(one.coverage.complete).toBe(true);
  });

  test('above the limit is not looked at, and says so', async () => {
    const one = session();
    expect(await contentsOf(stdin('anchor', 'x'.repeat(95)), one)).toEqual([]);
    expect(one.coverage.complete).toBe(false);
    expect(one.coverage.skipped).toEqual([{ path: 'stdin', reason: 'too-large' }]);
  });

  test('of just the limit is looked at', async () => {
    expect(await contentsOf(stdin('anchor', 'x'.repeat(94)), session())).toHaveLength(1);
  });

  test('that breaks is an error, not an end', async () => {
    await expect(contentsOf(stdin('anchor', new Error('EIO')), session())).rejects.toMatchObject({
      code: 'unreadable',
    });
  });

  test('interrupted is an interruption', async () => {
    const controller = new AbortController();
    controller.abort();
    const one = session({ signal: controller.signal });
    await expect(contentsOf(stdin('anchor'), one)).rejects.toMatchObject({ name: 'AbortError' });
    await expect(contentsOf(stdin(new Error('closed')), one)).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('may be a stream of the process', async () => {
    const source = createStdinSource({ name: 'stdin', cwd: '/', input: Readable.from([Buffer.from('anchor')]) });
    expect(await contentsOf(source, session())).toHaveLength(1);
  });
});

describe('a text', () => {
  test('is looked at as its UTF-8, bytes as they are', async () => {
    const [text] = await contentsOf(createTextSource('ANCHOR ü', 'a.txt'), session());
    expect(text?.bytes).toHaveLength(9);
    const bytes = Buffer.from('anchor', 'utf16le');
    const [wide] = await contentsOf(createTextSource(bytes, 'a.txt'), session());
    expect(wide?.bytes).toEqual(bytes);
  });

  test('that is empty is counted', async () => {
    const one = session();
    expect(await contentsOf(createTextSource('', 'a.txt'), one)).toEqual([]);
    expect(one.coverage.stats().files).toBe(1);
  });
});

describe('a file of a hostile tree', () => {
  let root: string;
  const at = (name: string): string => path.join(root, name);
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'file-'));
    writeFileSync(at('good'), 'an anchor');
    writeFileSync(at('none'), 'nothing');
    writeFileSync(at('empty'), '');
    writeFileSync(at('large'), 'anchor'.repeat(20));
    mkdirSync(at('directory'));
    symlinkSync('good', at('link'));
    symlinkSync('/dev/zero', at('device'));
    execFileSync('mkfifo', [at('pipe')]);
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  test('is read when an anchor is in it', () => {
    const one = session();
    expect(String(Buffer.from(readInto({ open: at('good') }, 'good', one) ?? []))).toBe('an anchor');
    expect(readInto({ open: at('none') }, 'none', one)).toBeUndefined();
    expect(readInto({ open: at('empty') }, 'empty', one)).toBeUndefined();
    expect(one.coverage.stats()).toMatchObject({ files: 3, bytes: 16, skipped: 0 });
  });

  test.each([
    ['pipe', 'not-a-regular-file', true],
    ['directory', 'not-a-regular-file', true],
    ['large', 'too-large', false],
    ['gone', 'changed-while-reading', false],
  ] as const)('%s is left out as %s', (name, reason, complete) => {
    const one = session();
    expect(readInto({ open: at(name) }, name, one)).toBeUndefined();
    expect(one.coverage.skipped).toEqual([{ path: name, reason }]);
    expect(one.coverage.complete).toBe(complete);
  });

  test.each(['link', 'device'])('%s is read as its own text, and not followed', (name) => {
    const one = session();
    expect(readInto({ open: at(name) }, name, one)).toBeUndefined();
    expect(one.coverage.stats()).toMatchObject({ files: 1, bytes: readlinkSync(at(name)).length, skipped: 0 });
  });

  test('a link whose text has an anchor is found by it, also by a name in bytes', () => {
    symlinkSync('nowhere?anchor', at('telling'));
    expect(String(readInto({ open: Buffer.from(at('telling')) }, 'telling', session()))).toBe('nowhere?anchor');
  });

  test('that was read before does not shine through', () => {
    const one = session();
    readInto({ open: at('good') }, 'good', one);
    expect(readInto({ open: at('none') }, 'none', one)).toBeUndefined();
  });

  test('is named by bytes when its name is no UTF-8', () => {
    const name = Buffer.concat([Buffer.from(`${root}/`), Buffer.of(0xff, 0x61)]);
    writeFileSync(name, 'anchor');
    expect(readInto({ open: name }, '\ufffda', session())).toHaveLength(6);
  });
});
