// Which of a rule set's anchors stand in a text. The kernel has answered this for the raw bytes already;
// here it is asked again for decoded layers and to choose the rules that run.

import type { Rule, RuleSet } from '../core/rule.ts';
import { codesOf } from './gates/classes.ts';
import { makeLiteralTable, nextPlace, type LiteralTable } from './literals.ts';

interface AnchorIndex {
  readonly table: LiteralTable;
  /** By their first two characters, as one number. */
  readonly byHead: ReadonlyMap<number, readonly string[]>;
  readonly count: number;
}

// One index per rule set; a rule set lives as long as a scan.
const indexes = new WeakMap<RuleSet, AnchorIndex>();

/** The rules that have an anchor in `text` or in its path, in the rule set's order. */
export function rulesWithAnchor(text: string, path: string, ruleSet: RuleSet): readonly Rule[] {
  const inText = anchorsIn(text, ruleSet);
  const inPath = anchorsIn(path, ruleSet);
  if (inText.size + inPath.size === 0) return [];
  return ruleSet.rules.filter((rule) => rule.anchors.some((anchor) => inText.has(anchor) || inPath.has(anchor)));
}

function anchorsIn(text: string, ruleSet: RuleSet): ReadonlySet<string> {
  const { table, byHead, count } = indexOf(ruleSet);
  const seen = new Set<string>();
  const codes = codesOf(text);
  for (let at = nextPlace(codes, table, 0); at < text.length; at = nextPlace(codes, table, at + 1)) {
    for (const anchor of byHead.get(headAt(codes, at)) ?? []) if (startsWith(codes, at, anchor)) seen.add(anchor);
    if (seen.size === count) break;
  }
  return seen;
}

function headAt(codes: Uint8Array, at: number): number {
  return (lowerAt(codes, at) << 8) | lowerAt(codes, at + 1);
}

/** `literal` is in lower case. */
function startsWith(codes: Uint8Array, at: number, literal: string): boolean {
  for (let index = 0; index < literal.length; index++) {
    if (lowerAt(codes, at + index) !== literal.charCodeAt(index)) return false;
  }
  return true;
}

function lowerAt(codes: Uint8Array, at: number): number {
  const code = codes[at] ?? 0;
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
}

function indexOf(ruleSet: RuleSet): AnchorIndex {
  const known = indexes.get(ruleSet);
  if (known !== undefined) return known;
  const byHead = new Map<number, string[]>();
  // The rule set's further anchors, encoded names, decide no rule: what they encode is asked for by itself.
  const anchors = [...new Set(ruleSet.rules.flatMap((rule) => rule.anchors))];
  for (const anchor of anchors) {
    const head = headAt(codesOf(anchor), 0);
    byHead.set(head, [...(byHead.get(head) ?? []), anchor]);
  }
  const made = { table: makeLiteralTable(anchors), byHead, count: anchors.length };
  indexes.set(ruleSet, made);
  return made;
}
