// Which rules a scan runs: the built-in ones and the user's own, less what the configuration switches off.

import type { Config } from '../config/config.ts';
import type { ReadPolicy } from '../config/read-policy.ts';
import { selectRules } from '../config/select-rules.ts';
import { ScanError } from '../core/errors.ts';
import type { Rule, RuleSet } from '../core/rule.ts';
import { loadBuiltInRules } from '../rules/built-in.ts';
import { compileRuleSet } from '../rules/compile.ts';

/**
 * @throws ScanError `config` for a rule id or file that does not exist, `rule` for a file that is not right
 */
export async function chooseRules(config: Config, read: ReadPolicy): Promise<RuleSet> {
  const all = [...loadBuiltInRules(), ...(await ownRules(config, read))];
  return compileRuleSet(selectRules(all, config));
}

async function ownRules({ rules: { files }, file: configFile }: Config, read: ReadPolicy): Promise<readonly Rule[]> {
  const rules: Rule[] = [];
  for (const file of files) {
    const text = await read(file);
    if (text === undefined) {
      const where = configFile ?? 'The configuration';
      throw new ScanError('config', `${where} names the rule file ${file}, which does not exist.`, { path: file });
    }
    // YAML is loaded only for those who have rules of their own.
    const { parseRules } = await import('../rules/parse.ts');
    rules.push(...parseRules(text, file));
  }
  return rules;
}
