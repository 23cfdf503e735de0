import { describe, expect, test } from 'vitest';
import { putComment, type CommentOutcome } from '../../../src/verify/github-comment.ts';
import { BOT, withApi, type Api, type ApiComment } from '../../support/github-api.ts';

const MARKER = '<!-- mark -->';
const TOKEN = `ghs_${'t'.repeat(36)}`;
const MALLORY = { id: 66, type: 'User', login: 'mallory' };

function put(api: Api, more: Partial<Parameters<typeof putComment>[0]> = {}): Promise<CommentOutcome> {
  return putComment({
    apiUrl: api.url,
    token: TOKEN,
    repository: 'owner/name',
    pullRequest: 7,
    marker: MARKER,
    body: `${MARKER}\nnew`,
    create: true,
    signal: new AbortController().signal,
    ...more,
  });
}

function comment(id: number, body: string, user: ApiComment['user'] = BOT): ApiComment {
  return { id, body, user };
}

describe('the sticky comment', () => {
  test('is written where there is none', () =>
    withApi({ comments: [comment(1, 'hello', MALLORY)] }, async (api) => {
      expect(await put(api)).toEqual({ kind: 'created' });
      expect(api.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
        'GET /repos/owner/name/issues/7/comments?per_page=100&page=1',
        'POST /repos/owner/name/issues/7/comments',
      ]);
      expect(JSON.parse(api.requests[1]?.body ?? '')).toEqual({ body: `${MARKER}\nnew` });
    }));

  test('is changed in place, also behind hundreds of others', () =>
    withApi(
      { comments: [...Array.from({ length: 250 }, (_, n) => comment(n, 'x')), comment(999, `${MARKER}\nold`)] },
      async (api) => {
        expect(await put(api)).toEqual({ kind: 'updated' });
        expect(api.requests.at(-1)).toMatchObject({ method: 'PATCH', url: '/repos/owner/name/issues/comments/999' });
        expect(api.comments).toHaveLength(251);
      },
    ));

  test('that says the same already is left alone', () =>
    withApi({ comments: [comment(5, `${MARKER}\nnew`)] }, async (api) => {
      expect(await put(api)).toEqual({ kind: 'unchanged' });
      expect(api.requests).toHaveLength(1);
    }));

  test('is not begun when there is nothing to say', () =>
    withApi({}, async (api) => {
      expect(await put(api, { create: false })).toEqual({ kind: 'none' });
    }));

  test('of somebody else with our marker is not taken for ours', () =>
    withApi({ comments: [comment(5, `${MARKER}\nall is well`, MALLORY)] }, async (api) => {
      expect(await put(api)).toEqual({ kind: 'created' });
      expect(api.comments[0]?.body).toContain('all is well');
    }));

  test('with the marker elsewhere than at its beginning is not ours', () =>
    withApi({ comments: [comment(5, `> ${MARKER}`)] }, async (api) => {
      expect(await put(api)).toEqual({ kind: 'created' });
    }));

  test('of a personal token is known by its user', () =>
    withApi(
      {
        userId: 12,
        comments: [comment(4, MARKER, MALLORY), comment(5, MARKER, { id: 12, type: 'User', login: 'me' })],
      },
      async (api) => {
        expect(await put(api, { token: 'ghp_personal' })).toEqual({ kind: 'updated' });
        expect(api.comments.map(({ body }) => body)).toEqual([MARKER, `${MARKER}\nnew`]);
      },
    ));

  test.each([401, 403, 404])('that the token may not write (%i) is an outcome, not a failure', (refuse) =>
    withApi({ refuse }, async (api) => {
      expect(await put(api)).toEqual({ kind: 'forbidden' });
    }),
  );
});

describe('the token', () => {
  test('is in the Authorization header of each request and nowhere else', () =>
    withApi({ comments: [comment(5, MARKER)] }, async (api) => {
      await put(api);
      expect(api.requests).toHaveLength(2);
      for (const { url, body, headers } of api.requests) {
        const { authorization, ...others } = headers;
        expect(authorization).toBe(`Bearer ${TOKEN}`);
        expect(JSON.stringify({ url, body, others })).not.toContain(TOKEN);
      }
    }));

  test('does not follow a redirect', () =>
    withApi({}, (target) =>
      withApi({ answer: { status: 307, headers: { location: `${target.url}/` } } }, async (api) => {
        await expect(put(api)).rejects.toMatchObject({ code: 'output' });
        expect(target.requests).toEqual([]);
      }),
    ));

  test('is in no error', () =>
    withApi({ answer: { status: 500, body: 'boom' } }, async (api) => {
      const error: unknown = await put(api).catch((caught: unknown) => caught);
      expect(error).toMatchObject({ code: 'output', message: expect.stringContaining('500') });
      expect(String(error) + JSON.stringify(error)).not.toContain(TOKEN);
    }));

  // Node quotes a header that it refuses: https://github.com/nodejs/undici, lib/web/fetch/headers.js
  test.each([
    ['a line end', '\n'],
    ['a NUL', '\0'],
    ['a byte order mark', '\uFEFF'],
    ['a curly quote', '’'],
    ['a blank', ' '],
    ['a lone surrogate', '\uD83D'],
  ])('with %s in it is refused unsaid, and nothing is sent', (_name, character) =>
    withApi({}, async (api) => {
      const error: unknown = await put(api, { token: `${TOKEN}${character}${TOKEN}` }).catch(
        (caught: unknown) => caught,
      );
      expect(error).toMatchObject({ code: 'output', message: expect.stringContaining('token') });
      expect(String(error) + JSON.stringify(error)).not.toContain(TOKEN);
      expect(error).not.toHaveProperty('cause', expect.anything());
      expect(api.requests).toEqual([]);
    }),
  );
});

describe('a server that misbehaves', () => {
  test.each([
    [{ status: 200, body: '{}' }, 'list of comments'],
    [{ status: 502, body: '<html>' }, '502'],
    [{ status: 200, body: '<html>' }, 'can not be read'],
    [{ status: 200, body: '' }, 'can not be read'],
  ])('%j ends as an error that says so', (answer, said) =>
    withApi({ answer }, async (api) => {
      await expect(put(api)).rejects.toMatchObject({ code: 'output', message: expect.stringContaining(said) });
    }),
  );

  test('nobody there is an error, not a crash', async () => {
    const api: Api = { url: 'http://127.0.0.1:9', requests: [], comments: [] };
    await expect(put(api)).rejects.toMatchObject({ code: 'output' });
  });

  test('comments of an odd shape are passed over', () =>
    withApi(
      {
        answer: { status: 200, body: JSON.stringify([null, 1, { user: null }, { id: 'x', user: BOT, body: MARKER }]) },
      },
      async (api) => {
        expect(await put(api, { create: false })).toEqual({ kind: 'none' });
      },
    ));
});
