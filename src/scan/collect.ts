// Takes each content that the source gives to the engine, and keeps what was seen.

import type { Coverage } from '../core/coverage.ts';
import type { Content, SourceSession } from '../core/source.ts';
import type { Witness } from '../engine/proof/witness.ts';
import { createBreath } from '../sources/breathe.ts';
import type { Notes } from './keep-sightings.ts';
import { LookAhead } from './look-ahead.ts';
import type { ScanRequest } from './request.ts';
import type { Sighting } from './sighting.ts';

// A repository can hold any number of tokens; the first ten thousand prove what can be proved.
const WITNESS_LIMIT = 10_000;

export interface Scanning {
  readonly request: ScanRequest;
  readonly session: SourceSession;
  /** Filled: where comments stand that cover no secret, by path. */
  readonly unused: Map<string, readonly string[]>;
}

export interface Collected {
  readonly seen: readonly Sighting[];
  readonly witnesses: readonly Witness[];
  readonly notes: Notes;
}

/** Everything seen in the source's contents, in their order. */
export async function collect(scanning: Scanning): Promise<Collected> {
  const { request, session } = scanning;
  const { collected, look } = lookerOf(scanning);
  // What a thread says of a content tells nothing of its comments.
  const ahead = new LookAhead(request, session, { look, mayAsk: !wantsComments(request) });
  const breathe = createBreath();
  try {
    for await (const content of request.source.contents({ ...session, settled: () => ahead.settle() })) {
      await breathe();
      session.signal.throwIfAborted();
      if (!isKnown(content, session)) await ahead.take(content);
    }
    await ahead.settle();
  } finally {
    await ahead.close();
  }
  // A source may end early on a signal: its end is no answer then.
  session.signal.throwIfAborted();
  return collected();
}

// Comments in old versions of a file hide nothing that could be tidied up.
export function wantsComments({ inline, source }: ScanRequest): boolean {
  return inline.reportUnused && source.kind !== 'history';
}

function isKnown({ provenance }: Content, { known }: SourceSession): boolean {
  return provenance.kind === 'object' && known?.has(provenance.oid) === true;
}

function lookerOf({ request, session, unused }: Scanning): {
  readonly look: (content: Content) => Promise<void>;
  readonly collected: () => Collected;
} {
  const seen: Sighting[] = [];
  const witnesses: Witness[] = [];
  const telling = new Set<string>();
  let isWhole = true;
  let heard = 0;
  const onWitness = (witness: Witness): void => {
    heard++;
    if (witnesses.length < WITNESS_LIMIT) witnesses.push(witness);
  };
  // A range may bring several versions of a file: the last one counts.
  const onUnused = (path: string, places: readonly string[]): void => void unused.set(path, places);
  const looking = { ...request, searcher: session.searcher, onWitness, ...(wantsComments(request) && { onUnused }) };
  let lookAt: LookAt | undefined;
  return {
    look: async (content) => {
      const before = { heard, said: said(session.coverage) };
      lookAt ??= await loadEngine();
      const here = await lookAt(content, looking, session.coverage);
      // Not push(...here): there can be more of them than a call takes arguments.
      for (const sighting of here) seen.push(sighting);
      if (here.length > 0) content.onFound?.();
      const isQuiet = said(session.coverage) === before.said;
      isWhole &&= isQuiet;
      if (isQuiet && here.length === 0 && heard === before.heard) content.onQuiet?.();
      else if (content.provenance.kind === 'object') telling.add(content.provenance.oid);
    },
    collected: () => ({ seen, witnesses, notes: { telling, isWhole } }),
  };
}

type LookAt = (typeof import('./look-at.ts'))['lookAt'];

// Half of our text, and 10 ms of a start: most commits hold nothing that needs it.
export async function loadEngine(): Promise<LookAt> {
  return (await import('./look-at.ts')).lookAt;
}

/** How much was said of what could not be done. */
function said(coverage: Coverage): number {
  const { skipped, errors } = coverage.stats();
  return skipped + errors + coverage.notices.length;
}
