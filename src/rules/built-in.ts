// The rules that come with the tool, from JSON made at build time: start-up parses no YAML.

import type { Rule } from '../core/rule.ts';
import { BUILT_IN_RULES } from './built-in.generated.ts';

let loaded: readonly Rule[] | undefined;

/** The rules of patterns/, checked when they were built and by the tests. */
export function loadBuiltInRules(): readonly Rule[] {
  // .config/build-rules.mjs writes exactly what parseRules gives; test/rules.test.ts compares the two.
  loaded ??= JSON.parse(BUILT_IN_RULES) as readonly Rule[];
  return loaded;
}
