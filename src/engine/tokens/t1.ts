// OpenTok's T1 tokens: `T1==` and base64 of `partner_id=KEY&sig=HMAC-SHA1(secret, data):data`, the same in all SDKs.
// Java's SDK writes the URL-safe alphabet; query strings carry `%3D`; long literals are wrapped.

import type { Span } from '../../core/location.ts';
import { fromCutBase64, toLatin1 } from '../decode/bytes.ts';
import { collectorOf, type Collect } from '../keys/collect.ts';

export interface T1Token {
  readonly span: Span;
  readonly text: string;
  readonly projectId: string;
  /** HMAC-SHA1 over `data` with the project's secret, lower-case hex. */
  readonly signature: string;
  readonly data: string;
  readonly fields: Readonly<Record<string, string>>;
}

const HEAD = /T1(?:=|%3D|%253D|\\{1,4}u003d|\\{1,4}x3d|&#61;|&#x3d;){2}(?=cGFydG5lcl9pZD)/gi;
const RUN = /(?:[A-Za-z0-9+/_-]|%2[BF]|\\{1,4}\/){60,4000}/iy;
const PADDING = /(?:=|%3D|\\u003d){1,2}/iy;
const CONTENT = /^partner_id=(\d{5,9})&sig=([0-9a-f]{40}):([\x20-\x7e]{20,2500})/i;
const MAX_BASE64 = 3600;

/** All T1 tokens that decode. */
export function findT1Tokens(text: string): readonly T1Token[] {
  const collect = collectorOf(text);
  return [...text.matchAll(HEAD)].flatMap((head) => {
    const start = head.index + head[0].length;
    const token = readRun(text, start) ?? readWrapped(collect, start);
    if (token === undefined) return [];
    const span = { start: head.index, end: token.end };
    return [{ span, text: text.slice(span.start, span.end), ...token.content }];
  });
}

type Content = Pick<T1Token, 'projectId' | 'signature' | 'data' | 'fields'>;

function readRun(text: string, start: number): { content: Content; end: number } | undefined {
  RUN.lastIndex = start;
  const run = RUN.exec(text)?.[0];
  if (run === undefined) return undefined;
  const base64 = run.replaceAll(/%2B/gi, '+').replaceAll(/%2F|\\{1,4}\//gi, '/');
  const content = readContent(base64);
  if (content === undefined || !isWhole(content)) return undefined;
  PADDING.lastIndex = start + run.length;
  return { content, end: start + run.length + (PADDING.exec(text)?.[0].length ?? 0) };
}

// Over several lines or literals; what follows the token is cut off by the alphabet of its content.
function readWrapped(collect: Collect, start: number): { content: Content; end: number } | undefined {
  const all = collect(start, MAX_BASE64);
  const content = all && readContent(all.base64);
  if (all === undefined || content === undefined || !isWhole(content)) return undefined;
  return { content, end: all.end };
}

function readContent(base64: string): Content | undefined {
  const bytes = fromCutBase64(base64);
  const match = bytes && CONTENT.exec(toLatin1(bytes));
  if (!match) return undefined;
  const [, projectId = '', signature = '', data = ''] = match;
  return { projectId, signature: signature.toLowerCase(), data, fields: fieldsOf(data) };
}

function isWhole({ fields }: Content): boolean {
  return fields['session_id'] !== undefined && fields['create_time'] !== undefined && fields['nonce'] !== undefined;
}

function fieldsOf(data: string): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  for (const pair of data.split('&')) {
    const at = pair.indexOf('=');
    if (at > 0) fields[pair.slice(0, at)] ??= pair.slice(at + 1);
  }
  return fields;
}
