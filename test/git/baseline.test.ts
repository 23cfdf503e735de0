// The baseline in a real repository, from the first old finding to the last prune.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { baselineCreateCommand, baselineUpdateCommand } from '../../src/commands/baseline.ts';
import { baselineCheckCommand, baselinePruneCommand } from '../../src/commands/baseline-check.ts';
import { baselineImportCommand } from '../../src/commands/baseline-import.ts';
import { makeApiSecret } from '../support/secrets.ts';
import { leak, madeUpSecret, withPolicyRepo } from '../support/policy-repo.ts';
import { entriesOf, scanOf as scan } from '../support/policy-scan.ts';

const FILE = '.vonguard-baseline';

describe('a repository with fifty old findings', () => {
  test('create a baseline, add a leak, see only it, rotate, prune', async () => {
    await withPolicyRepo(async (repo) => {
      for (let i = 0; i < 50; i++) repo.write(`services/s${i}/.env`, leak(`old ${i}`));
      repo.commitAll('Old');
      expect((await scan(repo)).paths).toHaveLength(50);

      const created = await repo.run(baselineCreateCommand, { reason: 'before vonguard' });
      expect(created).toMatchObject({ code: 0, stdout: expect.stringContaining('50 entries written') });
      expect(entriesOf(repo.read(FILE))).toHaveLength(50);
      expect(await scan(repo)).toMatchObject({ code: 0, paths: [], suppressed: { baseline: 50 } });

      repo.write('new.env', leak('new'));
      expect(await scan(repo)).toMatchObject({ code: 1, paths: ['new.env'] });

      repo.write('services/s7/.env', 'VONAGE_API_SECRET=${SECRET}\n');
      expect((await repo.run(baselineCheckCommand)).code).toBe(1);
      const pruned = await repo.run(baselinePruneCommand);
      expect(pruned).toMatchObject({ code: 0, stdout: expect.stringContaining('1 entry removed, 49 entries left') });
      expect((await repo.run(baselineCheckCommand)).code).toBe(0);

      expect((await repo.run(baselineUpdateCommand)).stdout).toContain('1 entry added, 50 entries in all');
      expect(await scan(repo)).toMatchObject({ code: 0, paths: [] });
    });
  });
});

describe('entries of several confidences', () => {
  test.each(['low', 'medium', 'high'])('are all met at the confidence %s, and stay', async (level) => {
    await withPolicyRepo(async (repo) => {
      repo.write('a.js', `// vonage dashboard\nconst password = '${makeApiSecret()}';\n`);
      repo.write('b.env', leak('b'));
      await repo.run(baselineCreateCommand, { 'min-confidence': 'low' });
      const before = repo.read(FILE);
      expect(entriesOf(before)).toHaveLength(2);
      expect((await repo.run(baselineCheckCommand, { 'min-confidence': level })).code).toBe(0);
      await repo.run(baselinePruneCommand, { 'min-confidence': level });
      expect(repo.read(FILE)).toBe(before);
    });
  });
});

describe('the file that is committed', () => {
  test('holds no secret, no part of one, and no unsalted hash of one', async () => {
    await withPolicyRepo(async (repo) => {
      const names = Array.from({ length: 10 }, (_, i) => `n${i}`);
      for (const name of names) repo.write(`${name}.env`, leak(name));
      await repo.run(baselineCreateCommand);
      const text = repo.read(FILE);
      for (const secret of names.map(madeUpSecret)) {
        for (let at = 0; at + 6 <= secret.length; at++) expect(text).not.toContain(secret.slice(at, at + 6));
        for (const hash of ['md5', 'sha1', 'sha256', 'sha512']) {
          for (const encoding of ['hex', 'base64', 'base64url'] as const) {
            expect(text).not.toContain(createHash(hash).update(secret).digest(encoding).slice(0, 16));
          }
        }
      }
    });
  });

  test('is read with the mark and the two bytes a letter that PowerShell writes (Stratosphere#1546)', async () => {
    await withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      await repo.run(baselineCreateCommand);
      writeFileSync(
        path.join(repo.root, FILE),
        Buffer.from(`\uFEFF${repo.read(FILE).replaceAll('\n', '\r\n')}`, 'utf16le'),
      );
      expect(await scan(repo)).toMatchObject({ code: 0, suppressed: { baseline: 1 } });
    });
  });

  test('is the same bytes for the same secrets (detect-secrets#92), and another in another repository', async () => {
    const make = async (salt?: string): Promise<string> =>
      withPolicyRepo(async (repo) => {
        repo.write('a.env', leak('a'));
        repo.write('b.env', leak('b'));
        if (salt !== undefined) repo.write('.vonguard.yaml', `salt: ${salt}\n`);
        await repo.run(baselineCreateCommand);
        return repo.read(FILE);
      });
    expect(await make('the-same-salt-twice')).toBe(await make('the-same-salt-twice'));
    expect(entriesOf(await make())).not.toEqual(entriesOf(await make()));
  });
});

describe('history', () => {
  test('a baseline of the history is checked against the history', async () => {
    await withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('gone'));
      repo.commitAll('Leak');
      repo.write('a.env', '');
      repo.commitAll('Remove');
      await repo.run(baselineCreateCommand, { history: true });
      expect(repo.read(FILE)).toContain('# scope: history');
      expect(entriesOf(repo.read(FILE))).toHaveLength(1);
      expect((await repo.run(baselineCheckCommand)).code).toBe(0);
    });
  });
});

describe('refusals', () => {
  test('create does not write over a baseline', async () => {
    await withPolicyRepo(async (repo) => {
      await repo.run(baselineCreateCommand);
      await expect(repo.run(baselineCreateCommand)).rejects.toThrow(/is there already/);
    });
  });

  test.each([baselineUpdateCommand, baselineCheckCommand, baselinePruneCommand])(
    '$name needs a baseline',
    async (command) => {
      await withPolicyRepo(async (repo) => {
        await expect(repo.run(command)).rejects.toThrow(/There is no baseline/);
      });
    },
  );

  test('after an incomplete scan nothing is pruned, and check does not answer', async () => {
    await withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      await repo.run(baselineCreateCommand);
      const before = repo.read(FILE);
      for (const command of [baselineCheckCommand, baselinePruneCommand]) {
        await expect(repo.run(command, { 'max-file-size': '10B' })).rejects.toThrow(/incomplete/);
      }
      expect(repo.read(FILE)).toBe(before);
      expect(await repo.run(baselineUpdateCommand, { 'max-file-size': '10B' })).toMatchObject({ code: 2 });
      expect(repo.read(FILE)).toBe(before);
    });
  });

  test('a baseline with a reason in Latin-1 is not rewritten', async () => {
    await withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      await repo.run(baselineCreateCommand, { reason: 'Jürgen' });
      const latin = Buffer.from(repo.read(FILE), 'latin1');
      writeFileSync(path.join(repo.root, FILE), latin);
      repo.write('a.env', '');
      await expect(repo.run(baselinePruneCommand)).rejects.toThrow(/not UTF-8/);
      expect(readFileSync(path.join(repo.root, FILE))).toEqual(latin);
    });
  });

  test('a baseline with a merge conflict is an error with its line, never an empty baseline', async () => {
    await withPolicyRepo(async (repo) => {
      repo.write(FILE, '# vonguard baseline 1\n<<<<<<< HEAD\n');
      await expect(scan(repo)).rejects.toThrow(/\.vonguard-baseline:2: a merge stopped here/);
    });
  });
});

describe('importing', () => {
  test('.secrets.baseline, by its hash of what we find', async () => {
    await withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      repo.write('b.env', leak('b'));
      const hashed_secret = createHash('sha1').update(madeUpSecret('a')).digest('hex');
      const results = {
        'a.env': [{ type: 'Secret Keyword', filename: 'a.env', hashed_secret, line_number: 99 }],
        'c.env': [{ type: 'x', filename: 'c.env', hashed_secret: '0'.repeat(40) }],
      };
      repo.write('.secrets.baseline', JSON.stringify({ version: '1.5.0', results }));
      const { stdout } = await repo.run(baselineImportCommand, { file: '.secrets.baseline' }, { cwd: repo.root });
      expect(stdout).toContain('1 entry added');
      expect(stdout).toContain('1 entry met nothing');
      expect(repo.read(FILE)).not.toContain(hashed_secret);
      expect(repo.read(FILE)).toContain('# imported from .secrets.baseline');
      expect(await scan(repo)).toMatchObject({ paths: ['b.env'] });
    });
  });

  test('.gitleaksignore, by place', async () => {
    await withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      repo.write('b.env', leak('b'));
      repo.write('.gitleaksignore', 'a.env:generic-api-key:2\n');
      await repo.run(baselineImportCommand, { file: `${repo.root}/.gitleaksignore` });
      expect(await scan(repo)).toMatchObject({ paths: ['b.env'] });
    });
  });

  test('a gitleaks report, by secret, into a baseline that is there; the clear text does not reach the file', async () => {
    await withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      await repo.run(baselineCreateCommand);
      repo.write('b.env', leak('b'));
      repo.write('report.json', JSON.stringify([{ RuleID: 'r', File: 'x', StartLine: 1, Secret: madeUpSecret('b') }]));
      repo.write('.gitignore', 'report.json\n');
      const { stdout } = await repo.run(baselineImportCommand, { file: `${repo.root}/report.json` });
      expect(stdout).toContain('holds secrets in the clear');
      expect(entriesOf(repo.read(FILE))).toHaveLength(2);
      expect(repo.read(FILE)).not.toContain(madeUpSecret('b'));
      expect(await scan(repo)).toMatchObject({ paths: [] });
    });
  });
});
