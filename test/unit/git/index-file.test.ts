import { chmodSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { assertIndexWhole } from '../../../src/git/index-file.ts';
import { findRepository } from '../../../src/git/repository.ts';
import { withRepo, type Repo } from '../../support/repo.ts';

async function check(repo: Repo): Promise<void> {
  assertIndexWhole(await findRepository(repo.root));
}
const indexOf = (repo: Repo): string => path.join(repo.root, '.git/index');

describe('an index that git wrote is whole', () => {
  test.each([['--object-format=sha1'], ['--object-format=sha256']])('%s', (format) =>
    withRepo(async (repo) => {
      repo.write('a');
      repo.git(['add', '-A']);
      await expect(check(repo)).resolves.toBeUndefined();
    }, format),
  );

  test('and so is none, before anything was added', () =>
    withRepo(async (repo) => {
      await expect(check(repo)).resolves.toBeUndefined();
    }));

  test('and one without a checksum, which is all zeros then', () =>
    withRepo(async (repo) => {
      repo.write('a');
      repo.git(['-c', 'index.skipHash=true', 'add', '-A']);
      const bytes = readFileSync(indexOf(repo));
      bytes.fill(0, bytes.length - 20);
      writeFileSync(indexOf(repo), bytes);
      await expect(check(repo)).resolves.toBeUndefined();
    }));
});

describe('an index that is damaged is not relied on', () => {
  const damaged = { code: 'git-failed', message: expect.stringMatching(/^The index .+ is damaged/) };

  test('with one bit turned, anywhere', () =>
    withRepo(async (repo) => {
      repo.write('a');
      repo.git(['add', '-A']);
      const bytes = readFileSync(indexOf(repo));
      for (let at = 0; at < bytes.length; at += 7) {
        const turned = Buffer.from(bytes);
        turned[at] = (bytes[at] ?? 0) ^ 1;
        writeFileSync(indexOf(repo), turned);
        await expect(check(repo)).rejects.toMatchObject(damaged);
      }
    }));

  test.each([0, 1, 19, 20, 21, 60])('cut to %i bytes', (length) =>
    withRepo(async (repo) => {
      repo.write('a');
      repo.git(['add', '-A']);
      truncateSync(indexOf(repo), length);
      // git itself refuses it too; what is asked here is the file alone.
      const repository = { indexFile: indexOf(repo), hashAlgorithm: 'sha1' } as Parameters<typeof assertIndexWhole>[0];
      expect(() => assertIndexWhole(repository)).toThrow(expect.objectContaining(damaged));
    }),
  );

  test('and one that can’t be read is an error, not none', () =>
    withRepo((repo) => {
      mkdirSync(indexOf(repo));
      const repository = { indexFile: indexOf(repo), hashAlgorithm: 'sha1' } as Parameters<typeof assertIndexWhole>[0];
      expect(() => assertIndexWhole(repository)).toThrow(expect.objectContaining({ code: 'unreadable' }));
      chmodSync(indexOf(repo), 0o700);
      rmSync(indexOf(repo), { recursive: true });
    }));
});
