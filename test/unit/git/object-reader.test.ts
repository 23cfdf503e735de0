import { randomBytes } from 'node:crypto';
import { chmodSync, truncateSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ObjectReader } from '../../../src/git/object-reader.ts';
import { withRepo, type Repo } from '../../support/repo.ts';

function blob({ git }: Repo, text: string): string {
  return git(['hash-object', '-w', '--stdin'], { input: text });
}

async function readAll(repo: Repo, names: readonly string[], maxBytes?: number): Promise<readonly string[]> {
  const reader = new ObjectReader({ cwd: repo.root, ...(maxBytes !== undefined && { maxBytes }) });
  const answers: string[] = [];
  try {
    for (const name of names) {
      const content = await reader.read(name);
      answers.push(
        content.kind === 'object' ? `${content.type} ${Buffer.from(content.bytes).toString()}` : content.kind,
      );
    }
  } finally {
    reader.close();
  }
  return answers;
}

describe('objects that are asked for one by one', () => {
  test('come in turn, by id and by what git calls them', () =>
    withRepo(async (repo) => {
      repo.write('a', 'first');
      repo.commit('The message');
      const [commit, ...others] = await readAll(repo, ['HEAD', 'HEAD:a', blob(repo, ''), 'HEAD^{tree}']);
      expect(commit).toMatch(/^commit tree [0-9a-f]{40}\n[^]*\n\nThe message\n$/);
      expect(others.slice(0, 2)).toEqual(['blob first', 'blob ']);
      expect(others[2]).toMatch(/^tree 100644 a\0/);
    }));

  test('that are missing or too large take nothing from those behind them', () =>
    withRepo(async (repo) => {
      const [small, large] = [blob(repo, 'small'), blob(repo, 'x'.repeat(100_000))];
      const names = ['1'.repeat(40), large, small, 'nowhere', small];
      expect(await readAll(repo, names, 1000)).toEqual(['missing', 'too-large', 'blob small', 'missing', 'blob small']);
    }));

  test('that are damaged end git, and the next one is read by another', () =>
    withRepo(async (repo) => {
      const [broken, good] = [blob(repo, randomBytes(50_000).toString('hex')), blob(repo, 'good')];
      const file = `${repo.root}/.git/objects/${broken.slice(0, 2)}/${broken.slice(2)}`;
      chmodSync(file, 0o644);
      // Its head is sound.
      truncateSync(file, 20_000);
      expect(await readAll(repo, [good, broken, good])).toEqual(['blob good', 'corrupt', 'blob good']);
    }));

  test('a reader that was never asked can be closed, and one that was closed can be asked', () =>
    withRepo(async (repo) => {
      const reader = new ObjectReader({ cwd: repo.root });
      reader.close();
      expect(await reader.read(blob(repo, 'x'))).toMatchObject({ kind: 'object' });
      reader.close();
    }));

  test('whoever is interrupted learns of it, not that the object is damaged', () =>
    withRepo(async (repo) => {
      const controller = new AbortController();
      const reader = new ObjectReader({ cwd: repo.root, signal: controller.signal });
      await reader.read(blob(repo, 'x'));
      controller.abort();
      await expect(reader.read(blob(repo, 'y'))).rejects.toMatchObject({ name: 'AbortError' });
    }));
});
