// Makes and refreshes the baseline.

import type { BaselineScope } from '../config/baseline.ts';
import { ScanError } from '../core/errors.ts';
import { EXIT, type ExitCode } from '../core/exit-code.ts';
import {
  BASELINE_FLAG,
  REASON_FLAG,
  addMergeRule,
  newSalt,
  placeOfBaseline,
  readBaseline,
  requireBaseline,
  withFindings,
  writeBaseline,
} from './baseline-file.ts';
import { isOn, textOf, type Arguments, type Command, type CommandContext } from './command.ts';
import { POLICY_SCAN_FLAGS, scanForPolicy, type PolicyScan } from './policy-scan.ts';

export const baselineCreateCommand: Command = {
  name: 'baseline create',
  summary: 'Accept what is there now',
  description:
    'Scans the repository and writes every finding into a baseline: later scans report only what is new. The file holds fingerprints, no secrets; commit it.',
  positionals: [],
  flags: [BASELINE_FLAG, REASON_FLAG, ...POLICY_SCAN_FLAGS],
  examples: [
    { command: 'vonguard baseline create --reason "before vonguard"', does: 'start with a clean slate' },
    { command: 'vonguard baseline create --history', does: 'accept what stands in old commits too' },
  ],
  run: create,
};

export const baselineUpdateCommand: Command = {
  name: 'baseline update',
  summary: 'Accept what is new too',
  description:
    'Adds the findings of a scan that the baseline does not hold. Old entries stay as they are; see baseline prune.',
  positionals: [],
  flags: [BASELINE_FLAG, REASON_FLAG, ...POLICY_SCAN_FLAGS],
  examples: [{ command: 'vonguard baseline update --reason "test account"', does: 'accept the findings of a scan' }],
  run: update,
};

async function create(args: Arguments, context: CommandContext): Promise<ExitCode> {
  const place = await placeOfBaseline(args, context);
  if ((await readBaseline(place)) !== undefined) {
    throw new ScanError('usage', `The baseline ${place.name} is there already.`, {
      path: place.name,
      hint: 'Use vonguard baseline update to add to it, or delete it first.',
    });
  }
  const salt = await newSalt(args, place);
  const scope = scopeOf(args);
  const scanned = await scanForPolicy(withoutBaseline(args), context, { scope, salt });
  const entries = withFindings([], scanned.result.findings, textOf(args, 'reason'));
  await writeBaseline(place, { salt, scope, entries });
  context.stdout.write(`${place.name}: ${count(entries.length)} written.\n`);
  if (await addMergeRule(place))
    context.stdout.write('.gitattributes: merges of the baseline keep the entries of both sides.\n');
  return sayIncomplete(scanned, context);
}

async function update(args: Arguments, context: CommandContext): Promise<ExitCode> {
  const place = await placeOfBaseline(args, context);
  const baseline = await requireBaseline(place);
  const scope = isOn(args, 'history') ? 'history' : baseline.scope;
  const scanned = await scanForPolicy(args, context, { scope });
  const entries = withFindings(baseline.entries, scanned.result.findings, textOf(args, 'reason'));
  await writeBaseline(place, { ...baseline, scope, entries });
  const added = entries.length - baseline.entries.length;
  context.stdout.write(`${place.name}: ${count(added)} added, ${count(entries.length)} in all.\n`);
  return sayIncomplete(scanned, context);
}

export function scopeOf(args: Arguments): BaselineScope {
  return isOn(args, 'history') ? 'history' : 'scan';
}

/** What was not looked at is not in the baseline, and the exit code says so. */
export function sayIncomplete({ result }: PolicyScan, { stderr }: CommandContext): ExitCode {
  if (result.complete) return EXIT.clean;
  const what = `${result.stats.errors} errors, ${result.stats.skipped} contents skipped`;
  stderr.write(`vonguard: the scan is incomplete (${what}); run vonguard scan to see what was not looked at.\n`);
  return EXIT.failure;
}

export function count(number: number): string {
  return `${number} ${number === 1 ? 'entry' : 'entries'}`;
}

// `--baseline` names the file that is about to be written: the scan must not ask for it.
function withoutBaseline({ baseline: _baseline, ...rest }: Arguments): Arguments {
  return rest;
}
