// Puts lines into a YAML file without rewriting it: comments, order and quoting stay the user's.
// The text is changed at one place; whether that gave what was meant is checked by parsing it again.

import { isDeepStrictEqual } from 'node:util';
import { isCollection, isPair, isScalar, parse, parseDocument, type Document, type Pair } from 'yaml';
import { withBlock, type BlockPlace } from './block.ts';
import { isObject } from './package-json.ts';
import { afterLine } from './shell.ts';

export interface YamlInsertion {
  /** Keys from the top to the block collection that the lines go into, at its beginning; none: the end of the file. */
  readonly into: readonly string[];
  readonly lines: readonly string[];
  /** What the lines say, as data: what the collection (or the file) must hold afterwards besides what it held. */
  readonly adds: unknown;
}

/** The changed text, or `undefined` when the file is of a shape that would have to be rewritten. */
export function insertIntoYaml(text: string, insertion: YamlInsertion): string | undefined {
  const document = parseDocument(text);
  const data = parseOr(text);
  if (document.errors.length > 0 || data === undefined) return undefined;
  const place = placeOf(document, text, insertion.into);
  if (place === undefined) return undefined;
  const after = withBlock(text, insertion.lines, { ...place, ownFile: false });
  return isDeepStrictEqual(parseOr(after), expected(data, insertion)) ? after : undefined;
}

function placeOf(document: Document, text: string, into: readonly string[]): Omit<BlockPlace, 'ownFile'> | undefined {
  if (into.length === 0) return { offset: text.length, indent: '' };
  const pair = pairAt(document.contents, into);
  if (!isScalar(pair?.key) || !isCollection(pair.value) || pair.value.flow === true) return undefined;
  const [first] = pair.value.items;
  const start = isPair(first) ? rangeStart(first.key) : pair.value.range?.[0];
  const keyEnd = pair.key.range?.[1];
  if (start === undefined || keyEnd === undefined) return undefined;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return { offset: afterLine(text, keyEnd), indent: text.slice(lineStart, start) };
}

function pairAt(node: unknown, keys: readonly string[]): Pair | undefined {
  let current = node;
  let pair: Pair | undefined;
  for (const key of keys) {
    if (!isCollection(current)) return undefined;
    const items: readonly unknown[] = current.items;
    pair = items.filter((item) => isPair(item)).find((item) => isScalar(item.key) && item.key.value === key);
    current = pair?.value;
  }
  return pair;
}

function rangeStart(node: unknown): number | undefined {
  return isScalar(node) ? node.range?.[0] : undefined;
}

function parseOr(text: string): unknown {
  try {
    return parse(text);
  } catch {
    // Not YAML, not any more, or aliases that unfold without end.
    return undefined;
  }
}

function expected(data: unknown, { into, adds }: YamlInsertion): unknown {
  const [key, ...rest] = into;
  if (key !== undefined) {
    if (!isObject(data)) return undefined;
    return { ...data, [key]: expected(data[key], { into: rest, lines: [], adds }) };
  }
  if (Array.isArray(data)) return [adds, ...data];
  return isObject(adds) ? { ...(isObject(data) ? data : {}), ...adds } : undefined;
}
