// How deep a YAML text nests, told without recursion. The library composes by recursion, and where the stack is nearly
// used up V8 can end the whole process in place of throwing (a regular expression can't be compiled): 3,000 open brackets do.

import { Parser } from 'yaml';

// Configurations and rules nest five levels.
const DEEPEST = 100;

export function isTooDeep(text: string): boolean {
  let level: readonly unknown[] = Array.from(new Parser().parse(text));
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap(within);
  }
  return false;
}

/** Tokens of a document or of a collection's items. */
function within(token: unknown): readonly unknown[] {
  if (typeof token !== 'object' || token === null) return [];
  const {
    key,
    value,
    items = [],
  } = token as { readonly key?: unknown; readonly value?: unknown; readonly items?: readonly unknown[] };
  return [key, value, ...items].filter((one) => typeof one === 'object' && one !== null);
}
