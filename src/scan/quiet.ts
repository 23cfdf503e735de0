// The question that any thread can answer for another: is there nothing in a content? Of most it is so. The answer holds no
// secret; where it is no, the content is looked at by who asked.

import type { Content } from '../core/source.ts';
import { claimsIn, type ScanOptions } from '../engine/scan-fragment.ts';
import { nameOf, textOf } from './fragments.ts';
import type { ScanRequest } from './request.ts';

/** True when the content holds neither a secret nor what could prove one, and was looked at to the end. */
export function isQuiet(
  { bytes, provenance }: Pick<Content, 'bytes' | 'provenance'>,
  { ruleSet, tools, now }: Pick<ScanRequest, 'ruleSet' | 'tools' | 'now'>,
): boolean {
  let isHeard = false;
  const hear = (): void => {
    isHeard = true;
  };
  const options: ScanOptions = { tools, now, onWitness: hear, onCut: hear };
  const name = nameOf(provenance);
  for (const fragment of [...(name === undefined ? [] : [name]), textOf({ bytes, provenance })]) {
    for (const _ of claimsIn(fragment, ruleSet, options)) return false;
  }
  return !isHeard;
}
