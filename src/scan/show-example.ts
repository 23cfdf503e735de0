// An example as it may be printed: templates filled with made-up values, and whatever secret its file holds literally masked.

import { fillPlaceholders } from '../rules/placeholders.ts';
import type { Match } from '../core/match.ts';
import { matchesIn, type TrialOptions } from './try-rule.ts';

/** The text of an example for people to read. */
export function showExample(text: string, options: TrialOptions): string {
  return fillPlaceholders(masked(text, matchesIn(text, options)));
}

// From the end, so that the places of those before stay right.
function masked(text: string, matches: readonly Match[]): string {
  return matches
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (rest, { span, secret }) => `${rest.slice(0, span.start)}${secret.redacted()}${rest.slice(span.end)}`,
      text,
    );
}
