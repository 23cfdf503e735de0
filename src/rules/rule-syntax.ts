// A rule file as written: YAML to nodes, with the line of everything that can be wrong.

import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument, visit, type Document, type YAMLMap } from 'yaml';
import { withoutSource } from '../config/fields.ts';
import { suggestion } from '../config/nearest.ts';
import { ScanError } from '../core/errors.ts';

/** What an error message needs to name a line. */
export interface Place {
  readonly file: string;
  readonly lines: LineCounter;
}

export interface RuleFile {
  readonly document: Document;
  readonly rules: readonly YAMLMap[];
  readonly place: Place;
}

/** Parses one rule file to its rule nodes. `about` is prose, `shared` holds YAML anchors for lists used twice. */
export function parseRuleFile(yamlText: string, file: string): RuleFile {
  const lines = new LineCounter();
  const place = { file, lines };
  // The library compares each key with each other (16,000 keys: 9 s).
  const document = parseDocument(yamlText, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const [error] = document.errors;
  if (error !== undefined) throw problem(place, error.pos[0], `is no valid YAML: ${withoutSource(error.message)}`);
  visit(document, { Map: (_key, map) => assertUnique(map, place) });
  const root = document.contents;
  if (!isMap(root)) throw problem(place, 0, 'expected a map with the key `rules`');
  checkKeys(root, ['about', 'shared', 'rules'], place, 'the file');
  const rules = root.get('rules', true);
  if (!isSeq(rules) || rules.items.length === 0)
    throw problem(place, 0, '`rules` must be a list with at least one rule');
  return { document, place, rules: rules.items.map((item) => asMap(item, place)) };
}

function assertUnique(map: YAMLMap, place: Place): void {
  const seen = new Set<string>();
  for (const { key } of map.items) {
    const name = keyText(key);
    if (seen.has(name)) throw problem(place, offsetOf(key), `\`${name}\` is given twice`);
    seen.add(name);
  }
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function asMap(node: unknown, place: Place): YAMLMap {
  if (isMap(node)) return node;
  throw problem(place, offsetOf(node), 'each rule must be a map');
}

export function checkKeys(map: YAMLMap, allowed: readonly string[], place: Place, where: string): void {
  for (const { key } of map.items) {
    const name = keyText(key);
    if (allowed.includes(name)) continue;
    const known = `expected one of ${allowed.join(', ')}`;
    const near = suggestion(name, allowed);
    throw problem(
      place,
      offsetOf(key),
      `unknown key \`${name}\` in ${where}${near === '' ? `; ${known}` : `.${near}`}`,
    );
  }
}

export function problem(place: Place, offset: number, message: string): ScanError {
  return problemOnLine(place, place.lines.linePos(offset).line, message);
}

export function problemOnLine({ file }: Place, line: number, message: string): ScanError {
  return new ScanError('rule', `${file}:${line}: ${message}${message.endsWith('?') ? '' : '.'}`, {
    path: file,
    hint: 'The form of a rule is in patterns/README.md; `vonguard rules show ID` prints one as an example.',
  });
}

export function lineOf(node: unknown, { lines }: Place): number {
  return lines.linePos(offsetOf(node)).line;
}

export function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
