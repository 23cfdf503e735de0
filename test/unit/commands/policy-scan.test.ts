import { describe, expect, test } from 'vitest';
import {
  findRoot,
  metFingerprints,
  scanForPolicy,
  type PolicyScan,
  type PolicyScanOptions,
} from '../../../src/commands/policy-scan.ts';
import { createFingerprinter } from '../../../src/scan/fingerprint.ts';
import { makeContext } from '../../support/context.ts';
import { leak, madeUpSecret, withPolicyRepo, type PolicyRepo } from '../../support/policy-repo.ts';

function scan({ root }: PolicyRepo, options: Partial<PolicyScanOptions> = {}, cwd = root): Promise<PolicyScan> {
  const { context } = makeContext({ cwd });
  return scanForPolicy({ cache: false, jobs: 1, progress: false }, context, { scope: 'scan', ...options });
}

const paths = ({ result }: PolicyScan): readonly string[] => result.findings.map(({ path }) => path).toSorted();

describe('a scan for the policy', () => {
  test('is one of the whole repository, from a directory below too', () =>
    withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      repo.write('sub/b.env', leak('b'));
      expect(paths(await scan(repo, {}, `${repo.root}/sub`))).toEqual(['a.env', 'sub/b.env']);
      const { context } = makeContext({ cwd: `${repo.root}/sub` });
      expect(await findRoot(context)).toBe(repo.root);
    }));

  test('of the history finds what is gone from the work tree', () =>
    withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      repo.commitAll('a');
      repo.write('a.env', 'clean');
      repo.commitAll('b');
      expect(paths(await scan(repo))).toEqual([]);
      expect((await scan(repo, { scope: 'history' })).result.findings).toHaveLength(1);
    }));

  test('keeps of every secret what its fingerprint was made of, of a hidden one too', () =>
    withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      repo.write('hidden/b.env', leak('b'));
      repo.write('.vonguard.yaml', 'allow:\n  - path: ["hidden/**"]\n    reason: x\n');
      const scanned = await scan(repo);
      expect(paths(scanned)).toEqual(['a.env']);
      expect(metFingerprints(scanned)).toEqual(new Set(scanned.identities.keys()));
      expect(scanned.identities.size).toBe(2);
    }));

  test('uses the salt that will stand in the file', () =>
    withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      const [plain, salted] = [await scan(repo), await scan(repo, { salt: 'a salt of this test' })];
      const [one, other] = [plain, salted].map(({ result }) => result.findings[0]?.fingerprint);
      expect(one).not.toBe(other);
      const [identity] = salted.identities.values();
      expect(identity && createFingerprinter({ salt: 'a salt of this test' })({ identity })).toBe(other);
    }));

  test('prints nothing, no secret either', () =>
    withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      const { context, written } = makeContext({ cwd: repo.root });
      const scanned = await scanForPolicy({ cache: false, jobs: 1 }, context, { scope: 'scan' });
      expect(written).toEqual({ stdout: '', stderr: '' });
      expect(JSON.stringify([scanned.result, [...scanned.identities]])).not.toContain(madeUpSecret('a').split('\n')[1]);
    }));
});

test('without a repository the root is where one stands', async () => {
  const { context } = makeContext({ cwd: '/' });
  expect(await findRoot(context)).toBe('/');
});
