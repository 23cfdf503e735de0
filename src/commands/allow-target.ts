// The file that allow entries are written into: where it is, with which salt, and adding one to it.

import path from 'node:path';
import { CONFIG_FILE } from '../config/config.ts';
import type { NewAllowEntry } from '../config/edit-config.ts';
import { loadPolicy, makeSalt, type PolicyFiles } from '../config/policy.ts';
import { createPolicyReader, readNamedPolicy } from '../config/read-policy.ts';
import { DEFAULT_SALT } from '../scan/fingerprint.ts';
import { textOf, type Arguments, type CommandContext } from './command.ts';
import { findRoot } from './policy-scan.ts';
import { writePolicyFile } from './write-policy.ts';

/** Where allow entries are written, and what is known before they are. */
export interface AllowTarget {
  readonly root: string;
  /** Absolute. */
  readonly file: string;
  readonly name: string;
  readonly policy: PolicyFiles;
}

/** Where `--config` says, or the root's own file; nothing is written yet. */
export async function openTarget(args: Arguments, context: CommandContext): Promise<AllowTarget> {
  const root = await findRoot(context);
  const named = textOf(args, 'config');
  const policy = await loadPolicy({
    root,
    ...(named !== undefined && { configFile: path.resolve(context.cwd, named) }),
  });
  if (named !== undefined) return { root, file: path.resolve(context.cwd, named), name: named, policy };
  // Refuses a link that leads out of the repository before anything is written beside it.
  await createPolicyReader(root)(CONFIG_FILE);
  return { root, file: path.join(root, CONFIG_FILE), name: CONFIG_FILE, policy };
}

/** What the flags say of every entry. */
export type EntryDetails = Omit<NewAllowEntry, 'fingerprint' | 'reason'>;

/** With which salt entries are written. */
export interface Keying {
  readonly salt: string;
  /** Nothing was keyed before: reports until now used the default salt. */
  readonly isNew: boolean;
}

/** A new salt only where no fingerprint is in use: it would make the others unknown, and show what they hide. */
export function keyingFor({ salt, config, baseline }: PolicyFiles): Keying {
  if (salt !== undefined) return { salt, isNew: false };
  const isInUse = config.allow.some((entry) => entry.fingerprints.length > 0) || (baseline?.entries.length ?? 0) > 0;
  return isInUse ? { salt: DEFAULT_SALT, isNew: false } : { salt: makeSalt(), isNew: true };
}

/** Adds one entry to the file, and the salt when it has none. Reads the file anew each time: entries follow each other. */
export async function writeEntry({ file, name }: AllowTarget, entry: NewAllowEntry, { salt }: Keying): Promise<void> {
  // The default salt is used without being written: only what is the repository's own belongs there.
  const change = { entry, ...(salt !== DEFAULT_SALT && { salt }) };
  // Brings the YAML library, which must not be loaded for the hook.
  const { addAllowEntry } = await import('../config/edit-config.ts');
  await writePolicyFile(file, addAllowEntry(await readNamedPolicy(file), name, change));
}
