import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeProvenance } from '../../../src/core/provenance.ts';
import type { Content, SourceSession } from '../../../src/core/source.ts';
import { findRepository } from '../../../src/git/repository.ts';
import { commitContents } from '../../../src/sources/commits.ts';
import { ANCHOR, makeSession, withRepo, type Repo } from '../../support/repo.ts';

async function contentsOf(
  repo: Pick<Repo, 'root'>,
  limits: readonly string[],
  session: SourceSession = makeSession(),
): Promise<readonly Content[]> {
  const contents: Content[] = [];
  for await (const one of commitContents(await findRepository(repo.root), limits, session)) contents.push(one);
  return contents;
}

const paths = (contents: readonly Content[]): readonly string[] =>
  contents.map(({ provenance }) => describeProvenance(provenance));
const before = async (content: Content | undefined): Promise<readonly string[]> =>
  ((await content?.previous?.()) ?? []).map((bytes) => Buffer.from(bytes).toString());

function drop({ root, git }: Repo, revision: string): string {
  const oid = git(['rev-parse', revision]);
  rmSync(path.join(root, '.git/objects', oid.slice(0, 2), oid.slice(2)));
  return oid;
}

describe('what commits add', () => {
  test('are their messages and contents, the oldest first, all counted', () =>
    withRepo(async (repo) => {
      repo.write('a', `${ANCHOR} one`);
      repo.commit(`${ANCHOR} in the message`);
      repo.write('b', `${ANCHOR} two`);
      repo.write('c', 'nothing');
      repo.commit();
      const session = makeSession();
      expect(paths(await contentsOf(repo, ['HEAD'], session))).toEqual(['commit message', 'a', 'b']);
      expect(session.coverage).toMatchObject({ complete: true, commits: 2, blobs: 3, files: 3 });
    }));

  test('are not what lies before the range', () =>
    withRepo(async (repo) => {
      repo.write('a', `${ANCHOR} one`);
      const base = repo.commit();
      repo.write('b', `${ANCHOR} two`);
      repo.commit();
      expect(paths(await contentsOf(repo, ['HEAD', `^${base}`]))).toEqual(['b']);
    }));

  test('is nothing of an empty range', () =>
    withRepo(async (repo) => {
      repo.write('a');
      const head = repo.commit();
      const session = makeSession();
      expect(await contentsOf(repo, [head, `^${head}`], session)).toEqual([]);
      expect(session.coverage).toMatchObject({ complete: true, commits: 0 });
    }));

  test('know what stood there before, and who brought them', () =>
    withRepo(async (repo) => {
      repo.write('a', `${ANCHOR} old`);
      repo.commit();
      repo.write('a', `${ANCHOR} new`);
      const head = repo.commit('Change it');
      const [content] = await contentsOf(repo, ['HEAD', '^HEAD~1']);
      expect(content?.provenance).toMatchObject({
        kind: 'range',
        path: 'a',
        commit: { oid: head, summary: 'Change it' },
      });
      expect(await before(content)).toEqual([`${ANCHOR} old`]);
      // Asked again, the same is said.
      expect(await before(content)).toEqual([`${ANCHOR} old`]);
    }));
});

describe('what is not here is named', () => {
  test.each(['HEAD', 'HEAD:b'])('%s, and the rest is looked at', (revision) =>
    withRepo(async (repo) => {
      repo.write('a', `${ANCHOR} one`);
      const first = repo.commit();
      repo.write('b', `${ANCHOR} two`);
      const head = repo.commit();
      const gone = drop(repo, revision);
      const session = makeSession();
      const contents = contentsOf(repo, revision === 'HEAD' ? [head, first] : ['HEAD'], session);
      // rev-list itself stops at a commit that is not there.
      if (revision === 'HEAD') return expect(contents).rejects.toMatchObject({ code: expect.any(String) });
      expect(paths(await contents)).toEqual(['a']);
      expect(session.coverage.complete).toBe(false);
      expect(JSON.stringify([session.coverage.skipped, session.coverage.errors])).toContain(gone);
    }),
  );

  test('the boundary of a shallow clone: the range may have begun before it', () =>
    withRepo(async (repo) => {
      for (const name of ['a', 'b', 'c']) {
        repo.write(name, `${ANCHOR} ${name}`);
        repo.commit();
      }
      repo.git(['clone', '-q', '--depth=2', `file://${repo.root}`, '../shallow']);
      const root = path.join(repo.home, 'shallow');
      const session = makeSession();
      // The boundary's own files pass for new ones: more is looked at, never less.
      expect(paths(await contentsOf({ root }, ['HEAD'], session)).toSorted()).toEqual(['a', 'b', 'c']);
      expect(session.coverage).toMatchObject({ complete: false, errors: [{ code: 'shallow' }] });
      const within = makeSession();
      expect(paths(await contentsOf({ root }, ['HEAD', '^HEAD~1'], within))).toEqual(['c']);
      expect(within.coverage.complete).toBe(true);
    }));
});
