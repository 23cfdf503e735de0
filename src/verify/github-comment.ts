// The one comment that the Action keeps on a pull request, through GitHub's REST API.
// https://docs.github.com/rest/issues/comments

import { ScanError, toErrorMessage } from '../core/errors.ts';

export interface CommentRequest {
  /** GITHUB_API_URL: also GitHub Enterprise Server. */
  readonly apiUrl: string;
  readonly token: string;
  /** owner/name */
  readonly repository: string;
  readonly pullRequest: number;
  /** First line of the comment, by which it is found again. */
  readonly marker: string;
  /** Begins with the marker. */
  readonly body: string;
  /** Write a new comment when there is none yet. */
  readonly create: boolean;
  readonly signal: AbortSignal;
}

export type CommentOutcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged' | 'none' }
  /** The token may not: usual for pull requests from forks. */
  | { readonly kind: 'forbidden' };

const PAGE = 100;
// 3,000 comments; a discussion beyond that gets a second comment rather than an endless search.
const MAX_PAGES = 30;
const TIMEOUT_MS = 20_000;

/** @throws ScanError `output` when GitHub can't be reached or answers something else than expected */
export async function putComment(request: CommentRequest): Promise<CommentOutcome> {
  // A header that is refused is quoted in the error, and so would the token be.
  if (!/^[\x21-\x7e]+$/.test(request.token)) throw unexpected('the token holds characters that no token has');
  try {
    const existing = await findOwn(request);
    if (existing === undefined) return request.create ? await create(request) : { kind: 'none' };
    if (existing.body === request.body) return { kind: 'unchanged' };
    await call(request, {
      method: 'PATCH',
      path: `repos/${request.repository}/issues/comments/${existing.id}`,
      body: request.body,
    });
    return { kind: 'updated' };
  } catch (error) {
    if (error instanceof Forbidden) return { kind: 'forbidden' };
    throw error;
  }
}

async function create(request: CommentRequest): Promise<CommentOutcome> {
  await call(request, {
    method: 'POST',
    path: `repos/${request.repository}/issues/${request.pullRequest}/comments`,
    body: request.body,
  });
  return { kind: 'created' };
}

interface Comment {
  readonly id: number;
  readonly body: string;
}

// Anybody can write the marker, but what we say in somebody else's comment could be edited by its author:
// only a comment of the token's own user, or for the workflow's token of an app (type Bot), is ours.
async function findOwn(request: CommentRequest): Promise<Comment | undefined> {
  const userId = await ownUserId(request);
  for (let page = 1; page <= MAX_PAGES; page++) {
    const path = `repos/${request.repository}/issues/${request.pullRequest}/comments?per_page=${PAGE}&page=${page}`;
    const comments = await call(request, { method: 'GET', path });
    if (!Array.isArray(comments)) throw unexpected('a list of comments was expected');
    const own = comments.find((comment: unknown) => isOwn(comment, request.marker, userId));
    if (own !== undefined) return own;
    if (comments.length < PAGE) return undefined;
  }
  return undefined;
}

// A token of the form ghs_… belongs to an app's installation, which has no user to ask for.
async function ownUserId(request: CommentRequest): Promise<unknown> {
  if (request.token.startsWith('ghs_')) return undefined;
  const user = await call(request, { method: 'GET', path: 'user' }).catch(ignoreForbidden);
  return isRecord(user) && user['type'] === 'User' ? user['id'] : undefined;
}

function ignoreForbidden(error: unknown): undefined {
  if (!(error instanceof Forbidden)) throw error;
}

function isOwn(comment: unknown, marker: string, userId: unknown): comment is Comment {
  if (!isRecord(comment) || !isRecord(comment['user'])) return false;
  const { id, body, user } = comment;
  if (!Number.isSafeInteger(id) || typeof body !== 'string' || !body.startsWith(marker)) return false;
  return userId === undefined ? user['type'] === 'Bot' : user['id'] === userId;
}

interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: string;
}

async function call(request: CommentRequest, { method, path, body }: Call): Promise<unknown> {
  const url = `${request.apiUrl.replace(/\/$/, '')}/${path}`;
  const response = await send(url, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      // Nowhere else: not in the address, not in a message.
      authorization: `Bearer ${request.token}`,
      'content-type': 'application/json',
      'user-agent': 'vonguard',
      'x-github-api-version': '2022-11-28',
    },
    // A redirect could carry the token to another host.
    redirect: 'error',
    signal: AbortSignal.any([request.signal, AbortSignal.timeout(TIMEOUT_MS)]),
    ...(body !== undefined && { body: JSON.stringify({ body }) }),
  });
  // 404: GitHub's answer for what a token may not even see.
  if ([401, 403, 404].includes(response.status)) throw new Forbidden();
  if (!response.ok) throw unexpected(`it answered ${response.status}`);
  return response.json().catch((error: unknown) => {
    throw unexpected(`its answer can not be read (${toErrorMessage(error)})`, error);
  });
}

async function send(url: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(url, options);
  } catch (error) {
    throw unexpected(toErrorMessage(error), error);
  }
}

class Forbidden extends Error {}

function unexpected(what: string, cause?: unknown): ScanError {
  return new ScanError('output', `The comment could not be written through GitHub's API: ${what}.`, {
    ...(cause !== undefined && { cause }),
    hint: 'The scan itself is not affected. Set the input comment to false to do without it.',
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
