// https://github.com/Yelp/detect-secrets/issues/92: baselines conflict whenever two branches change them.
import { expect, test } from 'vitest';
import { baselineCreateCommand, baselineUpdateCommand } from '../../src/commands/baseline.ts';
import { baselineCheckCommand } from '../../src/commands/baseline-check.ts';
import { leak, withPolicyRepo } from '../support/policy-repo.ts';
import { entriesOf, scanOf } from '../support/policy-scan.ts';

const FILE = '.vonguard-baseline';

test('two branches that add entries merge without a conflict (detect-secrets#92, mcp-context-forge#5758)', async () => {
  await withPolicyRepo(async (repo) => {
    repo.write('a.env', leak('a'));
    await repo.run(baselineCreateCommand);
    repo.commitAll('Base');
    for (const branch of ['one', 'two']) {
      repo.git('checkout', '-q', '-b', branch, 'main');
      for (let i = 0; i < 5; i++) repo.write(`${branch}${i}.env`, leak(`${branch}${i}`));
      await repo.run(baselineUpdateCommand);
      repo.commitAll(branch);
    }
    repo.git('merge', '-q', '-m', 'Merge', 'one');
    const merged = repo.read(FILE);
    expect(new Set(entriesOf(merged)).size).toBe(11);
    expect(merged).not.toContain('<<<<');
    expect(await scanOf(repo)).toMatchObject({ code: 0, paths: [] });
    expect((await repo.run(baselineCheckCommand)).code).toBe(0);
    await repo.run(baselineUpdateCommand);
    expect(entriesOf(repo.read(FILE))).toEqual(entriesOf(repo.read(FILE)).toSorted());
  });
});

test('lines of both sides in any order and twice, as a host without the merge rule leaves them, are read', async () => {
  await withPolicyRepo(async (repo) => {
    repo.write('a.env', leak('a'));
    repo.write('b.env', leak('b'));
    await repo.run(baselineCreateCommand);
    const [head, ...rest] = repo.read(FILE).trimEnd().split('\n');
    repo.write(FILE, [head, ...rest.toReversed(), ...rest, ''].join('\n'));
    expect(await scanOf(repo)).toMatchObject({ code: 0, suppressed: { baseline: 2 } });
  });
});

test('a merge that stopped in it is an error with its line, never an empty baseline', async () => {
  await withPolicyRepo(async (repo) => {
    repo.write('a.env', leak('a'));
    await repo.run(baselineCreateCommand);
    repo.write(FILE, `${repo.read(FILE)}<<<<<<< HEAD\n=======\n>>>>>>> one\n`);
    await expect(scanOf(repo)).rejects.toThrow(/\.vonguard-baseline.*merge stopped here/s);
  });
});

test('it holds no time and no line number: moved lines change nothing', async () => {
  await withPolicyRepo(async (repo) => {
    repo.write('a.env', leak('a'));
    await repo.run(baselineCreateCommand);
    const before = repo.read(FILE);
    repo.write('a.env', `\n\n\n${leak('a')}`);
    await repo.run(baselineUpdateCommand);
    expect(repo.read(FILE)).toBe(before);
  });
});
