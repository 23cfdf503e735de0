// For `explain`: what stood where a credential could stand and was not taken, with the check that dropped it.

import type { Span } from '../../core/location.ts';
import { SecretText } from '../../core/secret-text.ts';
import type { MatchInput } from '../matcher.ts';
import { isDocumentedHash } from '../values/documented.ts';
import { judgeValue } from '../values/judge.ts';
import type { NamedPlace } from './names-in.ts';
import type { Site } from './site.ts';

export interface Seen {
  readonly places: readonly NamedPlace[];
  readonly sites: readonly Site[];
  /** Those that became credentials. */
  readonly taken: readonly Site[];
}

interface Dropped {
  readonly span: Span;
  readonly value: string;
  readonly by: string;
  readonly why: string;
}

export function tellDrops(input: MatchInput, seen: Seen): void {
  // Places in a decoded text are no places in the file.
  if (input.trace === undefined || input.outer !== undefined) return;
  for (const { span, value, by, why } of [...droppedValues(input, seen), ...droppedSites(input, seen)])
    input.trace({ kind: 'dropped', span, secret: new SecretText(value), by, why });
}

// Behind a name in most notations: enough to tell a person what was seen there.
const BEHIND = /["'`\])]{0,2}\s{0,20}(?::=|=>|[:=(,>])\s{0,20}["'`]?(?<value>[^\s"'`,;<>]{1,100})/dy;

/** Values that are none whatever their name: placeholders, references, words. */
function droppedValues({ text }: MatchInput, { places, sites }: Seen): readonly Dropped[] {
  const led = new Set(sites.map(({ at }) => at));
  return places.flatMap(({ start: at, end: from }) => {
    BEHIND.lastIndex = from;
    const [start, end] = (led.has(at) ? undefined : BEHIND.exec(text)?.indices?.groups?.['value']) ?? [0, 0];
    const value = text.slice(start, end);
    const judged = judgeValue(value);
    return start === end || judged.kind === 'value'
      ? []
      : [{ span: { start, end }, value, by: 'its value', why: judged.why }];
  });
}

/** Values that nothing makes a credential of the vendor. */
function droppedSites({ tools }: MatchInput, { sites, taken }: Seen): readonly Dropped[] {
  const kept = new Set(taken);
  return sites
    .filter((site) => !kept.has(site))
    .map(({ span, value }) =>
      isDocumentedHash(tools.hash('sha256', value))
        ? { span, value, by: 'the documentation', why: 'a documented sample' }
        : { span, value, by: 'its context', why: 'nothing says that it is a credential of Vonage' },
    );
}
