// All rules with where they are from and the texts that prove them, for those who read and write rules.

import type { Config } from '../config/config.ts';
import type { ReadPolicy } from '../config/read-policy.ts';
import { loadBuiltInRules } from '../rules/built-in.ts';
import { parseRulesWithExamples, type RuleWithExamples } from '../rules/parse.ts';
import { RULE_FILES } from '../rules/rule-files.generated.ts';
import { chooseRules, ownRules } from './choose-rules.ts';

export interface CataloguedRule extends RuleWithExamples {
  /** The rule's file, relative to the root of the repository, or to ours for a built-in one. */
  readonly file: string;
  readonly isBuiltIn: boolean;
}

export interface Catalogue {
  readonly rules: readonly CataloguedRule[];
  /** Ids of the rules that a scan with this configuration runs. */
  readonly on: ReadonlySet<string>;
}

export function builtInCatalogue(): readonly CataloguedRule[] {
  return RULE_FILES.flatMap(([file, text]) =>
    parseRulesWithExamples(text, file).map((one) => ({ ...one, file, isBuiltIn: true })),
  );
}

/** @throws ScanError `config` or `rule`, as a scan does */
export async function catalogueOf(config: Config, read: ReadPolicy): Promise<Catalogue> {
  const own = (await ownRules(config, read)).flatMap(({ file, rules }) =>
    rules.map((one) => ({ ...one, file, isBuiltIn: false })),
  );
  const chosen = await chooseRules(config, read);
  return { rules: [...builtInCatalogue(), ...own], on: new Set(chosen.rules.map(({ id }) => id)) };
}

/** The rules of one file that no configuration need name. */
export function catalogueOfFile(text: string, file: string): readonly CataloguedRule[] {
  const taken = loadBuiltInRules().map(({ id }) => id);
  return parseRulesWithExamples(text, file, taken).map((one) => ({ ...one, file, isBuiltIn: false }));
}
