// A pull request that tries to switch the check off that it is under.
import { describe, expect, test } from 'vitest';
import { makeEnvFile, makePrivateKey } from '../support/secrets.ts';
import { pullRequest, withServer, type Server, type Step } from './runner.ts';

const PLACE = 'config/sms.env';

/** A base commit with these files, a request with those and a leak; the step's result. */
async function request(
  server: Server,
  {
    base = {},
    head = {},
    leak = makeEnvFile(),
    inputs = {},
  }: Readonly<{
    base?: Readonly<Record<string, string>>;
    head?: Readonly<Record<string, string>>;
    leak?: string;
    inputs?: Readonly<Record<string, string>>;
  }>,
): Promise<Step> {
  for (const [name, text] of Object.entries(base)) server.write(name, text);
  const from = server.commit('a.txt', 'a\n');
  server.git('switch', '--quiet', '-c', 'topic');
  for (const [name, text] of Object.entries(head)) server.write(name, text);
  const to = server.commit(PLACE, leak);
  server.push('main', 'topic');
  server.checkout(to, 1);
  return server.step({ event: 'pull_request', payload: pullRequest(from, to, { commits: 1 }), inputs });
}

const ATTEMPTS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['excludes the file', { '.vonguard.yaml': 'exclude: ["config/**"]\n' }],
  ['allows the path', { '.vonguard.yaml': 'allow:\n  - path: config/**\n    reason: trust me\n' }],
  ['disables the rules', { '.vonguard.yaml': 'rules:\n  enable: [private-key]\n' }],
  ['raises the confidence', { '.vonguard.yaml': 'minConfidence: high\nmaxFileSize: 1KB\n' }],
  ['breaks the configuration', { '.vonguard.yaml': 'no such key: [\n' }],
  ['hides it from diffs', { '.gitattributes': '* -diff -text binary export-ignore linguist-generated\n' }],
  ['trusts its own comments', { '.vonguard.yaml': 'trustAddedComments: true\nhonour: [gitleaks]\n' }],
];

describe('a pull request that brings a leak and', () => {
  test.each(ATTEMPTS)('%s still fails', (_what, head) =>
    withServer(async (server) => {
      const step = await request(server, { head });
      expect(step).toMatchObject({ code: 1, outputs: { findings: '1' } });
    }),
  );

  test('names its own configuration by the input still fails, and passes on nothing', () =>
    withServer(async (server) => {
      const step = await request(server, { head: { 'own.yaml': 'exclude: ["**"]\n' }, inputs: { config: 'own.yaml' } });
      expect(step).toMatchObject({ code: 1, log: expect.stringContaining('counts once it is merged') });
    }));

  test('adds it to the baseline still fails', () =>
    withServer(async (server) => {
      const leak = makeEnvFile();
      const first = await request(server, { leak });
      const fingerprint = /vg1:[0-9a-f]{32}/.exec(first.log + first.summary)?.[0] ?? `vg1:${'0'.repeat(32)}`;
      await withServer(async (other) => {
        const baseline = `# vonguard baseline 1\n# scope: scan\n${fingerprint} any ${PLACE}\n`;
        const step = await request(other, { leak, head: { '.vonguard-baseline': baseline } });
        expect(step).toMatchObject({ code: 1, outputs: { findings: '1', suppressed: '0' } });
      });
    }));

  test('says in a comment that it is fine still fails', () =>
    withServer(async (server) => {
      const leak = makeEnvFile().replace(/\n$/, ' # vonguard:allow it is only a test\n');
      const step = await request(server, { leak });
      expect(step).toMatchObject({ code: 1, outputs: { findings: '1' } });
    }));

  test('puts a key in several commits under its own comment still fails', () =>
    withServer(async (server) => {
      const key = makePrivateKey();
      const hollow = key.replace(/(?<=-----\n)[\s\S]+(?=\n-----END)/, 'dG8gYmUgZmlsbGVkIGluIGxhdGVy');
      const from = server.commit('a.txt', 'a\n');
      server.git('switch', '--quiet', '-c', 'topic');
      // The comment comes first, over something harmless: to the second commit it is an old one.
      server.commit('key.pem', `# vonguard:allow made up for the tests\n${hollow}`);
      const to = server.commit('key.pem', `# vonguard:allow made up for the tests\n${key}`);
      server.push('main', 'topic');
      server.checkout(to, 1);
      const step = await server.step({ event: 'pull_request', payload: pullRequest(from, to, { commits: 2 }) });
      expect(step).toMatchObject({ code: 1, outputs: { findings: '1', suppressed: '0' } });
      expect(step.log).toMatch(/^::notice [^\n]*adds a comment at key\.pem:1/m);
    }));

  test('uses a comment that the base honours for the rest of a file still fails', () =>
    withServer(async (server) => {
      const from = server.commit('.vonguard.yaml', 'honour: [secretlint]\n');
      server.git('switch', '--quiet', '-c', 'topic');
      server.commit('a.env', '# secretlint-disable\nA=1\n');
      const to = server.commit('a.env', `# secretlint-disable\nA=1\n${makeEnvFile()}`);
      server.push('main', 'topic');
      server.checkout(to, 1);
      const step = await server.step({ event: 'pull_request', payload: pullRequest(from, to, { commits: 2 }) });
      expect(step).toMatchObject({ code: 1, outputs: { findings: '1', suppressed: '0' } });
    }));

  test('has its additions listed also where the base is checked out', () =>
    withServer(async (server) => {
      const from = server.commit('a.txt', 'a\n');
      server.git('switch', '--quiet', '-c', 'topic');
      const to = server.commit('.vonguard.yaml', 'exclude: ["config/**"]\n');
      server.push('main', 'topic');
      server.checkout(from, 1);
      const payload = pullRequest(from, to, { commits: 1 });
      const { log } = await server.step({ event: 'pull_request_target', payload });
      expect(log).toMatch(/^::notice [^\n]*adds `config\/\*\*` to `exclude`/m);
    }));

  test('edits the workflow that runs the check has that said', () =>
    withServer(async (server) => {
      const file = '.github/workflows/check.yml';
      const from = server.commit(file, 'with: {}\n');
      server.git('switch', '--quiet', '-c', 'topic');
      const to = server.commit(file, 'with: {fail-on: never}\n');
      server.push('main', 'topic');
      server.checkout(to, 1);
      const said = async (ref: string): Promise<boolean> => {
        const payload = pullRequest(from, to, { commits: 1 });
        const { log } = await server.step({ event: 'pull_request', payload, env: { GITHUB_WORKFLOW_REF: ref } });
        return log.includes(`edits ${file}, the workflow that runs this check`);
      };
      expect(await said(`owner/name/${file}@refs/pull/7/merge`)).toBe(true);
      expect(await said('owner/name/.github/workflows/another.yml@refs/pull/7/merge')).toBe(false);
      expect(await said(`another/name/${file}@refs/heads/main`)).toBe(false);
    }));

  test('has what it adds to the policy listed as notices', () =>
    withServer(async (server) => {
      const head = { '.vonguard.yaml': 'exclude: ["config/**"]\nallow:\n  - path: config/**\n    reason: trust me\n' };
      const { log } = await request(server, { head });
      expect(log).toMatch(/^::notice [^\n]*adds an allow entry at \.vonguard\.yaml:3: trust me/m);
      expect(log).toMatch(/^::notice [^\n]*adds `config\/\*\*` to `exclude`/m);
    }));

  test('cannot write commands for the runner into those notices', () =>
    withServer(async (server) => {
      const head = {
        '.vonguard.yaml': 'allow:\n  - path: x\n    reason: "a\\n::stop-commands::x\\r\\n::error::y%0A::warning::z"\n',
      };
      const { log } = await request(server, { head });
      expect(log).not.toMatch(/^::(?:stop-commands|warning::z|error::y)/m);
    }));

  test('changes the mode’s target to the files on disk still has the base’s policy', () =>
    withServer(async (server) => {
      const step = await request(server, { head: { '.vonguard.yaml': 'exclude: ["**"]\n' }, inputs: { mode: 'scan' } });
      expect(step.code).toBe(1);
    }));
});

describe('the base’s policy', () => {
  test('counts, and what it hides is counted', () =>
    withServer(async (server) => {
      const step = await request(server, {
        base: { '.vonguard.yaml': 'allow:\n  - path: config/**\n    reason: made up\n' },
      });
      expect(step).toMatchObject({ code: 0, outputs: { findings: '0', suppressed: '1' } });
    }));

  test('counts when the request takes it away', () =>
    withServer(async (server) => {
      const base = { '.vonguard.yaml': 'rules:\n  disable: []\nallow:\n  - path: config/**\n    reason: made up\n' };
      const step = await request(server, { base, head: { '.vonguard.yaml': '{}\n' } });
      expect(step).toMatchObject({ code: 0, outputs: { suppressed: '1' } });
    }));

  test('may trust the comments that a request adds', () =>
    withServer(async (server) => {
      const leak = makeEnvFile().replace(/\n$/, ' # vonguard:allow it is only a test\n');
      const step = await request(server, { leak, base: { '.vonguard.yaml': 'trustAddedComments: true\n' } });
      expect(step).toMatchObject({ code: 0, outputs: { suppressed: '1' } });
    }));

  test('that can’t be read fails the step', () =>
    withServer(async (server) => {
      const step = await request(server, { base: { '.vonguard.yaml': 'unknown: 1\n' } });
      expect(step).toMatchObject({ code: 2, log: expect.stringContaining('.vonguard.yaml') });
    }));
});
