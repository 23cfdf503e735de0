// Which rules a scan runs: the built-in ones and the user's own, less what the configuration switches off.

import type { Config } from '../config/config.ts';
import type { ReadPolicy } from '../config/read-policy.ts';
import { ScanError } from '../core/errors.ts';
import type { Rule, RuleSet } from '../core/rule.ts';
import { loadBuiltInRules } from '../rules/built-in.ts';
import { compileRuleSet } from '../rules/compile.ts';

/**
 * @throws ScanError `config` for a rule id or file that does not exist, `rule` for a file that is not right
 */
export async function chooseRules(config: Config, read: ReadPolicy): Promise<RuleSet> {
  const all = [...loadBuiltInRules(), ...(await ownRules(config, read))];
  const { enable, disable } = config.rules;
  checkIds([...enable, ...disable], all, config);
  const chosen = all.filter(({ id }) => (enable.length === 0 || enable.includes(id)) && !disable.includes(id));
  if (chosen.length === 0) {
    throw new ScanError('config', `${fileOf(config)} switches every rule off, so nothing would be looked for.`);
  }
  return compileRuleSet(chosen);
}

async function ownRules(config: Config, read: ReadPolicy): Promise<readonly Rule[]> {
  const rules: Rule[] = [];
  for (const file of config.rules.files) {
    const text = await read(file);
    if (text === undefined) {
      throw new ScanError('config', `${fileOf(config)} names the rule file ${file}, which does not exist.`, {
        path: file,
      });
    }
    // YAML is loaded only for those who have rules of their own.
    const { parseRules } = await import('../rules/parse.ts');
    rules.push(...parseRules(text, file));
  }
  return rules;
}

// A misspelt id would switch off nothing, or everything.
function checkIds(ids: readonly string[], rules: readonly Rule[], config: Config): void {
  const known = new Set(rules.map((rule) => rule.id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown === undefined) return;
  throw new ScanError('config', `${fileOf(config)} names the rule ${unknown}, which does not exist.`, {
    hint: 'vonguard rules list shows all ids.',
  });
}

function fileOf(config: Config): string {
  return config.file ?? 'The configuration';
}
