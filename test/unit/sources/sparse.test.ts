import { describe, expect, test } from 'vitest';
import { SparseFiles } from '../../../src/sources/sparse.ts';
import { ANCHOR, makeSession, withRepo, type Repo } from '../../support/repo.ts';

interface Taken {
  readonly repo: Repo;
  readonly name: string;
  readonly oid: string;
}

const store = ({ git }: Repo, text: string): string => git(['hash-object', '-w', '--stdin'], { input: text });

function filesOf(...taken: readonly Taken[]): SparseFiles {
  const files = new SparseFiles();
  for (const { repo, name, oid } of taken) {
    const listed = { open: name, path: `${repo.root}/${name}`, inIndex: { oid, topLevel: repo.root } };
    expect(files.take(listed, name)).toBe(true);
  }
  return files;
}

async function look(files: SparseFiles, session = makeSession()): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const { provenance } of files.contents(session)) {
    paths.push(provenance.kind === 'file' ? provenance.path : provenance.kind);
  }
  return paths;
}

describe('files that a sparse checkout leaves out', () => {
  test('are not those that lie on disk', async () => {
    const files = new SparseFiles();
    expect(files.take({ open: '/a', path: '/a' }, 'a')).toBe(false);
    expect(await look(files)).toEqual([]);
  });

  test('are looked at as the index has them, under each of their names', () =>
    withRepo(async (repo) => {
      const [leak, clean] = [store(repo, ANCHOR), store(repo, 'clean')];
      const session = makeSession();
      const names = ['b', 'a', 'sub/dir/c'].map((name) => ({ repo, name, oid: leak }));
      const files = filesOf(...names, { repo, name: 'd', oid: clean });
      expect(await look(files, session)).toEqual(['b', 'a', 'sub/dir/c']);
      expect(session.coverage.stats()).toMatchObject({ files: 4, blobs: 2, skipped: 0, errors: 0 });
    }));

  test('of two repositories are each read from their own', () =>
    withRepo(async (repo) => {
      const other = repo.beside('other');
      const [mine, others] = [store(repo, `${ANCHOR} mine`), store(other, `${ANCHOR} theirs`)];
      const session = makeSession();
      const files = filesOf({ repo, name: 'a', oid: mine }, { repo: other, name: 'b', oid: others });
      expect(await look(files, session)).toEqual(['a', 'b']);
      expect(session.coverage.complete).toBe(true);
    }));

  test('whose contents are not here are named, and the scan is not complete', () =>
    withRepo(async (repo) => {
      const session = makeSession();
      const oid = '2'.repeat(40);
      const files = filesOf({ repo, name: 'gone', oid }, { repo, name: 'here', oid: store(repo, ANCHOR) });
      expect(await look(files, session)).toEqual(['here']);
      expect(session.coverage).toMatchObject({
        complete: false,
        skipped: [{ path: 'gone', oid, reason: 'missing-object' }],
        errors: [],
      });
    }));

  test('which a partial clone never fetched are counted in an error that says how to fetch them', () =>
    withRepo(async (repo) => {
      repo.write('.git/objects/pack/pack-x.promisor', '');
      const session = makeSession();
      const files = filesOf(
        { repo, name: 'a', oid: '2'.repeat(40) },
        { repo, name: 'b', oid: '3'.repeat(40) },
        { repo, name: 'c', oid: store(repo, 'clean') },
      );
      await look(files, session);
      expect(session.coverage.errors).toEqual([expect.objectContaining({ code: 'partial-clone' })]);
      expect(session.coverage.errors[0]?.message).toContain(' 2 of the objects ');
    }));
});
