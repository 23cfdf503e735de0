// Inline comments that say "this one is fine", found in the text that was scanned. A comment covers lines,
// so it is only as narrow as its line: a fingerprint in it narrows it to one secret.

import type { ForeignTool } from '../config/config.ts';
import { isFingerprint } from '../config/fingerprint-form.ts';
import type { Fingerprint, Suppression } from '../core/finding.ts';
import type { Match } from '../core/match.ts';
import { makeLineTable } from '../engine/lines.ts';
import { findForeignAllows, foreignAnchors } from './suppress-foreign.ts';

export interface InlineAllow {
  readonly tool: 'vonguard' | ForeignTool;
  /** Where the comment stands. */
  readonly line: number;
  /** First and last line that it covers. */
  readonly from: number;
  readonly to: number;
  readonly target: Target;
  readonly reason?: string;
}

/** Which secrets of the covered lines. */
type Target =
  | { readonly kind: 'any' }
  | { readonly kind: 'rule'; readonly ruleId: string }
  | { readonly kind: 'fingerprint'; readonly fingerprint: Fingerprint };

export interface InlineOptions {
  /** Ids of the rules there are: the first word is a rule only if it is one of them. */
  readonly ruleIds?: ReadonlySet<string>;
  /** Comments without a reason do not count. */
  readonly requireReason?: boolean;
}

const MARK = /(?<![\w-])vonguard:allow(-next-line)?(?![\w-])[ \t:]*([^\r\n]{0,300})/g;
// What may stand before the mark on a line that holds nothing but the comment.
const LEADER = /^[\s/*#;%<!{("'`|.-]{0,40}(?:(?:rem|dnl)[ \t]{1,8})?$/i;
const LOOK_BACK = 60;
const CLOSER = /(?:\*\/|--+>|[*#%]?\}+|"\s*,?|\*\))\s*$/;

/** What a text must hold to have such a comment, in the prefilter's form. */
export function inlineAnchors(honour: readonly string[]): readonly string[] {
  return ['vonguard:allow', ...foreignAnchors(honour)];
}

/** All comments in `text` that hide something; `honour` names the other tools whose comments count. */
export function findInlineAllows(
  text: string,
  honour: readonly string[],
  { ruleIds, requireReason = false }: InlineOptions = {},
): readonly InlineAllow[] {
  const own = text.includes('vonguard:allow') ? findOwn(text, ruleIds) : [];
  const all = [...own, ...findForeignAllows(text, honour)];
  return requireReason ? all.filter((allow) => allow.reason !== undefined) : all;
}

/** The comment that hides a match: it covers its first line (of a foreign tool: any of its lines). */
export function hidingAllow(
  match: Match,
  allows: readonly InlineAllow[],
  fingerprintOf?: (match: Match) => Fingerprint,
): InlineAllow | undefined {
  return allows.find((allow) => coversLine(allow, match) && isMeant(allow.target, match, fingerprintOf));
}

/** Those whose fingerprint decides whether a comment means them. */
export function askedFor(matches: readonly Match[], allows: readonly InlineAllow[]): readonly Match[] {
  const asking = allows.filter(({ target }) => target.kind === 'fingerprint');
  return matches.filter((match) => asking.some((allow) => coversLine(allow, match)));
}

export function suppressionBy({ tool, line, reason: given }: InlineAllow, path: string): Suppression {
  const reason = given ?? (tool === 'vonguard' ? undefined : `comment of ${tool}`);
  return { by: 'inline', where: `${path}:${line}`, ...(reason !== undefined && { reason }) };
}

/** The suppression of one match, when a comment covers it. */
export function inlineSuppressionOf(
  match: Match,
  allows: readonly InlineAllow[],
  path: string,
  fingerprintOf?: (match: Match) => Fingerprint,
): Suppression | undefined {
  const allow = hidingAllow(match, allows, fingerprintOf);
  return allow && suppressionBy(allow, path);
}

function findOwn(text: string, ruleIds: ReadonlySet<string> | undefined): readonly InlineAllow[] {
  const lines = makeLineTable(text);
  return [...text.matchAll(MARK)].map((found) => {
    const [, next, rest = ''] = found;
    const line = lines.lineOf(found.index);
    const covered =
      next === undefined
        ? { from: line, to: isAlone(text, found.index) ? line + 1 : line }
        : { from: line + 1, to: line + 1 };
    return { tool: 'vonguard', line, ...covered, ...readRest(rest, ruleIds) };
  });
}

// A comment behind code speaks of that code only: it must not hide a secret on the line that follows.
function isAlone(text: string, index: number): boolean {
  // No further back than a leader is long: a line of megabytes is not walked for each of its marks.
  const before = text.slice(Math.max(0, index - LOOK_BACK), index);
  const lineBreak = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  const isWholeLine = lineBreak >= 0 || before.length === index;
  return isWholeLine && LEADER.test(before.slice(lineBreak + 1));
}

function readRest(rest: string, ruleIds: ReadonlySet<string> | undefined): Pick<InlineAllow, 'target' | 'reason'> {
  const [first = '', ...others] = rest.replace(CLOSER, '').trim().split(/\s+/);
  const target = targetOf(first, ruleIds);
  const reason = (target.kind === 'any' ? [first, ...others] : others).join(' ').trim();
  return { target, ...(reason !== '' && { reason }) };
}

// Without the list of rules a word with a hyphen counts as a rule: a reason that starts so hides nothing, which is seen.
function targetOf(word: string, ruleIds: ReadonlySet<string> | undefined): Target {
  if (isFingerprint(word)) return { kind: 'fingerprint', fingerprint: word };
  const isRule = ruleIds?.has(word) === true || /^[a-z][a-z0-9]*(?:-[a-z0-9]+){1,9}$/.test(word);
  return isRule ? { kind: 'rule', ruleId: word } : { kind: 'any' };
}

function coversLine({ tool, from, to }: InlineAllow, { location }: Match): boolean {
  const last = tool === 'vonguard' ? location.startLine : location.endLine;
  return from <= last && to >= location.startLine;
}

function isMeant(target: Target, match: Match, fingerprintOf: ((match: Match) => Fingerprint) | undefined): boolean {
  switch (target.kind) {
    case 'any':
      return true;
    case 'rule':
      return target.ruleId === match.rule.id;
    case 'fingerprint':
      return fingerprintOf?.(match) === target.fingerprint;
  }
}
