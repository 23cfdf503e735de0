// Keeps the baseline true: entries whose secret is gone are told, and taken out.

import type { Baseline, BaselineEntry } from '../config/baseline.ts';
import { ScanError } from '../core/errors.ts';
import { EXIT, type ExitCode } from '../core/exit-code.ts';
import { escapeTerminal } from '../reporters/escape/terminal.ts';
import { count } from './baseline.ts';
import { BASELINE_FLAG, placeOfBaseline, requireBaseline, writeBaseline, type BaselinePlace } from './baseline-file.ts';
import { isOn, type Arguments, type Command, type CommandContext } from './command.ts';
import { POLICY_SCAN_FLAGS, metFingerprints, scanForPolicy } from './policy-scan.ts';

export const baselineCheckCommand: Command = {
  name: 'baseline check',
  summary: 'Fail on entries whose secret is gone',
  description:
    'Scans as the baseline was made and names entries that are met no more, with exit code 1. Nothing is written; see baseline prune.',
  positionals: [],
  flags: [BASELINE_FLAG, ...POLICY_SCAN_FLAGS],
  examples: [{ command: 'vonguard baseline check', does: 'in CI' }],
  run: check,
};

export const baselinePruneCommand: Command = {
  name: 'baseline prune',
  summary: 'Take out entries whose secret is gone',
  description:
    'Scans as the baseline was made and removes entries that are met no more. Refuses after an incomplete scan.',
  positionals: [],
  flags: [BASELINE_FLAG, ...POLICY_SCAN_FLAGS],
  examples: [{ command: 'vonguard baseline prune', does: 'after secrets were removed' }],
  run: prune,
};

interface Checked {
  readonly place: BaselinePlace;
  readonly baseline: Baseline;
  readonly gone: readonly BaselineEntry[];
}

async function check(args: Arguments, context: CommandContext): Promise<ExitCode> {
  const { place, baseline, gone } = await findGone(args, context);
  for (const entry of gone) context.stdout.write(`${describe(entry)}\n`);
  const verdict =
    gone.length === 0
      ? 'all are still met'
      : `${count(gone.length)} no longer met; vonguard baseline prune takes them out`;
  context.stdout.write(`${place.name}: ${count(baseline.entries.length)}, ${verdict}.\n`);
  return gone.length === 0 ? EXIT.clean : EXIT.findings;
}

async function prune(args: Arguments, context: CommandContext): Promise<ExitCode> {
  const { place, baseline, gone } = await findGone(args, context);
  const entries = baseline.entries.filter((entry) => !gone.includes(entry));
  if (gone.length > 0) await writeBaseline(place, { ...baseline, entries });
  for (const entry of gone) context.stdout.write(`${describe(entry)}\n`);
  context.stdout.write(`${place.name}: ${count(gone.length)} removed, ${count(entries.length)} left.\n`);
  return EXIT.clean;
}

async function findGone(args: Arguments, context: CommandContext): Promise<Checked> {
  const place = await placeOfBaseline(args, context);
  const baseline = await requireBaseline(place);
  const scanned = await scanForPolicy(args, context, { scope: isOn(args, 'history') ? 'history' : baseline.scope });
  if (!scanned.result.complete) {
    // An entry may stand in what was not looked at.
    throw new ScanError('unreadable', 'The scan is incomplete, so it can not be said which entries are gone.', {
      hint: 'Run vonguard scan to see what was not looked at.',
    });
  }
  const met = metFingerprints(scanned);
  return { place, baseline, gone: baseline.entries.filter((entry) => !met.has(entry.fingerprint)) };
}

function describe({ fingerprint, ruleId, path, reason }: BaselineEntry): string {
  return escapeTerminal(`${fingerprint} ${ruleId} ${path}${reason === undefined ? '' : ` # ${reason}`}`);
}
