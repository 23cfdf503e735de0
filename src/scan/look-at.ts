// One content: decode, match, drop what is no news, note inline comments.

import type { Coverage } from '../core/coverage.ts';
import { toScanError } from '../core/errors.ts';
import type { Match } from '../core/match.ts';
import { describeProvenance } from '../core/provenance.ts';
import type { Content } from '../core/source.ts';
import { scanFragment } from '../engine/scan-fragment.ts';
import type { ScanOptions } from '../engine/scan-fragment.ts';
import { decodeText } from '../engine/text.ts';
import type { ScanRequest } from './scan.ts';
import type { Sighting } from './sighting.ts';
import { makeSnippet } from './snippet.ts';
import { findInlineAllows, inlineSuppressionOf } from './suppress-inline.ts';

type LookRequest = Pick<ScanRequest, 'ruleSet' | 'tools' | 'now' | 'inline' | 'fingerprintOf'> &
  Pick<ScanOptions, 'onWitness' | 'onCut'>;

/** All sightings in one content. A content that breaks the engine is an error of the scan, never silence. */
export async function lookAt(content: Content, request: LookRequest, coverage: Coverage): Promise<readonly Sighting[]> {
  try {
    return await sightingsIn(content, { ...request, onCut: () => cut(content, coverage) });
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

async function sightingsIn(content: Content, request: LookRequest): Promise<readonly Sighting[]> {
  const { text } = decodeText(content.bytes);
  const matches = matchesIn(text, content, request);
  if (matches.length === 0) return [];
  const news = await withoutKnown(matches, content, request);
  const allows = findInlineAllows(text, request.inline.honour, request.inline);
  return news.map((match) => {
    const inline = inlineSuppressionOf(match, allows, describeProvenance(content.provenance), request.fingerprintOf);
    const snippet = makeSnippet(text, match, matches);
    return { match, provenance: content.provenance, snippet, ...(inline && { inline }) };
  });
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
async function withoutKnown(
  matches: readonly Match[],
  content: Content,
  request: LookRequest,
): Promise<readonly Match[]> {
  const earlier = (await content.previous?.()) ?? [];
  if (earlier.length === 0) return matches;
  const texts = earlier.map((bytes) => decodeText(bytes).text);
  const known = new Set(
    texts.flatMap((text) => matchesIn(text, content, request)).map((match) => match.identity.reveal()),
  );
  return matches.filter((match) => !known.has(match.identity.reveal()));
}
