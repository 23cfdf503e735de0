// The linearity check. In a synchronous engine a time-out can't be the safety net, so the shape of an expression is:
// every quantifier is bounded, none is nested in another, and neighbours do not compete for the same characters.

import { readExpressionSyntax, type Item } from './expression-syntax.ts';

// One quantifier may span this much; windows around anchors are 4,096 characters long.
const MAX_BOUND = 2048;
// Two neighbours over the same characters cost the product of their spreads at every start.
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
  const made = new RegExp(expression, flags);
  if (made.test('')) throw new Error('matches the empty text');
}

function checkSequence(sequence: readonly Item[], flags: string): void {
  for (const item of sequence) checkItem(item, flags);
  const flat = flatten(sequence);
  flat.forEach((item, index) => {
    if (item.max > item.min) checkNeighbours(item, flat.slice(index + 1), flags);
  });
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

// A group that stands once is as good as its items; of alternatives the first stands for all when each is checked alone.
function flatten(sequence: readonly Item[]): readonly Item[] {
  return sequence.flatMap((item) => {
    if (item.group === undefined || item.isEmpty || item.max > 1) return [item];
    const [only, ...others] = item.group;
    if (only === undefined || others.length > 0) return [item];
    return flatten(only).map((inner) => (item.min === 0 ? { ...inner, min: 0 } : inner));
  });
}

function checkNeighbours(item: Item, rest: readonly Item[], flags: string): void {
  const own = alphabetOf(item, flags);
  let product = item.max - item.min + 1;
  for (const next of rest) {
    if (next.isEmpty) continue;
    const shares = overlaps(own, alphabetOf(next, flags));
    if (!shares && next.min > 0) return;
    if (shares && next.max > next.min) product *= next.max - next.min + 1;
    if (product > MAX_PRODUCT) {
      throw new Error(
        `lets \`${item.source}\` and \`${next.source}\` compete for the same characters; put a separator between them or lower their bounds`,
      );
    }
  }
}

const alphabets = new Map<string, Alphabet>();
// All of ASCII and one character for the rest: enough to see whether two classes share anything.
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
  alphabets.set(key, made);
  return made;
}

function overlaps(a: Alphabet, b: Alphabet): boolean {
  return a.some((has, index) => has && b[index] === true);
}
