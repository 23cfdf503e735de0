import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Coverage } from '../../../src/core/coverage.ts';
import { failAtUnreadRefs } from '../../../src/sources/unread-refs.ts';
import { useDirectory } from '../../support/directory.ts';
import { asNobody, handOver } from '../../support/nobody.ts';

const directory = useDirectory();

/** Places below the repository that are told, while `closed` can't be opened. */
async function told(closed?: string): Promise<readonly string[]> {
  const { root, at } = directory;
  const [commonDir, gitDir] = [at('repo'), at('repo/worktrees/w')];
  const coverage = new Coverage();
  handOver(root);
  if (closed !== undefined) chmodSync(at('repo', closed), 0);
  const facts = { indexFile: '', isShallow: false, isPartial: false, hashAlgorithm: 'sha1' } as const;
  await asNobody(root, () => failAtUnreadRefs({ commonDir, gitDir, ...facts }, coverage));
  if (closed !== undefined) chmodSync(at('repo', closed), 0o755);
  expect(coverage.complete).toBe(coverage.errors.length === 0);
  for (const { code } of coverage.errors) expect(code).toBe('unreadable');
  return coverage.errors.map((error) => path.relative(at('repo'), error.path ?? '')).toSorted();
}

/** A store with one of everything that names commits. */
function makeStore(): void {
  for (const name of [
    'refs/heads/main',
    'refs/heads/deep/er',
    'logs/refs/heads/main',
    'reftable/tables.list',
    'packed-refs',
    'objects/info/alternates',
    'objects/ab/cdef',
    'worktrees/w/HEAD',
    'worktrees/w/logs/HEAD',
    'worktrees/w/refs/bisect/bad',
  ]) {
    directory.write(`repo/${name}`);
  }
}

describe('what git passes over without a word', () => {
  test.each([
    'refs',
    'refs/heads',
    'refs/heads/deep',
    'refs/heads/main',
    'logs',
    'logs/refs/heads/main',
    'reftable',
    'reftable/tables.list',
    'packed-refs',
    'objects/info',
    'objects/info/alternates',
    'worktrees/w',
  ])('is named when it is %s that can not be opened', async (closed) => {
    makeStore();
    expect(await told(closed)).toContain(closed);
  });

  test('is named of a linked work tree as well', async () => {
    makeStore();
    expect(new Set(await told('worktrees/w/refs/bisect'))).toEqual(new Set(['worktrees/w/refs/bisect']));
  });

  test('keeps nothing from being named that stands beside it', async () => {
    makeStore();
    chmodSync(directory.at('repo/packed-refs'), 0);
    expect(await told('refs/heads/deep')).toEqual(['packed-refs', 'refs/heads/deep']);
  });
});

describe('nothing is told', () => {
  test('of a store that can be read', async () => {
    makeStore();
    expect(await told()).toEqual([]);
  });

  test('of a store that has none of it', async () => {
    mkdirSync(directory.at('repo'));
    expect(await told()).toEqual([]);
  });

  test('of closed objects: whoever reads them says so', async () => {
    makeStore();
    expect(await told('objects/ab')).toEqual([]);
  });

  test('of a pipe, a link to nowhere and a link in a circle: nobody waits for them', async () => {
    makeStore();
    execFileSync('mkfifo', [directory.at('repo/refs/heads/pipe')]);
    symlinkSync('nowhere', directory.at('repo/refs/heads/link'));
    symlinkSync('.', directory.at('repo/refs/heads/circle'));
    expect(await told()).toEqual([]);
  });
});
