// Answers to a request for the vendor's credentials: the next message of a chat, mail or minutes that is a
// generated-looking value and hardly anything else.

import { gate } from '../gates/gate.ts';
import { judgeValue } from '../values/judge.ts';
import type { Site } from './site.ts';
import { VENDOR_NAMES } from './vendor-names.ts';

const TOPIC = '(?:secret|cred(?:s|ential)|passwor|pwd|login|api[ _-]?key|zugang|schlüssel|segredo|senha|clave|clé)';
const REQUEST = gate(
  new RegExp(
    String.raw`(?:(?:${VENDOR_NAMES})[^\n"]{0,60}?${TOPIC}|${TOPIC}[^\n"]{0,60}?(?:${VENDOR_NAMES}))[^\n"]{0,80}`,
    'gi',
  ),
);
const ASKS =
  /\?(?=["\s]|\\n|$)|\b(?:send|need|give|share|paste|post|anyone|someone|can|could|please|pls|what|whats|asked|asks|schick|brauch|kannst|gib|envoie|peux|puoi|manda|necesito|puedes|preciso|pode)\b/i;
const BEFORE = 60;
const REACH = 600;
const VALUE = String.raw`(?<value>[0-9A-Za-z]{50}|[0-9A-Za-z]{16})`;
// Signs, the key in front, and words that lead to a value.
const LEAD = String.raw`(?:[\s\x60*_>:,;|/=-]|\\n|\b(?:[0-9a-f]{8}|here|it|its|it's|is|this|that|the|you|go|sure|yes|yep|ok|key|api|secret|pass|password|user|and|prod|hier|ist|das|es|oui|si|ja|est|voici)(?=\W|\\n)){0,24}`;
const END = String.raw`[\s\x60*_.!;]{0,6}`;
const ANSWERS: readonly RegExp[] = [
  new RegExp(
    String.raw`"(?:text|content|body|message|msg|value|plain)"\s?:\s?"${LEAD}(?<=["\s\x60*_:/|]|\\n)${VALUE}${END}(?=\\n|")`,
    'd',
  ),
  // [12.03.22, 10:02] Ana: VALUE, 10:02 <ana> VALUE, - Ana: VALUE
  new RegExp(
    String.raw`\n[ \t>*-]{0,8}(?:\[[^\]\n]{1,40}\][ \t]{0,2}|\d{1,2}[:.]\d\d[\d:.]{0,3}[ \t,-]{1,3}){0,2}(?:<[^<>\n]{1,30}>[ \t]|[^\s:"'=<>{}_]{1,20}(?: [^\s:"'=<>{}_]{1,20})?:[ \t])?${LEAD}(?<![\w+/.-])${VALUE}(?![\w+/=-])[\x60*_"'.!]{0,4}[ \t]{0,4}\r?(?=\n|$)`,
    'd',
  ),
];

/** Sites at the request: it names the vendor. */
export function answersIn(text: string): readonly Site[] {
  return [...REQUEST.matchAll(text)].flatMap(({ index, 0: request }): readonly Site[] => {
    const from = index + request.length;
    if (!ASKS.test(text.slice(Math.max(0, index - BEFORE), from))) return [];
    // A further question asks for something else.
    const [rest = ''] = text.slice(from, from + REACH).split('?');
    const [start, end] = ANSWERS.map((answer) => answer.exec(rest)?.indices?.groups?.['value']).find(Boolean) ?? [];
    if (start === undefined || end === undefined) return [];
    const value = rest.slice(start, end);
    const judged = judgeValue(value);
    if (judged.kind === 'none' || judged.strength !== 'strong') return [];
    return [{ form: 'prose', name: 'api_secret', value, span: { start: from + start, end: from + end }, at: index }];
  });
}
