// The baseline: the accepted findings of an earlier scan. Text, one entry a line, sorted, without time
// stamps and line numbers, so that it changes only when a secret comes or goes and merges as text.

import { ScanError } from '../core/errors.ts';
import type { Fingerprint } from '../core/finding.ts';
import { isFingerprint } from './fingerprint-form.ts';

export const BASELINE_FILE = '.vonguard-baseline';

export interface Baseline {
  readonly file: string;
  readonly salt?: string;
  /** What was scanned to make it; the same is looked at to check it. */
  readonly scope: BaselineScope;
  readonly entries: readonly BaselineEntry[];
}

export type BaselineScope = 'scan' | 'history';

export interface BaselineEntry {
  readonly fingerprint: Fingerprint;
  /** Rule and path are for the reader; only the fingerprint decides. */
  readonly ruleId: string;
  readonly path: string;
  readonly reason?: string;
}

const HEAD = '# vonguard baseline 1';
const SALT = /^# salt: ([\w-]{16,128})$/;
const SCOPE = /^# scope: (scan|history)$/;
const ENTRY = /^(\S+) (\S+) (\S+)(?: # (.*))?$/;

/**
 * Entries may stand in any order and twice: that is what a merge that keeps both sides leaves.
 * @throws ScanError `config` naming file and line
 */
export function parseBaseline(text: string, file: string): Baseline {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const fail = failIn(file);
  if (lines[0] !== HEAD) fail(1, `the first line must be \`${HEAD}\`; this is no baseline, or one of a later version`);
  const comments = lines.filter((line) => line.startsWith('#'));
  const salts = new Set(comments.flatMap((line) => SALT.exec(line)?.[1] ?? []));
  if (salts.size > 1) fail(1, 'it holds two salts; keep one and run `vonguard baseline update`');
  const [salt] = salts;
  const scopes = comments.flatMap((line) => SCOPE.exec(line)?.[1] ?? []);
  const entries = lines.flatMap((line, index) =>
    isEntry(line) ? [parseEntry(line, (message) => fail(index + 1, message))] : [],
  );
  return {
    file,
    ...(salt !== undefined && { salt }),
    scope: scopes.includes('history') ? 'history' : 'scan',
    entries: unique(entries),
  };
}

/** The file's text: the same entries give the same bytes. */
export function formatBaseline({ salt, scope, entries }: Omit<Baseline, 'file'>): string {
  const head = [HEAD, ...(salt === undefined ? [] : [`# salt: ${salt}`]), `# scope: ${scope}`];
  return `${[...head, ...unique(entries).map(formatEntry)].join('\n')}\n`;
}

/** Old entries stay as they are, so that a rename changes no line; new ones are added. */
export function addEntries(old: readonly BaselineEntry[], added: readonly BaselineEntry[]): readonly BaselineEntry[] {
  return unique([...old, ...added]);
}

function isEntry(line: string): boolean {
  return line !== '' && !line.startsWith('#');
}

function parseEntry(line: string, fail: (message: string) => never): BaselineEntry {
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(line))
    fail('a merge stopped here; keep the entries of both sides and delete the marks');
  const [, fingerprint = '', ruleId = '', path = '', reason] = ENTRY.exec(line) ?? [];
  if (!isFingerprint(fingerprint)) return fail('an entry must be a fingerprint, a rule and a path');
  return { fingerprint, ruleId, path: decode(path), ...(reason !== undefined && { reason }) };
}

function formatEntry({ fingerprint, ruleId, path, reason }: BaselineEntry): string {
  const note = reason === undefined ? '' : ` # ${oneLine(reason)}`;
  return `${fingerprint} ${encode(ruleId)} ${encode(path)}${note}`;
}

// The first of two entries with one fingerprint stays. Compared by code unit, the same everywhere.
function unique(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const byFingerprint = new Map<string, BaselineEntry>();
  for (const entry of entries) if (!byFingerprint.has(entry.fingerprint)) byFingerprint.set(entry.fingerprint, entry);
  return [...byFingerprint.values()].toSorted((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
}

// A path is the repository's text: a line break in it would write an entry of its own.
function encode(text: string): string {
  const safe = text.replaceAll(/[%\s\p{Cc}\p{Cf}\p{Cs}]/gu, (character) =>
    [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`).join(''),
  );
  return safe === '' ? '%' : safe;
}

function decode(text: string): string {
  try {
    return text === '%' ? '' : decodeURIComponent(text);
  } catch {
    // Written by hand; the path is only for the reader.
    return text;
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

function failIn(file: string): (line: number, message: string) => never {
  return (line, message) => {
    throw new ScanError('config', `${file}:${line}: ${message}.`, {
      path: file,
      hint: 'The form of the file is in docs/suppressions.md.',
    });
  };
}
