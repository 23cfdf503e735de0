// What a step leaves behind: annotations, summary, SARIF, comment, outputs; with none of the secrets in any of them.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BOT, withApi } from '../support/github-api.ts';
import { makeApiSecret, makeEnvFile } from '../support/secrets.ts';
import { pullRequest, withServer, withoutMasks, type Server } from './runner.ts';

interface Request {
  readonly base: string;
  readonly head: string;
}

function openRequest(server: Server, files: Readonly<Record<string, string>>): Request {
  const base = server.commit('a.txt', 'a\n');
  server.git('switch', '--quiet', '-c', 'topic');
  for (const [name, text] of Object.entries(files)) server.write(name, text);
  const head = server.commit('z.txt', 'z\n');
  server.push('main', 'topic');
  server.checkout(head, 0);
  return { base, head };
}

describe('annotations and summary', () => {
  test('name the line, the remedy and the count, without the secret', () =>
    withServer(async (server) => {
      const secret = makeApiSecret();
      const { base, head } = openRequest(server, { 'config/sms.env': makeEnvFile(secret) });
      const step = await server.step({ event: 'pull_request', payload: pullRequest(base, head) });
      expect(step.log).toMatch(/^::error file=config\/sms\.env,line=2,/m);
      expect(step.summary).toContain('config/sms.env:2');
      expect(step.summary).toMatch(/^\|.*\|$/m);
      expect(step.summary).toContain('What to do');
      expect(withoutMasks(step.log) + step.summary).not.toContain(secret);
    }));

  test('masks come before everything else', () =>
    withServer(async (server) => {
      const { base, head } = openRequest(server, { 'a.env': makeEnvFile(), 'b.env': makeEnvFile() });
      const lines = (await server.step({ event: 'pull_request', payload: pullRequest(base, head) })).log
        .trimEnd()
        .split('\n');
      const kinds = lines.map((line) => line.startsWith('::add-mask::'));
      expect(kinds.indexOf(false)).toBe(2);
      expect(kinds.lastIndexOf(true)).toBe(1);
    }));

  test('what the policy hides is masked as well', () =>
    withServer(async (server) => {
      const secret = makeApiSecret();
      server.write('.vonguard.yaml', 'allow:\n  - path: "*.env"\n    reason: made up\n');
      const { base, head } = openRequest(server, { 'a.env': makeEnvFile(secret) });
      const step = await server.step({ event: 'pull_request', payload: pullRequest(base, head) });
      expect(step).toMatchObject({ code: 0, outputs: { suppressed: '1' } });
      expect(step.log).toContain(`::add-mask::${secret}`);
    }));

  test('can be switched off each', () =>
    withServer(async (server) => {
      const { base, head } = openRequest(server, { 'a.env': makeEnvFile() });
      const inputs = { annotations: 'false', summary: 'false' };
      const step = await server.step({ event: 'pull_request', payload: pullRequest(base, head), inputs });
      expect(step.code).toBe(1);
      expect(withoutMasks(step.log)).not.toContain('a.env');
      expect(step.summary).toBe('');
    }));

  test('two hundred findings: ten annotations at most, the rest counted', () =>
    withServer(async (server) => {
      const files = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`${n}.env`, makeEnvFile()]));
      const { base, head } = openRequest(server, files);
      const step = await server.step({ event: 'pull_request', payload: pullRequest(base, head) });
      expect(step.outputs['findings']).toBe('200');
      expect(step.log.match(/^::error /gm)?.length).toBeLessThanOrEqual(10);
      expect(step.log).toMatch(/19\d further findings/);
    }));

  test.each([
    'a\n::error::forged\n::stop-commands::x.env',
    'a%0A::warning::forged.env',
    'a,line=9::notice::x:b.env',
    '\u001b[2J\u202e<script>alert(1)</script>|`x`.env',
    '=cmd()|a.env',
    `${'n'.repeat(240)}.env`,
  ])('a file called %j writes no command, no control character and no markup', (name) =>
    withServer(async (server) => {
      const { base, head } = openRequest(server, { [name]: makeEnvFile() });
      const step = await server.step({ event: 'pull_request', payload: pullRequest(base, head) });
      expect(step.code).toBe(1);
      for (const line of withoutMasks(step.log).trimEnd().split('\n')) {
        expect(line).toMatch(/^::(?:error|notice|warning) (?:file=[^,:]+,line=2,|title=vonguard::)/);
      }
      // oxlint-disable-next-line no-control-regex -- control characters are what this is about
      expect(step.log + step.summary).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
      // In a code span markup is text.
      expect(step.summary.replaceAll(/(`+)(?!`).*?[^`]\1(?!`)/g, '')).not.toContain('<script>');
    }),
  );
});

describe('the SARIF file', () => {
  test('is written where the input says, with relative places, and named in the outputs', () =>
    withServer(async (server) => {
      const secret = makeApiSecret();
      const { base, head } = openRequest(server, { 'config/sms.env': makeEnvFile(secret) });
      const inputs = { 'sarif-file': 'out/vonguard.sarif' };
      const step = await server.step({ event: 'pull_request', payload: pullRequest(base, head), inputs });
      expect(step.outputs['sarif-file']).toBe('out/vonguard.sarif');
      const text = readFileSync(path.join(server.workspace, 'out/vonguard.sarif'), 'utf8');
      expect(text).not.toContain(secret);
      expect(JSON.parse(text)).toMatchObject({
        version: '2.1.0',
        runs: [{ results: [{ locations: [{ physicalLocation: { artifactLocation: { uri: 'config/sms.env' } } }] }] }],
      });
    }));

  test('that can’t be written fails the step', () =>
    withServer(async (server) => {
      const { base, head } = openRequest(server, { 'a.txt': 'b\n' });
      writeFileSync(path.join(server.workspace, 'file'), '');
      const inputs = { 'sarif-file': 'file/x.sarif' };
      expect((await server.step({ event: 'pull_request', payload: pullRequest(base, head), inputs })).code).toBe(2);
    }));
});

describe('the comment', () => {
  const TOKEN = `ghs_${'k'.repeat(36)}`;

  test('is written on findings, brought up to date when they are gone, and carries no secret', () =>
    withApi({}, (api) =>
      withServer(async (server) => {
        const secret = makeApiSecret();
        const { base, head } = openRequest(server, { 'sms.env': makeEnvFile(secret) });
        const inputs = { comment: 'true', 'github-token': TOKEN };
        const env = { GITHUB_API_URL: api.url };
        const found = await server.step({ event: 'pull_request', payload: pullRequest(base, head), inputs, env });
        expect(found.code).toBe(1);
        expect(api.comments).toMatchObject([{ user: BOT, body: expect.stringContaining('sms.env:2') }]);
        const clean = await server.step({ event: 'pull_request', payload: pullRequest(base, base), inputs, env });
        expect(clean.code).toBe(0);
        expect(api.comments).toMatchObject([{ body: expect.stringContaining('clean') }]);
        expect(JSON.stringify(api.requests)).not.toContain(secret);
        expect(found.log + found.summary + clean.log + JSON.stringify(found.outputs)).not.toContain(TOKEN);
      }),
    ));

  test('is not begun on a clean pull request', () =>
    withApi({}, (api) =>
      withServer(async (server) => {
        const { base, head } = openRequest(server, {});
        const inputs = { comment: 'true', 'github-token': TOKEN };
        await server.step({
          event: 'pull_request',
          payload: pullRequest(base, head),
          inputs,
          env: { GITHUB_API_URL: api.url },
        });
        expect(api.comments).toEqual([]);
      }),
    ));

  test.each([[{ refuse: 403 }], [{ answer: { status: 500 } }]])(
    'that GitHub refuses (%j) is said and leaves the verdict alone',
    (options) =>
      withApi(options, (api) =>
        withServer(async (server) => {
          const { base, head } = openRequest(server, { 'sms.env': makeEnvFile() });
          const inputs = { comment: 'true', 'github-token': TOKEN };
          const step = await server.step({
            event: 'pull_request',
            payload: pullRequest(base, head),
            inputs,
            env: { GITHUB_API_URL: api.url },
          });
          expect(step).toMatchObject({ code: 1, outputs: { findings: '1' } });
          expect(step.log).toMatch(/^::(?:notice|warning) [^\n]*comment/m);
          expect(step.log).not.toContain(TOKEN);
        }),
      ),
  );

  test('is not asked for by default, nor outside of pull requests', () =>
    withApi({}, (api) =>
      withServer(async (server) => {
        const { base, head } = openRequest(server, { 'sms.env': makeEnvFile() });
        const env = { GITHUB_API_URL: api.url };
        await server.step({
          event: 'pull_request',
          payload: pullRequest(base, head),
          env,
          inputs: { 'github-token': TOKEN },
        });
        await server.step({ event: 'schedule', payload: {}, env, inputs: { comment: 'true', 'github-token': TOKEN } });
        expect(api.requests).toEqual([]);
      }),
    ));
});
