// https://github.com/gitleaks/gitleaks/issues/1398: ignores are never cleaned.
import { expect, test } from 'vitest';
import { allowCommand } from '../../src/commands/allow.ts';
import { baselineCreateCommand } from '../../src/commands/baseline.ts';
import { baselineCheckCommand, baselinePruneCommand } from '../../src/commands/baseline-check.ts';
import { scanCommand } from '../../src/commands/scan.ts';
import { leak, withPolicyRepo } from '../support/policy-repo.ts';
import { entriesOf, scanOf } from '../support/policy-scan.ts';

test('stale entries are found and taken out (gitleaks#1398)', async () => {
  await withPolicyRepo(async (repo) => {
    repo.write('a.env', leak('a'));
    repo.write('b.env', leak('b'));
    await repo.run(baselineCreateCommand);
    repo.write('b.env', '');
    const { notices } = await scanOf(repo, { 'report-unused-allows': true });
    expect(notices).toEqual([expect.stringContaining('hid nothing in this scan')]);
    expect(await repo.run(baselineCheckCommand)).toMatchObject({ code: 1, stdout: expect.stringContaining('b.env') });
    await repo.run(baselinePruneCommand);
    expect(entriesOf(repo.read('.vonguard-baseline'))).toEqual([expect.stringContaining('a.env')]);
  });
});

test('an allow entry and a comment that hide nothing any more are named with their place', async () => {
  await withPolicyRepo(async (repo) => {
    repo.write('a.env', leak('a'));
    const { findings } = JSON.parse((await repo.run(scanCommand, { format: 'json' })).stdout) as {
      readonly findings: readonly { readonly fingerprint: string }[];
    };
    await repo.run(allowCommand, { fingerprint: findings[0]?.fingerprint, reason: 'for now' });
    expect((await scanOf(repo, { 'report-unused-allows': true })).notices).toEqual([]);
    repo.write('a.env', '# vonguard:allow-next-line private-key for now\nKEY=${KEY}\n');
    expect((await scanOf(repo, { 'report-unused-allows': true })).notices).toEqual([
      expect.stringMatching(/^The allow entry at \.vonguard\.yaml:\d+ hid nothing/),
      expect.stringMatching(/^The comment at a\.env:1 hides nothing/),
    ]);
  });
});

test('an expired entry hides no longer and says so unasked', async () => {
  await withPolicyRepo(async (repo) => {
    repo.write('a.env', leak('a'));
    repo.write('.vonguard.yaml', 'allow:\n  - path: "*.env"\n    owner: team-a\n    expires: 2026-06-14\n');
    expect(await scanOf(repo)).toMatchObject({
      code: 1,
      paths: ['a.env'],
      notices: [expect.stringMatching(/\.vonguard\.yaml:2 expired after 2026-06-14.*team-a/)],
    });
  });
});
