import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Coverage } from '../../../src/core/coverage.ts';
import { createSearcher } from '../../../src/kernel/kernel.ts';
import type { NamedFile } from '../../../src/sources/file.ts';
import { readBatch } from '../../../src/sources/file-batch.ts';
import { createFileCrew, fileCrewOf } from '../../../src/sources/file-crew.ts';
import { readFiles, threadsThatPay } from '../../../src/sources/read-files.ts';
import type { SourceSession } from '../../../src/core/source.ts';

const FILES = 3000;
const LIMIT = 100_000;
let root: string;
let listed: readonly NamedFile[];

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'read-files-'));
  listed = Array.from({ length: FILES }, (_, n) => {
    const name = `f${n}`;
    writeFileSync(path.join(root, name), `${n % 7 === 0 ? 'an anchor' : 'nothing'} ${'x'.repeat(2000)} ${n}`);
    return { name, open: path.join(root, name), isFile: true };
  });
});
afterAll(() => rmSync(root, { recursive: true }));

function session(jobs: number): SourceSession {
  return {
    searcher: createSearcher(['anchor']),
    coverage: new Coverage(),
    signal: new AbortController().signal,
    jobs,
    cache: false,
    ruleSetHash: '',
    maxBytes: LIMIT,
    isExcluded: () => false,
    onProgress: () => undefined,
  };
}

async function* inParts(files: readonly NamedFile[], size: number): AsyncGenerator<readonly NamedFile[]> {
  for (let at = 0; at < files.length; at += size) yield files.slice(at, at + size);
}

async function read(files: readonly NamedFile[], jobs: number, size = 1000) {
  const one = session(jobs);
  const found: string[] = [];
  for await (const { name, bytes } of readFiles(inParts(files, size), one)) found.push(`${name}: ${bytes.length}`);
  return { found, stats: one.coverage.stats(), skipped: one.coverage.skipped };
}

describe('files of a list', () => {
  test('come out in the same order, and are counted the same, with any number of threads and parts of any size', async () => {
    const gone = { name: 'gone', open: path.join(root, 'gone'), isFile: true };
    const files = [...listed.slice(0, 1500), gone, ...listed.slice(1500)];
    const alone = await read(files, 1);
    expect(alone.found).toHaveLength(Math.ceil(FILES / 7));
    expect(alone.skipped).toEqual([{ path: 'gone', reason: 'changed-while-reading' }]);
    expect(await read(files, 3)).toEqual(alone);
    expect(await read(files, 2, 7)).toEqual(alone);
  });

  test('are none when the list is empty', async () => {
    expect((await read([], 2)).stats.files).toBe(0);
  });

  test('that hold anchors by the megabyte do not pile up: a batch stops, and says how far it came', () => {
    const name = path.join(root, 'large');
    writeFileSync(name, `anchor${' '.repeat(3_000_000)}`);
    const file = { name: 'large', open: name };
    const report = readBatch([file, file, file, file], { searcher: createSearcher(['anchor']), maxBytes: 1e7 });
    expect(report).toMatchObject({ done: 2, files: 2 });
    expect(report.found).toHaveLength(2);
  });
});

describe('threads pay', () => {
  test('at once where a thousand files wait, and one more for each thousand that was begun', () => {
    const threads = [0, 15, 16, 40].map((begun) => threadsThatPay({ waiting: 16, begun, ms: 0 }));
    expect(threads).toEqual([1, 1, 2, 3]);
  });

  test('not for a few hundred files, unless those take as long as a thread does to start', () => {
    const threads = [0, 39, 40, 100].map((ms) => threadsThatPay({ waiting: 6, begun: 2, ms }));
    expect(threads).toEqual([0, 0, 1, 2]);
  });

  test('never for the last batch: nothing is left for them', () => {
    expect(threadsThatPay({ waiting: 0, begun: 100, ms: 1000 })).toBe(0);
  });
});

describe('a crew of threads', () => {
  test('grows to a number, not by it', async () => {
    let started = 0;
    const crew = fileCrewOf(() => {
      started++;
      return new Worker('setInterval(() => undefined, 1000)', { eval: true });
    });
    for (const count of [1, 1, 2, 0]) crew.grow(count);
    await crew.close();
    expect(started).toBe(2);
  });

  test('reads names in bytes', async () => {
    const open = Buffer.concat([Buffer.from(`${root}/`), Buffer.of(0xff)]);
    writeFileSync(open, 'an anchor');
    const crew = createFileCrew(['anchor'], LIMIT);
    crew.grow(1);
    const report = await crew.take([{ name: '\uFFFD', open }]);
    await crew.close();
    expect(report).toMatchObject({ done: 1, files: 1, bytes: 9 });
    expect(report?.found.map(({ name }) => name)).toEqual(['\uFFFD']);
  });

  test('takes a few batches at a time, and no more', async () => {
    const crew = fileCrewOf(() => new Worker('setInterval(() => undefined, 1000)', { eval: true }));
    expect(crew.take([])).toBeUndefined();
    crew.grow(1);
    const taken = Array.from({ length: 5 }, () => crew.take([]));
    expect(taken.map((one) => one !== undefined)).toEqual([true, true, true, false, false]);
    await crew.close();
    expect(await Promise.all(taken.filter((one) => one !== undefined))).toContainEqual(
      expect.objectContaining({ done: 0 }),
    );
  });

  test.each(['process.exit(3)', 'throw new Error("no")'])(
    'that ends (%s) gives back what it was to read',
    async (code) => {
      const crew = fileCrewOf(() => new Worker(code, { eval: true }));
      crew.grow(1);
      expect(await crew.take(listed)).toMatchObject({ done: 0, files: 0, found: [] });
      expect(crew.take(listed)).toBeUndefined();
      await crew.close();
    },
  );
});
