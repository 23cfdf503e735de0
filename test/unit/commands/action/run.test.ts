// What a step does before and around its scan; whole steps are tested against a server in test/action.
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runAction } from '../../../../src/commands/action/run.ts';
import { makeContext, type ContextOptions } from '../../../support/context.ts';
import { withRepo } from '../../../support/repo.ts';
import { makeEnvFile } from '../../../support/secrets.ts';

let home: string;
beforeEach(() => {
  home = realpathSync(mkdtempSync(path.join(tmpdir(), 'vonguard-run-')));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

interface Step {
  readonly code: number;
  readonly log: string;
  readonly summary: string;
}

/** A step for an event with this payload, as text. */
async function step(event: string, payload: string, options: ContextOptions = {}): Promise<Step> {
  const file = (name: string): string => path.join(home, name);
  writeFileSync(file('event.json'), payload);
  writeFileSync(file('summary.md'), '');
  const { context, written } = makeContext({
    cwd: home,
    ...options,
    env: {
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_STEP_SUMMARY: file('summary.md'),
      GITHUB_OUTPUT: file('output'),
      ...options.env,
    },
  });
  const code = await runAction(context);
  return { code, log: written.stdout, summary: readFileSync(file('summary.md'), 'utf8') };
}

describe('a step that can not begin fails, and says why', () => {
  test('and leaves no SARIF that the change brought: it would be uploaded for this step’s', async () => {
    const planted = path.join(home, 'a.sarif');
    writeFileSync(planted, '{}');
    const { code } = await step('push', '{', { env: { 'INPUT_SARIF-FILE': 'a.sarif' } });
    expect(code).toBe(2);
    expect(existsSync(planted)).toBe(false);
  });

  test.each<[string, string, string, ContextOptions, RegExp]>([
    ['an input is wrong', 'push', '{}', { env: { INPUT_MODE: 'all' } }, /The input "mode" must be one of/],
    ['the event is no JSON', 'push', '{', {}, /The event could not be read: /],
    ['the event is empty', 'push', '', {}, /The event could not be read: /],
    [
      'the event’s file is not there',
      'push',
      '{}',
      { env: { GITHUB_EVENT_PATH: '/nowhere' } },
      /The event could not be read/,
    ],
    ['there is no repository', 'schedule', '{}', {}, /repository/],
    ['a diff has no ends', 'schedule', '{}', { env: { INPUT_MODE: 'diff' } }, /has no range of commits to look at/],
  ])('%s', async (_what, event, payload, options, message) => {
    const { code, log, summary } = await step(event, payload, options);
    expect(code).toBe(2);
    expect(log).toMatch(/^::error title=vonguard::/);
    expect(log).toMatch(message);
    expect(summary).toMatch(/^## vonguard could not look\n/);
  });

  test('outside of a runner, with what to do instead', async () => {
    const { context, written } = makeContext({ cwd: home });
    expect(await runAction(context)).toBe(2);
    expect(written.stdout).toContain('this is not a GitHub Actions runner.%0AElsewhere: vonguard diff base..head.');
  });
});

describe('a step over the files of a checkout', () => {
  const scanning = (cwd: string, more: Readonly<Record<string, string>> = {}): ContextOptions => {
    return { cwd, env: { GITHUB_WORKSPACE: cwd, INPUT_MODE: 'scan', ...more } };
  };

  test('passes when they are clean, fails when they leak, and names the place', () =>
    withRepo(async (repo) => {
      repo.write('a.txt', 'a\n');
      expect(await step('workflow_dispatch', '{}', scanning(repo.root))).toMatchObject({ code: 0 });
      repo.write('config/sms.env', makeEnvFile());
      const { code, log } = await step('workflow_dispatch', '{}', scanning(repo.root));
      expect(code).toBe(1);
      expect(log).toContain('file=config/sms.env,line=2');
    }));

  test('looks below its working directory', () =>
    withRepo(async (repo) => {
      repo.write('sms.env', makeEnvFile());
      const there = scanning(repo.home, { 'INPUT_WORKING-DIRECTORY': 'repo' });
      expect(await step('workflow_dispatch', '{}', there)).toMatchObject({ code: 1 });
    }));

  test('takes a configuration from the checkout, and fails when it is not there', () =>
    withRepo(async (repo) => {
      repo.write('sms.env', makeEnvFile());
      repo.write('security/policy.yaml', 'exclude: ["*.env"]\n');
      const named = (file: string): ContextOptions => scanning(repo.root, { INPUT_CONFIG: file });
      expect(await step('workflow_dispatch', '{}', named('security/policy.yaml'))).toMatchObject({ code: 0 });
      expect(await step('workflow_dispatch', '{}', named('security/none.yaml'))).toMatchObject({ code: 2 });
    }));

  test('ends as interrupted when it is', () =>
    withRepo(async (repo) => {
      repo.write('sms.env', makeEnvFile());
      const options = { ...scanning(repo.root), signal: AbortSignal.abort() };
      expect((await step('workflow_dispatch', '{}', options)).code).toBe(130);
    }));
});

test('a push that deletes a branch has nothing to look at, and says so', async () => {
  const { code, log } = await step(
    'push',
    JSON.stringify({ ref: 'refs/heads/x', before: 'a'.repeat(40), after: '0'.repeat(40) }),
  );
  expect(code).toBe(0);
  expect(log).toMatch(/^::notice title=vonguard::/);
});
