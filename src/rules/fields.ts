// Typed reading of one rule's fields, each failure with its line.

import { isAlias, isMap, isScalar, isSeq, type Document, type YAMLMap } from 'yaml';
import { suggestion } from '../config/nearest.ts';
import { offsetOf, problem, type Place } from './rule-syntax.ts';

/** A text of a list, with the line on which it begins. */
export interface PlacedText {
  readonly text: string;
  readonly line: number;
}

/** Reads fields of one map. */
export interface Fields {
  readonly text: (key: string) => string;
  readonly optionalText: (key: string, fallback: string) => string;
  readonly choice: <T extends string>(key: string, choices: readonly T[]) => T;
  readonly texts: (key: string, minimum: number) => readonly string[];
  readonly placedTexts: (key: string, minimum: number) => readonly PlacedText[];
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
    if (pair === undefined) throw problem(place, offsetOf(map), `\`${key}\` is missing; it ${message}`);
    throw problem(place, offsetOf(pair.key), `\`${key}\` ${message}`);
  };
  const text = (key: string): string => {
    const value = node(key);
    if (isScalar(value) && typeof value.value === 'string' && value.value.trim() !== '') return value.value.trim();
    return fail(key, 'must be a text');
  };
  const placedTexts = (key: string, minimum: number): readonly PlacedText[] => {
    const value = node(key);
    const items = isSeq(value) ? value.items : [];
    const texts = items.flatMap((item) => readPlaced(item, document, place));
    if (texts.length !== items.length || texts.length < minimum) {
      const what = `must be a list of at least ${minimum} text${minimum === 1 ? '' : 's'}`;
      return fail(key, isSeq(value) ? `${what}, not ${describeItems(items.length, texts.length)}` : what);
    }
    return texts;
  };
  const texts = (key: string, minimum: number): readonly string[] =>
    placedTexts(key, minimum).map((placed) => placed.text);
  return {
    text,
    texts,
    placedTexts,
    fail,
    place,
    has: (key) => map.has(key),
    optionalText: (key, fallback) => (map.has(key) ? text(key) : fallback),
    choice: (key, choices) =>
      choices.find((one) => one === text(key)) ??
      fail(key, `must be one of ${choices.join(', ')}, not \`${text(key)}\`${suggestionOf(text(key), choices)}`),
    map: (key) => {
      const value = node(key);
      return isMap(value) ? value : fail(key, 'must be a map');
    },
  };
}

function readPlaced(item: unknown, document: Document, { lines }: Place): readonly PlacedText[] {
  const node = isAlias(item) ? item.resolve(document) : item;
  if (!isScalar(node) || typeof node.value !== 'string') return [];
  return [{ text: node.value, line: lines.linePos(offsetOf(node)).line }];
}

// A text with a colon and a blank in it, written without quotes, is a map in YAML: the commonest slip in examples.
function describeItems(items: number, texts: number): string {
  if (texts === items) return String(items);
  return `${texts} and ${items - texts} of another type (put quotes around a text that holds \`: \` or is a number)`;
}

function suggestionOf(name: string, choices: readonly string[]): string {
  const near = suggestion(name, choices);
  return near === '' ? '' : `.${near}`;
}
