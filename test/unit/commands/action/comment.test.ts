import { describe, expect, test } from 'vitest';
import { keepComment } from '../../../../src/commands/action/comment.ts';
import { readInputs } from '../../../../src/commands/action/inputs.ts';
import type { Publication } from '../../../../src/commands/action/publish.ts';
import type { Finding } from '../../../../src/core/finding.ts';
import { makeContext } from '../../../support/context.ts';
import { testFinding } from '../../../support/finding.ts';
import { BOT, withApi, type Api } from '../../../support/github-api.ts';
import { testResult, testRun } from '../../../support/result.ts';

const TOKEN = `ghs_${'t'.repeat(36)}`;

interface Step {
  readonly markdown?: string;
  readonly findings?: readonly Finding[];
  readonly pullRequest?: number | undefined;
  readonly token?: string | undefined;
  readonly env?: Readonly<Record<string, string>>;
}

/** Keeps the comment; returns what the log says. */
async function keep(api: Pick<Api, 'url'>, step: Step = {}): Promise<string> {
  const { markdown = 'report\n', findings = [testFinding()], env = {} } = step;
  const { context, written } = makeContext({
    env: { GITHUB_API_URL: api.url, GITHUB_REPOSITORY: 'owner/name', ...env },
  });
  const token = 'token' in step ? step.token : TOKEN;
  const publication: Publication = {
    run: await testRun(testResult({ findings })),
    inputs: { ...readInputs({}), ...(token !== undefined && { token }) },
    pullRequest: 'pullRequest' in step ? step.pullRequest : 7,
    context,
  };
  await keepComment(markdown, publication);
  return written.stdout;
}

describe('the comment of a pull request', () => {
  test('is written in silence, behind a mark that no reader sees', () =>
    withApi({}, async (api) => {
      expect(await keep(api)).toBe('');
      expect(api.comments.map(({ body }) => body)).toEqual(['<!-- vonguard: comment 1 -->\nreport\n']);
    }));

  test('is brought up to date when the findings are gone, and not begun for none', () =>
    withApi({}, async (api) => {
      await keep(api, { findings: [] });
      expect(api.comments).toEqual([]);
      await keep(api);
      await keep(api, { findings: [], markdown: 'clean\n' });
      expect(api.comments.map(({ body }) => body)).toEqual(['<!-- vonguard: comment 1 -->\nclean\n']);
    }));

  test('does not exist for a push', () =>
    withApi({}, async (api) => {
      expect(await keep(api, { pullRequest: undefined })).toBe('');
      expect(api.requests).toEqual([]);
    }));
});

describe('a comment that GitHub would not take', () => {
  test.each([
    ['lines', `${'x'.repeat(99)}\n`.repeat(700)],
    ['one line', 'x'.repeat(70_000)],
    ['one long line behind a short one', `head\n${'x'.repeat(70_000)}`],
    ['letters of several bytes', `${'密'.repeat(99)}\n`.repeat(700)],
  ])('because of its length is cut at a line and says so: %s', (_what, markdown) =>
    withApi({}, async (api) => {
      expect(await keep(api, { markdown })).toBe('');
      const body = api.comments[0]?.body ?? '';
      expect(body.length).toBeLessThan(65_536);
      expect(body).toMatch(/\n\nThe rest is in the job summary\.\n$/);
      const kept = body.split('\n').slice(1, -4);
      expect(markdown.split('\n').slice(0, kept.length)).toEqual(kept);
    }),
  );

  test('is said in the log, and leaves the step as it is', async () => {
    await withApi({ refuse: 403 }, async (api) => {
      expect(await keep(api)).toMatch(/^::notice title=vonguard::No comment was written: the token may not/);
    });
    await withApi({ refuse: 500 }, async (api) => {
      expect(await keep(api)).toMatch(/^::warning title=vonguard::/);
    });
    expect(await keep({ url: 'http://127.0.0.1:1' })).toMatch(/^::warning title=vonguard::/);
  });
});

describe('without a token, or a repository', () => {
  test.each<[string, Step]>([
    ['no token', { token: undefined }],
    ['no repository', { env: { GITHUB_REPOSITORY: '' } }],
    ['a repository that leads elsewhere', { env: { GITHUB_REPOSITORY: 'owner/name/../../user' } }],
    ['a repository with a query', { env: { GITHUB_REPOSITORY: 'owner/name?x' } }],
  ])('nothing is asked, and the log says so: %s', (_what, step) =>
    withApi({ comments: [{ id: 1, body: 'x', user: BOT }] }, async (api) => {
      expect(await keep(api, step)).toBe(
        '::notice title=vonguard::No comment was written: there is no token, or GITHUB_REPOSITORY is not set.\n',
      );
      expect(api.requests).toEqual([]);
    }),
  );
});
