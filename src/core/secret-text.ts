// A secret from the moment it is matched. Every implicit way to turn it into text
// (template, JSON, console.log, inspect) gives the redacted form; reveal() is the explicit act.

const INSPECT = Symbol.for('nodejs.util.inspect.custom');
const PEM_HEAD = /^-----BEGIN [A-Z0-9 ]{1,40}-----/;
const MASK = '********';

interface Withheld {
  readonly redacted: string;
  readonly length: number;
}

/** A secret value that prints redacted everywhere; only `reveal()` gives the value. */
export class SecretText {
  // A private field: neither object spread nor structured clone nor JSON can reach it.
  readonly #value: string;
  /** Set when the value itself is not known here. */
  #withheld: Withheld | undefined;

  constructor(value: string) {
    this.#value = value;
  }

  /** A secret of which only the shown form is known, from a report made without revealing. */
  static withheld(redacted: string, length: number): SecretText {
    const secret = new SecretText('');
    secret.#withheld = { redacted, length };
    return secret;
  }

  /** False for a secret that an earlier report withheld: it can be shown, and not revealed. */
  get isKnown(): boolean {
    return this.#withheld === undefined;
  }

  /** Length of the secret in UTF-16 code units. */
  get length(): number {
    return this.#withheld?.length ?? this.#value.length;
  }

  /** The secret itself. Each call is a place where a leak of our own is possible. */
  reveal(): string {
    if (this.#withheld !== undefined) throw new Error('The value of a withheld secret is not known.');
    return this.#value;
  }

  equals(other: SecretText): boolean {
    return this.isKnown && other.isKnown && this.#value === other.#value;
  }

  /**
   * What may be shown: the head line of a key block, else the ends of a long secret and stars.
   * Of a secret under 16 characters nothing is shown: 2 of 8 hex digits would be a quarter of it.
   */
  redacted(): string {
    if (this.#withheld !== undefined) return this.#withheld.redacted;
    const head = PEM_HEAD.exec(this.#value)?.[0];
    if (head !== undefined && head.length < this.#value.length) return `${head} ${MASK}`;
    if (this.#value.length < 16 || head !== undefined) return MASK;
    return `${printable(this.#value.slice(0, 2))}${MASK}${printable(this.#value.slice(-2))}`;
  }

  toString(): string {
    return this.redacted();
  }

  toJSON(): string {
    return this.redacted();
  }
}

// console.log and util.inspect ask for this symbol before they look at fields.
Object.defineProperty(SecretText.prototype, INSPECT, {
  value(this: SecretText): string {
    return this.redacted();
  },
});

// The ends of a secret are repository text: a control character must not reach a terminal through them.
function printable(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, '*');
}
