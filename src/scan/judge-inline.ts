// Which inline comment hides a match, and which comments hide nothing. Under the policy of a base commit a comment
// counts only where that commit's own version of the file hides the same secret: an accepted comment over a new
// secret is a new suppression.

import type { Suppression } from '../core/finding.ts';
import type { Match } from '../core/match.ts';
import { describeProvenance, type Provenance } from '../core/provenance.ts';
import { decodeText } from '../engine/text.ts';
import type { FingerprintOf } from './fingerprint.ts';
import type { InlinePolicy } from './request.ts';
import { askedFor, findInlineAllows, hidingAllow, suppressionBy, type InlineAllow } from './suppress-inline.ts';

export interface JudgedContent {
  readonly text: string;
  readonly provenance: Provenance;
  readonly matches: readonly Match[];
}

export interface JudgeRequest {
  readonly inline: InlinePolicy;
  readonly fingerprintOf: FingerprintOf;
  /** Makes the fingerprints that comments ask for, before they are asked for one by one. */
  readonly warm: (matches: readonly Match[]) => Promise<void>;
  /** Looks at another version of the same file. */
  readonly matchesIn: (text: string) => readonly Match[];
  readonly notice: (text: string) => void;
}

export interface InlineJudge {
  readonly suppressionOf: (match: Match) => Suppression | undefined;
  /** Where the comments stand that cover no secret. */
  readonly unused: readonly string[];
}

export async function judgeInline(content: JudgedContent, request: JudgeRequest): Promise<InlineJudge> {
  const { inline, fingerprintOf, warm, notice } = request;
  const path = describeProvenance(content.provenance);
  const every = findInlineAllows(content.text, inline.honour, { ...inline, requireReason: false });
  const allows = inline.requireReason ? every.filter(({ reason }) => reason !== undefined) : every;
  await warm(askedFor(content.matches, every));
  const hiding = new Map(content.matches.map((match) => [match, hidingAllow(match, allows, fingerprintOf)]));
  const used = new Set([...hiding.values()].filter((allow) => allow !== undefined));
  const open = content.matches.filter((match) => hiding.get(match) === undefined);
  for (const line of inline.requireReason ? hidingLines(open, every, fingerprintOf) : []) {
    notice(`The comment at ${path}:${line} gives no reason, which \`requireReason\` asks for: it hides nothing.`);
  }
  const accepted = used.size === 0 ? undefined : await acceptedSecrets(content, request);
  const judge = (match: Match): Suppression | undefined => {
    const allow = hiding.get(match);
    if (allow === undefined) return undefined;
    if (accepted === undefined || accepted.has(match.identity.reveal())) return suppressionBy(allow, path);
    notice(addedCommentNotice(allow, path));
    return undefined;
  };
  // Asked again for each earlier version of the file: what it says is said once.
  const judged = new Map<Match, Suppression | undefined>();
  return {
    suppressionOf: (match) => {
      if (!judged.has(match)) judged.set(match, judge(match));
      return judged.get(match);
    },
    unused: allows.filter((allow) => !used.has(allow)).map(({ line }) => `${path}:${line}`),
  };
}

/** Where comments stand that would hide one of `matches` if they said why. */
function hidingLines(
  matches: readonly Match[],
  allows: readonly InlineAllow[],
  fingerprintOf: FingerprintOf,
): ReadonlySet<number> {
  return new Set(matches.flatMap((match) => hidingAllow(match, allows, fingerprintOf)?.line ?? []));
}

/** The identities that the base's version hides, in memory only; undefined: every comment counts. */
async function acceptedSecrets(
  { provenance }: JudgedContent,
  { inline, fingerprintOf, warm, matchesIn }: JudgeRequest,
): Promise<ReadonlySet<string> | undefined> {
  if (inline.base === undefined) return undefined;
  // An object of the store has no path yet; one that the base reaches was accepted as it is.
  if (provenance.kind === 'object' && (await inline.base.reaches(provenance.oid))) return undefined;
  const bytes = 'path' in provenance ? await inline.base.readFile(provenance.path) : undefined;
  if (bytes === undefined) return new Set();
  const { text } = decodeText(bytes);
  const hidden = await hiddenIn(text, matchesIn(text), { inline, fingerprintOf, warm });
  return new Set([...hidden].map((match) => match.identity.reveal()));
}

/** Those of `matches` that comments of the text itself hide. */
export async function hiddenIn(
  text: string,
  matches: readonly Match[],
  { inline, fingerprintOf, warm }: Pick<JudgeRequest, 'inline' | 'fingerprintOf' | 'warm'>,
): Promise<ReadonlySet<Match>> {
  const allows = findInlineAllows(text, inline.honour, inline);
  await warm(askedFor(matches, allows));
  return new Set(matches.filter((match) => hidingAllow(match, allows, fingerprintOf) !== undefined));
}

function addedCommentNotice({ tool, line }: InlineAllow, path: string): string {
  const whose = tool === 'vonguard' ? 'a comment' : `a comment of ${tool}`;
  return `This change adds ${whose} at ${path}:${line} that would hide a finding; it does not count under the policy of the base.`;
}
