import { describe, expect, test } from 'vitest';
import { baselineImportCommand } from '../../../src/commands/baseline-import.ts';
import { baselineCreateCommand } from '../../../src/commands/baseline.ts';
import { entriesOf, scanOf } from '../../support/policy-scan.ts';
import { leak, madeUpSecret, withPolicyRepo, type CommandRun, type PolicyRepo } from '../../support/policy-repo.ts';

const importFrom = (repo: PolicyRepo, file: string, more = {}): Promise<CommandRun> =>
  repo.run(baselineImportCommand, { file, ...more });
/** What gitleaks writes of a secret. */
const gitleaks = (file: string, secret: string): object => {
  return { RuleID: 'private-key', File: file, StartLine: 2, Secret: secret, Match: secret, Commit: '' };
};

describe('what another tool accepts', () => {
  test('is hidden afterwards, and nothing else is', () =>
    withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      repo.write('b.env', leak('b'));
      repo.write('leaks.json', JSON.stringify([gitleaks('a.env', madeUpSecret('a'))]));
      const { code, stdout } = await importFrom(repo, 'leaks.json');
      expect([code, stdout.split('\n')[0]]).toEqual([0, '.vonguard-baseline: 1 entry added, 1 entry in all.']);
      // The report itself holds the secret in the clear, and is told to be deleted.
      expect(stdout).toContain('The imported file holds secrets in the clear: delete it');
      expect((await scanOf(repo)).paths.filter((one) => one.endsWith('.env'))).toEqual(['b.env']);
    }));

  test('and we do not find is named and left out', () =>
    withPolicyRepo(async (repo) => {
      repo.write('.gitleaksignore', '# ours\na.env:private-key:9\n\u001b[2J.env:generic:1\n');
      const { stdout } = await importFrom(repo, '.gitleaksignore');
      expect(stdout).toContain('0 entries added, 0 entries in all.');
      expect(stdout).toContain('2 entries met nothing that vonguard finds in this scan:');
      expect(stdout).not.toContain('\u001b');
      expect(stdout).not.toContain('in the clear');
    }));

  test('by the thousand is counted, and the first twenty are named', () =>
    withPolicyRepo(async (repo) => {
      repo.write('.gitleaksignore', Array.from({ length: 25 }, (_, at) => `f${at}.env:generic:1\n`).join(''));
      const { stdout } = await importFrom(repo, '.gitleaksignore');
      expect(stdout.split('\n').filter((line) => line.startsWith('  f'))).toHaveLength(20);
      expect(stdout).toContain('  and 5 more\n');
    }));

  test('is added to the baseline that is there, under its salt, and twice is once', () =>
    withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      await repo.run(baselineCreateCommand, { reason: 'before' });
      repo.write('b.env', leak('b'));
      repo.write('.gitleaksignore', 'b.env:private-key:2\n');
      const salt = /^# salt: .+$/m.exec(repo.read('.vonguard-baseline'))?.[0];
      for (const added of ['1 entry added, 2 entries', '0 entries added, 2 entries'])
        expect((await importFrom(repo, '.gitleaksignore')).stdout).toContain(`.vonguard-baseline: ${added} in all.`);
      expect(repo.read('.vonguard-baseline')).toContain(salt);
      expect(entriesOf(repo.read('.vonguard-baseline'))).toHaveLength(2);
      expect(repo.read('.vonguard-baseline')).toContain('imported from .gitleaksignore');
      expect((await scanOf(repo)).paths).toEqual([]);
    }));

  test('has the reason that is given', () =>
    withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      repo.write('.gitleaksignore', 'a.env:private-key:2\n');
      await importFrom(repo, '.gitleaksignore', { reason: 'a fixture' });
      expect(entriesOf(repo.read('.vonguard-baseline'))[0]).toContain('a fixture');
    }));
});

describe('a file that can not be taken over is an error, and nothing is written', () => {
  test.each<[string, string | undefined, object, object]>([
    ['none', undefined, {}, { code: 'path-not-found', message: 'foreign does not exist.' }],
    ['JSON that is cut', '[{', { from: 'gitleaks' }, {}],
    ['of no known form', '{"x": 1}', {}, { message: 'foreign is no file that can be imported.' }],
  ])('%s', (_what, text, args, failure) =>
    withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      if (text !== undefined) repo.write('foreign', text);
      await expect(importFrom(repo, 'foreign', args)).rejects.toMatchObject(failure);
      expect(() => repo.read('.vonguard-baseline')).toThrow(/ENOENT/);
    }),
  );
});
