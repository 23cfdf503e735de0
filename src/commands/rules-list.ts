// Names all rules: what they find, how bad that is, and where they are from.

import { EXIT, type ExitCode } from '../core/exit-code.ts';
import { escapeTerminal } from '../reporters/escape/terminal.ts';
import type { Catalogue, CataloguedRule } from '../scan/rule-catalogue.ts';
import type { Arguments, Command, CommandContext, Output } from './command.ts';
import { RULES_FLAGS, openCatalogue, placeOf, summaryOf, toJsonText, wantsJson } from './rules-shared.ts';

export const rulesListCommand: Command = {
  name: 'rules list',
  summary: 'Name all rules',
  description:
    'Names the built-in rules and those of your own that .vonguard.yaml names, with kind, severity, title and the file and line they are from. Rules that the configuration switches off are marked.',
  positionals: [],
  flags: RULES_FLAGS,
  examples: [
    { command: 'vonguard rules list', does: 'all rules, one a line' },
    { command: "vonguard rules list --format json | jq -r '.rules[].id'", does: 'their ids, for a script' },
  ],
  run: list,
};

async function list(args: Arguments, context: CommandContext): Promise<ExitCode> {
  const catalogue = await openCatalogue(args, context);
  const { rules, on } = catalogue;
  const text = wantsJson(args)
    ? toJsonText({ rules: rules.map((one) => summaryOf(one, on)) })
    : toTable(catalogue, context.stdout);
  context.stdout.write(text);
  return EXIT.clean;
}

function toTable({ rules, on }: Catalogue, { isTerminal, columns }: Output): string {
  const rows = rules.map((one) => rowOf(one, on));
  const widths = rows.reduce<readonly number[]>(
    (most, row) => row.map((cell, at) => Math.max(cell.length, most[at] ?? 0)),
    [],
  );
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  // Into a pipe goes one rule a line, for grep.
  const isWide = !isTerminal || lines.every((line) => line.length <= columns);
  const body = isWide ? lines : rows.map(stacked);
  const off = rules.filter(({ rule }) => !on.has(rule.id)).length;
  const count = `${rules.length} rules${off === 0 ? '' : `, ${off} switched off`}. vonguard rules show ID tells all about one.`;
  return `${[...body, '', count].join('\n')}\n`;
}

function rowOf(one: CataloguedRule, on: ReadonlySet<string>): readonly string[] {
  const { id, kind, severity, title } = one.rule;
  const mark = on.has(id) ? '' : ' (off)';
  return [`${id}${mark}`, kind, severity, title, placeOf(one)].map(escapeTerminal);
}

function stacked([id = '', kind = '', severity = '', title = '', place = '']: readonly string[]): string {
  return `${id}  ${kind}  ${severity}\n    ${title}\n    ${place}`;
}
