// A stand-in for GitHub's REST API on 127.0.0.1 that records what it is asked.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ApiRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface ApiComment {
  readonly id: number;
  body: string;
  readonly user: { readonly id: number; readonly type: string; readonly login: string };
}

export interface Api {
  readonly url: string;
  readonly requests: readonly ApiRequest[];
  readonly comments: readonly ApiComment[];
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface ApiOptions {
  readonly comments?: readonly ApiComment[];
  /** Answers with this status to everything that writes. */
  readonly refuse?: number;
  /** Answers everything so. */
  readonly answer?: Answer;
  /** Who a personal token belongs to. */
  readonly userId?: number;
}

export const BOT = { id: 41898282, type: 'Bot', login: 'github-actions[bot]' };

export async function withApi(options: ApiOptions, use: (api: Api) => Promise<void>): Promise<void> {
  const requests: ApiRequest[] = [];
  const comments: ApiComment[] = [...(options.comments ?? [])];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      requests.push({ method, url, headers, body });
      const {
        status,
        headers: more = {},
        body: text,
      } = options.answer ?? answer({ method, url, body }, comments, options);
      response.writeHead(status, { 'content-type': 'application/json', ...more }).end(text ?? '{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, comments });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

function answer({ method, url, body }: Asked, comments: ApiComment[], { refuse, userId }: ApiOptions): Answer {
  if (url === '/user')
    return userId === undefined ? { status: 403 } : { status: 200, body: JSON.stringify({ id: userId, type: 'User' }) };
  if (method === 'GET') {
    const page = Number(new URL(url, 'http://x').searchParams.get('page'));
    return { status: 200, body: JSON.stringify(comments.slice((page - 1) * 100, page * 100)) };
  }
  if (refuse !== undefined) return { status: refuse };
  const text = String((JSON.parse(body) as { body: unknown }).body);
  if (method === 'POST') {
    comments.push({ id: 1000 + comments.length, body: text, user: BOT });
    return { status: 201 };
  }
  const comment = comments.find(({ id }) => url.endsWith(`/issues/comments/${id}`));
  if (comment === undefined) return { status: 404 };
  comment.body = text;
  return { status: 200 };
}
