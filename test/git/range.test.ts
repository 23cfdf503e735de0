// What a range adds, on real repositories: merges, moves, clones that do not have everything.
import { randomBytes } from 'node:crypto';
import { chmodSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { collect, withRepo, type Repo, type Seen } from '../support/repo.ts';
import { makeEnvFile } from '../support/secrets.ts';
import { createRangeSource } from '../../src/sources/range.ts';
import { createStagedSource } from '../../src/sources/staged.ts';

const ROOT = '0'.repeat(40);

interface Report {
  readonly scan: { readonly complete: boolean };
  readonly findings: readonly { readonly path: string; readonly commit?: { readonly summary: string } }[];
  readonly skipped: readonly { readonly reason: string; readonly path?: string }[];
  readonly errors: readonly { readonly code: string; readonly message: string }[];
}

async function diff(cwd: string, range: string): Promise<Report & { readonly code: number | null }> {
  const { code, stdout } = await runCli(['diff', range, '--format', 'json'], { cwd });
  return { code, ...(JSON.parse(stdout) as Report) };
}

const range = (repo: Repo, ends: string): Promise<Seen> => collect(createRangeSource({ cwd: repo.root, range: ends }));

describe('what a commit adds', () => {
  test('is not a file that only got another name, nor another mode', () =>
    withRepo(async (repo) => {
      repo.write('a.env', makeEnvFile());
      repo.commit();
      repo.git(['mv', 'a.env', 'b.env']);
      repo.commit();
      chmodSync(path.join(repo.root, 'b.env'), 0o755);
      repo.commit();
      expect(await diff(repo.root, 'HEAD~2..HEAD')).toMatchObject({ code: 0, findings: [] });
    }));

  test('is a file that was moved out of what the configuration leaves out, whichever range brought it there', () =>
    withRepo(async (repo) => {
      repo.write('.vonguard.yaml', 'exclude: [old/]\n');
      repo.write('old/x.env', makeEnvFile());
      repo.commit();
      repo.git(['mv', 'old', 'new']);
      repo.commit();
      expect(await diff(repo.root, 'HEAD~1..HEAD')).toMatchObject({ code: 1, findings: [{ path: 'new/x.env' }] });
    }));

  test('is a file that was moved and changed, and a copy beside the first one', () =>
    withRepo(async (repo) => {
      repo.write('a.env', makeEnvFile());
      repo.write('b.env', makeEnvFile());
      repo.commit();
      repo.git(['mv', 'a.env', 'moved.env']);
      repo.write('moved.env', makeEnvFile());
      repo.git(['add', '-A']);
      repo.write('copy.env', repo.git(['show', 'HEAD:b.env']));
      repo.commit();
      const { code, findings } = await diff(repo.root, 'HEAD~1..HEAD');
      expect({ code, paths: findings.map((one) => one.path).toSorted() }).toEqual({
        code: 1,
        paths: ['copy.env', 'moved.env'],
      });
    }));

  test.each(['exclude: [out/**]', 'allow: [{path: out/**, reason: made up}]'])(
    'is what a later commit moves out of where `%s` hides it',
    (policy) =>
      withRepo(async (repo) => {
        repo.write('.vonguard.yaml', `${policy}\n`);
        repo.commit();
        repo.write('out/a.env', makeEnvFile());
        repo.commit();
        repo.git(['mv', 'out/a.env', 'a.env']);
        repo.commit();
        expect(await diff(repo.root, 'HEAD~2..HEAD~1')).toMatchObject({ code: 0, findings: [] });
        expect(await diff(repo.root, 'HEAD~2..HEAD')).toMatchObject({ code: 1, findings: [{ path: 'a.env' }] });
      }),
  );

  test('is, staged, what moves out of a directory that is left out', () =>
    withRepo(async (repo) => {
      repo.write('.vonguard.yaml', 'exclude: [out/**]\n');
      for (const name of ['out/a.env', 'b.env']) repo.write(name, makeEnvFile());
      repo.commit();
      repo.git(['mv', 'out/a.env', 'a.env']);
      repo.git(['mv', 'b.env', 'moved.env']);
      const { stdout } = await runCli(['staged', '--format', 'json'], { cwd: repo.root });
      expect((JSON.parse(stdout) as Report).findings.map((one) => one.path)).toEqual(['a.env']);
    }));

  test('is a secret that an earlier commit made look like a made-up one', () =>
    withRepo(async (repo) => {
      const secret = randomBytes(20).toString('hex');
      repo.commit();
      for (const key of [12_312_312, 46_129_583]) {
        repo.write('a.js', `const OpenTok = require("opentok");\nnew OpenTok("${key}", "${secret}");\n`);
        repo.commit();
      }
      expect(await diff(repo.root, 'HEAD~2..HEAD~1')).toMatchObject({ code: 0 });
      expect(await diff(repo.root, 'HEAD~2..HEAD')).toMatchObject({ code: 1, findings: [{ path: 'a.js' }] });
    }));

  test('is what an octopus merge brings that none of its parents has', () =>
    withRepo(async (repo) => {
      const base = repo.commit('base');
      for (const name of ['x', 'y']) {
        repo.git(['checkout', '-q', '-b', name, base]);
        repo.write(name, name);
        repo.commit(name);
      }
      repo.git(['checkout', '-q', 'main']);
      repo.write('m', 'm');
      repo.commit('m');
      repo.git(['merge', '-q', '--no-commit', 'x', 'y'], { mayFail: true });
      repo.write('evil.env', makeEnvFile());
      repo.commit('octopus');
      for (const ends of [`${base}..HEAD`, 'x...main'])
        expect(await diff(repo.root, ends)).toMatchObject({
          code: 1,
          findings: [{ path: 'evil.env', commit: { summary: 'octopus' } }],
        });
    }));

  test('is all of it in a branch that has nothing in common with the base; three dots need a common commit', () =>
    withRepo(async (repo) => {
      repo.write('a.env', makeEnvFile());
      repo.commit();
      repo.git(['checkout', '-q', '--orphan', 'other']);
      repo.commit('other');
      expect((await diff(repo.root, 'main..other')).findings).toMatchObject([{ path: 'a.env' }]);
      expect(await diff(repo.root, 'main...other')).toMatchObject({
        code: 2,
        errors: [{ code: 'revision-not-found' }],
      });
    }));
});

describe('a partial clone', () => {
  function clone(repo: Repo): string {
    const directory = path.join(repo.home, 'partial');
    repo.git(['config', 'uploadpack.allowFilter', 'true']);
    repo.git(['clone', '-q', '--filter=blob:none', `file://${repo.root}`, directory]);
    return directory;
  }

  test('names each object that was left at the remote as missing, not as damaged', () =>
    withRepo(async (repo) => {
      for (const name of ['a.env', 'b.env', 'c.txt']) repo.write(name, makeEnvFile());
      repo.commit();
      repo.git(['rm', '-q', 'a.env', 'b.env']);
      repo.commit();
      const { code, findings, skipped, errors } = await diff(clone(repo), `${ROOT}..HEAD`);
      expect({ code, paths: findings.map((one) => one.path) }).toEqual({ code: 1, paths: ['c.txt'] });
      expect(skipped.map(({ path: name, reason }) => `${name} ${reason}`).toSorted()).toEqual([
        'a.env missing-object',
        'b.env missing-object',
      ]);
      expect(errors).toMatchObject([{ code: 'partial-clone', message: expect.stringContaining('2 of the objects') }]);
    }));

  test('that has what the range needs is looked at like any other', () =>
    withRepo(async (repo) => {
      repo.write('old.env', makeEnvFile());
      repo.commit();
      repo.git(['rm', '-q', 'old.env']);
      repo.write('new.env', makeEnvFile());
      repo.commit();
      expect(await diff(clone(repo), 'HEAD~1..HEAD')).toMatchObject({
        code: 1,
        scan: { complete: true },
        findings: [{ path: 'new.env' }],
      });
    }));
});

describe('objects that are damaged or gone', () => {
  test('are named one by one, and what can be read is looked at', () =>
    withRepo(async (repo) => {
      for (const name of ['a', 'c']) repo.write(name, `needle ${name}`);
      repo.write('b', Buffer.concat([Buffer.from('needle'), randomBytes(100_000)]));
      repo.git(['add', '-A']);
      const objectOf = (name: string): string => {
        const oid = repo.git(['rev-parse', `:${name}`]);
        return path.join(repo.root, '.git/objects', oid.slice(0, 2), oid.slice(2));
      };
      rmSync(objectOf('a'));
      chmodSync(objectOf('b'), 0o600);
      truncateSync(objectOf('b'), 50_000);
      const seen = await collect(createStagedSource({ cwd: repo.root }));
      expect(seen.paths).toEqual(['c']);
      expect(seen.coverage.skipped.map(({ path: name, reason }) => `${name} ${reason}`)).toEqual([
        'a missing-object',
        'b corrupt-object',
      ]);
      expect(seen.coverage.complete).toBe(false);
    }));

  test('make a range incomplete', () =>
    withRepo(async (repo) => {
      repo.write('a');
      repo.commit();
      const oid = repo.git(['rev-parse', 'HEAD:a']);
      rmSync(path.join(repo.root, '.git/objects', oid.slice(0, 2), oid.slice(2)));
      const { coverage } = await range(repo, `${ROOT}..HEAD`);
      expect(coverage).toMatchObject({
        complete: false,
        skipped: [{ path: 'a', reason: 'missing-object' }],
        errors: [],
      });
    }));
});
