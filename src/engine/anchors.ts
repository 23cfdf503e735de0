// Which of a rule set's anchors stand in a text. The kernel has answered this for the raw bytes already;
// here it is asked again for decoded layers and to choose the rules that run.

import type { Rule, RuleSet } from '../core/rule.ts';
import { makeLiteralTable, nextPlace, type LiteralTable } from './literals.ts';

interface AnchorIndex {
  readonly table: LiteralTable;
  /** By their first three characters. */
  readonly byHead: ReadonlyMap<string, readonly string[]>;
  readonly count: number;
}

const HEAD = 3;

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
  for (let at = nextPlace(text, table, 0); at < text.length; at = nextPlace(text, table, at + 1)) {
    for (const anchor of byHead.get(text.slice(at, at + HEAD).toLowerCase()) ?? []) {
      if (!seen.has(anchor) && text.slice(at, at + anchor.length).toLowerCase() === anchor) seen.add(anchor);
    }
    if (seen.size === count) break;
  }
  return seen;
}

function indexOf(ruleSet: RuleSet): AnchorIndex {
  const known = indexes.get(ruleSet);
  if (known !== undefined) return known;
  const byHead = new Map<string, string[]>();
  // The rule set's further anchors, encoded names, decide no rule: what they encode is asked for by itself.
  const anchors = [...new Set(ruleSet.rules.flatMap((rule) => rule.anchors))];
  for (const anchor of anchors) {
    const head = anchor.slice(0, HEAD);
    byHead.set(head, [...(byHead.get(head) ?? []), anchor]);
  }
  const made = { table: makeLiteralTable(anchors), byHead, count: anchors.length };
  indexes.set(ruleSet, made);
  return made;
}
