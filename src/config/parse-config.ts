// YAML text → checked configuration. Loaded only when there is a file, see config.ts.

import { LineCounter, isAlias, isMap, isNode, isScalar, parseDocument, visit, type Document, type YAMLMap } from 'yaml';
import { CONFIDENCES } from '../core/kind.ts';
import { ALLOW_KEYS, readAllowEntry } from './allow-entry.ts';
import { FOREIGN_TOOLS, type Config, type RuleSelection } from './config.ts';
import { configError, fieldsOf, offsetOf, withoutSource, type Fields, type Place } from './fields.ts';
import { checkPattern } from './paths.ts';
import { shorten } from './shorten.ts';
import { bytesOf } from './size.ts';
import { isTooDeep } from './yaml-depth.ts';

/** All keys of the file; a test holds docs/suppressions.md against them. */
export const CONFIG_KEYS = [
  'exclude',
  'rules',
  'minConfidence',
  'maxFileSize',
  'allow',
  'requireReason',
  'honour',
  'trustAddedComments',
  'salt',
] as const;
export const RULE_KEYS = ['enable', 'disable', 'files'] as const;

// Thousands of entries are some hundred kB; what is larger is no configuration.
const SIZE_LIMIT = 1024 * 1024;
const MIN_SALT = 16;

export function parseConfig(text: string, file: string): Config {
  const place = { file, lines: new LineCounter() };
  if (text.length > SIZE_LIMIT) throw configError(place, 0, `is larger than ${SIZE_LIMIT} characters`);
  const document = parseYaml(text, place);
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) return readFields(undefined, file);
  if (!isMap(root))
    throw configError(place, offsetOf(root), `expected a map with keys such as \`exclude\` and \`allow\``);
  return readFields(fieldsOf(root as YAMLMap, CONFIG_KEYS, { place, where: 'the configuration' }), file);
}

/** The document, without anything that could make it larger than its text. */
export function parseYaml(text: string, place: Place): Document {
  const document = parsed(text, place);
  const [error] = document.errors;
  if (error !== undefined) throw configError(place, error.pos[0], `is no valid YAML: ${withoutSource(error.message)}`);
  // An alias repeats what it names, and aliases of aliases grow without bound; nothing here needs one.
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node))
        throw configError(place, offsetOf(node), 'aliases (`*name`) are not allowed here; write the value out');
      if (isNode(node) && node.tag !== undefined) {
        throw configError(place, offsetOf(node), `the tag \`${shorten(node.tag)}\` is not allowed here`);
      }
    },
  });
  return document;
}

function parsed(text: string, place: Place): Document {
  if (isTooDeep(text)) throw configError(place, 0, 'can not be read: it nests too deep');
  // The library compares each key with each other (60,000 keys: 28 s); fields.ts finds keys given twice.
  return parseDocument(text, { lineCounter: place.lines, prettyErrors: false, uniqueKeys: false });
}

function readFields(fields: Fields | undefined, file: string): Config {
  const minConfidence = fields?.choices('minConfidence', CONFIDENCES)[0];
  const maxFileSize = readSize(fields);
  const salt = readSalt(fields);
  const requireReason = fields?.flag('requireReason') ?? false;
  const entries = fields?.maps('allow', ALLOW_KEYS) ?? [];
  return {
    file,
    exclude: readPatterns(fields, 'exclude'),
    rules: readRules(fields?.map('rules', RULE_KEYS)),
    ...(minConfidence && { minConfidence }),
    ...(maxFileSize !== undefined && { maxFileSize }),
    allow: entries.map((entry) => readAllowEntry(entry, { file, requireReason })),
    requireReason,
    honour: fields?.choices('honour', FOREIGN_TOOLS) ?? [],
    trustAddedComments: fields?.flag('trustAddedComments') ?? false,
    ...(salt !== undefined && { salt }),
  };
}

function readRules(fields: Fields | undefined): RuleSelection {
  const enable = fields?.texts('enable') ?? [];
  const disable = fields?.texts('disable') ?? [];
  const both = enable.find((id) => disable.includes(id));
  if (both !== undefined) fields?.fail('disable', `names \`${shorten(both)}\`, which \`enable\` names too`);
  return { enable, disable, files: fields?.texts('files') ?? [] };
}

function readPatterns(fields: Fields | undefined, key: string): readonly string[] {
  const patterns = fields?.texts(key) ?? [];
  for (const pattern of patterns) {
    const wrong = checkPattern(pattern);
    if (wrong !== undefined) fields?.fail(key, `holds \`${pattern.slice(0, 60)}\`, which ${wrong}`);
  }
  return patterns;
}

function readSize(fields: Fields | undefined): number | undefined {
  const text = fields?.text('maxFileSize');
  if (text === undefined) return undefined;
  return bytesOf(text) ?? fields?.fail('maxFileSize', 'must be a size such as 500KB, 10MB or 1GiB');
}

function readSalt(fields: Fields | undefined): string | undefined {
  const salt = fields?.text('salt');
  if (salt === undefined || /^[\w-]{16,128}$/.test(salt)) return salt;
  return fields?.fail(
    'salt',
    `must be ${MIN_SALT} to 128 letters, digits, \`-\` or \`_\`; \`vonguard baseline create\` makes one`,
  );
}
