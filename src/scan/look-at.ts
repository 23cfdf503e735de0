// One content and its name: decode, match, drop what is no news, note inline comments.

import type { Coverage } from '../core/coverage.ts';
import { isDefect, toErrorMessage, toScanError } from '../core/errors.ts';
import type { Fragment } from '../core/fragment.ts';
import { isAtLeast } from '../core/kind.ts';
import type { Match } from '../core/match.ts';
import { describeProvenance } from '../core/provenance.ts';
import type { Content, Searcher } from '../core/source.ts';
import { scanFragment, type ScanOptions } from '../engine/scan-fragment.ts';
import { decodeText } from '../engine/text.ts';
import { breakably } from './breakably.ts';
import { nameOf, textOf } from './fragments.ts';
import { hiddenIn, judgeInline, type InlineJudge, type JudgeRequest } from './judge-inline.ts';
import type { ScanRequest } from './request.ts';
import { formOf } from './secret-form.ts';
import type { Sighting } from './sighting.ts';
import { snippetsOf } from './snippet.ts';
import { isIdle } from './worth-a-look.ts';

type LookRequest = Pick<
  ScanRequest,
  'ruleSet' | 'tools' | 'now' | 'inline' | 'fingerprintOf' | 'signal' | 'withSignals' | 'onProgress'
> &
  Pick<ScanOptions, 'onWitness' | 'onCut'> & {
    /** Told of each content's comments that cover no secret. */
    readonly onUnused?: (path: string, places: readonly string[]) => void;
    /** Given: asked first whether the content is worth it. */
    readonly searcher?: Searcher;
    /** What to find, in place of what the rules tell. */
    readonly matchesOf?: (fragment: Fragment) => readonly Match[];
  };

/** All sightings in one content. A content that breaks the engine is an error of the scan, never silence. */
export async function lookAt(content: Content, request: LookRequest, coverage: Coverage): Promise<readonly Sighting[]> {
  try {
    const { searcher, ruleSet } = request;
    if (searcher !== undefined && isIdle(content, ruleSet, searcher)) return [];
    const looking = { ...request, onCut: () => cut(content, coverage) };
    return [...sightingsInName(content, looking), ...(await sightingsIn(content, looking, coverage))];
  } catch (error) {
    const { code, message } = toScanError(error);
    if (code === 'interrupted') throw error;
    const path = describeProvenance(content.provenance);
    const why = code === 'internal' ? defect(error) : message;
    coverage.fail({ code, message: `Could not look at ${path}: ${why}`, path });
    return [];
  }
}

// What JavaScript itself throws can quote the content ("Unexpected token …, "…" is not valid JSON"), a secret in it too.
function defect(error: unknown): string {
  if (!isDefect(error)) return toErrorMessage(error);
  // Behind the message, which may quote lines that look like a place.
  const { stack = '', message } = error;
  const [, place = 'an unknown place'] =
    /^\s+at (.+)$/m.exec(stack.slice(stack.indexOf(message) + message.length)) ?? [];
  return `a defect of vonguard (${error.name} at ${place})`;
}

function cut({ provenance }: Content, coverage: Coverage): void {
  const where = 'oid' in provenance ? { oid: provenance.oid } : {};
  coverage.skip({ path: describeProvenance(provenance), ...where, reason: 'budget-exceeded' });
}

// Whoever sees the tree reads it. Of what stands in a file's name no line of the file can be told.
const AT_TOP = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
function sightingsInName({ provenance }: Content, request: LookRequest): readonly Sighting[] {
  const name = nameOf(provenance);
  if (name === undefined) return [];
  const matches = matchesIn(name, request);
  const snippetOf = snippetsOf(name.text, matches);
  return matches.map((match) => {
    const decodedFrom = [...(match.decodedFrom ?? []), 'file name'];
    const inName = { ...match, span: { start: 0, end: 0 }, location: AT_TOP, decodedFrom };
    const snippet = { startLine: 1, lines: [snippetOf(match).lines.join('/')] };
    return { match: inName, provenance, snippet, form: 'derived' as const };
  });
}

async function sightingsIn(content: Content, request: LookRequest, coverage: Coverage): Promise<readonly Sighting[]> {
  const fragment = textOf(content);
  const { text, provenance } = fragment;
  const matches = matchesIn(fragment, request);
  const { inline, fingerprintOf, onUnused, signal, onProgress } = request;
  if (matches.length === 0 && onUnused === undefined) return [];
  const judging: JudgeRequest = {
    inline,
    fingerprintOf,
    warm: (some) => fingerprintOf.warm(some, { signal, onProgress }),
    matchesIn: (other) => matchesIn({ text: other, provenance }, request),
    notice: (sentence) => coverage.notice(sentence),
  };
  const judge = await judgeInline({ text, provenance, matches }, judging);
  onUnused?.(describeProvenance(provenance), judge.unused);
  if (matches.length === 0) return [];
  const earlier = ((await content.previous?.()) ?? []).map((bytes) => decodeText(bytes).text);
  const snippetOf = snippetsOf(text, matches);
  const news = await withoutKnown(matches, earlier, { judge, judging });
  return news.map((match) => {
    const hidden = judge.suppressionOf(match);
    const form = formOf(text, match.span, match.secret);
    return { match, provenance, snippet: snippetOf(match), form, ...(hidden && { inline: hidden }) };
  });
}

function matchesIn(fragment: Fragment, request: LookRequest): readonly Match[] {
  const { ruleSet, tools, now, onWitness, onCut, withSignals, matchesOf } = request;
  const look = (): readonly Match[] =>
    matchesOf?.(fragment) ??
    scanFragment(fragment, ruleSet, { tools, now, ...(onWitness && { onWitness }), ...(onCut && { onCut }) });
  return breakably(fragment.text.length, look, withSignals);
}

// The whole content is always looked at, since a secret's context may stand in unchanged lines;
// then what an earlier version of the file held already is taken away.
async function withoutKnown(
  matches: readonly Match[],
  earlier: readonly string[],
  { judge, judging }: { readonly judge: InlineJudge; readonly judging: JudgeRequest },
): Promise<readonly Match[]> {
  const known = await Promise.all(earlier.map((text) => knownIn(text, judging)));
  return matches.filter((match) => !known.flat().some((one) => isKnownBy(one, match, judge)));
}

interface Known {
  readonly match: Match;
  readonly isHidden: boolean;
}

async function knownIn(text: string, judging: JudgeRequest): Promise<readonly Known[]> {
  const matches = judging.matchesIn(text);
  const hidden = await hiddenIn(text, matches, judging);
  return matches.map((match) => ({ match, isHidden: hidden.has(match) }));
}

function isKnownBy({ match: earlier, isHidden }: Known, match: Match, judge: InlineJudge): boolean {
  if (earlier.identity.reveal() !== match.identity.reveal()) return false;
  // What was less sure may have been below what is reported: what makes it sure is news. So is to take away a comment
  // that hid it: two changes, a leak with a comment and then its removal, must not pass where one would not.
  return isAtLeast(earlier.confidence, match.confidence) && (!isHidden || judge.suppressionOf(match) !== undefined);
}
