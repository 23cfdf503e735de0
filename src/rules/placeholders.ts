// Examples in rule files hold templates such as {{base62:16}} in place of secrets, so that no secret-looking
// text is committed. Filling is deterministic: the same template gives the same text.

import { createHash } from 'node:crypto';
import { derTemplate, jwtTemplate, pemTemplate, t1Template } from './credential-placeholders.ts';

const TEMPLATE = /\{\{([a-z0-9]+)(?::(\d{1,3}))?\}\}/g;
const DIGITS = '0123456789';
const HEX = '0123456789abcdef';
const BASE62 = `${DIGITS}ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz`;

type Random = (below: number) => number;
type Generator = (random: Random, length: number) => string;

const GENERATORS: ReadonlyMap<string, Generator> = new Map(
  Object.entries<Generator>({
    digits: (random, length) => pick(random, DIGITS, length),
    hex: (random, length) => mixed(random, HEX, length, /[0-9].*[a-f]|[a-f].*[0-9]/),
    base62: (random, length) => mixed(random, BASE62, length, /^(?=.*[0-9])(?=.*[a-z])(?=.*[A-Z])/),
    // An OpenTok project key: 8 digits that begin with 45 to 47.
    project: (random) => `4${5 + random(3)}${pick(random, DIGITS, 6)}`,
    uuid: (random) => {
      const hex = pick(random, HEX, 32);
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
    // Base64 of KEY:SECRET as in a Basic header.
    basic: (random) =>
      btoa(`${pick(random, HEX, 8)}:${mixed(random, BASE62, 16, /^(?=.*[0-9])(?=.*[a-z])(?=.*[A-Z])/)}`),
    pem: pemTemplate,
    der: derTemplate,
    jwt: jwtTemplate,
    t1: t1Template,
    base64: (random, length) => btoa(mixed(random, BASE62, length, /^(?=.*[0-9])(?=.*[a-z])(?=.*[A-Z])/)),
  }),
);

/** What an example may write between double braces. */
export const GENERATOR_NAMES: readonly string[] = [...GENERATORS.keys()];

/** The first template of the text that no generator fills. */
export function unknownTemplate(text: string): string | undefined {
  return [...text.matchAll(TEMPLATE)].find(([, name = '']) => !GENERATOR_NAMES.includes(name))?.[0];
}

/** Fills every template of an example; `seed` gives further texts of the same form. */
export function fillPlaceholders(example: string, seed = 0): string {
  let count = 0;
  return example.replace(TEMPLATE, (whole: string, name: string, length: string | undefined) => {
    const generate = GENERATORS.get(name);
    if (generate === undefined) return whole;
    return generate(makeRandom(`${seed}/${count++}/${example}`), Number(length ?? 16));
  });
}

function makeRandom(seed: string): Random {
  let block = createHash('sha256').update(seed).digest();
  let at = 0;
  return (below) => {
    if (at + 4 > block.length) {
      block = createHash('sha256').update(block).digest();
      at = 0;
    }
    const value = block.readUInt32BE(at);
    at += 4;
    return value % below;
  };
}

function pick(random: Random, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(random(alphabet.length))).join('');
}

function mixed(random: Random, alphabet: string, length: number, shape: RegExp): string {
  for (;;) {
    const text = pick(random, alphabet, length);
    if (length < 4 || shape.test(text)) return text;
  }
}
