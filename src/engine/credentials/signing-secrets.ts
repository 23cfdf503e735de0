// Secrets of OpenTok projects that stand without a name in what they sign: the partner's header, T1 tokens, JWTs.

import { HEX, longRuns } from '../decode/runs.ts';
import type { Site } from './site.ts';

const LENGTH = 40;
const REACH = 400;
const MAX_DEPTH = 4;
const PARTNER = /X-TB-PARTNER-AUTH[^\n]{0,80}?["'`]:$/i;
const QUOTED = /["'`]$/;
// jwt.sign(…, 'SECRET'), JWT::encode(…), HMAC256("SECRET"), new SymmetricSecurityKey(…), EncodingKey::from_secret("SECRET")
const SIGNS =
  /(?:(?:^|[^a-z])sign(?:er|ed|With|JWT)?(?:_?(?:string|jwt|token|key))?|(?:jwt|jws|jose)\w{0,12}(?:\.|::|->)(?:encode|create)\w{0,12}|signer\.create|hmac\w{0,24}(?:\.\w{1,12})?|from_secret|(?:Secret|Security)KeySpec|SymmetricSecurityKey)!?$/i;
// JWT.encode payload, 'SECRET'
const WITHOUT_PARENTHESES = /\b(?:JWT|JWS)\.encode[ \t]{1,3}[^\n()"'`]{1,80},[ \t]{0,4}["'`]$/;

/** Whose they are, the text must say. */
export function signingSecrets(text: string): readonly Site[] {
  return longRuns(text, HEX, LENGTH).flatMap(({ start, end }): readonly Site[] => {
    if (end - start !== LENGTH || !/["'`]/.test(text[end] ?? '')) return [];
    const before = text.slice(Math.max(0, start - REACH), start);
    if (!PARTNER.test(before) && !(QUOTED.test(before) && isSigning(before))) return [];
    return [{ form: 'call', name: 'partner_secret', value: text.slice(start, end), span: { start, end }, at: start }];
  });
}

/** True when one of the calls that are open at the end of the text signs. */
function isSigning(before: string): boolean {
  if (WITHOUT_PARENTHESES.test(before)) return true;
  let depth = 0;
  let calls = 0;
  for (let at = before.length - 1; at >= 0 && calls < MAX_DEPTH; at--) {
    if (before[at] === ')') depth++;
    if (before[at] !== '(' || depth-- > 0) continue;
    depth = 0;
    calls++;
    if (SIGNS.test(before.slice(Math.max(0, at - 60), at))) return true;
  }
  return false;
}
