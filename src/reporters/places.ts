// What is said of places that are not shown, and of refs that still have a secret.

import type { Finding } from '../core/finding.ts';
import type { RefList } from '../core/refs.ts';
import { count } from './amounts.ts';

// More names fill a line and say nothing new.
const REFS_SHOWN = 3;

/** `12 more places` beside the `shown` ones, `at least` so many where they were not all counted; empty for none. */
export function morePlaces({ occurrenceCount, occurrencesCut }: Finding, shown: number): string {
  const more = occurrenceCount - shown;
  if (more <= 0) return occurrencesCut ? 'more places that were not counted' : '';
  return `${occurrencesCut ? 'at least ' : ''}${count(more, 'more place')}`;
}

/** `main, release/2 (+3 more)`. */
export function refsIn({ names, count: all }: RefList): string {
  const shown = names.slice(0, REFS_SHOWN).map(nameOf).join(', ');
  return all > REFS_SHOWN ? `${shown} (+${all - REFS_SHOWN} more)` : shown;
}

// As git shows them; a tag and a branch can have the same name.
function nameOf(ref: string): string {
  return ref.replace(/^refs\/(?:heads|remotes)\//, '').replace(/^refs\/tags\//, 'tag ');
}
