import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Coverage } from '../../src/core/coverage.ts';
import type { Content, SourceSession } from '../../src/core/source.ts';
import { createSearcher } from '../../src/kernel/kernel.ts';
import { compareHistoryPaths } from '../../src/sources/history-compare.ts';
import { searchPackedHistory, type Remainder } from '../../src/sources/packed-history.ts';
import { utf16 } from '../unit/kernel/naive.ts';

const ANCHORS = ['nexmo', 'secret', 'eyJ', '-----begin'];
const signal = new AbortController().signal;

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'vonguard-history-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function git(cwd: string, args: readonly string[], input?: Uint8Array): string {
  const env = { PATH: process.env['PATH'], HOME: root, GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', [...args], { cwd, env, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
}

let made = 0;
/** A bare repository with one commit for each step; a step is the file's new content. */
function repository(contents: readonly Uint8Array[], format: 'sha1' | 'sha256' = 'sha1'): string {
  const directory = join(root, `r${made++}`);
  mkdirSync(directory);
  git(directory, ['init', '-q', '--bare', `--object-format=${format}`, '.']);
  importCommits(directory, contents, 'main');
  return directory;
}

function importCommits(directory: string, contents: readonly Uint8Array[], branch: string): void {
  const stream = contents.flatMap((content, index) => [
    Buffer.from(
      `commit refs/heads/${branch}\ncommitter A <a@example.com> ${1700000000 + index} +0000\ndata 8\nnexmo ${index % 10}\n`,
    ),
    Buffer.from(`M 100644 inline file${index % 3}\ndata ${content.length}\n`),
    content,
    Buffer.from('\n'),
  ]);
  git(directory, ['-c', 'fastimport.unpackLimit=1', 'fast-import', '--quiet', '--force'], Buffer.concat(stream));
}

async function differences(directory: string, jobs = 1): Promise<Awaited<ReturnType<typeof compareHistoryPaths>>> {
  return compareHistoryPaths({ repository: directory, anchors: ANCHORS, jobs, signal });
}

const text = (words: string): Uint8Array => Buffer.from(words, 'latin1');
const part = fc.oneof(
  fc
    .constantFrom('nexmo', 'nex', 'mo', 'SECRET', 'sec', 'ret', 'eyJ', '-----BEGIN', '\n', 'line\n', 'x'.repeat(2000))
    .map(text),
  fc.constantFrom('nexmo', 'a secret').chain((words) => fc.boolean().map((big) => utf16(words, big))),
  fc.uint8Array({ maxLength: 60 }),
  fc.nat(200).map((size) => Buffer.alloc(size, 'filler text ')),
);

/** Versions of a file: each changes some places of the one before, as people do. */
const versions = fc
  .tuple(
    fc.array(part, { minLength: 30, maxLength: 60 }),
    fc.array(fc.array(fc.tuple(fc.nat(1000), fc.option(part)), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 30,
    }),
  )
  .map(([start, edits]) => {
    let parts = start;
    const contents = [start];
    for (const edit of edits) {
      parts = [...parts];
      for (const [place, put] of edit)
        parts.splice(place % (parts.length + 1), put === null ? 1 : place % 2, ...(put === null ? [] : [put]));
      contents.push(parts);
    }
    return contents.map((one) => new Uint8Array(Buffer.concat(one)));
  });

describe('packs made by git', () => {
  test('both ways name the same anchors at the same offsets in generated histories', async () => {
    await fc.assert(
      fc.asyncProperty(
        versions,
        fc.constantFrom('sha1' as const, 'sha256' as const),
        fc.boolean(),
        async (contents, format, repack) => {
          const directory = repository(contents, format);
          if (repack) git(directory, ['repack', '-adfq', '--depth=200', '--window=20']);
          const compared = await differences(directory);
          expect(compared.differences).toEqual([]);
          expect(compared.declined).toBe(0);
          expect(compared.objects).toBeGreaterThan(1);
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  test('several packs, loose objects, and packs by object id are all told or left to git', async () => {
    const directory = repository([text('one nexmo\n'.repeat(300)), text(`${'one nexmo\n'.repeat(300)}secret`)]);
    importCommits(directory, [text('another secret\n'.repeat(100))], 'second');
    const loose = git(directory, ['hash-object', '-w', '--stdin'], text('loose nexmo')).trim();
    git(directory, ['multi-pack-index', 'write']);
    const compared = await differences(directory, 2);
    expect(compared).toMatchObject({ differences: [], declined: 1 });
    const { remainder } = await read(directory, {});
    expect([...remainder.oids.keys()]).toEqual([loose]);
  });

  test('a copy longer than 64 kB and a huge line are read alike', async () => {
    const line = Buffer.alloc(700_000, 'a long line without any end nexm-o ');
    const changed = Buffer.concat([line.subarray(0, 70_001), text('nexmo'), line.subarray(70_001), text('secret')]);
    const directory = repository([
      line,
      changed,
      Buffer.concat([text('ret'), changed, text('sec')]),
      new Uint8Array(0),
    ]);
    git(directory, ['repack', '-adfq']);
    expect(await differences(directory)).toMatchObject({ differences: [], declined: 0 });
  });

  test('a blob over the limit is left to git with everything that hangs on it', async () => {
    const huge = Buffer.alloc(17 * 1024 * 1024, 'not compressible? it is. ');
    const directory = repository([huge, Buffer.concat([huge, text('nexmo')])]);
    const { remainder } = await read(directory, {});
    expect([...remainder.oids.values()].every((why) => /large|base/.test(why))).toBe(true);
    expect(remainder.oids.size).toBe(2);
  });

  test('alternates make the remainder partial', async () => {
    const directory = repository([text('nexmo')]);
    mkdirSync(join(directory, 'objects', 'info'), { recursive: true });
    writeFileSync(join(directory, 'objects', 'info', 'alternates'), `${join(root, 'elsewhere')}\n`);
    expect((await read(directory, {})).remainder.isPartial).toBe(true);
  });
});

interface Reading {
  readonly found: readonly string[];
  readonly remainder: Remainder;
  readonly coverage: Coverage;
}

async function read(
  directory: string,
  overrides: Partial<SourceSession>,
  keyDirectory = join(root, 'keys'),
  take: (content: Content) => void = () => undefined,
): Promise<Reading> {
  const coverage = new Coverage();
  const session: SourceSession = {
    searcher: createSearcher(ANCHORS),
    coverage,
    signal,
    jobs: 1,
    cache: false,
    ruleSetHash: 'rules',
    maxBytes: Infinity,
    isExcluded: () => false,
    onProgress: () => undefined,
    ...overrides,
  };
  const hashLength = git(directory, ['rev-parse', '--show-object-format']).trim() === 'sha256' ? 32 : 20;
  const store = { gitDirectory: directory, objectsDirectory: join(directory, 'objects'), hashLength };
  const contents = searchPackedHistory(store, session, { keyDirectory });
  const found: string[] = [];
  for (;;) {
    const next = await contents.next();
    if (next.done === true) return { found: found.sort(), remainder: next.value, coverage };
    take(next.value);
    if (next.value.provenance.kind === 'object') found.push(next.value.provenance.oid);
  }
}

describe('the memory of packs', () => {
  const versionsOf = (count: number): Uint8Array[] =>
    Array.from({ length: count }, (_, index) =>
      text(`${'filler\n'.repeat(40)}${index % 2 ? 'nexmo' : 'none'} ${index}`),
    );
  const recordsOf = (directory: string): string[] => {
    const folder = join(directory, 'vonguard', 'packs');
    return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  };

  test('a second scan leaves to git just the objects that had anchors, and counts the same', async () => {
    const directory = repository(versionsOf(20));
    const first = await read(directory, { cache: true });
    const second = await read(directory, { cache: true });
    expect(first.found.length).toBe(30);
    expect(second.found).toEqual([]);
    expect([...second.remainder.oids.keys()].sort()).toEqual(first.found);
    expect(second.coverage.stats()).toEqual(first.coverage.stats());
  });

  test('what turns out to be quiet before all is settled is not left to anybody', async () => {
    const directory = repository(versionsOf(20));
    const taken: Content[] = [];
    const settled = async (): Promise<void> => {
      await new Promise((resolve) => setImmediate(resolve));
      for (const { onQuiet } of taken) onQuiet?.();
    };
    await read(directory, { cache: true, settled }, undefined, (content) => taken.push(content));
    expect(taken).toHaveLength(30);
    expect((await read(directory, { cache: true })).remainder.oids.size).toBe(0);
  });

  test('no memory is written or read without the cache', async () => {
    const directory = repository(versionsOf(3));
    await read(directory, {});
    expect(recordsOf(directory)).toEqual([]);
    await read(directory, { cache: true });
    expect((await read(directory, {})).found).toHaveLength(4);
  });

  test('other rules and other keys do not believe it', async () => {
    const directory = repository(versionsOf(3));
    await read(directory, { cache: true });
    expect((await read(directory, { cache: true, ruleSetHash: 'others' })).found).toHaveLength(4);
    expect((await read(directory, { cache: true }, join(root, 'another-user'))).found).toHaveLength(4);
  });

  test('a record with any byte changed, cut or added is as good as none', async () => {
    const directory = repository(versionsOf(2));
    await read(directory, { cache: true });
    const [record = ''] = recordsOf(directory);
    const sound = readFileSync(record);
    const spoil = fc.oneof(
      fc.tuple(fc.nat(sound.length - 2), fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
        const bytes = Buffer.from(sound);
        bytes[at] = (bytes[at] ?? 0) ^ by;
        return bytes;
      }),
      fc.nat(sound.length - 2).map((size) => sound.subarray(0, size)),
      fc.uint8Array({ minLength: 1, maxLength: 50 }).map((more) => Buffer.concat([more, sound])),
    );
    await fc.assert(
      fc.asyncProperty(spoil, async (bytes) => {
        writeFileSync(record, bytes);
        expect((await read(directory, { cache: true })).found).toHaveLength(3);
      }),
      { numRuns: 60 },
    );
  });

  test('it holds object ids and counts only', async () => {
    const directory = repository(versionsOf(4));
    await read(directory, { cache: true });
    const [head = '', counts = '', ...lines] = readFileSync(recordsOf(directory)[0] ?? '', 'latin1')
      .trimEnd()
      .split('\n');
    expect(head).toMatch(/^vonguard pack memory 3 [0-9a-f]{40} \d+ "rules \w+"$/);
    expect(counts).toMatch(/^4 4 \d+$/);
    expect(lines.every((line) => /^\+[0-9a-f]{40}$|^[0-9a-f]{64}$/.test(line))).toBe(true);
  });

  test('a new pack is read while the old one is remembered, and records of packs gone are removed', async () => {
    const directory = repository(versionsOf(4));
    await read(directory, { cache: true });
    importCommits(directory, [text('new secret')], 'second');
    const after = await read(directory, { cache: true });
    expect(after.found).toHaveLength(2);
    expect(recordsOf(directory)).toHaveLength(2);
    git(directory, ['repack', '-adq']);
    await read(directory, { cache: true });
    expect(recordsOf(directory)).toHaveLength(1);
  });

  test('two scans at once leave one sound record', async () => {
    const directory = repository(versionsOf(30));
    const [one, two] = await Promise.all([read(directory, { cache: true }), read(directory, { cache: true })]);
    expect(one.found).toEqual(two.found);
    expect(recordsOf(directory)).toHaveLength(1);
    expect((await read(directory, { cache: true })).remainder.oids.size).toBe(one.found.length);
  });

  test('links planted in the repository are neither followed nor emptied', async () => {
    const directory = repository(versionsOf(3));
    const victim = mkdtempSync(join(root, 'victim-'));
    const precious = join(victim, '0123456789abcdef-0123456789abcdef');
    writeFileSync(precious, 'precious');
    mkdirSync(join(directory, 'vonguard'));
    symlinkSync(victim, join(directory, 'vonguard', 'packs'));
    expect((await read(directory, { cache: true })).found).toHaveLength(4);
    expect(readdirSync(victim)).toEqual(['0123456789abcdef-0123456789abcdef']);
  });

  test('a repository that cannot be written to is scanned all the same', async () => {
    const directory = repository(versionsOf(3));
    writeFileSync(join(directory, 'vonguard'), 'in the way');
    expect((await read(directory, { cache: true })).found).toHaveLength(4);
    expect((await read(directory, { cache: true }, join(directory, 'HEAD', 'no-place'))).found).toHaveLength(4);
  });
});

describe('what cannot be read', () => {
  test('a damaged pack makes the scan incomplete and is named; an unindexed one too', async () => {
    const directory = repository([text('nexmo')]);
    const [pack = ''] = readdirSync(join(directory, 'objects', 'pack')).filter((name) => name.endsWith('.idx'));
    rmSync(join(directory, 'objects', 'pack', pack), { force: true });
    const { coverage, remainder } = await read(directory, {});
    expect(coverage.complete).toBe(false);
    expect(coverage.errors[0]?.message).toContain(pack.replace('.idx', '.pack'));
    expect(remainder.isPartial).toBe(true);
  });

  test('an object directory that is not there is an error, not an empty history', async () => {
    const directory = repository([text('nexmo')]);
    rmSync(join(directory, 'objects'), { recursive: true });
    const store = { gitDirectory: directory, objectsDirectory: join(directory, 'objects'), hashLength: 20 };
    const coverage = new Coverage();
    const session = {
      searcher: createSearcher(ANCHORS),
      coverage,
      signal,
      jobs: 1,
      cache: false,
      ruleSetHash: '',
      maxBytes: 1,
      isExcluded: () => false,
      onProgress: () => undefined,
    };
    await expect(searchPackedHistory(store, session).next()).rejects.toMatchObject({ code: 'unreadable' });
  });

  test('a signal that is given stops the search', async () => {
    const directory = repository([text('nexmo'), text('secret')]);
    await expect(read(directory, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/);
  });
});
