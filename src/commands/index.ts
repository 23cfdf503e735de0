// All commands, in the order of the help. A new one is one file and one line here.

import { allowCommand } from './allow.ts';
import { baselineCheckCommand, baselinePruneCommand } from './baseline-check.ts';
import { baselineImportCommand } from './baseline-import.ts';
import { baselineCreateCommand, baselineUpdateCommand } from './baseline.ts';
import type { Command } from './command.ts';
import { createCompletionCommand } from './completion.ts';
import { diffCommand } from './diff.ts';
import { explainCommand } from './explain.ts';
import { historyCommand } from './history.ts';
import { hookPreCommitCommand, hookPrePushCommand } from './hook.ts';
import { initCommand } from './init.ts';
import { reportCommand } from './report.ts';
import { rulesBenchCommand } from './rules-bench.ts';
import { rulesListCommand } from './rules-list.ts';
import { rulesShowCommand } from './rules-show.ts';
import { rulesTestCommand } from './rules-test.ts';
import { scanCommand } from './scan.ts';
import { stagedCommand } from './staged.ts';
import { stdinCommand } from './stdin.ts';

export const COMMANDS: readonly Command[] = [
  scanCommand,
  stagedCommand,
  diffCommand,
  historyCommand,
  stdinCommand,
  baselineCreateCommand,
  baselineUpdateCommand,
  baselineCheckCommand,
  baselinePruneCommand,
  baselineImportCommand,
  allowCommand,
  explainCommand,
  reportCommand,
  rulesListCommand,
  rulesShowCommand,
  rulesTestCommand,
  rulesBenchCommand,
  initCommand,
  hookPreCommitCommand,
  hookPrePushCommand,
  createCompletionCommand(() => COMMANDS),
];
