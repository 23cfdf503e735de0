// https://github.com/gitleaks/gitleaks/issues/1355: fingerprints that hold a commit or a line break on a squash or a rebase.
import { expect, test } from 'vitest';
import { baselineCreateCommand, baselineUpdateCommand } from '../../src/commands/baseline.ts';
import { leak, madeUpSecret, withPolicyRepo } from '../support/policy-repo.ts';
import { scanOf } from '../support/policy-scan.ts';

const FILE = '.vonguard-baseline';

test('survives moved lines, a rename, a squash and another encoding (gitleaks#1355, talisman#463)', async () => {
  await withPolicyRepo(async (repo) => {
    repo.write('a.env', leak('a'));
    repo.commitAll('One');
    await repo.run(baselineCreateCommand);
    const before = repo.read(FILE);
    repo.git('mv', 'a.env', 'moved.env');
    repo.write('moved.env', `# more\n\n\nOTHER=1\n${leak('a').replaceAll('\n', '\r\n')}`);
    repo.commitAll('Two');
    repo.git('reset', '-q', '--soft', 'HEAD~1');
    repo.git('commit', '-q', '--amend', '-m', 'Squashed');
    expect(await scanOf(repo)).toMatchObject({ code: 0, paths: [] });
    repo.write('moved.env', `KEY=${JSON.stringify(madeUpSecret('a'))}\n`);
    repo.write('encoded.yaml', `key: ${Buffer.from(madeUpSecret('a')).toString('base64')}\n`);
    expect(await scanOf(repo)).toMatchObject({ code: 0, paths: [], suppressed: { baseline: 1 } });
    await repo.run(baselineUpdateCommand);
    expect(repo.read(FILE)).toBe(before);
  });
});
