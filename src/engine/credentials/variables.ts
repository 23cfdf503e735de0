// Literals by the variable that holds them, for values that reach a name or a call through one.

import { judgeValue } from '../values/judge.ts';
import { tuplesIn } from './tuples.ts';

export interface Literal {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export type Variables = ReadonlyMap<string, Literal>;

/** What the names of a text are set to; each map is made when somebody asks for it. */
export interface Scope {
  readonly variables: () => Variables;
  /** As `variables`, with literals too short to be a secret: parts of one. */
  readonly parts: () => Variables;
  /** Where the names end that are set to a list; the first of a name counts. */
  readonly lists: () => ReadonlyMap<string, number>;
}

export function scopeOf(text: string): Scope {
  return {
    variables: lazily(() => variablesIn(text)),
    parts: lazily(() => variablesIn(text, PART)),
    lists: lazily(() => listsIn(text)),
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

// Read from the sign, of which there are few; names are many. R sets variables with an arrow.
const SIGN = /=|<-/g;
const NAME =
  /(?<![\w$.-]|(?<!["'`]),\s{0,4}[$@]?)(?<name>[A-Za-z_$][\w$]{0,60})(?:\s{0,2}:\s{0,2}[A-Za-z]{2,12})?\s{0,20}:?$/;
const VALUE = />?\s{0,20}[bruf@$]{0,2}(["'`])(?<value>[^\s"'`\n]{6,100})\1/y;
const PART = />?\s{0,20}[bruf@$]{0,2}(["'`])(?<value>[^\s"'`\n]{2,100})\1/y;
// name: &anchor value
const ANCHOR =
  /:[ \t]{1,4}&(?<name>[A-Za-z_]\w{0,60})[ \t]{1,4}(?<quote>["']?)(?<value>[^\s"'#&*]{6,100})\k<quote>[ \t]*(?=\r?\n|$)/dg;
const LIST = /(?<![\w.])(?<name>[A-Za-z_]\w{0,60})(?=\s{0,4}:?=\s{0,8}[[({]|\s{0,4}=\s{0,4}array\()/g;
// Longer than what NAME can match, so that a cut never looks like the beginning of a name.
const REACH = 130;

/** Variables with a literal; the last assignment of a name counts. */
export function variablesIn(text: string, literal: RegExp = VALUE): Variables {
  const variables = new Map<string, Literal>();
  for (const { index: at, 0: sign } of text.matchAll(SIGN)) {
    literal.lastIndex = at + sign.length;
    const value = literal.exec(text)?.groups?.['value'];
    const name = value === undefined ? undefined : NAME.exec(text.slice(Math.max(0, at - REACH), at))?.groups?.['name'];
    if (value === undefined || name === undefined) continue;
    const end = literal.lastIndex - 1;
    variables.set(name, { value, start: end - value.length, end });
  }
  for (const { groups, indices } of text.matchAll(ANCHOR)) {
    const [start = 0, end = 0] = indices?.groups?.['value'] ?? [];
    variables.set(groups?.['name'] ?? '', { value: groups?.['value'] ?? '', start, end });
  }
  for (const { name, ...literal } of tuplesIn(text)) variables.set(name, literal);
  return variables;
}

function listsIn(text: string): ReadonlyMap<string, number> {
  const lists = new Map<string, number>();
  for (const { index, 0: name } of text.matchAll(LIST)) if (!lists.has(name)) lists.set(name, index + name.length);
  return lists;
}

/** The literal that a value is the variable of, when that can be a secret. */
export function variableIn(variables: Variables, expression: string, at: number): Literal | undefined {
  const name = /^[$&*@]?(?:this\.|self\.|self::\$?|static::\$?|\w{1,30}::)?\$?(?<name>[A-Za-z_$][\w$]{0,60})$/.exec(
    expression.trim(),
  )?.groups?.['name'];
  const literal = name === undefined ? undefined : (variables.get(name) ?? variables.get(`$${name}`));
  if (literal === undefined || literal.start === at) return undefined;
  return judgeValue(literal.value).kind === 'value' ? literal : undefined;
}
