// Typed reading of one rule's fields, each failure with its line.

import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, YAMLMap } from 'yaml';
import { offsetOf, problem } from './rule-syntax.ts';
import type { Place } from './rule-syntax.ts';

/** Reads fields of one map. */
export interface Fields {
  readonly text: (key: string) => string;
  readonly optionalText: (key: string, fallback: string) => string;
  readonly choice: <T extends string>(key: string, choices: readonly T[]) => T;
  readonly texts: (key: string, minimum: number) => readonly string[];
  readonly map: (key: string) => YAMLMap;
  readonly has: (key: string) => boolean;
  readonly fail: (key: string, message: string) => never;
  readonly place: Place;
}

export function fieldsOf(map: YAMLMap, document: Document, place: Place): Fields {
  const node = (key: string): unknown => {
    const value = map.get(key, true);
    return isAlias(value) ? value.resolve(document) : value;
  };
  const fail = (key: string, message: string): never => {
    const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
    throw problem(place, offsetOf(pair?.key ?? map), `\`${key}\` ${message}`);
  };
  const text = (key: string): string => {
    const value = node(key);
    if (isScalar(value) && typeof value.value === 'string' && value.value.trim() !== '') return value.value.trim();
    return fail(key, 'must be a text');
  };
  const texts = (key: string, minimum: number): readonly string[] => {
    const value = node(key);
    const items = isSeq(value) ? value.items : [];
    const strings = items
      .map((item) => (isScalar(item) ? item.value : undefined))
      .filter((item) => typeof item === 'string');
    if (strings.length !== items.length || strings.length < minimum) {
      return fail(key, `must be a list of at least ${minimum} text${minimum === 1 ? '' : 's'}`);
    }
    return strings;
  };
  return {
    text,
    texts,
    fail,
    place,
    has: (key) => map.has(key),
    optionalText: (key, fallback) => (map.has(key) ? text(key) : fallback),
    choice: (key, choices) =>
      choices.find((one) => one === text(key)) ?? fail(key, `must be one of ${choices.join(', ')}`),
    map: (key) => {
      const value = node(key);
      return isMap(value) ? value : fail(key, 'must be a map');
    },
  };
}
