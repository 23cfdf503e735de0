// https://github.com/trufflesecurity/trufflehog/issues/2878: no file in which an accepted finding is kept with a reason.
import { expect, test } from 'vitest';
import { allowCommand } from '../../src/commands/allow.ts';
import { baselineCreateCommand } from '../../src/commands/baseline.ts';
import { scanCommand } from '../../src/commands/scan.ts';
import { leak, withPolicyRepo } from '../support/policy-repo.ts';

interface Report {
  readonly findings: readonly { readonly fingerprint: string }[];
  readonly suppressed: { readonly findings: readonly { readonly suppression: unknown }[] };
}

test('who accepted what, why and until when stands in one file, and in the reports', async () => {
  await withPolicyRepo(async (repo) => {
    repo.write('a.env', leak('a'));
    const scan = async (): Promise<Report> =>
      JSON.parse((await repo.run(scanCommand, { format: 'json', 'show-suppressed': true })).stdout) as Report;
    repo.write('.vonguard.yaml', '# ours\nsalt: made-up-for-this-test # keep\n');
    const fingerprint = (await scan()).findings[0]?.fingerprint;
    const details = { reason: 'rotation is planned', owner: 'team-a', expires: '2027-01-31' };
    await repo.run(allowCommand, { fingerprint, ...details });
    expect(repo.read('.vonguard.yaml')).toBe(
      [
        '# ours',
        'salt: made-up-for-this-test # keep',
        'allow:',
        `  - fingerprint: ${fingerprint ?? ''}`,
        '    reason: rotation is planned',
        '    owner: team-a',
        '    expires: 2027-01-31',
        '',
      ].join('\n'),
    );
    const { findings, suppressed } = await scan();
    expect(findings).toEqual([]);
    expect(suppressed.findings.map((one) => one.suppression)).toEqual([
      { by: 'fingerprint', where: '.vonguard.yaml:4', reason: 'rotation is planned' },
    ]);
  });
});

test('a baseline keeps the reason with each secret', async () => {
  await withPolicyRepo(async (repo) => {
    repo.write('a.env', leak('a'));
    await repo.run(baselineCreateCommand, { reason: 'before vonguard' });
    expect(repo.read('.vonguard-baseline')).toMatch(/^vg1:[0-9a-f]{32} private-key a\.env # before vonguard$/m);
  });
});
