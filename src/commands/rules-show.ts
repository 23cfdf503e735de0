// Tells all about one rule: what it finds, how it matches, what to do, and examples with made-up values.

import { suggestion } from '../config/nearest.ts';
import { ScanError } from '../core/errors.ts';
import { EXIT, type ExitCode } from '../core/exit-code.ts';
import type { RuleMatch } from '../core/rule.ts';
import { escapeCode, escapeTerminal } from '../reporters/escape/terminal.ts';
import { wrap } from '../reporters/wrap.ts';
import { compileRuleSet } from '../rules/compile.ts';
import { nodeProofTools } from '../scan/proof-tools.ts';
import type { Catalogue, CataloguedRule } from '../scan/rule-catalogue.ts';
import { textOf, type Arguments, type Command, type CommandContext } from './command.ts';
import { RULES_FLAGS, openCatalogue, placeOf, summaryOf, toJsonText, wantsJson } from './rules-shared.ts';

export const rulesShowCommand: Command = {
  name: 'rules show',
  summary: 'Tell all about one rule',
  description:
    'Prints what a rule finds and what an attacker does with it, its anchors, how it matches, the steps of the remedy, references, examples and counterexamples. The values in examples are made up on the spot; a secret that a rule file holds literally is masked.',
  positionals: [{ name: 'id', describe: 'As rules list and every report name it', required: true, many: false }],
  flags: RULES_FLAGS,
  examples: [{ command: 'vonguard rules show vonage-api-secret', does: 'one rule' }],
  run: show,
};

interface Shown {
  readonly one: CataloguedRule;
  readonly examples: readonly string[];
  readonly counterexamples: readonly string[];
}

async function show(args: Arguments, context: CommandContext): Promise<ExitCode> {
  const catalogue = await openCatalogue(args, context);
  const one = find(catalogue, textOf(args, 'id') ?? '');
  const { showExample } = await import('../scan/show-example.ts');
  const options = {
    ruleSet: compileRuleSet(catalogue.rules.map(({ rule }) => rule)),
    tools: nodeProofTools,
    now: context.now(),
  };
  const shown: Shown = {
    one,
    examples: one.examples.map(({ text }) => showExample(text, options)),
    counterexamples: one.counterexamples.map(({ text }) => showExample(text, options)),
  };
  const text = wantsJson(args) ? toJson(shown, catalogue) : toText(shown, catalogue, context.stdout.columns);
  context.stdout.write(text);
  return EXIT.clean;
}

function find({ rules }: Catalogue, id: string): CataloguedRule {
  const one = rules.find(({ rule }) => rule.id === id);
  if (one !== undefined) return one;
  const ids = rules.map(({ rule }) => rule.id);
  throw new ScanError('usage', `There is no rule "${id}".${suggestion(id, ids)}`, {
    hint: 'vonguard rules list names all rules.',
  });
}

function toJson({ one, examples, counterexamples }: Shown, { on }: Catalogue): string {
  const { description, anchors, match, remediation, references } = one.rule;
  return toJsonText({
    rule: { ...summaryOf(one, on), description, anchors, match, remediation, references, examples, counterexamples },
  });
}

function toText({ one, examples, counterexamples }: Shown, { on }: Catalogue, columns: number): string {
  const { rule } = one;
  const prose = (text: string): readonly string[] => wrap(escapeTerminal(text), columns, '  ');
  const steps = rule.remediation.flatMap((step, index) => {
    const [first = '', ...rest] = wrap(escapeTerminal(step), columns, '     ');
    return [`  ${index + 1}. ${first.trimStart()}`, ...rest];
  });
  return [
    `${escapeTerminal(rule.id)}${on.has(rule.id) ? '' : ' (switched off by the configuration)'}`,
    ...prose(rule.title),
    `  kind ${rule.kind}, severity ${rule.severity}, confidence ${confidenceOf(one)}`,
    `  from ${escapeTerminal(placeOf(one))}${one.isBuiltIn ? ' (built in)' : ''}`,
    ...section('What it is', prose(rule.description)),
    ...section(
      'Anchors (one of them must be in a text before the rule looks at it)',
      prose(rule.anchors.map(quoted).join(' ')),
    ),
    ...section('How it matches', howItMatches(rule.match).flatMap(prose)),
    ...section('What to do', steps),
    ...section(
      'References',
      rule.references.map((reference) => `  ${escapeTerminal(reference)}`),
    ),
    ...section('Finds, for example (values are made up)', examples.flatMap(codeBlock)),
    ...section('Does not report, for example', counterexamples.flatMap(codeBlock)),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

// Anchors of binary files are control characters.
function quoted(anchor: string): string {
  return /^[\w.:=/+-]+$/.test(anchor) ? anchor : JSON.stringify(anchor);
}

function codeBlock(text: string): readonly string[] {
  const lines = text.trimEnd().split('\n').map(escapeCode);
  return lines.map((line, index) => `  ${index === 0 ? '·' : ' '} ${line}`);
}

function confidenceOf({ rule }: CataloguedRule): string {
  return rule.match.kind === 'expression' || rule.match.matcher !== 'credential' ? rule.confidence : 'by the evidence';
}

const MATCHERS: Readonly<Record<string, string>> = {
  credential:
    'Looks at every value that stands under the name of a secret or beside an API key, and judges it by its name, its shape and what is around it.',
  'private-key': 'Looks for key blocks in every form, parses them, and asks what around them says whose they are.',
  token: 'Looks for tokens, decodes them, and reads from the claims whose they are and whether they have expired.',
};

function howItMatches(match: RuleMatch): readonly string[] {
  if (match.kind === 'expression') {
    const flags = match.flags === '' ? '' : ` with the flags ${match.flags}`;
    return [`By the expression${flags}, from 1,024 characters before an anchor to 4,096 behind it:`, match.expression];
  }
  const options = Object.entries(match.options).map(
    ([name, value]) => `${name}: ${[value].flat().map(String).join(', ')}`,
  );
  return [
    `By the matcher \`${match.matcher}\`. ${MATCHERS[match.matcher] ?? ''}`,
    ...options.map((option) => `Only ${option}.`),
  ];
}
