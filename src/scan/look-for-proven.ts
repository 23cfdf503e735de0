// A second walk of the work tree, when a token was seen that no secret proves: its secret may stand in a file without any
// word of the vendor's, under any name.

import { Coverage } from '../core/coverage.ts';
import type { SourceSession } from '../core/source.ts';
import { proverOf, unprovenBy } from '../engine/proof/proven-in.ts';
import type { Witness } from '../engine/proof/witness.ts';
import { createSearcher } from '../kernel/kernel.ts';
import { createBreath } from '../sources/breathe.ts';
import type { lookAt } from './look-at.ts';
import type { ScanRequest } from './request.ts';
import type { Sighting } from './sighting.ts';

// What stands near a secret whatever it is called.
const WORDS = [
  'key',
  'sec',
  'sign',
  'tok',
  'verif',
  'pass',
  'auth',
  'hook',
  'hmac',
  ' = ',
  '": ',
  ": '",
  ': "',
  ' := ',
  '=> ',
];

const CUT =
  'There are more tokens, or more values as long as a secret, than are compared with each other: a secret that only its token tells may have been passed over.';

interface Seen {
  readonly look: typeof lookAt;
  readonly seen: readonly Sighting[];
  readonly witnesses: readonly Witness[];
}

/** Sightings of secrets that are told by a token alone, and were not seen before. */
export async function lookForProven(
  request: ScanRequest,
  session: SourceSession,
  { look, seen, witnesses }: Seen,
): Promise<readonly Sighting[]> {
  // A change's other files, and a history's other versions, are not the question there.
  if (request.source.kind !== 'worktree') return [];
  const { tools, ruleSet } = request;
  const values = seen.map(({ match }) => match.secret);
  let [isCut, isSpent] = [false, false];
  const tokens = unprovenBy(values, witnesses, { tools, onCut: () => (isCut = true) });
  if (tokens.length === 0) return [];
  const accounts = tokens.flatMap(({ related }) => [related.projectId ?? [], related.apiKey ?? []].flat());
  const searcher = createSearcher([...new Set([...WORDS, ...accounts])]);
  // What can't be read was said and counted the first time.
  const again = { ...session, searcher, coverage: new Coverage(), onProgress: () => undefined };
  const looking = { ...request, matchesOf: proverOf(tokens, ruleSet, { tools, onCut: () => (isSpent = true) }) };
  const breathe = createBreath();
  const proven: Sighting[] = [];
  for await (const content of request.source.contents(again)) {
    await breathe();
    session.signal.throwIfAborted();
    // Not push(...here): there can be more of them than a call takes arguments.
    for (const one of await look(content, looking, again.coverage)) proven.push(one);
    if (isSpent) break;
  }
  if (isCut || isSpent) session.coverage.notice(CUT);
  return proven;
}
