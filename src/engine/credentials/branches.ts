// One name, several literals: the branches of a condition, the arms of a match, what a method returns, a value for each environment.

import { AFFIXES } from '../names/vocabulary.ts';
import { splitWords } from '../names/words.ts';
import type { Piece } from './pieces.ts';

const BEFORE = String.raw`["'\x60]{0,3}[\])]{0,2}(?:\s{0,2}:\s{0,2}[A-Za-z][\w<>, ]{0,24}(?=\s?=))?\s{0,8}`;
const LITERAL = String.raw`(?<quote>["'\x60])(?<value>[^\s"'\x60\n]{4,160})\k<quote>`;
// = x ? 'a' : 'b', = 'a' if x else 'b', = if (x) "a" else "b": up to the end of the statement.
const CONDITION = new RegExp(
  String.raw`${BEFORE}(?::=|=>|[:=])(?<body>[^\n;]{4,240}(?:\n[ \t]{1,40}[?:][^\n;]{1,160}){0,4})`,
  'dy',
);
const IS_CONDITION = /\s\?(?=[^?.:])[^]*:|\belse\b/;
const BRANCH = new RegExp(String.raw`(?:\?|:|\belse\b|\bthen\b|\))\s{0,8}${LITERAL}(?!\s{0,4}[,\])])`, 'dg');
const FIRST = new RegExp(String.raw`^\s{0,8}${LITERAL}`, 'dg');
// = when (x) { "prod" -> "a" else -> "b" }, match ($x) { 'prod' => 'a', default => 'b' }, switch expressions.
const MATCH = new RegExp(
  String.raw`${BEFORE}(?::=|=>|[:=])\s{0,8}(?:(?:when|match|switch|case)\b[^{}\n]{0,60}|[\w.() ]{1,40}\s(?:match|switch)\s{0,4})\{(?<body>[^{}]{4,600})\}`,
  'dy',
);
const ARM = new RegExp(String.raw`(?:->|=>)\s{0,8}${LITERAL}`, 'dg');
// = { dev: 'a', prod: 'b' }, ['dev' => 'a'], map[string]string{"KEY": "a"}, :name #profile {:dev "a"}, and the same in YAML.
const BY_ENVIRONMENT = new RegExp(
  String.raw`${BEFORE}(?:(?:=>|:=|[:=])\s{0,8}|\s{0,8}#[\w./-]{1,30}\s{1,4}(?=\{:))(?:(?:map\[\w{1,12}\]\w{1,12}|new(?:\s[\w.<>, ]{1,60}?)?(?:\(\s?\))?\s{0,8}|[\w.]{1,40}(?=\())?[[{(](?<body>(?:[^{}()[\];]|\[["'][\w-]{1,30}["']\](?=\s?=)){8,600})[\]})]|\r?\n(?<lines>(?:[ \t]{1,40}["']?[\w-]{1,30}["']?:[ \t]{1,4}[^\n]{4,170}\n?){1,12}))`,
  'dy',
);
const ENTRY =
  /(?<![\w"'`.-])\[?["'`:]?(?<label>[A-Za-z][\w-]{1,30}|[0-9a-f]{8})["'`]?\]?(?:\s{0,4}(?:(?<!\s):|:(?=[\s"'`])|=>?|->|\bto\b|,)\s{0,8}|\s{1,8}(?="))(?<quote>["'`]?)(?<value>[^\s"'`,;]{4,160})\k<quote>/dg;

// String NAME(String env) { switch (env) { case "prod": return "a"; default: return "b"; } }
const METHOD = /\s?\([^()\n]{0,60}\)[^{}()=;\n]{0,30}\{(?<body>(?:[^{}]|\{[^{}]{0,600}\}){8,600})\}/dy;
const RETURN = new RegExp(String.raw`\breturn\s{1,4}${LITERAL}`, 'dg');

/** The literals that the name ending at `end` can be set to, when there are several or their labels are environments. */
export function branchesBehind(text: string, end: number): readonly Piece[] {
  const condition = bodyOf(CONDITION, text, end);
  if (condition !== undefined && IS_CONDITION.test(condition.value))
    return [...literalsIn(condition, FIRST), ...literalsIn(condition, BRANCH)];
  const arms = bodyOf(MATCH, text, end);
  if (arms !== undefined) return literalsIn(arms, ARM);
  const method = bodyOf(METHOD, text, end);
  if (method !== undefined) return literalsIn(method, RETURN);
  const entries = bodyOf(BY_ENVIRONMENT, text, end);
  return entries === undefined ? [] : literalsIn(entries, ENTRY);
}

function bodyOf(pattern: RegExp, text: string, at: number): Piece | undefined {
  pattern.lastIndex = at;
  const groups = pattern.exec(text)?.indices?.groups;
  const [start, end] = groups?.['body'] ?? groups?.['lines'] ?? [];
  return start === undefined || end === undefined ? undefined : { value: text.slice(start, end), start, end };
}

function literalsIn(body: Piece, pattern: RegExp): readonly Piece[] {
  return [...body.value.matchAll(pattern)].flatMap(({ groups, indices }) => {
    const [start = 0, end = 0] = indices?.groups?.['value'] ?? [];
    const label = groups?.['label'];
    if (label !== undefined && !isEnvironment(label) && !/^[0-9a-f]{8}$/.test(label)) return [];
    return [{ value: groups?.['value'] ?? '', start: body.start + start, end: body.start + end }];
  });
}

function isEnvironment(label: string): boolean {
  return splitWords(label).every((word) => AFFIXES.has(word));
}
