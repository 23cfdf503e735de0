// Puts one entry into an object of a JSON file, and takes it out, without touching the rest of the text.

import { isDeepStrictEqual } from 'node:util';
import { isObject } from './package-json.ts';

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

export interface JsonEntry {
  /** Key of the object below the top, or none for the top object itself. */
  readonly within?: string;
  readonly key: string;
  readonly value: string;
}

/** The changed text, or `undefined` when there is no such object or it has the key already. */
export function insertIntoJson(text: string, entry: JsonEntry): string | undefined {
  const offset = objectStart(text, entry.within);
  const data = parseObject(text);
  const target = entry.within === undefined ? data : data?.[entry.within];
  if (offset === undefined || data === undefined || !isObject(target) || Object.hasOwn(target, entry.key))
    return undefined;
  const line = lineOf(entry);
  // An empty object keeps its form, so that it can be emptied again to the byte.
  const isEmpty = Object.keys(target).length === 0;
  const added = isEmpty ? line : `\n${indentAfter(text, offset, entry.within === undefined ? 1 : 2)}${line},`;
  const after = text.slice(0, offset) + added + text.slice(offset);
  const wanted = { ...target, [entry.key]: entry.value };
  return isDeepStrictEqual(
    parseObject(after),
    entry.within === undefined ? wanted : { ...data, [entry.within]: wanted },
  )
    ? after
    : undefined;
}

/** The text without the entry; the same text when it is not there as it was written. */
export function removeFromJson(text: string, entry: JsonEntry): string {
  const line = lineOf(entry);
  const start = text.indexOf(line);
  if (start === -1) return text;
  const [before, behind] = [text.slice(0, start), text.slice(start + line.length)];
  if (before.endsWith('{')) return parsable(before + behind.replace(/^,/, ''), text);
  const kept = before.replace(/\n[ \t]*$/, '');
  // Its neighbour's comma goes when the entry is the last one by now.
  return parsable(behind.startsWith(',') ? kept + behind.slice(1) : kept.replace(/,\s*$/, '') + behind, text);
}

function lineOf({ key, value }: JsonEntry): string {
  return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
}

function parsable(changed: string, original: string): string {
  return parseObject(changed) === undefined ? original : changed;
}

/** Offset just behind the `{` of the object. */
function objectStart(text: string, within: string | undefined): number | undefined {
  let depth = 0;
  let key: string | undefined;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '{' && (within === undefined || (depth === 1 && key === within))) return index + 1;
    if (token === '{' || token === '[') depth++;
    if (token === '}' || token === ']') depth--;
    if (depth === 1 && token !== ':') key = token.startsWith('"') ? String(JSON.parse(token)) : undefined;
  }
  return undefined;
}

function indentAfter(text: string, offset: number, depth: number): string {
  return /^\s*?\n([ \t]+)"/.exec(text.slice(offset))?.[1] ?? indentUnit(text).repeat(depth);
}

function indentUnit(text: string): string {
  return /^\{\s*?\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
}

export function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    // Not JSON: every caller treats it as "can't be changed in place".
    return undefined;
  }
}
