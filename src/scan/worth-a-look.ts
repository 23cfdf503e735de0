// An anchor can be an everyday word, as `basic` is. In the history of git, 2,600 of 2,800 contents with an anchor had none
// but that, and decoding them was most of the scan. So before a content is decoded, what must stand beside is asked for.

import { pathOf } from '../core/provenance.ts';
import type { RuleSet } from '../core/rule.ts';
import type { Content, Searcher } from '../core/source.ts';
import { needOf } from '../engine/needs.ts';

/** For each anchor what must stand in the content too; undefined for those that are enough by themselves. */
type Needs = ReadonlyMap<string, readonly RegExp[]>;

// A rule set lives as long as a scan.
const known = new WeakMap<RuleSet, Needs>();

/** True when there is no need to look: neither what stands in the content nor its path asks for it. */
export function isIdle({ bytes, provenance }: Content, ruleSet: RuleSet, searcher: Searcher): boolean {
  return !isWorthALook(bytes, ruleSet, searcher) && !searcher.isNamed(pathOf(provenance));
}

/** False when all anchors of a content need something that is not there. */
export function isWorthALook(bytes: Uint8Array, ruleSet: RuleSet, searcher: Searcher): boolean {
  const needs = known.get(ruleSet) ?? needsOf(ruleSet);
  known.set(ruleSet, needs);
  if (needs.size === 0) return true;
  const wanted = new Set<RegExp>();
  const hits = searcher.search(bytes);
  for (const { anchor } of hits) {
    const need = needs.get(searcher.anchors[anchor] ?? '');
    if (need === undefined) return true;
    for (const one of need) wanted.add(one);
  }
  // What came for its path alone is looked at whatever it holds.
  if (wanted.size === 0) return true;
  // UTF-16 has a zero in each letter.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').replaceAll('\0', '');
  return [...wanted].some((one) => one.test(text));
}

function needsOf({ rules, anchors }: RuleSet): Needs {
  const needs = new Map<string, readonly RegExp[]>();
  for (const anchor of anchors) {
    const having = rules.filter((rule) => rule.anchors.includes(anchor));
    const theirs = having.flatMap((rule) => needOf(rule) ?? []);
    // No rule has what is a name encoded: it is looked for in what it decodes to.
    if (having.length > 0 && theirs.length === having.length) needs.set(anchor, [...new Set(theirs)]);
  }
  return needs;
}
