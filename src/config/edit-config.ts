// Changes `.vonguard.yaml` as a person would: lines are put in, every other byte stays.

import { LineCounter, isCollection, isMap, isSeq, stringify, type Document } from 'yaml';
import { parseConfig, parseYaml } from './parse-config.ts';

/** An allow entry as written: keys as in the file. */
export interface NewAllowEntry {
  readonly fingerprint: string;
  readonly reason: string;
  readonly owner?: string;
  readonly expires?: string;
}

export interface ConfigChange {
  readonly entry: NewAllowEntry;
  /** Written when the file has none. */
  readonly salt?: string;
}

const NEW_FILE =
  '# What vonguard leaves out and why:\n# https://github.com/vonguard/vonguard/blob/main/docs/suppressions.md\n';
const SALT_COMMENT = '# Keys the fingerprints of this repository: changing it makes all of them unknown.';

/**
 * The file's new text; `text` is undefined when there is no file yet.
 * @throws ScanError `config` when the old text is not right, or the new one would not be
 */
export function addAllowEntry(text: string | undefined, file: string, { entry, ...rest }: ConfigChange): string {
  const change = { ...rest, entry: inOrder(entry) };
  const old = (text ?? NEW_FILE).replaceAll('\r\n', '\n');
  parseConfig(old, file);
  const document = read(old, file);
  const wanted = applied(document, change);
  const inserted = insert(old, document, change);
  const isRight = inserted !== undefined && sameValue(inserted, wanted, file);
  const result = isRight ? inserted : reprint(document, change);
  // What can't be read again is not written.
  parseConfig(result, file);
  return text?.includes('\r\n') === true ? result.replaceAll('\n', '\r\n') : result;
}

/** What it is about first, then why, by whom and until when. */
function inOrder({ fingerprint, reason, owner, expires }: NewAllowEntry): NewAllowEntry {
  return { fingerprint, reason, ...(owner !== undefined && { owner }), ...(expires !== undefined && { expires }) };
}

function read(text: string, file: string): Document {
  return parseYaml(text, { file, lines: new LineCounter() });
}

/** The file's value after the change, to compare with. */
function applied(document: Document, { entry, salt }: ConfigChange): unknown {
  const before = valueOf(document);
  const old = before['allow'];
  return {
    ...before,
    ...(salt !== undefined && !('salt' in before) && { salt }),
    allow: [...(Array.isArray(old) ? old : []), { ...entry }],
  };
}

function valueOf(document: Document): Readonly<Record<string, unknown>> {
  const value: unknown = document.toJS();
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function sameValue(text: string, wanted: unknown, file: string): boolean {
  try {
    return JSON.stringify(valueOf(read(text, file))) === JSON.stringify(wanted);
  } catch {
    // The lines did not fit where they were put; the document is printed anew then.
    return false;
  }
}

// Undefined where there is no place for lines: a flow list, an empty value.
function insert(old: string, document: Document, { entry, salt }: ConfigChange): string | undefined {
  const root = document.contents;
  if (isMap(root) && root.flow === true) return undefined;
  const saltLines = salt === undefined || document.has('salt') ? '' : `\n${SALT_COMMENT}\nsalt: ${salt}\n`;
  const start = old === '' || old.endsWith('\n') ? old : `${old}\n`;
  if (!document.has('allow')) return `${start}${saltLines}allow:\n${printEntry(entry, '  ')}`;
  const entries = document.get('allow', true);
  const last = isSeq(entries) && entries.flow !== true ? entries.items.at(-1) : undefined;
  if (!isCollection(last) || last.range == null) return undefined;
  const at = endOfLine(start, last.range[1]);
  return `${start.slice(0, at)}${printEntry(entry, indentOf(start, last.range[0]))}${start.slice(at)}${saltLines}`;
}

function endOfLine(text: string, offset: number): number {
  // A block text ends behind its line break already.
  return text[offset - 1] === '\n' ? offset : text.indexOf('\n', offset) + 1;
}

function indentOf(text: string, offset: number): string {
  const dash = text.lastIndexOf('-', offset - 1);
  return text.slice(text.lastIndexOf('\n', dash) + 1, dash);
}

function printEntry(entry: NewAllowEntry, indent: string): string {
  // No folding: a long reason stays one line.
  const lines = stringify([{ ...entry }], { lineWidth: 0 })
    .trimEnd()
    .split('\n');
  return lines.map((line) => `${indent}${line}\n`).join('');
}

function reprint(document: Document, { entry, salt }: ConfigChange): string {
  if (salt !== undefined && !document.has('salt')) document.set('salt', salt);
  const entries = document.get('allow', true);
  const node = document.createNode({ ...entry });
  if (!isSeq(entries)) {
    document.set('allow', document.createNode([node]));
  } else {
    // `allow: []` as it stands in a fresh file would go on as one long line.
    if (entries.items.length === 0) entries.flow = false;
    entries.add(node);
  }
  return document.toString({ lineWidth: 0 });
}
