// The linearity check. In a synchronous engine a time-out can't be the safety net, so the shape of an expression is:
// every quantifier is bounded, none is nested in another, and neighbours do not compete for the same characters.

import { toErrorMessage } from '../core/errors.ts';
import { readExpressionSyntax, type Item } from './expression-syntax.ts';

// One quantifier may span this much; windows around anchors are 4,096 characters long.
const MAX_BOUND = 2048;
// Neighbours over the same characters cost the product of the ways in which each can match, at every start.
const MAX_PRODUCT = 4096;
const MAX_ALTERNATIVES_REPEATED = 8;

type Alphabet = readonly boolean[];

/** Throws an Error whose message completes "the expression …" when its cost is not linear in the text. */
export function checkLinear(expression: string, flags: string): void {
  assertCompiles(expression, flags);
  if (!/\(\?<secret>/.test(expression)) throw new Error('needs a group named `secret`');
  for (const sequence of readExpressionSyntax(expression)) checkSequence(sequence, flags);
}

function assertCompiles(expression: string, flags: string): void {
  if (compiled(expression, flags).test('')) throw new Error('matches the empty text');
}

function compiled(expression: string, flags: string): RegExp {
  try {
    return new RegExp(expression, flags);
  } catch (error) {
    // JavaScript's message repeats the expression, which may be a secret that was to be allowed; the reason comes last.
    const reason = toErrorMessage(error).split(': ').at(-1) ?? '';
    throw new Error(`is no regular expression (${reason})`);
  }
}

function checkSequence(sequence: readonly Item[], flags: string): void {
  for (const item of sequence) checkItem(item, flags);
  const { product, items } = competition(sequence, flags);
  if (product <= MAX_PRODUCT) return;
  const [first, last] = [items[0]?.source, items.at(-1)?.source];
  const who = items.length > 1 ? `\`${first}\` and \`${last}\`` : `the alternatives of \`${first}\``;
  throw new Error(`lets ${who} compete for the same characters; put a separator between them or lower their bounds`);
}

function checkItem(item: Item, flags: string): void {
  if (item.max === Infinity) throw new Error(`has an unbounded quantifier after \`${item.source}\`; write {0,N}`);
  if (item.max > MAX_BOUND) throw new Error(`has a bound above ${MAX_BOUND} after \`${item.source}\``);
  if (item.group === undefined) return;
  if (item.max > 1 && item.group.some((one) => one.some(varies))) {
    throw new Error(`has a quantifier inside a repeated group: \`${item.source}\``);
  }
  if (item.max > MAX_ALTERNATIVES_REPEATED && item.group.length > 1) {
    throw new Error(`repeats alternatives more than ${MAX_ALTERNATIVES_REPEATED} times: \`${item.source}\``);
  }
  for (const sequence of item.group) checkSequence(sequence, flags);
}

function varies(item: Item): boolean {
  return item.max !== item.min || (item.group?.some((one) => one.some(varies)) ?? false);
}

interface Competition {
  readonly product: number;
  readonly items: readonly Item[];
}

/** The neighbours of a sequence that can share out the same characters in the most ways. */
function competition(sequence: readonly Item[], flags: string): Competition {
  const flat = flatten(sequence);
  let most: Competition = { product: 1, items: [] };
  flat.forEach((item, index) => {
    if (waysOf(item, flags) === 1) return;
    const here = competitionFrom(item, flat.slice(index + 1), flags);
    if (here.product > most.product) most = here;
  });
  return most;
}

function competitionFrom(item: Item, rest: readonly Item[], flags: string): Competition {
  const own = alphabetOf(item, flags);
  const items = [item];
  let product = waysOf(item, flags);
  for (const next of rest) {
    if (next.isEmpty) continue;
    const shares = overlaps(own, alphabetOf(next, flags));
    if (!shares && next.min > 0) break;
    if (!shares || waysOf(next, flags) === 1) continue;
    product *= waysOf(next, flags);
    items.push(next);
    if (product > MAX_PRODUCT) break;
  }
  return { product, items };
}

/** In how many ways an item can match from one place on. */
function waysOf({ group, isEmpty, min, max }: Item, flags: string): number {
  if (isEmpty) return 1;
  const once = group === undefined ? 1 : waysOfAlternatives(group, flags);
  return (max - min + 1) * once ** max;
}

// Alternatives that begin with different characters never match at the same place.
function waysOfAlternatives(group: readonly (readonly Item[])[], flags: string): number {
  const ways = group.map((sequence) => competition(sequence, flags).product);
  const starts = group.map((sequence) => startOf(sequence, flags));
  const isAmbiguous = starts.some((start, at) => starts.slice(at + 1).some((other) => overlaps(start, other)));
  return isAmbiguous ? ways.reduce((sum, one) => sum + one, 0) : Math.max(...ways);
}

/** With which characters a sequence can begin; one that can be empty begins with whatever comes next. */
function startOf(sequence: readonly Item[], flags: string): Alphabet {
  let start: Alphabet = SAMPLE.map(() => false);
  for (const item of sequence) {
    if (item.isEmpty) continue;
    const alphabet = alphabetOf(item, flags);
    start = start.map((has, index) => has || alphabet[index] === true);
    if (item.min > 0) return start;
  }
  return SAMPLE.map(() => true);
}

// A group that stands once is as good as its items.
function flatten(sequence: readonly Item[]): readonly Item[] {
  return sequence.flatMap((item) => {
    if (item.group === undefined || item.isEmpty || item.max > 1) return [item];
    const [only, ...others] = item.group;
    if (only === undefined || others.length > 0) return [item];
    return flatten(only).map((inner) => (item.min === 0 ? { ...inner, min: 0 } : inner));
  });
}

const NAMES_OTHERS = /[\u0080-\uffff]|\\[pux]/i;
const alphabets = new Map<string, Alphabet>();
// All of ASCII, and one character that stands for the rest.
const SAMPLE = [...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)), 'é'];

// What characters an atom can begin with or hold; of a group, any character in it.
function alphabetOf(item: Item, flags: string): Alphabet {
  if (item.group !== undefined) {
    const inner = item.group.flat().map((one) => alphabetOf(one, flags));
    return SAMPLE.map((_, index) => inner.some((alphabet) => alphabet[index] === true));
  }
  if (item.isEmpty) return SAMPLE.map(() => false);
  const key = `${flags}/${item.source}`;
  const known = alphabets.get(key);
  if (known !== undefined) return known;
  const expression = new RegExp(`^(?:${item.source})$`, flags);
  const made = SAMPLE.map((character) => expression.test(character));
  // Of a class that names some of the rest, any may be what another class holds too.
  if (NAMES_OTHERS.test(item.source)) made[SAMPLE.length - 1] = true;
  alphabets.set(key, made);
  return made;
}

function overlaps(a: Alphabet, b: Alphabet): boolean {
  return a.some((has, index) => has && b[index] === true);
}
