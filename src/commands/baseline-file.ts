// The baseline as the commands see it: where it is, what goes into it, writing it.

import path from 'node:path';
import {
  BASELINE_FILE,
  addEntries,
  formatBaseline,
  parseBaseline,
  type Baseline,
  type BaselineEntry,
} from '../config/baseline.ts';
import { saltForBaseline } from '../config/policy.ts';
import { createPolicyReader, readNamedPolicy } from '../config/read-policy.ts';
import { ScanError } from '../core/errors.ts';
import type { Finding } from '../core/finding.ts';
import { findRepositoryIfAny } from '../git/repository.ts';
import { textOf, type Arguments, type CommandContext, type Flag } from './command.ts';
import { findRoot } from './policy-scan.ts';
import { appendToPolicyFile, writePolicyFile } from './write-policy.ts';

export const BASELINE_FLAG: Flag = {
  name: 'baseline',
  group: 'Suppressions',
  type: 'string',
  placeholder: 'FILE',
  describe: `The baseline (default: ${BASELINE_FILE} at the root)`,
};

export const REASON_FLAG: Flag = {
  name: 'reason',
  group: 'Suppressions',
  type: 'string',
  placeholder: 'TEXT',
  describe: 'Why the findings that are added are accepted',
};

export interface BaselinePlace {
  readonly root: string;
  /** Absolute. */
  readonly file: string;
  /** As to be named in messages. */
  readonly name: string;
  readonly isDefault: boolean;
}

export async function placeOfBaseline(args: Arguments, context: CommandContext): Promise<BaselinePlace> {
  const root = await findRoot(context);
  const named = textOf(args, 'baseline');
  if (named === undefined) return { root, file: path.join(root, BASELINE_FILE), name: BASELINE_FILE, isDefault: true };
  return { root, file: path.resolve(context.cwd, named), name: named, isDefault: false };
}

export async function readBaseline({ root, file, name, isDefault }: BaselinePlace): Promise<Baseline | undefined> {
  const text = isDefault ? await createPolicyReader(root)(name) : await readNamedPolicy(file);
  return text === undefined ? undefined : parseBaseline(text, name);
}

/** For a baseline that is not there yet: what the configuration has, or a new one. */
export async function newSalt(args: Arguments, { root }: BaselinePlace): Promise<string> {
  const file = textOf(args, 'config');
  return saltForBaseline({ root, ...(file !== undefined && { file }) });
}

/** @throws ScanError `config` when there is none */
export async function requireBaseline(place: BaselinePlace): Promise<Baseline> {
  const baseline = await readBaseline(place);
  if (baseline !== undefined) return baseline;
  throw new ScanError('config', `There is no baseline ${place.name}.`, {
    path: place.name,
    hint: 'vonguard baseline create makes one.',
  });
}

export async function writeBaseline({ file }: BaselinePlace, baseline: Omit<Baseline, 'file'>): Promise<void> {
  await writePolicyFile(file, formatBaseline(baseline));
}

function entryOf({ fingerprint, ruleId, path: place }: Finding, reason?: string): BaselineEntry {
  return { fingerprint, ruleId, path: place, ...(reason !== undefined && { reason }) };
}

/** The old entries unchanged, and the findings that they do not hold yet. */
export function withFindings(
  old: readonly BaselineEntry[],
  findings: readonly Finding[],
  reason?: string,
): readonly BaselineEntry[] {
  return addEntries(
    old,
    findings.map((finding) => entryOf(finding, reason)),
  );
}

const MERGE_RULE = `${BASELINE_FILE} merge=union`;

/**
 * Tells git to keep the lines of both sides when two branches add entries; true when it was not told before.
 * Only where the file is read by git from: the root of a repository.
 */
export async function addMergeRule({ root, isDefault }: BaselinePlace): Promise<boolean> {
  if (!isDefault) return false;
  if ((await findRepositoryIfAny(root)) === undefined) return false;
  const attributes = (await createPolicyReader(root)('.gitattributes')) ?? '';
  if (attributes.split('\n').some(isMergeRule)) return false;
  const isEnded = attributes === '' || attributes.endsWith('\n');
  await appendToPolicyFile(path.join(root, '.gitattributes'), `${isEnded ? '' : '\n'}${MERGE_RULE}\n`);
  return true;
}

// gitattributes(5): whatever somebody has said of its merges is not ours to change.
function isMergeRule(line: string): boolean {
  return !line.startsWith('#') && line.includes(BASELINE_FILE) && /[\s!-]merge(?:[\s=]|$)/.test(line);
}
