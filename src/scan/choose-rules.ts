// Which rules a scan runs: the built-in ones and the user's own, less what the configuration switches off.

import type { Config } from '../config/config.ts';
import type { ReadPolicy } from '../config/read-policy.ts';
import { suggestion } from '../config/nearest.ts';
import { shorten } from '../config/shorten.ts';
import { ScanError } from '../core/errors.ts';
import type { RuleSet } from '../core/rule.ts';
import { loadBuiltInRules } from '../rules/built-in.ts';
import { compileRuleSet } from '../rules/compile.ts';
import type { RuleWithExamples } from '../rules/parse.ts';

/**
 * @throws ScanError `config` for a rule id or file that does not exist, `rule` for a file that is not right
 */
export async function chooseRules(config: Config, read: ReadPolicy): Promise<RuleSet> {
  const all = [
    ...loadBuiltInRules(),
    ...(await ownRules(config, read)).flatMap(({ rules }) => rules.map(({ rule }) => rule)),
  ];
  checkIds(
    config,
    all.map((rule) => rule.id),
  );
  const { enable, disable } = config.rules;
  const chosen = all.filter(({ id }) => (enable.length === 0 || enable.includes(id)) && !disable.includes(id));
  // A scan without rules would call everything clean.
  if (chosen.length === 0) throw new ScanError('config', `${config.file ?? 'The configuration'} leaves no rule on.`);
  return compileRuleSet(chosen);
}

// A misspelt id would switch off nothing, or everything.
function checkIds(
  { rules: { enable, disable }, allow, file = 'The configuration' }: Config,
  ids: readonly string[],
): void {
  const named = [...enable, ...disable].map((id) => ({ id, where: file }));
  const allowed = allow.flatMap((entry) => entry.rules.map((id) => ({ id, where: entry.where })));
  const unknown = [...named, ...allowed].find(({ id }) => !ids.includes(id));
  if (unknown === undefined) return;
  throw new ScanError(
    'config',
    `${unknown.where}: there is no rule \`${shorten(unknown.id)}\`.${suggestion(unknown.id, ids)}`,
    {
      hint: 'vonguard rules list names all rules.',
    },
  );
}

export interface RuleFileContent {
  readonly file: string;
  readonly rules: readonly RuleWithExamples[];
}

/** The user's own rules, file by file. */
export async function ownRules(
  { rules: { files }, file: configFile = 'The configuration' }: Config,
  read: ReadPolicy,
): Promise<readonly RuleFileContent[]> {
  const taken = loadBuiltInRules().map(({ id }) => id);
  const contents: RuleFileContent[] = [];
  for (const file of files) {
    const text = await read(file);
    if (text === undefined) {
      throw new ScanError('config', `${configFile} names the rule file ${file}, which does not exist.`, { path: file });
    }
    // YAML is loaded only for those who have rules of their own.
    const { parseRulesWithExamples } = await import('../rules/parse.ts');
    const rules = parseRulesWithExamples(text, file, taken);
    taken.push(...rules.map(({ rule }) => rule.id));
    contents.push({ file, rules });
  }
  return contents;
}
