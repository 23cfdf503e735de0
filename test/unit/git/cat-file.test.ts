import { randomBytes } from 'node:crypto';
import { chmodSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listAllObjects, parseHeader, readObjects, type ObjectContent } from '../../../src/git/cat-file.ts';
import { createCommitReader, listReachable } from '../../../src/git/read-at.ts';
import { withRepo, type Repo } from '../../support/repo.ts';

const OID = 'a'.repeat(40);

describe('a line that git answers with', () => {
  test.each<[string, object]>([
    [`${OID} blob 7`, { kind: 'object', oid: OID, type: 'blob', size: 7 }],
    [`${OID} tag 0`, { kind: 'object', oid: OID, type: 'tag', size: 0 }],
    [`${'b'.repeat(64)} tree 12`, { kind: 'object', oid: 'b'.repeat(64), type: 'tree', size: 12 }],
    [`${OID} missing`, { kind: 'missing', oid: OID }],
    [`${OID} ambiguous`, { kind: 'missing', oid: OID }],
    // Whatever is not an object is missing, never an object of another kind or size.
    [`${OID} blob`, { kind: 'missing', oid: OID }],
    [`${OID} blob -1`, { kind: 'missing', oid: OID }],
    [`${OID} blob 1e9`, { kind: 'missing', oid: OID }],
    [`${OID} constructor 7`, { kind: 'missing', oid: OID }],
    ['HEAD blob 7', { kind: 'missing', oid: 'HEAD' }],
    ['', { kind: 'missing', oid: '' }],
  ])('%j', (line, header) => {
    expect(parseHeader(line)).toEqual(header);
  });

  test('of any form never makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        expect(['object', 'missing']).toContain(parseHeader(line).kind);
      }),
    );
  });
});

async function read(repo: Repo, oids: readonly string[], maxBytes?: number): Promise<readonly ObjectContent[]> {
  const all: ObjectContent[] = [];
  for await (const content of readObjects(oids, { cwd: repo.root, ...(maxBytes !== undefined && { maxBytes }) }))
    all.push(content);
  return all;
}
const hash = (repo: Repo, input: string | Uint8Array): string => repo.git(['hash-object', '-w', '--stdin'], { input });

describe('contents of objects', () => {
  test('come in the order asked for, to the byte', () =>
    withRepo(async (repo) => {
      const contents = ['', 'x', 'line\n', '\0\n\0', 'ü\r\n', 'z'.repeat(100_000)];
      const oids = contents.map((text) => hash(repo, text));
      const seen = await read(repo, [...oids, ...oids.toReversed()]);
      expect(seen.map((one) => (one.kind === 'object' ? Buffer.from(one.bytes).toString() : one.kind))).toEqual([
        ...contents,
        ...contents.toReversed(),
      ]);
    }));

  test('that are too large are read past', () =>
    withRepo(async (repo) => {
      const oids = ['1234567890', '12345678901', 'after'].map((text) => hash(repo, text));
      expect((await read(repo, oids, 10)).map(({ kind }) => kind)).toEqual(['object', 'too-large', 'object']);
    }));

  test('that are missing or damaged are named, and the rest is read', () =>
    withRepo(async (repo) => {
      const noise = randomBytes(5000).toString('hex');
      const [first = '', bad = '', last = ''] = ['first', noise, 'last'].map((text) => hash(repo, text));
      const file = path.join(repo.root, '.git/objects', bad.slice(0, 2), bad.slice(2));
      chmodSync(file, 0o600);
      // Its head can still be read, and so its type and size.
      truncateSync(file, 2000);
      const seen = await read(repo, [first, 'f'.repeat(40), bad, last]);
      expect(seen.map(({ kind }) => kind)).toEqual(['object', 'missing', 'corrupt', 'object']);
      expect(seen.map(({ oid }) => oid)).toEqual([first, 'f'.repeat(40), bad, last]);
    }));

  test('of nothing are none', () =>
    withRepo(async (repo) => {
      expect(await read(repo, [])).toEqual([]);
    }));
});

test('all objects of the store are listed, reachable or not', () =>
  withRepo(async (repo) => {
    const lost = hash(repo, 'lost');
    repo.write('a', 'kept');
    repo.commit();
    const all: string[] = [];
    for await (const one of listAllObjects({ cwd: repo.root })) all.push(one.oid);
    const named = readdirSync(path.join(repo.root, '.git/objects'), { recursive: true }).map(String);
    const loose = named.filter((name) => /^[0-9a-f]{2}\/[0-9a-f]{38}$/.test(name)).map((name) => name.replace('/', ''));
    expect(all.toSorted()).toEqual(loose.toSorted());
    expect(all).toContain(lost);
  }));

describe('a file as it is in a commit', () => {
  test('is read whatever lies on disk, or undefined where there is none', () =>
    withRepo(async (repo) => {
      repo.write('dir/a', 'old');
      repo.commit();
      repo.write('dir/a', 'new');
      const readAt = await createCommitReader(repo.root, 'HEAD');
      expect(String(await readAt('dir/a'))).toBe('old');
      expect(await readAt('b')).toBeUndefined();
      // A pattern is a name like any other.
      expect(await readAt('dir/*')).toBeUndefined();
      await expect(readAt('dir')).rejects.toMatchObject({
        code: 'config',
        message: expect.stringContaining('is no file'),
      });
    }));

  test.each(['gone', '--all', '-n1', 'HEAD~9', ''])('of the revision "%s", which is not here, is an error', (ref) =>
    withRepo(async (repo) => {
      repo.write('a');
      repo.commit();
      await expect(createCommitReader(repo.root, ref)).rejects.toMatchObject({ code: 'revision-not-found' });
    }),
  );

  test('that is not in the store is an error, not none', () =>
    withRepo(async (repo) => {
      repo.write('a', 'content');
      repo.commit();
      const oid = repo.git(['rev-parse', 'HEAD:a']);
      rmSync(path.join(repo.root, '.git/objects', oid.slice(0, 2), oid.slice(2)));
      const readAt = await createCommitReader(repo.root, 'HEAD');
      await expect(readAt('a')).rejects.toMatchObject({ code: 'missing-object' });
    }));
});

test('what a commit reaches is all that it and its ancestors hold', () =>
  withRepo(async (repo) => {
    repo.write('a', 'first');
    const first = repo.commit();
    const blob = repo.git(['rev-parse', 'HEAD:a']);
    repo.write('a', 'second');
    const second = repo.commit();
    const [early, late] = [await listReachable(repo.root, first), await listReachable(repo.root, second)];
    expect([early.has(blob), late.has(blob), early.has(second), late.has(second)]).toEqual([true, true, false, true]);
  }));
