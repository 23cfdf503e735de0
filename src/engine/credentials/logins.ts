// Passwords in sentences without a word for one: "log in at … as a@b.example with VALUE", "a@b.example / VALUE".

import { judgeValue } from '../values/judge.ts';
import type { Site } from './site.ts';

const LOGIN =
  /(?:\b(?:as|als|como|come|comme|jako) [\x60*<]{0,2}[\w.+-]{1,64}@[\w.-]{3,80}[\x60*>]{0,2} (?:with|using|and|mit|und|con|avec|et|z)|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,40}){1,4}[\x60*>]{0,2} \/) [\x60*]{0,2}(?<value>[^\s\x60"'*<>()]{8,64}?)(?=[\x60*"']{0,2}[,.;]?(?:\s|\\n|[}\]]|$))/dg;

// Read from the address's sign: words are many. What stands in front of the sign at the most, and behind it.
const BEHIND_SIGN = /@[\w.-]{3,240}[\x60*>]{0,2} (?:with|using|and|mit|und|con|avec|et|z|\/) /y;
const BEFORE_SIGN = 90;
const REACH = 400;

export function loginSites(text: string): readonly Site[] {
  return loginsIn(text).flatMap(({ match, from }): readonly Site[] => {
    const [start, end] = match.indices?.groups?.['value']?.map((at) => from + at) ?? [];
    const value = match.groups?.['value'] ?? '';
    const judged = judgeValue(value);
    if (start === undefined || end === undefined || judged.kind === 'none' || judged.strength === 'weak') return [];
    return [{ form: 'prose', name: 'password', value, span: { start, end }, at: from + match.index }];
  });
}

interface Login {
  readonly match: RegExpExecArray;
  /** Where the stretch begins in which it was found. */
  readonly from: number;
}

function loginsIn(text: string): readonly Login[] {
  const logins: Login[] = [];
  let floor = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    BEHIND_SIGN.lastIndex = at;
    if (at < floor || !BEHIND_SIGN.test(text)) continue;
    const from = Math.max(0, at - BEFORE_SIGN);
    LOGIN.lastIndex = Math.max(0, floor - from);
    const match = LOGIN.exec(text.slice(from, at + REACH));
    if (match === null || match.index > at - from) continue;
    logins.push({ match, from });
    floor = from + match.index + match[0].length;
  }
  return logins;
}
