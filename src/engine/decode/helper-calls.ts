// Literals that a small function of the same text turns round or decodes: `un("…")`, where `un` returns its argument
// reversed. The calls become literals, with a few lines around.

import type { Layer } from '../matcher.ts';
import { regionsAround } from './line-regions.ts';
import { isRelevant } from './relevance.ts';
import { rewrite, type Replacement } from './rewrite.ts';
import { decodeValue } from './value.ts';

// What such a function does, and behind it the definition that ends there.
const REVERSES = /\.split\(["']{2}\)\.reverse\b|\.reversed?\b|\[::-1\]|\bstr_?rev\(|\breversed\(/g;
const DECODES = /\b(?:atob|b64decode|base64_decode|FromBase64String|decode64|Buffer\.from|getDecoder\(\)\.decode)\(/g;
const DEFINITION =
  /(?<![\w$.])(?<name>[A-Za-z_$][\w$]{0,40})\s{0,2}(?::?=\s{0,3}(?:async\s)?(?:function\s?|lambda\s|->\s?)?)?\(?\s{0,2}(?:(?:final\s)?[A-Za-z][\w<>[\]]{0,20}\s)?\$?(?<param>[A-Za-z_]\w{0,20})(?:\s?:\s?\w{1,20})?\s{0,2}\)?(?:\s?(?::|->)\s?\w{1,20})?\s{0,2}(?:=>|[:{=])?\s{0,40}(?:return\s{1,3})?(?<body>[^;\n{}]{0,60})$/;
const DEFINITION_REACH = 200;
const ARGUMENT = /^\$?\w{0,21}/;
const CALL = /(?<![\w$])(?<name>[A-Za-z_$][\w$]{0,40})\(\s?(?<quote>["'])(?<value>[^"'\\\n]{6,200})\k<quote>\s?\)/dg;

interface Helper {
  readonly step: 'joined' | 'base64';
  readonly undo: (value: string) => string | undefined;
}

export function decodeHelperCalls(text: string): readonly Layer[] {
  return [
    ...layersOf(text, namesOf(text, REVERSES), { step: 'joined', undo: reversed }),
    ...layersOf(text, namesOf(text, DECODES), { step: 'base64', undo: (value) => decodeValue(value)?.text }),
  ];
}

function namesOf(text: string, does: RegExp): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { index, 0: mark } of text.matchAll(does)) {
    const before = text.slice(Math.max(0, index - DEFINITION_REACH), index);
    const argument = ARGUMENT.exec(text.slice(index + mark.length, index + mark.length + DEFINITION_REACH))?.[0] ?? '';
    const name = definedBefore(before, mark + argument);
    if (name !== undefined) names.add(name);
  }
  return names;
}

/** The function whose definition ends with the code: what it turns round is its argument. */
function definedBefore(before: string, code: string): string | undefined {
  let rest = before;
  for (let found = DEFINITION.exec(rest); found !== null; found = DEFINITION.exec(rest)) {
    const { name = '', param = '', body = '' } = found.groups ?? {};
    if (new RegExp(String.raw`\b${param}\b`).test(body + code)) return name;
    rest = rest.slice(found.index + name.length);
  }
  return undefined;
}

function reversed(value: string): string {
  return value.split('').toReversed().join('');
}

function layersOf(text: string, names: ReadonlySet<string>, { step, undo }: Helper): readonly Layer[] {
  if (names.size === 0) return [];
  const calls = [...text.matchAll(CALL)].filter(({ groups }) => names.has(groups?.['name'] ?? ''));
  let next = 0;
  return regionsAround(text, calls).flatMap((region) => {
    const first = next;
    while ((calls[next]?.index ?? Infinity) < region.end) next++;
    const own = calls.slice(first, next);
    const replacements = own.flatMap((call) => literalOf(call, undo(call.groups?.['value'] ?? '')));
    const layer = replacements.length === 0 ? undefined : rewrite(text, region, replacements, step);
    return layer !== undefined && isRelevant(layer.text) ? [layer] : [];
  });
}

/** The whole call becomes a literal with the value. */
function literalOf({ index, 0: call, indices }: RegExpExecArray, value: string | undefined): readonly Replacement[] {
  if (value === undefined || !/^[\x21\x23-\x26\x28-\x5b\x5d-\x7e]{6,200}$/.test(value)) return [];
  const [start = index, end = index] = indices?.groups?.['value'] ?? [];
  return [
    { start: index, end: start, by: '"' },
    { start, end, by: value },
    { start: end, end: index + call.length, by: '"' },
  ];
}
