// A change must not switch off the check that it is under (gitleaks#1923, openrag#960, osac#140).
import { describe, expect, test } from 'vitest';
import { baselineCreateCommand, baselineUpdateCommand } from '../../src/commands/baseline.ts';
import { scanCommand } from '../../src/commands/scan.ts';
import { addedSuppressions } from '../../src/config/added-suppressions.ts';
import { loadPolicy } from '../../src/config/policy.ts';
import { createPolicyReaderAt } from '../../src/scan/policy-at.ts';
import { leak, withPolicyRepo, type PolicyRepo } from '../support/policy-repo.ts';

async function codes(repo: PolicyRepo): Promise<{ readonly own: number; readonly base: number }> {
  const own = await repo.run(scanCommand, { format: 'json' });
  const base = await repo.run(scanCommand, { format: 'json', 'policy-ref': 'HEAD' });
  return { own: own.code, base: base.code };
}

async function addedTexts(repo: PolicyRepo): Promise<readonly string[]> {
  const base = await loadPolicy({ root: repo.root, read: await createPolicyReaderAt(repo.root, 'HEAD') });
  return addedSuppressions(base, await loadPolicy({ root: repo.root })).map(({ text }) => text);
}

describe('--policy-ref', () => {
  test.each([
    ['an allow entry', 'allow:\n  - path: "**"\n'],
    ['an excluded path', 'exclude: leak.env\n'],
    ['a rule switched off', 'rules: {disable: [private-key]}\n'],
  ])('%s that the change brings does not count, and is listed', async (_name, config) => {
    await withPolicyRepo(async (repo) => {
      repo.write('.vonguard.yaml', '# ours\n');
      repo.commitAll('Base');
      repo.write('leak.env', leak('a'));
      repo.write('.vonguard.yaml', config);
      expect(await codes(repo)).toEqual({ own: 0, base: 1 });
      expect(await addedTexts(repo)).toHaveLength(1);
    });
  });

  test('a baseline line that the change brings does not count, and is listed', async () => {
    await withPolicyRepo(async (repo) => {
      await repo.run(baselineCreateCommand);
      repo.commitAll('Base');
      repo.write('leak.env', leak('a'));
      await repo.run(baselineUpdateCommand);
      expect(await codes(repo)).toEqual({ own: 0, base: 1 });
      expect(await addedTexts(repo)).toEqual([
        expect.stringMatching(/^This change adds vg1:[0-9a-f]{32} \(leak\.env\) to the baseline\.$/),
      ]);
    });
  });

  test('what the base accepts is accepted', async () => {
    await withPolicyRepo(async (repo) => {
      repo.write('leak.env', leak('a'));
      await repo.run(baselineCreateCommand);
      repo.commitAll('Base');
      repo.write('.vonguard-baseline', '');
      expect(await repo.run(scanCommand, { format: 'json', 'policy-ref': 'HEAD' })).toMatchObject({ code: 0 });
      await expect(repo.run(scanCommand, { format: 'json' })).rejects.toThrow(/first line must be/);
    });
  });
});
