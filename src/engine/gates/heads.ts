// With which characters the matches of an expression can begin, read from its source. What this does not know it refuses;
// where it cannot tell it says "any", which costs time and misses nothing.

import { CLASSES, CLASS_OF, END, OTHER } from './classes.ts';

/** Classes that can stand at one place. */
type Place = readonly number[];
/** The first places of a match; of a shorter one the match may end behind them. */
type Head = readonly Place[];

/** As many characters decide. */
export const DEPTH = 3;

const ANYTHING: Place = Array.from({ length: CLASSES }, (_, at) => at);
const ANY: Place = ANYTHING.filter((one) => one !== END);
const NOTHING: readonly Head[] = [[]];
// A back reference can be any text, also none.
const UNKNOWN: readonly Head[] = [[], [ANY], [ANY, ANY], [ANY, ANY, ANY]];
const CODES = OTHER + 1;
const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, 0: 0 };

/** All heads, each with as many places as decide. @throws for an expression that can match nothing at all, or has the flag `u` */
export function headsOf({ source, unicode }: RegExp): readonly Head[] {
  if (unicode) throw new Error('The heads of expressions with the flag u are not known.');
  const heads = new Reader(source).alternatives();
  if (heads.some((head) => head.length === 0)) throw new Error(`An expression that matches nothing: ${source}`);
  return heads.map((head) => [...head, ...Array<Place>(DEPTH - head.length).fill(ANYTHING)]);
}

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): readonly Head[] {
    const all = [...this.#sequence()];
    while (this.#take('|')) all.push(...this.#sequence());
    return unique(all);
  }

  #sequence(): readonly Head[] {
    let heads = NOTHING;
    while (this.#at < this.#source.length && !/[|)]/.test(this.#peek())) heads = joined(heads, this.#repeated());
    return heads;
  }

  #repeated(): readonly Head[] {
    const one = this.#atom();
    const [whole, sign, least, comma, most] =
      /^(?:([?*+])|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at, this.#at + 16)) ?? [];
    if (whole === undefined) return one;
    this.#at += whole.length;
    const from = sign === undefined ? Number(least) : sign === '+' ? 1 : 0;
    const to = sign === undefined ? (comma === '' ? from : Number(most || Infinity)) : sign === '?' ? 1 : Infinity;
    const all: Head[] = [];
    let heads = NOTHING;
    for (let count = 0; count <= Math.min(to, DEPTH); count++) {
      if (count >= Math.min(from, DEPTH)) all.push(...heads);
      heads = joined(heads, one);
    }
    return unique(all);
  }

  #atom(): readonly Head[] {
    if (this.#take('(')) return this.#group();
    if (this.#take('[')) return [[this.#set()]];
    if (this.#take('\\')) return this.#escape();
    const character = this.#peek();
    this.#at++;
    if (character === '^' || character === '$') return NOTHING;
    return [[character === '.' ? ANY : placeOf(codesIn(character))]];
  }

  #group(): readonly Head[] {
    const [lead = ''] = /^\?(?::|<?[=!]|<\w+>)/.exec(this.#source.slice(this.#at, this.#at + 80)) ?? [];
    this.#at += lead.length;
    const inside = this.alternatives();
    this.#at++;
    // What is only looked at takes no place.
    return /[=!]$/.test(lead) ? NOTHING : inside;
  }

  #escape(): readonly Head[] {
    const character = this.#peek();
    if (/[bB]/.test(character)) {
      this.#at++;
      return NOTHING;
    }
    const [reference = ''] = /^(?:k<\w+>|[1-9])/.exec(this.#source.slice(this.#at, this.#at + 80)) ?? [];
    this.#at += reference.length;
    return reference === '' ? [[placeOf(this.#escaped())]] : UNKNOWN;
  }

  /** The codes that an escape stands for, in a set or outside. */
  #escaped(): readonly number[] {
    const character = this.#peek();
    this.#at++;
    if (/[dDwWsS]/.test(character)) return codesWhere(new RegExp(`\\${character}`));
    const digits = character === 'x' ? 2 : character === 'u' ? 4 : 0;
    const code = Number.parseInt(this.#source.slice(this.#at, this.#at + digits), 16);
    this.#at += digits;
    return digits > 0 ? [Math.min(OTHER, code)] : [CONTROLS[character] ?? character.charCodeAt(0)];
  }

  #set(): Place {
    const isNegated = this.#take('^');
    const codes = new Set<number>();
    while (!this.#take(']')) {
      const first = this.#member();
      const isRange = this.#peek() === '-' && this.#source[this.#at + 1] !== ']' && first.length === 1;
      if (isRange) this.#at++;
      const last = isRange ? (this.#member()[0] ?? 0) : 0;
      for (const code of first) for (let at = code; at <= Math.max(code, last); at++) codes.add(at);
    }
    // Of those beyond ASCII a set can name some.
    const others = Array.from({ length: CODES }, (_, code) => code).filter(
      (code) => code === OTHER || !codes.has(code),
    );
    return placeOf(isNegated ? others : [...codes]);
  }

  #member(): readonly number[] {
    if (this.#take('\\')) return this.#peek() === 'b' ? (this.#at++, [8]) : this.#escaped();
    const character = this.#peek();
    this.#at++;
    return codesIn(character);
  }

  #peek(): string {
    return this.#source.charAt(this.#at);
  }

  #take(character: string): boolean {
    const isNext = this.#peek() === character;
    if (isNext) this.#at++;
    return isNext;
  }
}

function codesIn(character: string): readonly number[] {
  return [Math.min(OTHER, character.charCodeAt(0))];
}

// Beyond ASCII there are blanks and letters: some are in, some are not.
function codesWhere(pattern: RegExp): readonly number[] {
  return Array.from({ length: CODES }, (_, code) => code).filter(
    (code) => code === OTHER || pattern.test(String.fromCharCode(code)),
  );
}

function placeOf(codes: readonly number[]): Place {
  return [...new Set(codes.map((code) => CLASS_OF[code] ?? END))].toSorted((a, b) => a - b);
}

/** Each of the first, continued by each of the second. */
function joined(first: readonly Head[], second: readonly Head[]): readonly Head[] {
  return unique(
    first.flatMap((head) => (head.length >= DEPTH ? [head] : second.map((next) => [...head, ...next].slice(0, DEPTH)))),
  );
}

function unique(heads: readonly Head[]): readonly Head[] {
  return [...new Map(heads.map((head) => [head.map((place) => place.join(' ')).join('|'), head])).values()];
}
