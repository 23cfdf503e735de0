// Typed reading of one YAML map. Every failure names file, line, key and what was expected.

import { isMap, isNode, isScalar, isSeq, type LineCounter, type Pair, type YAMLMap } from 'yaml';
import { ScanError } from '../core/errors.ts';
import { suggestion } from './nearest.ts';
import { shorten } from './shorten.ts';

/** What an error needs to name a line. */
export interface Place {
  readonly file: string;
  readonly lines: LineCounter;
}

/** Reads the fields of one map; an absent field is `undefined` or an empty list. */
export interface Fields {
  readonly text: (key: string) => string | undefined;
  readonly flag: (key: string) => boolean | undefined;
  /** One text or a list of texts. */
  readonly texts: (key: string) => readonly string[];
  readonly choices: <T extends string>(key: string, allowed: readonly T[]) => readonly T[];
  readonly map: (key: string, allowed: readonly string[]) => Fields | undefined;
  readonly maps: (key: string, allowed: readonly string[]) => readonly Fields[];
  readonly fail: (key: string, message: string) => never;
  /** The line where the map starts. */
  readonly line: number;
}

/** `where` names the map in messages, e.g. `the configuration`. */
export function fieldsOf(
  map: YAMLMap,
  allowed: readonly string[],
  { place, where }: { place: Place; where: string },
): Fields {
  checkKeys(map, allowed, { place, where });
  const pairOf = (key: string): Pair | undefined => map.items.find((pair) => keyOf(pair) === key);
  const fail = (key: string, message: string): never => {
    throw configError(place, offsetOf(pairOf(key)?.key ?? map), `\`${key}\` ${message}`);
  };
  const node = (key: string): unknown => pairOf(key)?.value ?? undefined;
  const text = (key: string): string | undefined => {
    const value = node(key);
    if (value === undefined && pairOf(key) === undefined) return undefined;
    return textOf(value) ?? fail(key, 'must be a text');
  };
  const texts = (key: string): readonly string[] => {
    if (pairOf(key) === undefined) return [];
    const value = node(key);
    const items = isSeq(value) ? value.items : [value];
    return items.map((item) => textOf(item) ?? fail(key, 'must be a text or a list of texts'));
  };
  return {
    text,
    texts,
    fail,
    line: lineOf(place, map),
    flag: (key) => {
      if (pairOf(key) === undefined) return undefined;
      const value = node(key);
      return isScalar(value) && typeof value.value === 'boolean' ? value.value : fail(key, 'must be true or false');
    },
    choices: (key, names) =>
      texts(key).map((one) => {
        const found = names.find((name) => name === one);
        return (
          found ?? fail(key, `must be one of ${names.join(', ')}, not \`${shorten(one)}\`.${suggestion(one, names)}`)
        );
      }),
    map: (key, keys) => {
      if (pairOf(key) === undefined) return undefined;
      const value = node(key);
      return isMap(value) ? fieldsOf(value, keys, { place, where: `\`${key}\`` }) : fail(key, 'must be a map');
    },
    maps: (key, keys) => {
      if (pairOf(key) === undefined) return [];
      const value = node(key);
      if (!isSeq(value)) return fail(key, 'must be a list of maps');
      return value.items.map((item) => {
        if (!isMap(item)) throw configError(place, offsetOf(item), `each entry of \`${key}\` must be a map`);
        return fieldsOf(item, keys, { place, where: `an entry of \`${key}\`` });
      });
    },
  };
}

export function configError(place: Place, offset: number, message: string): ScanError {
  const { line } = place.lines.linePos(offset);
  const end = /[.?]$/.test(message) ? '' : '.';
  // Before anything was parsed no line is known yet: what is said then is said of the whole text.
  return new ScanError('config', `${place.file}:${Math.max(1, line)}: ${message}${end}`, {
    path: place.file,
    hint: 'The keys and their values are described in docs/suppressions.md.',
  });
}

function checkKeys(map: YAMLMap, allowed: readonly string[], { place, where }: { place: Place; where: string }): void {
  const seen = new Set<string>();
  for (const pair of map.items) {
    const name = keyOf(pair) ?? 'a key that is no text';
    if (seen.has(name)) throw configError(place, offsetOf(pair.key), `\`${shorten(name)}\` is given twice in ${where}`);
    seen.add(name);
    if (allowed.includes(name)) continue;
    const expected = `expected ${allowed.join(', ')}.${suggestion(name, allowed)}`;
    throw configError(place, offsetOf(pair.key), `unknown key \`${shorten(name)}\` in ${where}; ${expected}`);
  }
}

function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
}

// A number is taken by its digits as written: `commit: 1234567` is a text to whoever wrote it.
function textOf(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined;
  const value = typeof node.value === 'number' ? node.source : node.value;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/**
 * What the YAML library says of a text, up to a colon or a quote, and without tags: there it repeats what is written, which
 * may be a secret.
 */
export function withoutSource(message: string): string {
  return message.replace(/(?::| ["'`]).*$/s, '').replace(/!\S+/g, '!…');
}

function lineOf(place: Place, node: unknown): number {
  return place.lines.linePos(offsetOf(node)).line;
}

export function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
