// What the history says of a secret is what the work tree says: a path may tell whose it is.
import { expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { makePrivateKey, makeApiKey, makeApiSecret } from '../support/secrets.ts';
import { withTempRepo } from '../support/temp-repo.ts';

interface Said {
  readonly ruleId: string;
  readonly kind: string;
  readonly confidence: string;
  readonly path: string;
  readonly related: Readonly<Record<string, string>>;
}

async function said(command: 'scan' | 'history', cwd: string): Promise<readonly Said[]> {
  const { stdout, stderr } = await runCli([command, '--format', 'json', '--min-confidence', 'low'], { cwd });
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly Said[] };
  expect([stderr, findings.length]).toEqual(['', 1]);
  return findings.map(({ ruleId, kind, confidence, path, related }) => ({ ruleId, kind, confidence, path, related }));
}

const APPLICATION = '00c0ffee-0000-4000-8000-00000000beef';
const credentials = (): string => `[credentials]\napi_key=${makeApiKey()}\napi_secret=${makeApiSecret()}\n`;

test.each([
  ['keys/vonage_private.pem', makePrivateKey, 'vonage-application-private-key'],
  ['nexmo/demo/private.key', makePrivateKey, 'vonage-application-private-key'],
  [`keys/${APPLICATION}_private.key`, makePrivateKey, 'vonage-application-private-key'],
  ['vonage/tls/server.key', makePrivateKey, 'private-key'],
  ['keys/private.key', makePrivateKey, 'private-key'],
  ['home/.vcr-cli', credentials, 'vonage-cloud-runtime-secret'],
  ['home/.credentials', credentials, 'vonage-api-secret'],
])('%s is judged in the history as it is in the work tree', (path, make, ruleId) =>
  withTempRepo(async ({ root, write, git }) => {
    write(path, make());
    git('add', '-A');
    git('commit', '-qm', 'one');
    const here = await said('scan', root);
    expect(here.map((finding) => finding.ruleId)).toEqual([ruleId]);
    expect(await said('history', root)).toEqual(here);
    // The second time from what was remembered.
    expect(await said('history', root)).toEqual(here);
  }),
);

test('a content that lay at several paths is judged by the one that says whose it is', () =>
  withTempRepo(async ({ root, write, git }) => {
    const key = makePrivateKey();
    write('old/private.key', key);
    git('add', '-A');
    git('commit', '-qm', 'one');
    git('mv', 'old', 'vonage');
    git('commit', '-qm', 'two');
    const [finding] = await said('history', root);
    expect(finding).toMatchObject({ ruleId: 'vonage-application-private-key', path: 'old/private.key' });
  }));
