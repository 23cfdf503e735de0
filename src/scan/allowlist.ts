// Allow entries, ready to run: patterns compiled once per scan, the day of expiry decided once.

import type { AllowEntry } from '../config/config.ts';
import { createPathMatcher, type PathMatcher } from '../config/paths.ts';
import { ScanError, toErrorMessage } from '../core/errors.ts';
import type { Occurrence } from '../core/finding.ts';
import { checkLinear } from '../rules/linear.ts';
import type { FingerprintOf } from './fingerprint.ts';
import type { Unnamed } from './merge.ts';

const FULL_OID = 40;

export interface Allowlist {
  /** In order of precedence: entries by pattern, then entries by fingerprint. */
  readonly entries: readonly CompiledEntry[];
}

export interface CompiledEntry {
  readonly entry: AllowEntry;
  readonly by: 'allowlist' | 'fingerprint';
  readonly isExpired: boolean;
  /** Conditions about the secret: rule, kind, value, stop word, fingerprint. */
  readonly coversFinding: (finding: Unnamed, fingerprintOf: FingerprintOf) => boolean;
  /** Conditions about the place: path, commit. */
  readonly coversPlace: (place: Pick<Occurrence, 'path' | 'commit'>) => boolean;
  /** False: all places of a finding are covered, also those that are only counted. */
  readonly looksAtPlaces: boolean;
}

export interface AllowlistOptions {
  readonly today: Date;
  /**
   * Under the policy of a base: whoever makes the change also makes its commits, and one that begins with 7 given
   * digits is found in seconds.
   */
  readonly needsFullCommits?: boolean;
}

/**
 * `today` decides what has expired.
 * @throws ScanError `config` for a value pattern that does not run in linear time
 */
export async function compileAllowlist(
  entries: readonly AllowEntry[],
  { today, needsFullCommits = false }: AllowlistOptions,
): Promise<Allowlist> {
  const compiled = await Promise.all(
    entries.map((entry) => compileEntry(needsFullCommits ? withFullCommits(entry) : entry, today)),
  );
  return {
    entries: [...compiled.filter(({ by }) => by === 'allowlist'), ...compiled.filter(({ by }) => by === 'fingerprint')],
  };
}

async function compileEntry(entry: AllowEntry, today: Date): Promise<CompiledEntry> {
  return {
    entry,
    by: entry.fingerprints.length > 0 ? 'fingerprint' : 'allowlist',
    isExpired: entry.expires !== undefined && entry.expires < dayOf(today),
    coversFinding: coversFinding(entry),
    coversPlace: coversPlace(entry, await createPathMatcher(entry.paths)),
    looksAtPlaces: entry.paths.length > 0 || entry.commits.length > 0,
  };
}

const NO_COMMIT = 'none';

// A short id must not become no condition at all.
function withFullCommits(entry: AllowEntry): AllowEntry {
  return { ...entry, commits: entry.commits.map((oid) => (oid.length >= FULL_OID ? oid : NO_COMMIT)) };
}

// UTC: the same day on every machine that runs the same check.
function dayOf(today: Date): string {
  return today.toISOString().slice(0, 10);
}

function coversFinding({
  rules,
  kinds,
  values,
  stopwords,
  fingerprints,
  where,
}: AllowEntry): CompiledEntry['coversFinding'] {
  const patterns = values.map((value) => compileValue(value, where));
  const words = stopwords.map((word) => word.toLowerCase());
  return (finding, fingerprintOf) => {
    if (!isAmong(rules, finding.ruleId) || !isAmong(kinds, finding.kind)) return false;
    if (fingerprints.length > 0 && !fingerprints.includes(fingerprintOf(finding))) return false;
    if (patterns.length === 0 && words.length === 0) return true;
    // Revealed to be compared in memory; nothing of it is kept or said.
    const secret = finding.secret.reveal();
    const folded = secret.toLowerCase();
    if (patterns.length > 0 && !patterns.some((pattern) => pattern.test(secret))) return false;
    return words.length === 0 || words.some((word) => folded.includes(word));
  };
}

function coversPlace({ paths, commits }: AllowEntry, matchesPath: PathMatcher): CompiledEntry['coversPlace'] {
  return ({ path, commit }) => {
    if (paths.length > 0 && !matchesPath(path)) return false;
    return commits.length === 0 || commits.some((oid) => commit?.oid.startsWith(oid) === true);
  };
}

// A condition that is not given holds.
function isAmong(list: readonly string[], value: string): boolean {
  return list.length === 0 || list.includes(value);
}

function compileValue(value: string, where: string): RegExp {
  try {
    // The check is the rules' one, which asks for a group of this name.
    checkLinear(`(?<secret>${value})`, '');
    return new RegExp(value);
  } catch (error) {
    throw new ScanError('config', `${where}: the pattern of \`value\` ${toErrorMessage(error)}.`, { cause: error });
  }
}
