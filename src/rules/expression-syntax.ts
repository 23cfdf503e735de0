// A small reader of regular expressions: as much structure as the linearity check needs.

/** One place of a sequence: an atom and how often it may stand there. */
export interface Item {
  readonly source: string;
  readonly min: number;
  readonly max: number;
  /** The alternatives of a group; undefined for a single character. */
  readonly group?: readonly (readonly Item[])[];
  /** Matches no character of its own: an anchor, a boundary, a look-around. */
  readonly isEmpty: boolean;
}

/** Reads an expression as alternatives of sequences. Throws on what it does not allow. */
export function readExpressionSyntax(source: string): readonly (readonly Item[])[] {
  const reader = new Reader(source);
  const alternatives = reader.alternatives();
  if (!reader.atEnd) throw new Error('has an unmatched parenthesis');
  return alternatives;
}

const QUANTIFIER = /[*+?]\??|\{(\d{1,6})(,(\d{0,6}))?\}\??/y;
// In JavaScript `[]` and `[^]` are whole classes; elsewhere the bracket that follows would belong to them.
const CLASS = /\[\^?(?:\\.|[^\]\\])*\]/y;
// Without the flag `u` the brace of `\p{0,9}` is a quantifier: a property's name begins with a letter.
const ESCAPE = /\\(?:u\{[0-9a-f]{1,6}\}|u[0-9a-f]{4}|x[0-9a-f]{2}|c[a-z]|p\{[a-z][^}]{0,60}\}|k<[^>]{1,60}>|.)/iy;
const GROUP_HEAD = /\((?:\?(?:[:=!]|<[=!]|<[A-Za-z_]\w{0,60}>))?/y;

// A class, since a reader has a position that moves through its life.
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get atEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  alternatives(): readonly (readonly Item[])[] {
    const all: (readonly Item[])[] = [];
    let items: Item[] = [];
    while (!this.atEnd && this.#peek() !== ')') {
      if (this.#peek() !== '|') {
        items.push(this.#item());
        continue;
      }
      this.#at++;
      all.push(items);
      items = [];
    }
    return [...all, items];
  }

  #item(): Item {
    const start = this.#at;
    const atom = this.#atom();
    const quantifier = this.#take(QUANTIFIER);
    const source = this.#source.slice(start, this.#at - (quantifier?.[0].length ?? 0));
    return { ...atom, source, ...boundsOf(quantifier) };
  }

  #atom(): Pick<Item, 'group' | 'isEmpty'> {
    const head = this.#take(GROUP_HEAD)?.[0];
    if (head !== undefined) return this.#group(head);
    if (this.#take(CLASS) !== undefined) return { isEmpty: false };
    const escape = this.#take(ESCAPE)?.[0];
    if (escape !== undefined && /^\\(?:[1-9]|k<)/.test(escape))
      throw new Error('has a back reference, which can not be matched in linear time');
    if (escape !== undefined) return { isEmpty: /^\\[bB]$/.test(escape) };
    const character = this.#peek();
    if (/[*+?{]/.test(character)) throw new Error(`has a quantifier without an atom at offset ${this.#at}`);
    this.#at++;
    return { isEmpty: character === '^' || character === '$' };
  }

  #group(head: string): Pick<Item, 'group' | 'isEmpty'> {
    const group = this.alternatives();
    if (this.#peek() !== ')') throw new Error('has an unmatched parenthesis');
    this.#at++;
    return { group, isEmpty: /^\(\?<?[=!]/.test(head) };
  }

  #peek(): string {
    return this.#source.charAt(this.#at);
  }

  #take(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#source) ?? undefined;
    if (match !== undefined) this.#at += match[0].length;
    return match;
  }
}

function boundsOf(quantifier: RegExpExecArray | undefined): Pick<Item, 'min' | 'max'> {
  if (quantifier === undefined) return { min: 1, max: 1 };
  const [text, least, range, most] = quantifier;
  if (text.startsWith('?')) return { min: 0, max: 1 };
  if (text.startsWith('*')) return { min: 0, max: Infinity };
  if (text.startsWith('+')) return { min: 1, max: Infinity };
  const min = Number(least);
  if (range === undefined) return { min, max: min };
  return { min, max: most === '' || most === undefined ? Infinity : Number(most) };
}
