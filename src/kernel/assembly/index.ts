// What the loader (../kernel.ts) sees of the kernel.

export { applyDelta, searched, setReach } from './delta';
export { inflate } from './inflate';
export { clearHits, hitCount, resumeAt, search, setEntries } from './search';
export { applyToTree, freshCount, notesOf, readTree, setTree } from './tree';
import { BASE_HITS } from './delta';
import { FOLD, HEADS, HITS, MASKS } from './search';

export function masksAt(): usize {
  return MASKS;
}
export function foldAt(): usize {
  return FOLD;
}
export function headsAt(): usize {
  return HEADS;
}
export function hitsAt(): usize {
  return HITS;
}
export function baseHitsAt(): usize {
  return BASE_HITS;
}
/** The first byte that the loader may lay out as it likes. */
export function freeAt(): usize {
  return (__heap_base + 63) & ~63;
}
