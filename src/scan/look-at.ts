// One content: decode, match, drop what is no news, note inline comments.

import type { Coverage } from '../core/coverage.ts';
import { toScanError } from '../core/errors.ts';
import type { Suppression } from '../core/finding.ts';
import type { Match } from '../core/match.ts';
import { describeProvenance } from '../core/provenance.ts';
import type { Content } from '../core/source.ts';
import { scanFragment } from '../engine/scan-fragment.ts';
import type { ScanOptions } from '../engine/scan-fragment.ts';
import { decodeText } from '../engine/text.ts';
import { addedCommentNotice, splitAllows } from './added-comments.ts';
import type { Versions } from './added-comments.ts';
import type { ScanRequest } from './scan.ts';
import type { Sighting } from './sighting.ts';
import { makeSnippet } from './snippet.ts';
import { findInlineAllows, inlineSuppressionOf } from './suppress-inline.ts';

type LookRequest = Pick<ScanRequest, 'ruleSet' | 'tools' | 'now' | 'inline' | 'fingerprintOf'> &
  Pick<ScanOptions, 'onWitness' | 'onCut'>;

/** All sightings in one content. A content that breaks the engine is an error of the scan, never silence. */
export async function lookAt(content: Content, request: LookRequest, coverage: Coverage): Promise<readonly Sighting[]> {
  try {
    return await sightingsIn(content, { ...request, onCut: () => cut(content, coverage) }, coverage);
  } catch (error) {
    const { code, message } = toScanError(error);
    if (code === 'interrupted') throw error;
    const path = describeProvenance(content.provenance);
    coverage.fail({ code, message: `Could not look at ${path}: ${message}`, path });
    return [];
  }
}

function cut({ provenance }: Content, coverage: Coverage): void {
  const where = 'oid' in provenance ? { oid: provenance.oid } : {};
  coverage.skip({ path: describeProvenance(provenance), ...where, reason: 'budget-exceeded' });
}

async function sightingsIn(content: Content, request: LookRequest, coverage: Coverage): Promise<readonly Sighting[]> {
  const { text } = decodeText(content.bytes);
  const matches = matchesIn(text, content, request);
  if (matches.length === 0) return [];
  const earlier = ((await content.previous?.()) ?? []).map((bytes) => decodeText(bytes).text);
  const inlineOf = inlineJudge({ text, earlier }, content, { request, coverage });
  return withoutKnown(matches, earlier, { content, request }).map((match) => {
    const inline = inlineOf(match);
    const snippet = makeSnippet(text, match, matches);
    return { match, provenance: content.provenance, snippet, ...(inline && { inline }) };
  });
}

/** Decides which inline comment hides a match. A comment that came with the change counts only if the policy trusts it. */
function inlineJudge(
  versions: Versions,
  { provenance }: Content,
  { request, coverage }: { readonly request: LookRequest; readonly coverage: Coverage },
): (match: Match) => Suppression | undefined {
  const { inline, fingerprintOf } = request;
  const path = describeProvenance(provenance);
  if (inline.trustAdded) {
    const allows = findInlineAllows(versions.text, inline.honour, inline);
    return (match) => inlineSuppressionOf(match, allows, path, fingerprintOf);
  }
  const { known, added } = splitAllows(versions, inline.honour, inline);
  return (match) => {
    const hiding = added.find((allow) => inlineSuppressionOf(match, [allow], path, fingerprintOf));
    if (hiding !== undefined) coverage.notice(addedCommentNotice(hiding, path));
    return inlineSuppressionOf(match, known, path, fingerprintOf);
  };
}

function matchesIn(text: string, { provenance }: Content, request: LookRequest): readonly Match[] {
  const { ruleSet, tools, now, onWitness, onCut } = request;
  return scanFragment({ text, provenance }, ruleSet, {
    tools,
    now,
    ...(onWitness && { onWitness }),
    ...(onCut && { onCut }),
  });
}

// The whole content is always looked at, since a secret's context may stand in unchanged lines;
// then what an earlier version of the file held already is taken away.
function withoutKnown(
  matches: readonly Match[],
  earlier: readonly string[],
  { content, request }: { readonly content: Content; readonly request: LookRequest },
): readonly Match[] {
  if (earlier.length === 0) return matches;
  const known = new Set(
    earlier.flatMap((text) => matchesIn(text, content, request)).map((match) => match.identity.reveal()),
  );
  return matches.filter((match) => !known.has(match.identity.reveal()));
}
