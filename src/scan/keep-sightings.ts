// What was seen in the objects of a repository, kept for the next scan: as long as neither they nor the refs nor what judges
// them change, nothing has to be looked at again. No secret is kept, only where it stands: it is read again from its object.

import { createHash } from 'node:crypto';
import { Coverage } from '../core/coverage.ts';
import type { Fingerprint } from '../core/finding.ts';
import type { Match } from '../core/match.ts';
import type { Keeping, SourceSession, StoredContent } from '../core/source.ts';
import { SecretText } from '../core/secret-text.ts';
import { decodeText } from '../engine/text.ts';
import type { ScanRequest } from './request.ts';
import { readSecret } from './secret-form.ts';
import type { Sighting } from './sighting.ts';
import { snippetsOf } from './snippet.ts';

// More of them take longer to read than a scan may take that finds nothing new.
const MOST = 5000;

/** What a scan notes beside its sightings. */
export interface Notes {
  /** Objects in which something was seen: a secret, or what could prove one. */
  readonly telling: ReadonlySet<string>;
  /** Nothing had to be left out, or said, while looking. */
  readonly isWhole: boolean;
}

export interface Kept {
  readonly known: ReadonlySet<string>;
  readonly sightings: readonly Sighting[];
}

export interface Keeper {
  readonly recall: () => Promise<Kept | undefined>;
  readonly keep: (sightings: readonly Sighting[], notes: Notes) => Promise<void>;
}

type Place = StoredContent['provenance'];

/** A sighting without what can be read again: the secret and the lines around it. */
interface Line extends Pick<Sighting, 'inline' | 'form'> {
  readonly place: Place;
  readonly match: Omit<Match, 'rule' | 'secret' | 'identity'>;
  readonly ruleId: string;
  /** Absent where it is the secret itself. */
  readonly identity?: string;
  readonly fingerprint?: Fingerprint;
}

interface Head {
  readonly telling: readonly string[];
  readonly fingerprints: string;
}

export function createKeeper(keeping: Keeping, request: ScanRequest, session: SourceSession): Keeper {
  const key = keyOf(request);
  return {
    recall: async () => {
      const [head, ...lines] = keeping.recall(key) ?? [];
      if (head === undefined) return undefined;
      // Both are what `keep` wrote: the code over the record says so.
      const { telling, fingerprints } = JSON.parse(head) as Head;
      const kept = lines.map((line) => JSON.parse(line) as Line);
      if (!kept.every((line) => isStillSo(line, request.now))) return undefined;
      const sightings = await readAgain(kept, request, session);
      if (sightings === undefined) return undefined;
      if (fingerprints === request.fingerprintOf.made.key) learn(kept, sightings, request);
      return { known: new Set(telling), sightings };
    },
    keep: async (sightings, { telling, isWhole }) => {
      const lines = sightings.flatMap((sighting) => toLine(sighting, request) ?? []);
      // The base's policy is asked of commits, which are no part of the state.
      if (!isWhole || request.inline.base !== undefined || lines.length < sightings.length || lines.length > MOST)
        return;
      const head: Head = { telling: [...telling], fingerprints: request.fingerprintOf.made.key };
      await keeping.keep(
        key,
        [head, ...lines].map((line) => JSON.stringify(line)),
      );
    },
  };
}

/** Of everything that decides what is seen in an object. */
function keyOf({ ruleSet, maxBytes, inline }: ScanRequest): string {
  const { honour, requireReason, ruleIds } = inline;
  const all = JSON.stringify([ruleSet.hash, maxBytes, honour, requireReason, [...ruleIds]]);
  return createHash('sha256').update(all).digest('hex');
}

function toLine({ match, provenance, inline, form }: Sighting, { fingerprintOf }: ScanRequest): Line | undefined {
  if (provenance.kind !== 'object') return undefined;
  const { rule, secret, identity, ...rest } = match;
  const fingerprint = fingerprintOf.made.of(match);
  return {
    place: provenance,
    match: rest,
    ruleId: rule.id,
    form,
    // The hash of a key's public half, which is no secret.
    ...(!identity.equals(secret) && { identity: identity.reveal() }),
    ...(fingerprint !== undefined && { fingerprint }),
    ...(inline && { inline }),
  };
}

// A token expires by itself.
function isStillSo({ match: { proof } }: Line, now: Date): boolean {
  const expires = proof?.['expiresAt'];
  return typeof expires !== 'string' || proof?.['expired'] === Date.parse(expires) < now.getTime();
}

/** Undefined when an object can't be read, or its secrets are not found in it. */
async function readAgain(
  lines: readonly Line[],
  request: ScanRequest,
  session: SourceSession,
): Promise<readonly Sighting[] | undefined> {
  const byObject = new Map<string, Line[]>();
  for (const line of lines) byObject.set(line.place.oid, [...(byObject.get(line.place.oid) ?? []), line]);
  const found: Sighting[] = [];
  for await (const { bytes, provenance } of request.source.reread?.([...byObject.keys()], session) ?? []) {
    session.signal.throwIfAborted();
    found.push(...(await sightingsIn(bytes, byObject.get(provenance.oid) ?? [], request)));
  }
  return found.length < lines.length ? undefined : found;
}

/** Fewer than there are lines where something is not as it was. */
async function sightingsIn(
  bytes: Uint8Array,
  lines: readonly Line[],
  request: ScanRequest,
): Promise<readonly Sighting[]> {
  const { text } = decodeText(bytes);
  const secrets = secretsAt(text, lines) ?? (await secretsIn(bytes, lines, request));
  const seen = lines.flatMap((line, at) => {
    const secret = secrets?.[at];
    const match = secret && toMatch(line, secret, request);
    return match === undefined ? [] : [{ line, match }];
  });
  const snippetOf = snippetsOf(
    text,
    seen.map(({ match }) => match),
  );
  return seen.map(({ line: { place, inline, form }, match }) => {
    return { match, provenance: place, snippet: snippetOf(match), form, ...(inline && { inline }) };
  });
}

/** Undefined unless the places of all tell the secrets. */
function secretsAt(text: string, lines: readonly Line[]): readonly SecretText[] | undefined {
  const secrets = lines.flatMap(({ form, match: { span } }) =>
    form === 'derived' ? [] : readSecret(text, span, form),
  );
  return secrets.length < lines.length ? undefined : secrets;
}

/** What was decoded, or put together, is found by looking once more; undefined when that finds something else. */
async function secretsIn(
  bytes: Uint8Array,
  lines: readonly Line[],
  request: ScanRequest,
): Promise<readonly SecretText[] | undefined> {
  const [first] = lines;
  if (first === undefined) return undefined;
  const { lookAt } = await import('./look-at.ts');
  const coverage = new Coverage();
  const looked = await lookAt({ bytes, provenance: first.place }, request, coverage);
  const here = looked.toSorted((a, b) => a.match.span.start - b.match.span.start);
  const isSame =
    here.length === lines.length && here.every(({ match }, at) => match.span.end === lines[at]?.match.span.end);
  return coverage.complete && isSame ? here.map(({ match }) => match.secret) : undefined;
}

function toMatch({ match, ruleId, identity }: Line, secret: SecretText, { ruleSet }: ScanRequest): Match | undefined {
  const rule = ruleSet.rules.find(({ id }) => id === ruleId);
  return rule && { ...match, rule, secret, identity: identity === undefined ? secret : new SecretText(identity) };
}

function learn(lines: readonly Line[], sightings: readonly Sighting[], { fingerprintOf }: ScanRequest): void {
  for (const [at, { match }] of sightings.entries()) {
    const fingerprint = lines[at]?.fingerprint;
    if (fingerprint !== undefined) fingerprintOf.made.add(match, fingerprint);
  }
}
