// Where the stages meet: source → engine → findings − suppressions → result. Read `scan` top-down.

import { compareText } from '../core/compare-text.ts';
import { Coverage } from '../core/coverage.ts';
import { toScanError } from '../core/errors.ts';
import type { Finding, SuppressedFinding } from '../core/finding.ts';
import { countBy, type ScanResult, type Skipped, type SourceKind } from '../core/result.ts';
import type { Source, SourceSession } from '../core/source.ts';
import type { Witness } from '../engine/proof/witness.ts';
import { createSearcher } from '../kernel/kernel.ts';
import { closedNotices } from './closed-notices.ts';
import { collect, loadEngine, wantsComments, type Collected, type Scanning } from './collect.ts';
import type { Keeper, Kept, Notes } from './keep-sightings.ts';
import { maskResult } from './mask-result.ts';
import { lookAgain } from './look-again.ts';
import { groupByIdentity, mergeGroup, type Origins, type Unnamed } from './merge.ts';
import type { ScanRequest } from './request.ts';
import type { Sighting } from './sighting.ts';
import { inlineAnchors } from './suppress-inline.ts';
import type { Hidden, Names } from './suppress.ts';

const WHOLE: readonly SourceKind[] = ['worktree', 'history'];

/** Runs one scan. Problems with single contents end in the result; what makes a scan impossible is thrown. */
export async function scan(request: ScanRequest): Promise<ScanResult> {
  const started = performance.now();
  const coverage = new Coverage();
  const session = openSession(request, coverage);
  const unused = new Map<string, readonly string[]>();
  const keeper = await openKeeper(request, session);
  const kept = await keeper?.recall();
  const { sightings, origins, notes } = kept
    ? await goOver(kept, { request, session, unused })
    : await lookAtAll({ request, session, unused });
  const names = toNames(request);
  const visible = sightings.filter((sighting) => sighting.inline === undefined);
  const view = { isWhole: WHOLE.includes(request.source.kind), unusedComments: [...unused.values()].flat() };
  const outcome = await request.suppress(toFindings(visible, origins), view, names);
  const hidden = [...inlineHidden(sightings, origins), ...outcome.hidden];
  const result: ScanResult = {
    source: request.source.kind,
    target: request.source.target,
    complete: coverage.complete,
    startedAt: request.now.toISOString(),
    durationMs: Math.round(performance.now() - started),
    stats: coverage.stats(),
    findings: await named(outcome.reported, names),
    ...(request.listsHidden === false
      ? { suppressed: [], suppressedUnlisted: countBy(hidden) }
      : { suppressed: await withNames(hidden, names) }),
    skipped: coverage.skipped.toSorted((a, b) => compareText(nameOfSkipped(a), nameOfSkipped(b))),
    errors: coverage.errors,
    notices: [...coverage.notices, ...closedNotices(coverage), ...outcome.notices],
  };
  if (kept === undefined) await keeper?.keep(sightings, notes);
  return maskResult(result, {
    reveal: request.reveal ?? false,
    hidden: hidden.map(({ finding }) => finding.secret),
  });
}

interface Looked {
  readonly sightings: readonly Sighting[];
  /** Undefined when they could not be found out. */
  readonly origins: Origins | undefined;
  readonly notes: Notes;
}

async function lookAtAll(scanning: Scanning): Promise<Looked> {
  return judge(await collect(scanning), scanning);
}

/** What is known of contents once all are looked at: where they are, what that says of them, and what proves them. */
async function judge({ seen: named, witnesses, notes }: Collected, scanning: Scanning): Promise<Looked> {
  const { request, session } = scanning;
  const seen = [...named, ...(await proven(scanning, { seen: named, witnesses }))];
  const origins = await attribute(request.source, seen, session);
  const judged = await lookAgain(seen, origins, { request, session });
  const sightings = await prove(judged.toSorted(byPlace), witnesses, request);
  return { sightings, origins, notes: { ...notes, isWhole: notes.isWhole && origins !== undefined } };
}

// Few scans see a token that a secret proves.
async function proven(
  { request, session }: Scanning,
  collected: Pick<Collected, 'seen' | 'witnesses'>,
): Promise<readonly Sighting[]> {
  if (!collected.witnesses.some(({ kind }) => kind === 'hmac')) return [];
  const { lookForProven } = await import('./look-for-proven.ts');
  return lookForProven(request, session, { ...collected, look: await loadEngine() });
}

/** Nothing is new since what was kept: what it tells of is not looked at again. */
async function goOver({ known, sightings }: Kept, scanning: Scanning): Promise<Looked> {
  const { request, session } = scanning;
  const { seen, witnesses, notes } = await collect({ ...scanning, session: { ...session, known } });
  // A pack of the same name that holds something else.
  if (seen.length > 0 || witnesses.length > 0)
    return judge({ seen: [...sightings, ...seen], witnesses, notes }, scanning);
  return { sightings, origins: await attribute(request.source, sightings, session), notes };
}

async function openKeeper(request: ScanRequest, session: SourceSession): Promise<Keeper | undefined> {
  const { keeping: open } = request.source;
  if (open === undefined) return undefined;
  // While git is asked for the state.
  const [keeping, { createKeeper }] = await Promise.all([open(session), import('./keep-sightings.ts')]);
  return keeping && createKeeper(keeping, request, session);
}

function openSession(request: ScanRequest, coverage: Coverage): SourceSession {
  const { signal, jobs, cache, maxBytes, isExcluded, onProgress, ruleSet } = request;
  const searcher = createSearcher(wantsComments(request) ? withComments(request) : ruleSet.anchors);
  return { searcher, coverage, signal, jobs, cache, ruleSetHash: ruleSet.hash, maxBytes, isExcluded, onProgress };
}

function withComments({ ruleSet, inline }: ScanRequest): readonly string[] {
  return [...new Set([...ruleSet.anchors, ...inlineAnchors(inline.honour)])];
}

function nameOfSkipped({ path, oid = '' }: Skipped): string {
  return path ?? oid;
}

// Several threads deliver in any order; a result has one order.
function byPlace(a: Sighting, b: Sighting): number {
  return compareText(placeOf(a), placeOf(b)) || a.match.span.start - b.match.span.start;
}

function placeOf({ provenance }: Sighting): string {
  return 'path' in provenance ? provenance.path : provenance.oid;
}

/** What was seen anywhere in the scan can prove what was seen elsewhere. */
async function prove(
  sightings: readonly Sighting[],
  witnesses: readonly Witness[],
  request: ScanRequest,
): Promise<readonly Sighting[]> {
  if (sightings.length === 0) return [];
  const { crossProof } = await import('../engine/proof/cross-proof.ts');
  const applicationKeyRule = request.ruleSet.rules.find((rule) => rule.kind === 'application-private-key');
  const options = { tools: request.tools, ...(applicationKeyRule && { applicationKeyRule }) };
  const matches = crossProof(
    sightings.map((sighting) => sighting.match),
    witnesses,
    options,
  );
  return sightings.map((sighting, at) => ({ ...sighting, match: matches[at] ?? sighting.match }));
}

/** Undefined when it could not be found out. */
async function attribute(
  source: Source,
  sightings: readonly Sighting[],
  session: SourceSession,
): Promise<Origins | undefined> {
  const oids = sightings.flatMap(({ provenance }) => (provenance.kind === 'object' ? [provenance.oid] : []));
  if (source.attribute === undefined || oids.length === 0) return new Map();
  try {
    return await source.attribute([...new Set(oids)], session);
  } catch (error) {
    // The findings stand without their commits; that they are missing is said and counted.
    const { code, message, hint } = toScanError(error, 'git-failed');
    if (code === 'interrupted') throw error;
    session.coverage.fail({
      code,
      message: `Could not look up the commits of findings: ${message}`,
      ...(hint && { hint }),
    });
    return undefined;
  }
}

function toFindings(sightings: readonly Sighting[], origins: Origins | undefined): readonly Unnamed[] {
  return groupByIdentity(sightings).flatMap((group) => mergeGroup(group, origins) ?? []);
}

function inlineHidden(sightings: readonly Sighting[], origins: Origins | undefined): readonly Hidden[] {
  const hidden = sightings.filter((sighting) => sighting.inline !== undefined);
  return groupByIdentity(hidden).flatMap((group) => {
    const finding = mergeGroup(group, origins);
    const suppression = group[0]?.inline;
    return finding && suppression ? [{ finding, suppression }] : [];
  });
}

function toNames({ fingerprintOf, signal, onProgress }: ScanRequest): Names {
  return { of: fingerprintOf, warm: (findings) => fingerprintOf.warm(findings, { signal, onProgress }) };
}

async function named(findings: readonly Unnamed[], names: Names): Promise<readonly Finding[]> {
  await names.warm(findings);
  return findings.map((finding) => nameOf(finding, names));
}

async function withNames(hidden: readonly Hidden[], names: Names): Promise<readonly SuppressedFinding[]> {
  await names.warm(hidden.map(({ finding }) => finding));
  return hidden.map(({ finding, suppression }) => ({ finding: nameOf(finding, names), suppression }));
}

function nameOf({ identity, ...finding }: Unnamed, { of }: Names): Finding {
  return { ...finding, fingerprint: of({ identity }) };
}
