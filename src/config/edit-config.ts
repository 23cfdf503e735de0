// Changes `.vonguard.yaml` as a person would: what is there stays, comments and order included.

import { LineCounter, isMap, isSeq } from 'yaml';
import type { Document } from 'yaml';
import { ScanError } from '../core/errors.ts';
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

const NEW_FILE = '# What vonguard leaves out and why: docs/suppressions.md\n';
const SALT_COMMENT = ' Keys the fingerprints below; whoever changes it makes them all unknown.';

/**
 * The file's new text; `text` is undefined when there is no file yet.
 * @throws ScanError `config` when the old text is not right, or the new one would not be
 */
export function addAllowEntry(text: string | undefined, file: string, { entry, salt }: ConfigChange): string {
  const old = text ?? NEW_FILE;
  parseConfig(old, file);
  const document = parseYaml(old, { file, lines: new LineCounter() });
  if (salt !== undefined && !document.has('salt')) addSalt(document, salt);
  const entries = document.get('allow', true);
  const node = document.createNode({ ...entry });
  if (isSeq(entries)) {
    // `allow: []` as it stands in a fresh file would go on as one long line.
    if (entries.items.length === 0) entries.flow = false;
    entries.add(node);
  } else {
    document.set('allow', document.createNode([node]));
  }
  return checked(print(document, old), file);
}

function addSalt(document: Document, salt: string): void {
  const pair = document.createPair('salt', salt);
  if (document.contents === null) document.contents = document.createNode({});
  if (!isMap(document.contents)) throw new ScanError('internal', 'The configuration is no map.');
  pair.key.commentBefore = SALT_COMMENT;
  document.contents.items.push(pair);
}

// No folding: a long reason stays one line, and lines that were there stay as long as they were.
function print(document: Document, old: string): string {
  const indent = /^(?: {2}| {4}| {8})(?=\S)/m.exec(old)?.[0].length ?? 2;
  const indentSeq = !/^-\s|:[ \t]*(?:#.*)?\r?\n-\s/m.test(old);
  const text = document.toString({ lineWidth: 0, indent, indentSeq, flowCollectionPadding: /\{ /.test(old) });
  return old.includes('\r\n') ? text.replaceAll(/\r?\n/g, '\r\n') : text;
}

// What can't be read again is not written.
function checked(text: string, file: string): string {
  parseConfig(text, file);
  return text;
}
