// Accepted findings in the files of other tools. A secret they hold in the clear becomes SecretText here and goes no further.

import { ScanError } from '../core/errors.ts';
import { SecretText } from '../core/secret-text.ts';

export const FOREIGN_FORMATS = ['gitleaks-ignore', 'gitleaks', 'trufflehog', 'detect-secrets'] as const;
export type ForeignFormat = (typeof FOREIGN_FORMATS)[number];

/** What the other tool says of one accepted finding; `where` names it in messages. */
export type ForeignEntry = { readonly where: string } & (
  | { readonly kind: 'secret'; readonly secret: SecretText }
  | { readonly kind: 'sha1'; readonly sha1: string }
  | { readonly kind: 'place'; readonly path: string; readonly line: number; readonly commit?: string }
);

/**
 * Reads `text` as the file of another tool; without `format` the form tells which.
 * @throws ScanError `config`
 */
export function parseForeignBaseline(text: string, file: string, format?: ForeignFormat): readonly ForeignEntry[] {
  const chosen = format ?? guessFormat(text);
  if (chosen === undefined) {
    throw new ScanError('config', `${file} is no file that can be imported.`, {
      path: file,
      hint: `Known are .gitleaksignore, JSON of gitleaks and trufflehog, .secrets.baseline; name one with --from ${FOREIGN_FORMATS.join('|')}.`,
    });
  }
  return PARSERS[chosen](text, file);
}

const PARSERS: Readonly<Record<ForeignFormat, (text: string, file: string) => readonly ForeignEntry[]>> = {
  'gitleaks-ignore': parseGitleaksIgnore,
  gitleaks: (text, file) => listOf(parseJson(text, file)).flatMap(gitleaksEntry),
  trufflehog: (text, file) =>
    text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : trufflehogEntry(parseJson(line, file)))),
  'detect-secrets': (text, file) => detectSecretsEntries(parseJson(text, file)),
};

function guessFormat(text: string): ForeignFormat | undefined {
  const start = text.trimStart();
  if (start.startsWith('[')) return 'gitleaks';
  if (!start.startsWith('{'))
    return /^(?:[0-9a-f]{40}:)?[^:\n]+:[\w-]+:\d+\s*$/m.test(text) ? 'gitleaks-ignore' : undefined;
  if (/"SourceMetadata"/.test(start.slice(0, 10_000))) return 'trufflehog';
  return /"results"\s*:/.test(start) ? 'detect-secrets' : undefined;
}

// `commit:file:rule:line` or `file:rule:line`. A path may hold colons, so it is what the others leave.
function parseGitleaksIgnore(text: string): readonly ForeignEntry[] {
  return text.split(/\r?\n/).flatMap((raw) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return [];
    const [, commit, path = '', number = ''] = /^(?:([0-9a-f]{40,64}):)?(.+):[^:]*:(\d{1,9})$/.exec(line) ?? [];
    return path === '' ? [] : [placeOf({ path, line: Number(number), commit })];
  });
}

function gitleaksEntry(item: unknown): readonly ForeignEntry[] {
  const path = textIn(item, 'File');
  if (path === undefined) return [];
  const line = numberIn(item, 'StartLine');
  const secret = textIn(item, 'Secret');
  if (secret !== undefined && secret !== '' && !/^REDACTED$|\.\.\.$/.test(secret))
    return [secretAt(secret, path, line)];
  return [placeOf({ path, line, commit: textIn(item, 'Commit') })];
}

function trufflehogEntry(item: unknown): readonly ForeignEntry[] {
  const data = fieldOf(fieldOf(item, 'SourceMetadata'), 'Data');
  const place = Object.values(isObject(data) ? data : {}).find(isObject);
  const path = textIn(place, 'file') ?? '';
  const raws = [textIn(item, 'Raw'), textIn(item, 'RawV2')].filter((raw) => raw !== undefined && raw !== '');
  // Raw can be the account's key only, RawV2 then holds key and secret: each may be the one that is met.
  if (raws.length > 0) return raws.map((raw) => secretAt(raw ?? '', path, numberIn(place, 'line')));
  return path === '' ? [] : [placeOf({ path, line: numberIn(place, 'line'), commit: textIn(place, 'commit') })];
}

function detectSecretsEntries(document: unknown): readonly ForeignEntry[] {
  const results = fieldOf(document, 'results');
  return Object.entries(isObject(results) ? results : {}).flatMap(([file, items]) =>
    listOf(items).flatMap((item): readonly ForeignEntry[] => {
      const sha1 = textIn(item, 'hashed_secret');
      const path = textIn(item, 'filename') ?? file;
      // Of a key it hashes only the head line, which all keys share: the place is all there is.
      if (textIn(item, 'type') === 'Private Key')
        return [placeOf({ path, line: numberIn(item, 'line_number'), commit: undefined })];
      return sha1 === undefined ? [] : [{ kind: 'sha1', sha1: sha1.toLowerCase(), where: path }];
    }),
  );
}

function secretAt(secret: string, path: string, line: number): ForeignEntry {
  return { kind: 'secret', secret: new SecretText(secret), where: `${path}:${line}` };
}

// gitleaks writes an empty commit for work trees; Windows tools write `\`.
function placeOf({ path, line, commit }: { path: string; line: number; commit: string | undefined }): ForeignEntry {
  const normal = path.replaceAll('\\', '/').replace(/^\.\//, '');
  return {
    kind: 'place',
    path: normal,
    line,
    where: `${normal}:${line}`,
    ...(commit !== undefined && commit !== '' && { commit }),
  };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Node's message quotes the text around the fault, and the file may hold secrets.
    throw new ScanError('config', `${file} is no valid JSON.`, { path: file });
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function fieldOf(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

function textIn(value: unknown, key: string): string | undefined {
  const field = fieldOf(value, key);
  return typeof field === 'string' ? field : undefined;
}

function numberIn(value: unknown, key: string): number {
  const field = fieldOf(value, key);
  return typeof field === 'number' ? field : 0;
}
