// What a change adds to the policy: listed as notices of their own, so that a pull request can't quietly
// switch off the check that it is under.

import { toErrorMessage } from '../core/errors.ts';
import type { AllowEntry, Config } from './config.ts';
import type { PolicyFiles } from './policy.ts';

export interface AddedSuppression {
  readonly kind: 'allow' | 'baseline' | 'setting';
  /** Where it is written, for settings the key. */
  readonly where: string;
  /** One sentence for a report. */
  readonly text: string;
}

// A change may add thousands of baseline lines: the first ones show what it does.
const LISTED = 50;

/** Sentences for a report; a policy of the change that can't be read is one of them, since it will be the policy once merged. */
export async function noticesOfChange(
  base: PolicyFiles,
  loadHead: () => Promise<PolicyFiles>,
): Promise<readonly string[]> {
  try {
    const texts = addedSuppressions(base, await loadHead()).map(({ text }) => text);
    const more = texts.length - LISTED;
    return more > 0 ? [...texts.slice(0, LISTED), `This change adds ${more} further suppressions, not listed.`] : texts;
  } catch (error) {
    return [`The policy that this change brings can not be read: ${toErrorMessage(error)}`];
  }
}

/** Everything in `head` that hides more than `base` does. */
export function addedSuppressions(base: PolicyFiles, head: PolicyFiles): readonly AddedSuppression[] {
  return [
    ...addedAllows(base.config, head.config),
    ...addedBaseline(base, head),
    ...loosened(base.config, head.config),
  ];
}

function addedAllows(base: Config, head: Config): readonly AddedSuppression[] {
  const known = new Set(base.allow.map(contentOf));
  const added = head.allow.filter((entry) => !known.has(contentOf(entry)));
  return added.map((entry) => ({
    kind: 'allow',
    where: entry.where,
    text: `This change adds an allow entry at ${entry.where}${entry.reason === undefined ? ' without a reason' : `: ${entry.reason}`}.`,
  }));
}

// An entry is the same wherever it stands in the file; a longer expiry makes it another one.
function contentOf({ where: _where, ...entry }: AllowEntry): string {
  return JSON.stringify(Object.entries(entry).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function addedBaseline({ baseline: base }: PolicyFiles, { baseline: head }: PolicyFiles): readonly AddedSuppression[] {
  const known = new Set<string>(base?.entries.map((entry) => entry.fingerprint));
  const added = head?.entries.filter((entry) => !known.has(entry.fingerprint)) ?? [];
  return added.map(({ fingerprint, path }) => ({
    kind: 'baseline',
    where: head?.file ?? '',
    text: `This change adds ${fingerprint} (${path}) to the baseline.`,
  }));
}

function loosened(base: Config, head: Config): readonly AddedSuppression[] {
  const texts = (key: string, before: readonly string[], after: readonly string[]): readonly AddedSuppression[] =>
    after.filter((one) => !before.includes(one)).map((one) => setting(key, `adds \`${one}\` to \`${key}\``));
  const narrowed = head.rules.enable.length > 0 && head.rules.enable.join() !== base.rules.enable.join();
  return [
    ...texts('exclude', base.exclude, head.exclude),
    ...texts('rules.disable', base.rules.disable, head.rules.disable),
    ...texts('honour', base.honour, head.honour),
    ...(narrowed ? [setting('rules.enable', 'changes which rules run by `rules.enable`')] : []),
    ...(base.minConfidence === head.minConfidence ? [] : [setting('minConfidence', 'changes `minConfidence`')]),
    ...(base.maxFileSize === head.maxFileSize ? [] : [setting('maxFileSize', 'changes `maxFileSize`')]),
    ...(base.requireReason && !head.requireReason ? [setting('requireReason', 'no longer requires reasons')] : []),
    ...(!base.trustAddedComments && head.trustAddedComments
      ? [setting('trustAddedComments', 'trusts comments that a change adds')]
      : []),
    ...(base.salt === head.salt || base.salt === undefined
      ? []
      : [setting('salt', 'changes `salt`: all fingerprints become unknown')]),
  ];
}

function setting(key: string, what: string): AddedSuppression {
  return { kind: 'setting', where: key, text: `This change ${what}.` };
}
