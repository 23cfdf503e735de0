// OpenTok session ids: no secret, but their second field is the project key.

import { fromBase64 } from '../decode/bytes.ts';

const SESSION_ID = /\b[12]_(MX4[A-Za-z0-9_~-]{20,200})/;

/** The project key inside the first session id of the text. */
export function projectOfSession(text: string): string | undefined {
  const body = SESSION_ID.exec(text)?.[1]?.replace(/~.*$/, '') ?? '';
  // Some SDKs cut the padding, some write it as `~`: whole groups of four are enough for the first fields.
  const bytes = fromBase64(body.slice(0, body.length & ~3));
  if (bytes === undefined) return undefined;
  return /^[12]~(\d{5,9})~/.exec(String.fromCharCode(...bytes.subarray(0, 40)))?.[1];
}
