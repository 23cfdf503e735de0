import { describe, expect, test } from 'vitest';
import { TreeReader } from '../../../src/git/tree-reader.ts';
import { withRepo, type Repo } from '../../support/repo.ts';

const { signal } = new AbortController();

async function withReader<T>({ root }: Repo, use: (reader: TreeReader) => Promise<T>, hashLength = 20): Promise<T> {
  const reader = new TreeReader({ cwd: root, signal, hashLength });
  try {
    return await use(reader);
  } finally {
    reader.close();
  }
}

describe('a tree', () => {
  test('is read by its id and by its commit, with its entries by name', () =>
    withRepo(async (repo) => {
      repo.write('file', 'x');
      repo.write('sub/ü', 'y');
      const commit = repo.commit();
      await withReader(repo, async (reader) => {
        const tree = await reader.read(`${commit}^{tree}`);
        if (typeof tree === 'string') throw new Error(tree);
        expect(tree.entries.map(({ name, kind }) => `${kind} ${name}`)).toEqual(['file file', 'tree sub']);
        expect(tree.oid).toBe(repo.git(['rev-parse', 'HEAD^{tree}']));
        expect(tree.named('sub')?.oid).toBe(repo.git(['rev-parse', 'HEAD:sub']));
        expect(tree.named('nothing')).toBeUndefined();
        // Kept, not read again.
        expect(await reader.read(`${commit}^{tree}`)).toBe(tree);
        // A name is bytes until it is shown.
        const sub = await reader.read(tree.named('sub')?.oid ?? '');
        expect(typeof sub === 'string' ? sub : sub.entries[0]?.name).toBe(Buffer.from('ü').toString('latin1'));
      });
    }));

  test('of a repository with longer ids is read, too', () =>
    withRepo(async (repo) => {
      repo.write('file', 'x');
      repo.commit();
      const tree = await withReader(repo, (reader) => reader.read('HEAD^{tree}'), 32);
      expect(typeof tree === 'string' ? tree : tree.entries[0]?.oid).toBe(repo.git(['rev-parse', 'HEAD:file']));
    }, '--object-format=sha256'));

  test('that is missing or is none is said to be that, and takes nothing from the next', () =>
    withRepo(async (repo) => {
      repo.write('file', 'x');
      repo.commit();
      const blob = repo.git(['rev-parse', 'HEAD:file']);
      const broken = repo.git(['hash-object', '-w', '-t', 'tree', '--literally', '--stdin'], {
        input: '100644 cut short',
      });
      await withReader(repo, async (reader) => {
        const answers: unknown[] = [];
        for (const name of ['1'.repeat(40), blob, broken, 'HEAD^{tree}']) answers.push(await reader.read(name));
        expect(answers).toEqual([
          'missing',
          'corrupt',
          'corrupt',
          expect.objectContaining({ entries: expect.any(Array) }),
        ]);
      });
    }));
});
