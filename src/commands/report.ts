// Looks at no content: what earlier scans found, in another format, or several of them as one.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodePolicy } from '../config/read-policy.ts';
import { ScanError, toErrorMessage } from '../core/errors.ts';
import { exitCodeOf, type ExitCode } from '../core/exit-code.ts';
import type { Finding } from '../core/finding.ts';
import type { ScanResult } from '../core/result.ts';
import type { RuleInfo } from '../core/rule.ts';
import { loadBuiltInRules } from '../rules/built-in.ts';
import { maskResult } from '../scan/mask-result.ts';
import { mergeResults } from '../scan/merge-results.ts';
import { readResult } from '../scan/read-result.ts';
import { expandPatterns } from '../sources/expand-patterns.ts';
import { listOf, type Arguments, type Command, type CommandContext } from './command.ts';
import { complain } from './complain.ts';
import { REPORT_FLAGS, SUPPRESSION_FLAGS } from './flags.ts';
import { planReports, writeReports } from './reports.ts';

const FLAGS = new Set(['reveal', 'format', 'output', 'report', 'quiet', 'color', 'show-suppressed']);

export const reportCommand: Command = {
  name: 'report',
  summary: 'Convert and merge JSON reports of earlier scans',
  description:
    'Reads reports made by --format json, puts them together and prints them in another format. One secret is one finding, with the places of all reports; paths of different directories begin at the directory that they share. The exit code is that of a scan: 1 with findings, 2 when a report is incomplete. A secret in a report is shown only with --reveal.',
  positionals: [{ name: 'files', describe: 'JSON reports, or patterns', required: true, many: true }],
  flags: [...REPORT_FLAGS, ...SUPPRESSION_FLAGS].filter(({ name }) => FLAGS.has(name)),
  examples: [
    { command: 'vonguard report leaks.json --format html --output leaks.html', does: 'a page of an earlier scan' },
    { command: 'vonguard report shard-*.json --report sarif=all.sarif', does: 'shards of one scan as one' },
  ],
  run: report,
};

async function report(args: Arguments, context: CommandContext): Promise<ExitCode> {
  // What was scanned may be long gone, or on another machine: no links to files.
  const plan = { ...planReports(args, context), hyperlinks: false };
  const [first, ...others] = await readAll(await expandPatterns(listOf(args, 'files'), context.cwd), context);
  if (first === undefined) throw new ScanError('usage', 'Name the reports to read.');
  // A report made with --reveal has secrets in its paths and messages, too.
  const result = maskResult(mergeResults([first, ...others]), { reveal: plan.reveal });
  const lost = await writeReports(plan, { result, rules: rulesOf(result), context });
  for (const error of lost) complain(error, context);
  return exitCodeOf({ ...result, complete: result.complete && lost.length === 0 });
}

async function readAll(files: readonly string[], context: CommandContext): Promise<readonly ScanResult[]> {
  const results: ScanResult[] = [];
  for (const file of files) {
    context.signal.throwIfAborted();
    results.push(readResult(await read(file, context), file));
  }
  return results;
}

async function read(file: string, { cwd, signal }: CommandContext): Promise<string> {
  try {
    return decodePolicy(await readFile(path.resolve(cwd, file), { signal }));
  } catch (error) {
    signal.throwIfAborted();
    throw new ScanError('unreadable', `${file} can not be read: ${toErrorMessage(error)}.`, {
      path: file,
      hint: 'Nothing was reported: a part of the reports would look like all of them.',
      cause: error,
    });
  }
}

/** Our own rules; of a rule that only the scan knew, what its findings say. */
function rulesOf({ findings, suppressed }: ScanResult): readonly RuleInfo[] {
  const rules: RuleInfo[] = [...loadBuiltInRules()];
  const known = new Set(rules.map(({ id }) => id));
  for (const finding of [...findings, ...suppressed.map((one) => one.finding)]) {
    if (known.has(finding.ruleId)) continue;
    known.add(finding.ruleId);
    rules.push(ruleOf(finding));
  }
  return rules;
}

function ruleOf({ ruleId, kind, title, severity, remediation }: Finding): RuleInfo {
  return { id: ruleId, kind, title, description: title, severity, remediation, references: [] };
}
