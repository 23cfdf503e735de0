import type { Confidence, Kind, Severity } from './kind.ts';
import type { Location } from './location.ts';
import type { CommitInfo } from './provenance.ts';
import type { RefList } from './refs.ts';
import type { SecretText } from './secret-text.ts';

declare const brand: unique symbol;

/** Versioned name of (rule's kind, secret) that survives moves and does not give the secret away. */
export type Fingerprint = string & { readonly [brand]: 'Fingerprint' };

/** Identifiers, not secrets: which account, application or project to rotate. */
export interface Related {
  readonly apiKey?: string;
  readonly applicationId?: string;
  readonly projectId?: string;
}

/** What was proved offline; flat, JSON-ready, never the secret. */
export type Proof = Readonly<Record<string, string | number | boolean>>;

/** How many places a finding names: a secret in ten thousand commits is one problem. The count stays exact beyond it. */
export const OCCURRENCE_LIMIT = 200;

/** A further place of the same secret. */
export interface Occurrence {
  readonly path: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly commit?: CommitInfo;
  readonly atHead?: boolean;
}

/** One secret, wherever it stands; the fields of the location are those of its first place. */
export interface Finding extends Location {
  readonly fingerprint: Fingerprint;
  readonly ruleId: string;
  readonly kind: Kind;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly title: string;
  readonly path: string;
  readonly secret: SecretText;
  readonly related: Related;
  readonly proof?: Proof;
  readonly decodedFrom?: readonly string[];
  readonly commit?: CommitInfo;
  readonly atHead?: boolean;
  /** All places but the first, in the order found; bounded, see `occurrenceCount`. */
  readonly occurrences: readonly Occurrence[];
  /** All places, the first included, also those beyond the bound. */
  readonly occurrenceCount: number;
  /** There are more places than are counted. */
  readonly occurrencesCut?: boolean;
  /** In a history: refs whose commits still have the secret. */
  readonly stillOn?: RefList;
  readonly remediation: readonly string[];
  /** Lines around the secret with every known secret masked; for reporters that show code. */
  readonly snippet?: Snippet;
}

/** Lines of code with secrets already masked: `lines[0]` is line `startLine`. */
export interface Snippet {
  readonly startLine: number;
  readonly lines: readonly string[];
}

export const SUPPRESSED_BY = ['inline', 'allowlist', 'fingerprint', 'baseline', 'confidence'] as const;

/** Why a finding is not reported. */
export interface Suppression {
  readonly by: (typeof SUPPRESSED_BY)[number];
  /** Where the suppression is written: `file:line`, or the baseline's path. */
  readonly where?: string;
  readonly reason?: string;
}

export interface SuppressedFinding {
  readonly finding: Finding;
  readonly suppression: Suppression;
}
