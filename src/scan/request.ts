// What a scan is asked: where to look, with which rules, and what becomes of what it finds.

import type { Oid } from '../core/oid.ts';
import type { ProofTools } from '../core/proof-tools.ts';
import type { RuleSet } from '../core/rule.ts';
import type { Progress, Source } from '../core/source.ts';
import type { Fingerprinter } from './fingerprint.ts';
import type { Unnamed } from './merge.ts';
import type { Hidden, Names } from './suppress.ts';

export interface ScanRequest {
  readonly source: Source;
  readonly ruleSet: RuleSet;
  readonly tools: ProofTools;
  readonly fingerprintOf: Fingerprinter;
  /** Decides which findings are reported; inline-hidden ones never get here. */
  readonly suppress: (findings: readonly Unnamed[], view: View, names: Names) => Promise<Suppressed>;
  /** False when no report shows what is hidden: it is counted then, and its fingerprints are never made. @default true */
  readonly listsHidden?: boolean;
  readonly isExcluded: (path: string) => boolean;
  readonly now: Date;
  readonly signal: AbortSignal;
  /** Runs the look at a long content, which nothing interrupts otherwise. @default calls it */
  readonly withSignals?: (<T>(work: () => T) => T) | undefined;
  readonly jobs: number;
  readonly cache: boolean;
  readonly maxBytes: number;
  readonly onProgress: (progress: Progress) => void;
  /** Leaves secrets in paths, messages and names as they are, for a report that shows secrets. @default false */
  readonly reveal?: boolean;
  /** Which inline comments hide a finding. */
  readonly inline: InlinePolicy;
}

/** The commit whose policy counts, for questions about what was accepted by then. */
export interface BaseCommit {
  /** Its version of a file; undefined when it has no such file. */
  readonly readFile: (path: string) => Promise<Uint8Array | undefined>;
  /** Whether the object belongs to it or to an ancestor. */
  readonly reaches: (oid: Oid) => Promise<boolean>;
}

export interface InlinePolicy {
  /** Tools whose comments count beside our own. */
  readonly honour: readonly string[];
  readonly requireReason: boolean;
  readonly ruleIds: ReadonlySet<string>;
  /** Under the policy of a base commit: what it does not hide already is named, not hidden. Absent: every comment counts. */
  readonly base?: BaseCommit;
  /** Comments that cover no secret are to be named: contents with a comment and no anchor are looked at too. */
  readonly reportUnused: boolean;
}

/** What the policy's remarks need to know of the scan. */
export interface View {
  /** Everything was in view: what met nothing is gone, and not merely outside of this change. */
  readonly isWhole: boolean;
  /** Where inline comments stand that cover no secret. */
  readonly unusedComments: readonly string[];
}

export interface Suppressed {
  readonly reported: readonly Unnamed[];
  readonly hidden: readonly Hidden[];
  readonly notices: readonly string[];
}
