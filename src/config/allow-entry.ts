// One entry of `allow` in the configuration.

import { KINDS } from '../core/kind.ts';
import type { AllowEntry } from './config.ts';
import type { Fields } from './fields.ts';
import { isFingerprint } from './fingerprint-form.ts';
import { checkPattern } from './paths.ts';

const CONDITION_KEYS = ['path', 'rule', 'kind', 'value', 'stopword', 'commit', 'fingerprint'] as const;
export const ALLOW_KEYS: readonly string[] = [...CONDITION_KEYS, 'reason', 'owner', 'expires'];

// A stop word of one or two letters is in nearly every secret.
const MIN_STOPWORD = 3;
const MAX_VALUE = 500;

export function readAllowEntry(
  fields: Fields,
  { file, requireReason }: { file: string; requireReason: boolean },
): AllowEntry {
  const { reason, owner, expires } = {
    reason: fields.text('reason'),
    owner: fields.text('owner'),
    expires: readDate(fields),
  };
  const entry: AllowEntry = {
    where: `${file}:${fields.line}`,
    paths: checked(fields, 'path', checkPattern),
    rules: fields.texts('rule'),
    kinds: fields.choices('kind', KINDS),
    values: checked(fields, 'value', checkValue),
    stopwords: checked(fields, 'stopword', checkStopword),
    commits: checked(fields, 'commit', checkCommit),
    fingerprints: checked(fields, 'fingerprint', checkFingerprint),
    ...(reason !== undefined && { reason }),
    ...(owner !== undefined && { owner }),
    ...(expires !== undefined && { expires }),
  };
  if (!hasCondition(entry)) {
    return fields.fail('allow', `has an entry without a condition; give it one of ${CONDITION_KEYS.join(', ')}`);
  }
  if (requireReason && reason === undefined) {
    return fields.fail('allow', 'has an entry without `reason`, and `requireReason` is set');
  }
  return entry;
}

/** A day as YYYY-MM-DD that the calendar has. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function hasCondition(entry: AllowEntry): boolean {
  const { paths, rules, kinds, values, stopwords, commits, fingerprints } = entry;
  return [paths, rules, kinds, values, stopwords, commits, fingerprints].some((list) => list.length > 0);
}

// `check` gives the end of a sentence that begins with the value, or nothing. A value that may be a secret is not repeated.
function checked(fields: Fields, key: string, check: (text: string) => string | undefined): readonly string[] {
  const texts = fields.texts(key);
  for (const text of texts) {
    const wrong = check(text);
    if (wrong !== undefined) fields.fail(key, `has a value that ${wrong}`);
  }
  return texts;
}

function checkValue(text: string): string | undefined {
  return text.length > MAX_VALUE ? `is longer than ${MAX_VALUE} characters` : undefined;
}

function checkStopword(text: string): string | undefined {
  return text.length < MIN_STOPWORD ? `is shorter than ${MIN_STOPWORD} characters` : undefined;
}

function checkCommit(text: string): string | undefined {
  return /^[0-9a-f]{7,64}$/.test(text) ? undefined : 'is not a commit id of at least 7 lower-case hexadecimal digits';
}

function checkFingerprint(text: string): string | undefined {
  return isFingerprint(text) ? undefined : 'is not a fingerprint as reports print it (vg1: and 32 hexadecimal digits)';
}

function readDate(fields: Fields): string | undefined {
  const text = fields.text('expires');
  if (text === undefined || isDay(text)) return text;
  return fields.fail('expires', 'must be a day such as 2027-01-31');
}
