import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findRepository } from '../../../src/git/repository.ts';
import { refFilesOf } from '../../../src/sources/ref-files.ts';
import { withTempRepo, type TempRepo } from '../../support/temp-repo.ts';

/** What the refs are by their files, as one text. */
async function stateIn(directory: string): Promise<string | undefined> {
  return refFilesOf(await findRepository(directory))
    ?.map((one) => Buffer.from(one).toString('latin1'))
    .join('\n');
}

/** Two commits, and a branch that is packed. */
function fill({ git }: TempRepo): void {
  git('commit', '-q', '--allow-empty', '-m', 'one');
  git('commit', '-q', '--allow-empty', '-m', 'two');
  git('branch', 'packed');
  git('pack-refs', '--all');
}

test('every change of a ref shows: packed or loose, new, moved, a link to another, or gone', () =>
  withTempRepo(async (repo) => {
    fill(repo);
    const seen = [await stateIn(repo.root)];
    expect(await stateIn(repo.root)).toBe(seen[0]);
    const changes: readonly (readonly string[])[] = [
      ['update-ref', 'refs/heads/loose', 'HEAD'],
      ['update-ref', 'refs/heads/loose', 'HEAD^'],
      ['symbolic-ref', 'refs/remotes/o/HEAD', 'refs/heads/loose'],
      ['symbolic-ref', 'refs/remotes/o/HEAD', 'refs/heads/packed'],
      ['update-ref', 'refs/heads/packed', 'HEAD^'],
      ['pack-refs', '--all'],
      ['branch', '-D', 'loose'],
      ['branch', '-D', 'packed'],
    ];
    for (const change of changes) {
      repo.git(...change);
      seen.push(await stateIn(repo.root));
    }
    expect(seen).not.toContain(undefined);
    expect(new Set(seen).size).toBe(changes.length + 1);
  }));

test('a linked work tree has refs of its own and those of all', () =>
  withTempRepo(async (repo) => {
    fill(repo);
    const linked = path.join(repo.home, 'linked');
    repo.git('worktree', 'add', '-q', '--detach', linked);
    const first = await stateIn(linked);
    repo.git('-C', linked, 'update-ref', 'refs/worktree/own', 'HEAD');
    const second = await stateIn(linked);
    repo.git('update-ref', 'refs/heads/other', 'HEAD');
    expect(new Set([first, second, await stateIn(linked)]).size).toBe(3);
  }));

test.each<[string, (gitDir: string) => void]>([
  ['in tables', (gitDir) => mkdirSync(path.join(gitDir, 'reftable'))],
  ['behind a link', (gitDir) => symlinkSync(gitDir, path.join(gitDir, 'refs/heads/link'))],
  [
    'in a thousand files',
    (gitDir) => {
      for (let n = 0; n < 1000; n++) writeFileSync(path.join(gitDir, `refs/heads/b${n}`), `${'a'.repeat(40)}\n`);
    },
  ],
])('git has to be asked for refs %s', (_, change) =>
  withTempRepo(async (repo) => {
    fill(repo);
    repo.git('update-ref', 'refs/tags/one', 'HEAD');
    change(path.join(repo.root, '.git'));
    expect(await stateIn(repo.root)).toBeUndefined();
  }),
);
