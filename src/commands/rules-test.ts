// Runs the examples and counterexamples of rules, for their authors.

import { EXIT, type ExitCode } from '../core/exit-code.ts';
import { escapeTerminal } from '../reporters/escape/terminal.ts';
import { loadBuiltInRules } from '../rules/built-in.ts';
import { compileRuleSet } from '../rules/compile.ts';
import { nodeProofTools } from '../scan/proof-tools.ts';
import type { CataloguedRule } from '../scan/rule-catalogue.ts';
import type { Failure } from '../scan/try-rule.ts';
import { textOf, type Arguments, type Command, type CommandContext } from './command.ts';
import { RULES_FLAGS, openCatalogue, openRuleFile, toJsonText, wantsJson } from './rules-shared.ts';

export const rulesTestCommand: Command = {
  name: 'rules test',
  summary: 'Run the examples of rules',
  description:
    'Checks a rule file and runs its examples, which must be found, and its counterexamples, which must not, together with the built-in rules as a scan would. Without FILE: the built-in rules and those that .vonguard.yaml names. Exit code 0: all is as the files say; 1: an example is not found or a counterexample is; 2: the file is not right.',
  positionals: [{ name: 'file', describe: 'A YAML file with rules', required: false, many: false }],
  flags: RULES_FLAGS,
  examples: [
    { command: 'vonguard rules test security/own-rules.yaml', does: 'a file that you are writing' },
    { command: 'vonguard rules test', does: 'all rules that are there' },
  ],
  run: runTests,
};

async function runTests(args: Arguments, context: CommandContext): Promise<ExitCode> {
  const file = textOf(args, 'file');
  const tried = file === undefined ? (await openCatalogue(args, context)).rules : await openRuleFile(file, context);
  const others = tried.some((one) => one.isBuiltIn) ? [] : loadBuiltInRules();
  const options = {
    ruleSet: compileRuleSet([...others, ...tried.map(({ rule }) => rule)]),
    tools: nodeProofTools,
    now: context.now(),
  };
  const { tryRule } = await import('../scan/try-rule.ts');
  const failures = tried.flatMap((one) => tryRule(one, options));
  context.stdout.write(wantsJson(args) ? toJson(tried, failures) : toText(tried, failures));
  return failures.length === 0 ? EXIT.clean : EXIT.findings;
}

interface Count {
  readonly rules: number;
  readonly examples: number;
  readonly counterexamples: number;
}

function count(tried: readonly CataloguedRule[]): Count {
  return {
    rules: tried.length,
    examples: tried.reduce((sum, one) => sum + one.examples.length, 0),
    counterexamples: tried.reduce((sum, one) => sum + one.counterexamples.length, 0),
  };
}

function toJson(tried: readonly CataloguedRule[], failures: readonly Failure[]): string {
  return toJsonText({ passed: failures.length === 0, tried: count(tried), failures });
}

function toText(tried: readonly CataloguedRule[], failures: readonly Failure[]): string {
  const { rules, examples, counterexamples } = count(tried);
  const what = `${plural(rules, 'rule')}, ${plural(examples, 'example')}, ${plural(counterexamples, 'counterexample')}`;
  if (failures.length === 0) return `${what}: every one does what its file says.\n`;
  const lines = failures.map(({ file, line, ruleId, key, number, cause }) =>
    escapeTerminal(`${file}:${line}: ${ruleId}: ${key.slice(0, -1)} ${number} ${cause}.`),
  );
  return `${[...lines, '', `${what}: ${failures.length} ${failures.length === 1 ? 'does' : 'do'} not do what the file says.`].join('\n')}\n`;
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
