import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { Coverage } from '../../../src/core/coverage.ts';
import type { Content, Source, SourceSession } from '../../../src/core/source.ts';
import { createSearcher } from '../../../src/kernel/kernel.ts';
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
