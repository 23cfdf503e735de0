// Which options each matcher takes: a misspelt one would be passed over in silence, and the rule would match more than meant.

import type { Form } from '../engine/credentials/site.ts';
import type { Product } from '../engine/names/vocabulary.ts';
import { suggestion } from '../config/nearest.ts';
import type { JwtFamily } from '../engine/tokens/jwt-family.ts';

export interface MatcherOption {
  readonly choices: readonly string[];
  /** A list of choices; else one of them. */
  readonly isList: boolean;
  readonly isRequired: boolean;
}

const PRODUCTS = ['account', 'video', 'business', 'contact-center', 'ai-studio', 'cloud-runtime'] satisfies Product[];
const FORMS = ['assignment', 'call', 'query', 'basic', 'userinfo', 'command', 'table', 'prose'] satisfies Form[];
const FAMILIES = ['application', 'user', 'video', 'opentok', 'opentok-session', 't1'] satisfies (JwtFamily | 't1')[];

/** By the name of the matcher. */
export const MATCHER_OPTIONS: Readonly<Record<string, Readonly<Record<string, MatcherOption>>>> = {
  credential: {
    products: { choices: PRODUCTS, isList: true, isRequired: false },
    forms: { choices: FORMS, isList: true, isRequired: false },
  },
  'private-key': { owner: { choices: ['vonage', 'other'], isList: false, isRequired: true } },
  token: { family: { choices: FAMILIES, isList: false, isRequired: true } },
};

/** What is wrong with the options, in words that follow "`options` "; undefined when nothing is. */
export function whyWrongOptions(matcher: string, options: Readonly<Record<string, unknown>>): string | undefined {
  const known = MATCHER_OPTIONS[matcher] ?? {};
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(known, name))
      return `has the unknown key \`${name}\`; \`${matcher}\` takes ${Object.keys(known).join(', ')}.${suggestion(name, Object.keys(known))}`;
  }
  for (const [name, option] of Object.entries(known)) {
    const why = whyWrongValue(options[name], option);
    if (why !== undefined) return `${why} as \`${name}\``;
  }
  return undefined;
}

function whyWrongValue(value: unknown, { choices, isList, isRequired }: MatcherOption): string | undefined {
  if (value === undefined && !isRequired) return undefined;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const fits = isList === Array.isArray(value) && values.length > 0 && values.every((one) => isChoice(one, choices));
  return fits ? undefined : `must have ${isList ? 'a list of' : 'one of'} ${choices.join(', ')}`;
}

function isChoice(value: unknown, choices: readonly string[]): boolean {
  return typeof value === 'string' && choices.includes(value);
}
