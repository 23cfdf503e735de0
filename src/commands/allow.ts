// Writes "this one is fine" into the configuration: for one fingerprint, or walking through a scan's findings.

import path from 'node:path';
import { isDay } from '../config/allow-entry.ts';
import { CONFIG_FILE } from '../config/config.ts';
import type { NewAllowEntry } from '../config/edit-config.ts';
import { isFingerprint } from '../config/fingerprint-form.ts';
import { loadPolicy, makeSalt, type PolicyFiles } from '../config/policy.ts';
import { createPolicyReader, readNamedPolicy } from '../config/read-policy.ts';
import { ScanError } from '../core/errors.ts';
import { EXIT, type ExitCode } from '../core/exit-code.ts';
import type { Fingerprint } from '../core/finding.ts';
import { DEFAULT_SALT, createFingerprinter } from '../scan/fingerprint.ts';
import type { Arguments, Command, CommandContext } from './command.ts';
import { POLICY_SCAN_FLAGS, findRoot, scanForPolicy } from './policy-scan.ts';
import { isOn, textOf } from './values.ts';
import { writePolicyFile } from './write-policy.ts';

export const allowCommand: Command = {
  name: 'allow',
  summary: 'Say that a finding is fine, and why',
  description:
    'Adds an allow entry for one fingerprint to .vonguard.yaml, keeping comments and order. It hides that secret wherever it stands, and no other. With --interactive, asks for each finding of a scan.',
  positionals: [{ name: 'fingerprint', describe: 'As a report prints it', required: false, many: false }],
  flags: [
    { name: 'reason', group: 'Suppressions', type: 'string', placeholder: 'TEXT', describe: 'Why it is fine' },
    { name: 'owner', group: 'Suppressions', type: 'string', placeholder: 'NAME', describe: 'Whom to ask about it' },
    {
      name: 'expires',
      group: 'Suppressions',
      type: 'string',
      placeholder: 'DAY',
      describe: 'Last day on which it hides, e.g. 2027-01-31',
    },
    {
      name: 'interactive',
      alias: 'i',
      group: 'Suppressions',
      type: 'boolean',
      describe: 'Ask for each finding: allow, skip, open, quit',
    },
    ...POLICY_SCAN_FLAGS,
  ],
  examples: [
    { command: 'vonguard allow vg1:0123… --reason "published in the documentation"', does: 'hide one secret for good' },
    {
      command: 'vonguard allow vg1:0123… --reason "rotation is planned" --expires 2027-01-31',
      does: 'hide it for a while',
    },
    { command: 'vonguard allow --interactive', does: 'walk through the findings of a scan' },
  ],
  run: allow,
};

/** Where allow entries are written, and what is known before they are. */
export interface AllowTarget {
  readonly root: string;
  /** Absolute. */
  readonly file: string;
  readonly name: string;
  readonly policy: PolicyFiles;
}

/** What the flags say of every entry. */
export type EntryDetails = Omit<NewAllowEntry, 'fingerprint' | 'reason'>;

async function allow(args: Arguments, context: CommandContext): Promise<ExitCode> {
  const details = detailsOf(args);
  const fingerprint = textOf(args, 'fingerprint');
  if (isOn(args, 'interactive')) {
    if (fingerprint !== undefined) throw new ScanError('usage', 'Give a fingerprint or --interactive, not both.');
    const { allowInteractively } = await import('./allow-interactive.ts');
    return allowInteractively({ args, context, target: await openTarget(args, context), details });
  }
  const reason = textOf(args, 'reason')?.trim() ?? '';
  if (fingerprint === undefined || !isFingerprint(fingerprint)) {
    throw new ScanError(
      'usage',
      `A fingerprint is expected (vg1: and 32 hexadecimal digits)${fingerprint === undefined ? '' : `, not "${fingerprint}"`}.`,
      {
        hint: 'Reports print it with each finding; vonguard allow --interactive asks for each.',
      },
    );
  }
  if (reason === '') throw new ScanError('usage', 'Say why it is fine: --reason TEXT.');
  return allowOne({
    args,
    context,
    target: await openTarget(args, context),
    entry: { ...details, fingerprint, reason },
  });
}

interface AllowOne {
  readonly args: Arguments;
  readonly context: CommandContext;
  readonly target: AllowTarget;
  readonly entry: NewAllowEntry & { readonly fingerprint: Fingerprint };
}

async function allowOne({ args, context, target, entry }: AllowOne): Promise<ExitCode> {
  const known = target.policy.config.allow.find((one) => one.fingerprints.includes(entry.fingerprint));
  if (known !== undefined) {
    throw new ScanError('usage', `The entry at ${known.where} is for this fingerprint already.`, {
      hint: 'Change its reason or expiry there.',
    });
  }
  const keying = keyingFor(target.policy);
  const fingerprint = keying.isNew
    ? await rekey({ args, context, fingerprint: entry.fingerprint, salt: keying.salt })
    : entry.fingerprint;
  await writeEntry(target, { ...entry, fingerprint }, keying);
  context.stdout.write(`${target.name}: ${fingerprint} is allowed.\n`);
  if (keying.isNew)
    context.stdout.write('A salt was written too, so the fingerprints of this repository are new from now on.\n');
  return EXIT.clean;
}

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

interface Rekeying {
  readonly args: Arguments;
  readonly context: CommandContext;
  readonly fingerprint: Fingerprint;
  readonly salt: string;
}

// Without a salt the report's fingerprint was made with the default one: find its secret and key it anew.
async function rekey({ args, context, fingerprint, salt }: Rekeying): Promise<Fingerprint> {
  const { identities } = await scanForPolicy(args, context, { scope: isOn(args, 'history') ? 'history' : 'scan' });
  const identity = identities.get(fingerprint);
  if (identity !== undefined) return createFingerprinter({ salt })({ identity });
  throw new ScanError('usage', `No finding of this scan has the fingerprint ${fingerprint}.`, {
    hint: isOn(args, 'history')
      ? 'Copy it from a report of this repository.'
      : 'If it stands in old commits only, add --history.',
  });
}

/** Adds one entry to the file, and the salt when it has none. Reads the file anew each time: entries follow each other. */
export async function writeEntry({ file, name }: AllowTarget, entry: NewAllowEntry, { salt }: Keying): Promise<void> {
  // The default salt is used without being written: only what is the repository's own belongs there.
  const change = { entry, ...(salt !== DEFAULT_SALT && { salt }) };
  // Brings the YAML library, which must not be loaded for the hook.
  const { addAllowEntry } = await import('../config/edit-config.ts');
  await writePolicyFile(file, addAllowEntry(await readNamedPolicy(file), name, change));
}

async function openTarget(args: Arguments, context: CommandContext): Promise<AllowTarget> {
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

function detailsOf(args: Arguments): EntryDetails {
  const owner = textOf(args, 'owner');
  const expires = textOf(args, 'expires');
  if (expires !== undefined && !isDay(expires))
    throw new ScanError('usage', `--expires must be a day such as 2027-01-31, not "${expires}".`);
  return { ...(owner !== undefined && { owner }), ...(expires !== undefined && { expires }) };
}
