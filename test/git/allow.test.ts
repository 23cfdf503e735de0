// "This one is fine", for one fingerprint and with keys, in a real repository.
import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { allowCommand } from '../../src/commands/allow.ts';
import { baselineCreateCommand } from '../../src/commands/baseline.ts';
import { explainCommand } from '../../src/commands/explain.ts';
import { scanCommand } from '../../src/commands/scan.ts';
import { leak, madeUpSecret, withPolicyRepo, type PolicyRepo } from '../support/policy-repo.ts';

interface Found {
  readonly path: string;
  readonly fingerprint: string;
}

async function findings(repo: PolicyRepo, now?: Date): Promise<readonly Found[]> {
  const { stdout } = await repo.run(scanCommand, { format: 'json' }, now === undefined ? {} : { now });
  return (JSON.parse(stdout) as { findings: Found[] }).findings;
}

async function onlyFinding(repo: PolicyRepo): Promise<Found> {
  const [finding, ...others] = await findings(repo);
  if (finding === undefined || others.length > 0) throw new Error('one finding was expected');
  return finding;
}

describe('allow FINGERPRINT', () => {
  test('in a repository without a salt writes one, and the entry under the new fingerprint', async () => {
    await withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      const { fingerprint } = await onlyFinding(repo);
      const { code, stdout } = await repo.run(allowCommand, { fingerprint, reason: 'documented' });
      expect(code).toBe(0);
      expect(stdout).toContain('A salt was written too');
      expect(repo.read('.vonguard.yaml')).not.toContain(fingerprint);
      expect(await findings(repo)).toEqual([]);
    });
  });

  test('allowing one secret never hides the other in the same file (gitleaks#2239)', async () => {
    await withPolicyRepo(async (repo) => {
      repo.write('a.env', `${leak('a')}${leak('b')}`);
      const both = await findings(repo);
      expect(both).toHaveLength(2);
      await repo.run(allowCommand, { fingerprint: both[0]?.fingerprint, reason: 'documented' });
      expect(await findings(repo)).toHaveLength(1);
    });
  });

  test('with the salt of a baseline no scan is needed, and the file keeps its form and mode', async () => {
    await withPolicyRepo(async (repo) => {
      await repo.run(baselineCreateCommand);
      repo.write('.vonguard.yaml', '# ours\nminConfidence: medium   # as it is\n');
      chmodSync(path.join(repo.root, '.vonguard.yaml'), 0o664);
      repo.write('a.env', leak('a'));
      const { fingerprint } = await onlyFinding(repo);
      await repo.run(allowCommand, { fingerprint, reason: 'documented', owner: 'team-a', expires: '2026-07-01' });
      expect(repo.read('.vonguard.yaml')).toMatch(/^# ours\nminConfidence: medium {3}# as it is\n/);
      expect(statSync(path.join(repo.root, '.vonguard.yaml')).mode & 0o777).toBe(0o664);
      expect(await findings(repo)).toEqual([]);
      // The day after its last day (trufflehog#2878: reason, owner, expiry).
      expect(await findings(repo, new Date('2026-07-02'))).toHaveLength(1);
    });
  });

  test.each([
    [{}, /A fingerprint is expected/],
    [{ fingerprint: 'nonsense', reason: 'r' }, /^A fingerprint is expected(?!.*nonsense)/],
    [{ fingerprint: `vg1:${'0'.repeat(32)}` }, /Say why it is fine/],
    [{ fingerprint: `vg1:${'0'.repeat(32)}`, reason: '  ' }, /Say why it is fine/],
    [{ fingerprint: `vg1:${'0'.repeat(32)}`, reason: 'r', expires: 'soon' }, /--expires must be a day/],
    [{ fingerprint: `vg1:${'0'.repeat(32)}`, reason: 'r' }, /No finding of this scan has the fingerprint/],
    [{ fingerprint: `vg1:${'0'.repeat(32)}`, interactive: true }, /not both/],
    [{ interactive: true }, /needs a terminal/],
  ])('%j is refused', async (args, message) => {
    await withPolicyRepo(async (repo) => {
      await expect(repo.run(allowCommand, args)).rejects.toThrow(message);
    });
  });

  test('where fingerprints of the default salt are in use no other salt makes them unknown', async () => {
    await withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      repo.write('b.env', leak('b'));
      const [one, other] = await findings(repo);
      repo.write('.vonguard.yaml', `allow:\n  - fingerprint: ${one?.fingerprint}\n`);
      await repo.run(allowCommand, { fingerprint: other?.fingerprint, reason: 'documented' });
      expect(repo.read('.vonguard.yaml')).not.toContain('salt');
      expect(await findings(repo)).toEqual([]);
    });
  });

  test('a file in another encoding than UTF-8 is refused and stays to the byte', async () => {
    await withPolicyRepo(async (repo) => {
      await repo.run(baselineCreateCommand);
      const file = path.join(repo.root, '.vonguard.yaml');
      const latin = Buffer.from('# für Jürgen\nminConfidence: medium\n', 'latin1');
      writeFileSync(file, latin);
      await expect(repo.run(allowCommand, { fingerprint: `vg1:${'0'.repeat(32)}`, reason: 'r' })).rejects.toMatchObject(
        {
          code: 'config',
          message: expect.stringContaining('not UTF-8'),
        },
      );
      expect(readFileSync(file)).toEqual(latin);
    });
  });

  test('twice is refused, and names the entry', async () => {
    await withPolicyRepo(async (repo) => {
      const fingerprint = `vg1:${'0'.repeat(32)}`;
      await repo.run(baselineCreateCommand);
      await repo.run(allowCommand, { fingerprint, reason: 'r' });
      await expect(repo.run(allowCommand, { fingerprint, reason: 'r' })).rejects.toThrow(
        /The entry at \.vonguard\.yaml:\d+ is for this fingerprint already/,
      );
    });
  });

  test('a link out of the repository in place of the file is not written through', async () => {
    await withPolicyRepo(async (repo) => {
      symlinkSync('/dev/null', path.join(repo.root, '.vonguard.yaml'));
      await expect(repo.run(allowCommand, { fingerprint: `vg1:${'0'.repeat(32)}`, reason: 'r' })).rejects.toThrow(
        /link out of the repository/,
      );
    });
  });
});

describe('allow --interactive', () => {
  test('allow, skip, open and quit, a key each', async () => {
    await withPolicyRepo(async (repo) => {
      for (const name of ['a', 'b', 'c']) repo.write(`${name}.env`, leak(name));
      const typed = ['o', 'a', 'made up\r', 's', 'q'];
      const { code, stdout } = await repo.run(allowCommand, { interactive: true, owner: 'team-a' }, { typed });
      expect(code).toBe(1);
      expect(stdout).toContain('1 of 3');
      expect(stdout).toContain('3 of 3');
      expect(stdout).toMatch(/file:\/\/.*\.env#L2/);
      expect(stdout).toContain('1 allowed, 2 left');
      for (const name of ['a', 'b', 'c']) expect(stdout).not.toContain(madeUpSecret(name));
      expect(await findings(repo)).toHaveLength(2);
      expect(repo.read('.vonguard.yaml')).toContain('owner: team-a');
    });
  });

  test('without a reason nothing is allowed, and the end of input quits', async () => {
    await withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      const { stdout } = await repo.run(allowCommand, { interactive: true }, { typed: ['a', '\r'] });
      expect(stdout).toContain('Without a reason it is not allowed');
      expect(await findings(repo)).toHaveLength(1);
    });
  });

  test('what was allowed before an interruption is kept', async () => {
    await withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      repo.write('b.env', leak('b'));
      const typed = ['a', 'made up\r', '\u0003'];
      await expect(repo.run(allowCommand, { interactive: true }, { typed })).rejects.toMatchObject({
        code: 'interrupted',
      });
      expect(await findings(repo)).toHaveLength(1);
    });
  });

  test('with nothing to ask it says so', async () => {
    await withPolicyRepo(async (repo) => {
      expect(await repo.run(allowCommand, { interactive: true }, { typed: [] })).toMatchObject({ code: 0 });
    });
  });
});

describe('explain PATH:LINE', () => {
  test('tells why a line is reported, from a directory below too, and prints no secret', async () => {
    await withPolicyRepo(async (repo) => {
      repo.write('deep/a.env', leak('a'));
      const { code, stdout } = await repo.run(
        explainCommand,
        { place: 'a.env:2' },
        { cwd: path.join(repo.root, 'deep') },
      );
      expect(code).toBe(1);
      expect(stdout).toMatch(/^deep\/a\.env:2\n/);
      expect(stdout).toContain('reported');
      expect(stdout).not.toContain(madeUpSecret('a'));
    });
  });

  test('tells what hides it', async () => {
    await withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      await repo.run(baselineCreateCommand, { reason: 'old' });
      const { code, stdout } = await repo.run(explainCommand, { place: 'a.env:2' });
      expect(code).toBe(0);
      expect(stdout).toContain('hidden by baseline at .vonguard-baseline (old)');
    });
  });

  test.each([
    ['a.env', /A place is expected/, 'usage'],
    ['a.env:0', /A place is expected/, 'usage'],
    ['none.env:1', /Could not read none\.env/, 'path-not-found'],
    ['.git:1', /not a regular file/, 'unreadable'],
  ])('%s is refused', async (place, message, code) => {
    await withPolicyRepo(async (repo) => {
      const run = repo.run(explainCommand, { place });
      await expect(run).rejects.toThrow(message);
      await expect(run).rejects.toMatchObject({ code });
    });
  });
});
