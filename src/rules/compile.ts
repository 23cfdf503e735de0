// Checked rules → the rule set of a scan.

import { createHash } from 'node:crypto';
import { ScanError } from '../core/errors.ts';
import type { Rule, RuleSet } from '../core/rule.ts';
import { VERSION } from '../core/version.ts';
import { encodedAnchors } from './encoded-anchors.ts';
import { ENGINE_HASH } from './engine-hash.generated.ts';

/** Unites the anchors and hashes everything that can change a result. */
export function compileRuleSet(rules: readonly Rule[]): RuleSet {
  const ids = new Set<string>();
  for (const { id } of rules) {
    if (ids.has(id))
      throw new ScanError('rule', `Two rules have the id ${id}.`, { hint: 'Give your own rule another id.' });
    ids.add(id);
  }
  const own = rules.flatMap((rule) => rule.anchors);
  const anchors = [...new Set([...own, ...encodedAnchors(own)])].toSorted();
  const hash = createHash('sha256')
    .update(JSON.stringify([VERSION, ENGINE_HASH, rules, anchors]))
    .digest('hex');
  return { rules, anchors, hash };
}
