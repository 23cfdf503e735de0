// `vonguard history --compare-paths`: reads a repository by its packs and by git, and says whether both saw the same.
// Hidden: it is for us and for people whose repository we may not see.

import { availableParallelism } from 'node:os';
import path from 'node:path';
import { EXIT, type ExitCode } from '../core/exit-code.ts';
import { escapeTerminal } from '../reporters/escape/terminal.ts';
import { loadBuiltInRules } from '../rules/built-in.ts';
import { compileRuleSet } from '../rules/compile.ts';
import { compareHistoryPaths, type Comparison } from '../sources/history-compare.ts';
import { numberOf, textOf, type Arguments, type CommandContext } from './command.ts';

const LISTED = 20;

export async function comparePaths(args: Arguments, { cwd, signal, stdout }: CommandContext): Promise<ExitCode> {
  const comparison = await compareHistoryPaths({
    repository: path.resolve(cwd, textOf(args, 'repository') ?? '.'),
    anchors: compileRuleSet(loadBuiltInRules()).anchors,
    jobs: numberOf(args, 'jobs') ?? availableParallelism(),
    signal,
  });
  stdout.write(`${describeComparison(comparison).join('\n')}\n`);
  return comparison.differences.length === 0 ? EXIT.clean : EXIT.failure;
}

export function describeComparison({ differences, objects, declined, hits }: Comparison): readonly string[] {
  const looked = `${objects - declined} objects read both ways, ${declined} left to git, ${hits} anchors seen`;
  if (differences.length === 0) return [`No difference: ${looked}.`];
  const listed = differences
    .slice(0, LISTED)
    .map(
      ({ oid, anchor, offset, seenBy }) => `  ${oid} at ${offset}: ${JSON.stringify(anchor)} seen by ${seenBy} only`,
    );
  const rest = differences.length - listed.length;
  return [
    `${differences.length} differences; ${looked}. This is a defect of vonguard: please report it.`,
    ...listed.map(escapeTerminal),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}
