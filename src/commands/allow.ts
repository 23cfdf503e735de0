// Writes "this one is fine" into the configuration: for one fingerprint, or walking through a scan's findings.

import { isDay } from '../config/allow-entry.ts';
import type { NewAllowEntry } from '../config/edit-config.ts';
import { isFingerprint } from '../config/fingerprint-form.ts';
import { ScanError } from '../core/errors.ts';
import { EXIT, type ExitCode } from '../core/exit-code.ts';
import type { Fingerprint } from '../core/finding.ts';
import { createFingerprinter } from '../scan/fingerprint.ts';
import { keyingFor, openTarget, writeEntry, type AllowTarget, type EntryDetails } from './allow-target.ts';
import { isOn, textOf, type Arguments, type Command, type CommandContext } from './command.ts';
import { POLICY_SCAN_FLAGS, scanForPolicy } from './policy-scan.ts';

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
    // What was given is not said again: it may be the secret itself.
    throw new ScanError(
      'usage',
      'A fingerprint is expected: vg1: and 32 hexadecimal digits, never the secret itself.',
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

function detailsOf(args: Arguments): EntryDetails {
  const owner = textOf(args, 'owner');
  const expires = textOf(args, 'expires');
  if (expires !== undefined && !isDay(expires))
    throw new ScanError('usage', `--expires must be a day such as 2027-01-31, not "${expires}".`);
  return { ...(owner !== undefined && { owner }), ...(expires !== undefined && { expires }) };
}
