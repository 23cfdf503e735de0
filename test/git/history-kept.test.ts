// What is kept of the sightings in a repository: a scan that goes by it says what a scan that looks says, and nothing that is
// kept is a secret.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SealedRecords } from '../../src/git/sealed-records.ts';
import { runCli, withDirectory } from '../support/cli.ts';
import { drawnHex } from '../support/generated.ts';
import { t1 } from '../support/keys.ts';
import { makeApiKey, makeApiSecret, makeEnvFile, makePrivateKey } from '../support/secrets.ts';
import { withTempRepo, type TempRepo } from '../support/temp-repo.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const SECRETS = {
  plain: makeApiSecret(),
  decoded: makeApiSecret(),
  basic: makeApiSecret(),
  joined: makeApiSecret(),
  allowed: makeApiSecret(),
  message: makeApiSecret(),
  key: makePrivateKey(),
  video: drawnHex('kept', 40),
};

/** Secrets as they stand, encoded, in pieces, hidden by a comment, in a message, told by their path, proved by another file. */
function fill({ write, git }: TempRepo): void {
  const { plain, decoded, basic, joined, allowed, message, key, video } = SECRETS;
  write('plain.env', makeEnvFile(plain));
  write('decoded.yml', `settings: ${base64(makeEnvFile(decoded))}\n`);
  write('basic.js', `// api.nexmo.com\nauthorization: "Basic ${base64(`${makeApiKey()}:${basic}`)}"\n`);
  write('joined.js', `const nexmoApiSecret = "${joined.slice(0, 7)}" +\n  "${joined.slice(7)}";\n`);
  write('allowed.env', `VONAGE_API_SECRET=${allowed} # vonguard:allow\n`);
  write('vonage/private.key', key);
  write('video.txt', `OpenTok project 45990001, secret ${video}\n`);
  write('token.txt', `token: ${t1({ secret: video })}\n`);
  git('add', '-A');
  git('commit', '-qm', `Say VONAGE_API_SECRET=${message}`);
}

async function history({ root }: TempRepo, home: string, ...args: string[]): Promise<unknown> {
  const run = await runCli(['history', '--format', 'json', ...args], { cwd: root, env: { HOME: home } });
  expect([run.code, run.stderr]).toEqual([1, '']);
  const { scan, ...rest } = JSON.parse(run.stdout) as { readonly scan: object };
  return { ...rest, scan: { ...scan, startedAt: '', durationMs: 0 } };
}

/** What is kept of sightings, readable. */
function keptIn({ root }: TempRepo, home: string): readonly string[] {
  const key = readFileSync(path.join(home, '.cache', 'vonguard', 'memory-key'));
  const records = new SealedRecords(path.join(root, '.git', 'vonguard', 'state'), key);
  const [, , concealed = ''] = records.read('sightings')?.split('\n') ?? [];
  return records.disclose(concealed).split('\n');
}

test('a scan that looks at nothing again says the same, whatever the report shows', () =>
  withTempRepo((repo) =>
    withDirectory(async (home) => {
      fill(repo);
      await history(repo, home);
      expect(keptIn(repo, home).length).toBeGreaterThan(Object.keys(SECRETS).length);
      for (const args of [
        [],
        ['--reveal'],
        ['--min-confidence', 'low'],
        ['--min-confidence', 'high'],
        ['--jobs', '1'],
      ]) {
        expect(await history(repo, home, ...args)).toEqual(await history(repo, home, ...args, '--no-cache'));
      }
    }),
  ));

test('of no secret anything is kept, not even where only this user can read it', () =>
  withTempRepo((repo) =>
    withDirectory(async (home) => {
      fill(repo);
      await history(repo, home);
      const all = keptIn(repo, home).join('\n');
      for (const secret of Object.values(SECRETS)) {
        for (const form of [secret, base64(secret), JSON.stringify(secret), secret.split('\n')[2] ?? secret])
          expect(all).not.toContain(form);
      }
    }),
  ));

test('a comment that no longer hides is not taken from what was kept', () =>
  withTempRepo((repo) =>
    withDirectory(async (home) => {
      fill(repo);
      await history(repo, home);
      repo.write('.vonguard.yaml', 'requireReason: true\n');
      expect(await history(repo, home)).toEqual(await history(repo, home, '--no-cache'));
    }),
  ));
