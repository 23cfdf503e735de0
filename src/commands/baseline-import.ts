// Takes over what another tool's file accepts: matched to our own findings, and keyed anew.

import path from 'node:path';
import { FOREIGN_FORMATS, parseForeignBaseline, type ForeignEntry } from '../config/foreign-baseline.ts';
import { readNamedPolicy } from '../config/read-policy.ts';
import { ScanError } from '../core/errors.ts';
import type { ExitCode } from '../core/exit-code.ts';
import { escapeTerminal } from '../reporters/escape/terminal.ts';
import { matchForeign } from '../scan/match-foreign.ts';
import { count, sayIncomplete, scopeOf } from './baseline.ts';
import {
  BASELINE_FLAG,
  REASON_FLAG,
  addMergeRule,
  newSalt,
  placeOfBaseline,
  readBaseline,
  withFindings,
  writeBaseline,
} from './baseline-file.ts';
import { textOf, type Arguments, type Command, type CommandContext } from './command.ts';
import { POLICY_SCAN_FLAGS, scanForPolicy } from './policy-scan.ts';

// The rest is counted: the list is there to see what kind of entry was not met.
const LISTED = 20;

export const baselineImportCommand: Command = {
  name: 'baseline import',
  summary: "Take over another tool's ignores",
  description:
    'Reads .gitleaksignore, JSON of gitleaks or trufflehog, or .secrets.baseline, finds the same secrets in a scan of our own and adds them to the baseline under our fingerprints. What only the other tool finds is named and left out.',
  positionals: [{ name: 'file', describe: "The other tool's file", required: true, many: false }],
  flags: [
    {
      name: 'from',
      group: 'Suppressions',
      type: 'string',
      choices: FOREIGN_FORMATS,
      placeholder: 'FORMAT',
      describe: 'What the file is (default: told by its form)',
    },
    BASELINE_FLAG,
    REASON_FLAG,
    ...POLICY_SCAN_FLAGS,
  ],
  examples: [
    { command: 'vonguard baseline import .secrets.baseline', does: 'from detect-secrets' },
    {
      command: 'vonguard baseline import .gitleaksignore --history',
      does: 'from gitleaks, whose ignores name commits',
    },
  ],
  run: importBaseline,
};

async function importBaseline(args: Arguments, context: CommandContext): Promise<ExitCode> {
  const entries = await readForeign(args, context);
  const place = await placeOfBaseline(args, context);
  const old = await readBaseline(place);
  const salt = old === undefined ? await newSalt(args, place) : old.salt;
  const scope = old?.scope === 'history' ? 'history' : scopeOf(args);
  const scanned = await scanForPolicy(old === undefined ? { ...args, baseline: undefined } : args, context, {
    scope,
    ...(old === undefined && salt !== undefined && { salt }),
  });
  const { findings, suppressed } = scanned.result;
  const { matched, unmatched } = matchForeign([...findings, ...suppressed.map(({ finding }) => finding)], entries);
  const accepted = findings.filter((finding) => matched.includes(finding));
  const written = withFindings(
    old?.entries ?? [],
    accepted,
    textOf(args, 'reason') ?? `imported from ${path.basename(textOf(args, 'file') ?? '')}`,
  );
  await writeBaseline(place, { ...(salt !== undefined && { salt }), scope, entries: written });
  await addMergeRule(place);
  const added = written.length - (old?.entries.length ?? 0);
  context.stdout.write(`${place.name}: ${count(added)} added, ${count(written.length)} in all.\n`);
  listUnmatched(unmatched, context);
  if (entries.some((entry) => entry.kind === 'secret')) {
    context.stdout.write('The imported file holds secrets in the clear: delete it, and take it out of the history.\n');
  }
  return sayIncomplete(scanned, context);
}

async function readForeign(args: Arguments, { cwd }: CommandContext): Promise<readonly ForeignEntry[]> {
  const file = textOf(args, 'file') ?? '';
  const text = await readNamedPolicy(path.resolve(cwd, file));
  if (text === undefined) throw new ScanError('path-not-found', `${file} does not exist.`, { path: file });
  const from = textOf(args, 'from');
  const format = FOREIGN_FORMATS.find((one) => one === from);
  return parseForeignBaseline(text, file, format);
}

function listUnmatched(unmatched: readonly ForeignEntry[], { stdout }: CommandContext): void {
  if (unmatched.length === 0) return;
  stdout.write(`${count(unmatched.length)} met nothing that vonguard finds in this scan:\n`);
  for (const { where } of unmatched.slice(0, LISTED)) stdout.write(`  ${escapeTerminal(where)}\n`);
  if (unmatched.length > LISTED) stdout.write(`  and ${unmatched.length - LISTED} more\n`);
}
