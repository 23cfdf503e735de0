// What vonguard leaves on disk, as somebody reads it who wants the secrets.
import { createHash, scryptSync } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/reporters/index.ts';
import { runCli } from '../support/cli.ts';
import { makeApiKey, makeApiSecret } from '../support/secrets.ts';
import { withTempRepo, type TempRepo } from '../support/temp-repo.ts';

// Not a word of letters, so that it is no stand-in to anybody.
const WEAK = ['7c3f', '91be'].join('');
const HASHES = ['md5', 'sha1', 'sha256', 'sha512'] as const;

async function writeEverything(repo: TempRepo): Promise<void> {
  const env = { HOME: repo.home, XDG_CACHE_HOME: path.join(repo.home, 'cache') };
  const run = async (...args: readonly string[]): Promise<void> => {
    const { code, stderr } = await runCli(args, { cwd: repo.root, env });
    expect({ args, code, stderr }).toMatchObject({ code: expect.toSatisfy((one: number) => one < 2), stderr: '' });
  };
  await run('scan', ...FORMATS.flatMap((format) => ['--report', `${format}=out/${format}`]));
  await run('history', ...FORMATS.flatMap((format) => ['--report', `${format}=out/history-${format}`]));
  await run('baseline', 'create', '--history', '--reason', 'old');
  const { stdout } = await runCli(['scan', '--format', 'json', '--show-suppressed'], { cwd: repo.root, env });
  const [fingerprint = ''] = /vg1:[0-9a-f]{32}/.exec(stdout) ?? [];
  await run('allow', fingerprint, '--reason', 'fine');
  await run('init', '--yes', '--hook', 'both');
}

function writtenFiles(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/]\.git[\\/](?!hooks|vonguard)|[\\/]leaks[\\/]/.test(file));
}

/** The secret in the forms that a search for it would try, hashes without a salt among them. */
function traces(secret: string): readonly string[] {
  const hashes = HASHES.flatMap((name) =>
    (['hex', 'base64', 'base64url'] as const).map((form) => createHash(name).update(secret).digest(form).slice(0, 16)),
  );
  const encoded = (['base64', 'hex'] as const).map((form) => Buffer.from(secret).toString(form).slice(0, 10));
  return [secret, secret.slice(2, -2), secret.toUpperCase(), ...hashes, ...encoded];
}

describe('of two secrets, a weak and a strong one', () => {
  test('no written file holds one, a part, an encoding or an unsalted hash', () =>
    withTempRepo(async (repo) => {
      const strong = makeApiSecret();
      for (const [name, secret] of Object.entries({ weak: WEAK, strong })) {
        repo.write(`leaks/${name}.env`, `NEXMO_API_KEY=${makeApiKey()}\nNEXMO_API_SECRET=${secret}\n`);
      }
      repo.git('add', '-A');
      repo.git('commit', '--quiet', '-m', 'leaks');
      await writeEverything(repo);
      const files = writtenFiles(repo.home);
      expect(files.map((file) => path.basename(file))).toEqual(
        expect.arrayContaining(['.vonguard-baseline', '.vonguard.yaml', 'sarif', 'history-html', 'pre-push']),
      );
      for (const file of files) {
        const text = readFileSync(file, 'latin1');
        const found = [WEAK, strong].flatMap(traces).filter((trace) => text.includes(trace));
        expect({ file: path.relative(repo.home, file), found }).toMatchObject({ found: [] });
      }
    }));

  test('the memory of a history does not repeat one that is in the name of a branch', () =>
    withTempRepo(async (repo) => {
      const secret = makeApiSecret();
      repo.write(`${secret}.env`, `NEXMO_API_KEY=${makeApiKey()}\nNEXMO_API_SECRET=${secret}\n`);
      repo.git('add', '-A');
      repo.git('commit', '--quiet', '-m', 'leak');
      repo.git('branch', `key-${secret}`);
      const look = async (): Promise<unknown> => {
        const env = { HOME: repo.home };
        const { stdout } = await runCli(['history', '--format', 'json'], { cwd: repo.root, env });
        return (JSON.parse(stdout) as { readonly findings: unknown }).findings;
      };
      const first = await look();
      const records = writtenFiles(path.join(repo.root, '.git/vonguard'));
      expect(records.map((file) => path.basename(file))).toContain('whereabouts');
      for (const file of records) expect(readFileSync(file, 'latin1')).not.toContain(secret);
      expect(await look()).toEqual(first);
    }));

  test('a reader of the baseline pays a scrypt of 32 MiB for each guess at the weak one', () =>
    withTempRepo(async (repo) => {
      repo.write('a.env', `NEXMO_API_KEY=${makeApiKey()}\nNEXMO_API_SECRET=${WEAK}\n`);
      await runCli(['baseline', 'create'], { cwd: repo.root });
      const baseline = repo.read('.vonguard-baseline');
      const [, salt = ''] = /^# salt: (\S+)$/m.exec(baseline) ?? [];
      const [, wanted = ''] = /^vg1:([0-9a-f]{32}) /m.exec(baseline) ?? [];
      // From docs/fingerprints.md, with nothing of ours: what an attacker would write.
      const options = { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 };
      const guess = (text: string): boolean => scryptSync(text, `vg1\0${salt}`, 16, options).toString('hex') === wanted;
      expect(guess(WEAK)).toBe(true);
      // Cheaper parameters, or none, give another text: nothing tells right from wrong for less.
      for (const cheaper of [{ N: 2 ** 14 }, { r: 4 }, { r: 1 }, { N: 2 }])
        expect(scryptSync(WEAK, `vg1\0${salt}`, 16, { ...options, ...cheaper }).toString('hex')).not.toBe(wanted);
    }));
});
