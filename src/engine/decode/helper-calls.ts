// Literals that a small function of the same text turns round or decodes: `un("…")`, where `un` returns its argument
// reversed. The calls become literals, with a few lines around.

import type { Span } from '../../core/location.ts';
import type { Layer } from '../matcher.ts';
import { lineRegions } from './line-regions.ts';
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
const MAX_HELPERS = 8;
const CALL_REACH = 200;

interface Helper {
  readonly name: string;
  readonly step: 'joined' | 'base64';
  readonly undo: (value: string) => string | undefined;
}

export function decodeHelperCalls(text: string): readonly Layer[] {
  return [
    ...helpersIn(text, REVERSES, { step: 'joined', undo: reversed }),
    ...helpersIn(text, DECODES, { step: 'base64', undo: (value) => decodeValue(value)?.text }),
  ]
    .slice(0, MAX_HELPERS)
    .flatMap((helper) => layersOf(text, helper));
}

function helpersIn(text: string, does: RegExp, how: Omit<Helper, 'name'>): readonly Helper[] {
  const names = new Set<string>();
  for (const { index, 0: mark } of text.matchAll(does)) {
    const before = text.slice(Math.max(0, index - DEFINITION_REACH), index);
    const argument = ARGUMENT.exec(text.slice(index + mark.length, index + mark.length + DEFINITION_REACH))?.[0] ?? '';
    const name = definedBefore(before, mark + argument);
    if (name !== undefined) names.add(name);
    if (names.size >= MAX_HELPERS) break;
  }
  return [...names].map((name) => ({ name, ...how }));
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

function layersOf(text: string, { name, step, undo }: Helper): readonly Layer[] {
  const call = new RegExp(
    String.raw`(?<![\w$])${name.replaceAll('$', '\\$')}\(\s?(?<quote>["'])(?<value>[^"'\\\n]{6,${CALL_REACH}})\k<quote>\s?\)`,
    'dg',
  );
  return lineRegions(text, call).flatMap((region) => {
    const replacements = [...text.slice(region.start, region.end).matchAll(call)].flatMap((found) => {
      const [start = 0, end = 0] = found.indices?.groups?.['value'] ?? [];
      const value = undo(found.groups?.['value'] ?? '');
      const whole = { start: region.start + found.index, end: region.start + found.index + found[0].length };
      const inner = { start: region.start + start, end: region.start + end };
      return value !== undefined && /^[\x21\x23-\x26\x28-\x5b\x5d-\x7e]{6,200}$/.test(value)
        ? literal(whole, inner, value)
        : [];
    });
    const layer = replacements.length === 0 ? undefined : rewrite(text, region, replacements, step);
    return layer !== undefined && isRelevant(layer.text) ? [layer] : [];
  });
}

/** The whole call becomes a literal with the value. */
function literal(whole: Span, inner: Span, by: string): readonly Replacement[] {
  return [
    { start: whole.start, end: inner.start, by: '"' },
    { ...inner, by },
    { start: inner.end, end: whole.end, by: '"' },
  ];
}
