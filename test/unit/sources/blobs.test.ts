import { describe, expect, test } from 'vitest';
import { SKIP_REASONS } from '../../../src/core/result.ts';
import { REASONS, readBlobs, readEarlier, type Blob } from '../../../src/sources/blobs.ts';
import { makeSession, withRepo, type Repo } from '../../support/repo.ts';

const MISSING = '1'.repeat(40);
const write = ({ git }: Repo, text: string): string => git(['hash-object', '-w', '--stdin'], { input: text });

async function read(
  { root }: Repo,
  oids: readonly string[],
  session = makeSession(),
): Promise<readonly (readonly [string, string])[]> {
  const blobs: Blob[] = [];
  for await (const blob of readBlobs(oids, session, { cwd: root, pathOf: (oid) => `path of ${oid.slice(0, 4)}` }))
    blobs.push(blob);
  return blobs.map(({ oid, bytes }) => [oid, Buffer.from(bytes).toString()]);
}

describe('blobs', () => {
  test('are read in the order asked, each once', () =>
    withRepo(async (repo) => {
      const [a, b] = [write(repo, 'one\0\n'), write(repo, '')];
      expect(await read(repo, [b, a, b, a])).toEqual([
        [b, ''],
        [a, 'one\0\n'],
      ]);
    }));

  test('that are not here, or too large, are named, and those behind them are read', () =>
    withRepo(async (repo) => {
      const [large, small] = [write(repo, 'x'.repeat(101)), write(repo, 'x'.repeat(100))];
      const session = makeSession({ maxBytes: 100 });
      expect(await read(repo, [MISSING, large, small], session)).toEqual([[small, 'x'.repeat(100)]]);
      expect(session.coverage.skipped).toEqual([
        { oid: MISSING, reason: 'missing-object', path: 'path of 1111' },
        { oid: large, reason: 'too-large', path: `path of ${large.slice(0, 4)}` },
      ]);
      expect(session.coverage.complete).toBe(false);
    }));

  test('without a known path are named by their id alone', () =>
    withRepo(async ({ root }) => {
      const session = makeSession();
      const blobs = readBlobs([MISSING], session, { cwd: root, pathOf: () => undefined });
      expect((await blobs.next()).done).toBe(true);
      expect(session.coverage.skipped).toEqual([{ oid: MISSING, reason: 'missing-object' }]);
    }));

  test.each(Object.entries(REASONS))('%s is a reason that makes a scan incomplete', (_kind, reason) => {
    expect(SKIP_REASONS[reason]).toBe(true);
  });
});

test('an earlier version that can not be read hides nothing, and those that can are read', () =>
  withRepo(async (repo) => {
    const earlier = write(repo, 'earlier');
    const read = await readEarlier([MISSING, earlier], repo.root);
    expect(read.map((bytes) => Buffer.from(bytes).toString())).toEqual(['earlier']);
    expect(await readEarlier([], repo.root)).toEqual([]);
  }));
