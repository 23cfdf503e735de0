// Literals by the variable that holds them, for values that reach a name or a call through one.

import { gate } from '../gates/gate.ts';
import { judgeValue } from '../values/judge.ts';
import { lazily } from './lazily.ts';
import { tuplesIn, type Named } from './tuples.ts';

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
  /** Literals of properties and attributes, which several objects can have. */
  readonly properties: () => ReadonlyMap<string, readonly Literal[]>;
}

export function scopeOf(text: string): Scope {
  const tuples = lazily(() => tuplesIn(text));
  return {
    variables: lazily(() => variablesIn(text, VALUE, tuples())),
    parts: lazily(() => variablesIn(text, PART, tuples())),
    lists: lazily(() => listsIn(text)),
    properties: lazily(() => propertiesIn(text)),
  };
}

// Read from the sign, of which there are few; names are many. R sets variables with an arrow.
const SIGN = /=|<-/g;
const NAME =
  /(?<![\w$.-]|(?<!["'`]),\s{0,4}[$@]?)(?<name>[A-Za-z_$][\w$]{0,60})(?:\s{0,2}:\s{0,2}[&'A-Za-z][\w' ]{1,14}|\s[aA]s\s\w{2,12})?\s{0,20}:?$/;
const VALUE =
  />?\s{0,20}(?:(?:ConvertTo-SecureString|(?:Secret)?[sS]tr(?:ing)?|bytes|Buffer\.from|Secret|Some|Just|Optional\.of)[ (]\s{0,2})?[bruf@$]{0,2}(["'`])(?<value>[^\s"'`\n]{6,100})\1/y;
// PHRASE=value of a shell, and numbers.
const BARE = /(?:(?<value>[^\s"'`|&$(){}<>,;=]{6,100})|[ ]?(?<number>\d{5,9}))[ \t]{0,8}(?=;|\r?\n|$)/y;
const LINE_START =
  /(?:^|[\n;])[ \t]{0,20}(?:(?:export|set|local|readonly|declare(?: -\w)?)[ \t]{1,4})?(?<name>[A-Za-z_]\w{0,60})[ ]?$/;
const PART = />?\s{0,20}[bruf@$]{0,2}(["'`])(?<value>[^\s"'`\n]{2,100})\1/y;
// name: &anchor value
const ANCHOR =
  /:[ \t]{1,4}&(?<name>[A-Za-z_]\w{0,60})[ \t]{1,4}(?<quote>["']?)(?<value>[^\s"'#&*]{6,100})\k<quote>[ \t]*(?=\r?\n|$)/dg;
// #define NAME "value", -define(NAME, "value"), define('NAME', 'value')
const MACRO =
  /(?:#[ \t]{0,4}define[ \t]{1,4}|\bdefine\(\s{0,4}["']?)(?<name>[A-Za-z_]\w{0,60})(?:[ \t]{1,40}|["']?\s{0,4},\s{0,8})(?:\w{0,2}(?<quote>["'])(?<value>[^\s"'\n]{6,100})\k<quote>|(?<number>\d{5,9})(?![\w.]))/dg;
const LIST = /(?<![\w.])(?<name>[A-Za-z_]\w{0,60})(?=\s{0,4}:?=\s{0,8}[[({]|\s{0,4}=\s{0,4}array\()/g;
// Longer than what NAME can match, so that a cut never looks like the beginning of a name.
const REACH = 130;

/** Variables with a literal; the last assignment of a name counts. */
export function variablesIn(
  text: string,
  literal: RegExp = VALUE,
  tuples: readonly Named[] = tuplesIn(text),
): Variables {
  const variables = new Map<string, Literal>();
  for (const { index: at, 0: sign } of text.matchAll(SIGN)) {
    literal.lastIndex = at + sign.length;
    const value = literal.exec(text)?.groups?.['value'];
    const name = value === undefined ? undefined : NAME.exec(text.slice(Math.max(0, at - REACH), at))?.groups?.['name'];
    if (value === undefined || name === undefined) {
      const bare = sign === '=' ? bareAt(text, at) : undefined;
      if (bare !== undefined) variables.set(bare.name, bare);
      continue;
    }
    const end = literal.lastIndex - 1;
    variables.set(name, { value, start: end - value.length, end });
  }
  for (const { groups, indices } of text.matchAll(ANCHOR)) {
    const [start = 0, end = 0] = indices?.groups?.['value'] ?? [];
    variables.set(groups?.['name'] ?? '', { value: groups?.['value'] ?? '', start, end });
  }
  for (const { groups, indices } of text.matchAll(MACRO)) {
    const [start, end] = indices?.groups?.['value'] ?? indices?.groups?.['number'] ?? [];
    if (start === undefined || end === undefined) continue;
    variables.set(groups?.['name'] ?? '', { value: text.slice(start, end), start, end });
  }
  for (const { name, ...literal } of tuples) variables.set(name, literal);
  return variables;
}

function bareAt(text: string, at: number): (Literal & { readonly name: string }) | undefined {
  BARE.lastIndex = at + 1;
  const { value: word, number } = BARE.exec(text)?.groups ?? {};
  const value = word ?? number;
  if (value === undefined) return undefined;
  const before = text.slice(Math.max(0, at - REACH), at);
  // A number can have a type in front: static final int PROJECT = 45990001;
  const name = (LINE_START.exec(before) ?? (number === undefined ? null : NAME.exec(before)))?.groups?.['name'];
  const start = text.indexOf(value, at);
  return name === undefined ? undefined : { name, value, start, end: start + value.length };
}

function listsIn(text: string): ReadonlyMap<string, number> {
  const lists = new Map<string, number>();
  for (const { index, 0: name } of text.matchAll(LIST)) if (!lists.has(name)) lists.set(name, index + name.length);
  return lists;
}

// phrase: 'value', 'phrase' => 'value', @phrase "value" of a module
const PROPERTY = gate(
  /(?:(?:=>|:)\s{0,8}|(?<=(?:^|\n)[ \t]{0,12})@(?<attribute>[A-Za-z_]\w{0,60})\s)[bruf@]{0,2}(["'`])(?<value>[^\s"'`\n]{6,100})\2/g,
);
const PROPERTY_NAME = /(?<![\w$.-])["']?(?<name>[A-Za-z_][\w-]{0,60})["']?\s{0,4}$/;

function propertiesIn(text: string): ReadonlyMap<string, readonly Literal[]> {
  const properties = new Map<string, Literal[]>();
  for (const { index, 0: whole, groups } of PROPERTY.matchAll(text)) {
    const { attribute, value = '' } = groups ?? {};
    const name = attribute ?? PROPERTY_NAME.exec(text.slice(Math.max(0, index - REACH), index))?.groups?.['name'];
    if (name === undefined) continue;
    const end = index + whole.length - 1;
    const known = properties.get(name);
    const literal = { value, start: end - value.length, end };
    if (known === undefined) properties.set(name, [literal]);
    else if (known.length < MAX_PROPERTIES) known.push(literal);
  }
  return properties;
}

const MAX_PROPERTIES = 4;
// Where the object's own name stands before its property.
const OBJECT_REACH = 400;
const EXPRESSION =
  /(?:(?<object>[A-Za-z_]\w{0,60})\]?(?:\.|->|::\$?|\[["']))?(?<name>[A-Za-z_][\w$]{0,60})(?:["']\])?$/;

/** The literal that an expression stands for: a variable, a field of the object itself, a property of an object. */
export function literalOf(
  text: string,
  expression: string,
  { variables, properties }: Scope,
  isWanted: (value: string) => boolean = isSecret,
): Literal | undefined {
  const { object, name = '' } = EXPRESSION.exec(expression.trim())?.groups ?? {};
  const variable = variables().get(name) ?? variables().get(`$${name}`);
  if (variable !== undefined && isWanted(variable.value)) return variable;
  const isOwn = object === undefined ? expression.startsWith('@') : /^(?:this|self|static)$/.test(object);
  const owner = object === undefined ? undefined : new RegExp(String.raw`\b${object}\b`);
  return properties()
    .get(name)
    ?.find(
      ({ value, start }) =>
        isWanted(value) && (isOwn || owner?.test(text.slice(Math.max(0, start - OBJECT_REACH), start)) === true),
    );
}

function isSecret(value: string): boolean {
  return judgeValue(value).kind === 'value';
}
