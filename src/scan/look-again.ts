// A path can say whose a secret is, and of an object of the store it is known only behind the first look: where it does
// say something, the content is judged once more in its light.

import { Coverage } from '../core/coverage.ts';
import type { SourceSession } from '../core/source.ts';
import type { Origins } from './merge.ts';
import type { ScanRequest } from './request.ts';
import type { Sighting } from './sighting.ts';

interface Looking {
  readonly request: ScanRequest;
  readonly session: SourceSession;
}

/** The sightings, those of contents whose path tells something as they are with it. */
export async function lookAgain(
  sightings: readonly Sighting[],
  origins: Origins | undefined,
  { request, session }: Looking,
): Promise<readonly Sighting[]> {
  const { reread } = request.source;
  if (reread === undefined || origins === undefined || origins.size === 0) return sightings;
  const paths = await tellingPaths(origins);
  const again = new Map<string, readonly Sighting[]>();
  const { lookAt } = await import('./look-at.ts');
  for await (const { bytes, provenance } of reread([...paths.keys()], session)) {
    session.signal.throwIfAborted();
    const path = paths.get(provenance.oid);
    const content = { bytes, provenance: { ...provenance, ...(path !== undefined && { knownAs: path }) } };
    const coverage = new Coverage();
    const here = await lookAt(content, request, coverage);
    // What could not be looked at now could not at first, and was told then.
    if (coverage.complete) again.set(provenance.oid, here);
  }
  const first = sightings.filter(({ provenance }) => provenance.kind !== 'object' || !again.has(provenance.oid));
  return [...first, ...[...again.values()].flat()];
}

/** Of each object the first path that tells something. */
async function tellingPaths(origins: Origins): Promise<ReadonlyMap<string, string>> {
  const [{ tellsOwner }, { namesVendor }] = await Promise.all([
    import('../engine/keys/key-owner.ts'),
    import('../engine/credentials/surroundings.ts'),
  ]);
  const found = [...origins].flatMap(([oid, { origins: places }]) => {
    const place = places.find(({ path }) => tellsOwner(path) || namesVendor(path));
    return place === undefined ? [] : [[oid, place.path] as const];
  });
  return new Map(found);
}
