// Passwords in sentences without a word for one: "log in at … as a@b.example with VALUE", "a@b.example / VALUE".

import { judgeValue } from '../values/judge.ts';
import type { Site } from './site.ts';

const LOGIN =
  /(?:\b(?:as|als|como|come|comme|jako) [\x60*<]{0,2}[\w.+-]{1,64}@[\w.-]{3,80}[\x60*>]{0,2} (?:with|using|and|mit|und|con|avec|et|z)|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,40}){1,4}[\x60*>]{0,2} \/) [\x60*]{0,2}(?<value>[^\s\x60"'*<>()]{8,64}?)(?=[\x60*"']{0,2}[,.;]?(?:\s|\\n|[}\]]|$))/dg;

export function loginSites(text: string): readonly Site[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(LOGIN)].flatMap((match): readonly Site[] => {
    const [start, end] = match.indices?.groups?.['value'] ?? [];
    const value = match.groups?.['value'] ?? '';
    const judged = judgeValue(value);
    if (start === undefined || end === undefined || judged.kind === 'none' || judged.strength === 'weak') return [];
    return [{ form: 'prose', name: 'password', value, span: { start, end }, at: match.index }];
  });
}
