// Which of a rule set's anchors stand in a text. The kernel has answered this for the raw bytes already;
// here it is asked again for decoded layers and to choose the rules that run.

import type { Rule, RuleSet } from '../core/rule.ts';

interface AnchorIndex {
  readonly anchors: readonly string[];
  readonly expression: RegExp | undefined;
}

// One expression per rule set; a rule set lives as long as a scan.
const indexes = new WeakMap<RuleSet, AnchorIndex>();

/** The rules that have an anchor in `text`, in the rule set's order. */
export function rulesWithAnchor(text: string, ruleSet: RuleSet): readonly Rule[] {
  const seen = anchorsIn(text, ruleSet);
  if (seen.size === 0) return [];
  return ruleSet.rules.filter((rule) => rule.anchors.some((anchor) => seen.has(anchor)));
}

function anchorsIn(text: string, ruleSet: RuleSet): ReadonlySet<string> {
  const { expression, anchors } = indexOf(ruleSet);
  const seen = new Set<string>();
  if (expression === undefined) return seen;
  // An alternation reports the longest anchor only, so each prefix of it that is an anchor too is added.
  for (const match of text.matchAll(expression)) {
    addWithParts(seen, match[0].toLowerCase(), anchors);
    if (seen.size === anchors.length) break;
  }
  return seen;
}

function addWithParts(seen: Set<string>, anchor: string, anchors: readonly string[]): void {
  if (seen.has(anchor)) return;
  for (const other of anchors) if (anchor.includes(other)) seen.add(other);
}

function indexOf(ruleSet: RuleSet): AnchorIndex {
  const known = indexes.get(ruleSet);
  if (known !== undefined) return known;
  // The rule set's further anchors, encoded names, decide no rule: what they encode is asked for by itself.
  const anchors = [...new Set(ruleSet.rules.flatMap((rule) => rule.anchors))];
  const longestFirst = anchors.toSorted((a, b) => b.length - a.length);
  const source = longestFirst.map((anchor) => anchor.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  const expression = source === '' ? undefined : new RegExp(source, 'gi');
  const made = { anchors, expression };
  indexes.set(ruleSet, made);
  return made;
}
