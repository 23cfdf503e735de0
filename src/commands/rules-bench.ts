// Measures rules, so that an author sees an expensive one before everybody's scans do.

import { cpuUsage } from 'node:process';
import { EXIT, type ExitCode } from '../core/exit-code.ts';
import { escapeTerminal } from '../reporters/escape/terminal.ts';
import { nodeProofTools } from '../scan/proof-tools.ts';
import type { RuleCost } from '../scan/rule-cost.ts';
import { textOf, type Arguments, type Command, type CommandContext } from './command.ts';
import { RULES_FLAGS, openCatalogue, openRuleFile, toJsonText, wantsJson } from './rules-shared.ts';

// Four times the text: 4 is linear, 16 quadratic; a machine that does other things as well makes 4 look like 5.
const MUCH_GROWTH = 8;
// Times the median of the rules measured beside it.
const MUCH_COST = 5;

export const rulesBenchCommand: Command = {
  name: 'rules bench',
  summary: 'Measure what rules cost',
  description:
    'Runs each rule alone over ordinary text that holds its anchors in every line, and over hostile texts. Prints milliseconds of processor time for a million characters, and how much longer four times the text takes: about 4 when the cost is linear. With FILE only the rules of that file. In a scan, rules with the same matcher share its work, and texts without an anchor cost nothing.',
  positionals: [{ name: 'file', describe: 'A YAML file with rules', required: false, many: false }],
  flags: RULES_FLAGS,
  examples: [
    { command: 'vonguard rules bench security/own-rules.yaml', does: 'a file that you are writing' },
    { command: 'vonguard rules bench', does: 'all rules, to compare with' },
  ],
  run: bench,
};

async function bench(args: Arguments, context: CommandContext): Promise<ExitCode> {
  const file = textOf(args, 'file');
  const rules = file === undefined ? (await openCatalogue(args, context)).rules : await openRuleFile(file, context);
  const { costOf } = await import('../scan/rule-cost.ts');
  const options = { tools: nodeProofTools, now: context.now(), clock: processorTime };
  const costs: RuleCost[] = [];
  for (const one of rules) {
    // Between rules the process can be interrupted.
    await new Promise(setImmediate);
    context.signal.throwIfAborted();
    costs.push(costOf(one, options));
  }
  const sorted = costs.toSorted((a, b) => b.ordinary - a.ordinary);
  context.stdout.write(wantsJson(args) ? toJsonText({ costs: sorted.map(rounded) }) : toTable(sorted));
  return EXIT.clean;
}

/** In milliseconds, of this process: others may be busy, too. */
function processorTime(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1000;
}

function rounded({ ordinary, worst, growth, ...rest }: RuleCost): RuleCost {
  return { ...rest, ordinary: oneDigit(ordinary), worst: oneDigit(worst), growth: oneDigit(growth) };
}

function oneDigit(value: number): number {
  return Math.round(value * 10) / 10;
}

const HEAD = ['rule', 'ordinary', 'worst', 'growth', 'worst text'];

function toTable(costs: readonly RuleCost[]): string {
  const typical = costs[Math.floor(costs.length / 2)]?.ordinary ?? 0;
  const rows = [
    HEAD,
    ...costs.map((cost) => [
      escapeTerminal(cost.ruleId),
      `${cost.ordinary.toFixed(1)} ms`,
      `${cost.worst.toFixed(1)} ms`,
      `× ${cost.growth.toFixed(1)}`,
      `${cost.worstText}${remarkOf(cost, typical)}`,
    ]),
  ];
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => padded(cell, at, widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${[...lines, '', 'Milliseconds of processor time for a million characters; growth: how much longer four times the worst text takes.'].join('\n')}\n`;
}

function padded(cell: string, at: number, width: number): string {
  return at === 0 || at === HEAD.length - 1 ? cell.padEnd(width) : cell.padStart(width);
}

function remarkOf({ ordinary, growth, worst }: RuleCost, typical: number): string {
  // Below some milliseconds the ratio is noise.
  if (growth > MUCH_GROWTH && worst > 20) return '  ! grows faster than the text';
  return ordinary > MUCH_COST * typical && ordinary > 20 ? `  ! ${MUCH_COST} times the usual cost` : '';
}
