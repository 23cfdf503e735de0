// The last step of a scan, and of reading one: no secret that it knows stands anywhere in what it says beside the secret itself.

import type { Finding, Occurrence, Suppression } from '../core/finding.ts';
import type { CommitInfo } from '../core/provenance.ts';
import type { ScanResult } from '../core/result.ts';
import type { SecretText } from '../core/secret-text.ts';
import { maskStrangers } from './mask-strangers.ts';
import { isStrong, maskSecrets, maskStrongSecrets, type Mask } from './mask.ts';

interface Masks {
  /** For lines of code. */
  readonly code: Mask;
  /** For names and prose: paths, authors, messages. */
  readonly text: Mask;
}

export interface MaskOptions {
  readonly reveal: boolean;
  /** Secrets of findings that the result counts and does not list. */
  readonly hidden?: readonly SecretText[];
}

/**
 * A secret may be part of a path, a commit's message or an author's name, or stand in the lines around another one.
 * With `reveal` the names are left as they are: they tell where to look.
 */
export function maskResult(result: ScanResult, { reveal, hidden = [] }: MaskOptions): ScanResult {
  const findings = [...result.findings, ...result.suppressed.map(({ finding }) => finding)];
  // What an earlier report withheld was masked when that report was made.
  const all = [...findings.map(({ secret }) => secret), ...hidden].filter(({ isKnown }) => isKnown);
  if (all.length === 0) return result;
  const known = maskSecrets(all);
  // Those that are known first: half of one that a guess has covered would not be recognised any more.
  const code: Mask = (line) => maskStrangers(known(line));
  const masks: Masks = { code, text: reveal ? (text) => text : all.every(isStrong) ? known : maskStrongSecrets(all) };
  const { text } = masks;
  const withPath = <T extends { readonly path?: string }>(one: T): T =>
    one.path === undefined ? one : { ...one, path: text(one.path) };
  return {
    ...result,
    target: text(result.target),
    findings: result.findings.map((finding) => maskFinding(finding, masks)),
    suppressed: result.suppressed.map(({ finding, suppression }) => ({
      finding: maskFinding(finding, masks),
      suppression: maskSuppression(suppression, text),
    })),
    skipped: result.skipped.map(withPath),
    errors: result.errors.map((one) =>
      withPath({ ...one, message: text(one.message), ...(one.hint !== undefined && { hint: text(one.hint) }) }),
    ),
    notices: result.notices.map(text),
  };
}

function maskFinding(finding: Finding, { code, text }: Masks): Finding {
  const { snippet, proof, stillOn } = finding;
  return {
    ...maskPlace(finding, text),
    ...(proof && {
      proof: Object.fromEntries(Object.entries(proof).map(([name, value]) => [name, masked(value, text)])),
    }),
    occurrences: finding.occurrences.map((one) => maskPlace(one, text)),
    ...(stillOn && { stillOn: { ...stillOn, names: stillOn.names.map(text) } }),
    ...(snippet && { snippet: { ...snippet, lines: snippet.lines.map(code) } }),
  };
}

function maskPlace<T extends Occurrence>(place: T, text: Mask): T {
  return { ...place, path: text(place.path), ...(place.commit && { commit: maskCommit(place.commit, text) }) };
}

// A comment stands in the file that it hides a secret in, and its reason may name the secret.
function maskSuppression({ by, where, reason }: Suppression, text: Mask): Suppression {
  return {
    by,
    ...(where !== undefined && { where: text(where) }),
    ...(reason !== undefined && { reason: text(reason) }),
  };
}

function maskCommit(commit: CommitInfo, text: Mask): CommitInfo {
  const { author, email, summary } = commit;
  return { ...commit, author: text(author), email: text(email), summary: text(summary) };
}

function masked<T>(value: T, text: Mask): T | string {
  return typeof value === 'string' ? text(value) : value;
}
