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
  const inner = indentAfter(text, offset, entry.within === undefined ? 1 : 2);
  const isEmpty = Object.keys(target).length === 0;
  const tail = isEmpty ? `\n${inner.slice(0, -indentUnit(text).length)}` : ',';
  const rest = isEmpty ? text.slice(offset).replace(/^\s*/, '') : text.slice(offset);
  const after = `${text.slice(0, offset)}\n${inner}${JSON.stringify(entry.key)}: ${JSON.stringify(entry.value)}${tail}${rest}`;
  const wanted = { ...target, [entry.key]: entry.value };
  return isDeepStrictEqual(
    parseObject(after),
    entry.within === undefined ? wanted : { ...data, [entry.within]: wanted },
  )
    ? after
    : undefined;
}

/** The text without the entry; the same text when it is not there as it was written. */
export function removeFromJson(text: string, { key, value }: JsonEntry): string {
  const line = `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  const start = text.indexOf(line);
  if (start === -1) return text;
  const from = text.slice(0, start).replace(/\n[ \t]*$/, '').length;
  const end = start + line.length;
  const rest = text.slice(end);
  const candidates = [
    text.slice(0, from) + rest.replace(/^,/, ''),
    text.slice(0, from) + rest.replace(/^\s*/, ''),
    text.slice(0, from).replace(/,\s*$/, '') + rest,
  ];
  return candidates.find((candidate) => parseObject(candidate) !== undefined) ?? text;
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

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    // Not JSON: every caller treats it as "can't be changed in place".
    return undefined;
  }
}
