// A block's body as carried → the base64 it stands for. Transports are undone in the order they were applied:
// escapes, string literals, line prefixes. Where a prefix could also be base64 (`+` of a diff), both readings
// are offered and the parser decides.

export interface ArmourBody {
  /** Base64 without white space. */
  readonly base64: string;
  /** Header lines in front of it, e.g. `Proc-Type` → `4,ENCRYPTED`. */
  readonly headers: Readonly<Record<string, string>>;
}

const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/\\{1,8}(?:[nr]|u000[ad]|x0[ad]|\r?\n)/gi, '\n'],
  [/%0[ad]|&#(?:1[03]|x0?[ad]);|<br ?\/?>|\r/gi, '\n'],
  [/\\{1,8}t|%20|%09|&nbsp;/gi, ' '],
  [/\\{1,8}(?:u002b|x2b)|%2b|&#(?:43|x2b);|&plus;/gi, '+'],
  [/\\{1,8}(?:u002f|x2f|\/)|%2f|&#(?:47|x2f);|&sol;/gi, '/'],
  [/\\{1,8}(?:u003d|x3d)|%3d|&#(?:61|x3d);|&equals;/gi, '='],
  [/&quot;|&#34;|\\{1,8}u0022|%22/gi, '"'],
  [/%3a/gi, ':'],
  [/%2c/gi, ','],
  [/&apos;|&#39;|\\{1,8}u0027|%27/gi, "'"],
];

const HEADER = /^\s*([A-Za-z][A-Za-z-]{2,30}): ?(.{1,200})$/;
// Headers of a block that was put on one line.
const INLINE_HEADERS = /^\s*Proc-Type: ?4,ENCRYPTED\s+DEK-Info: ?([\w-]{3,40},[0-9A-F]{8,64})\s+/;
const INLINE_COMMENT = /^\s*(?:Version|Comment): ?[^\n]{0,200}?\s+(?=[A-Za-z0-9+/]{40})/;
const TOKEN = /^[A-Za-z0-9+/_-]+={0,3}$/;
const NOISE = /^[^A-Za-z0-9]+$/;
// The armour checksum of RFC 4880.
const CHECKSUM = /^=[A-Za-z0-9+/]{4}$/;
const LINE_PREFIX = /^[ \t]*(?:\/\/+|#+|[*>|;+%!-]|--+|'|REM |\d{1,6}[:| \t]+)[ \t]*/;

/** Possible readings of the body, the likeliest first. */
export function readBody(body: string, prefix: string): readonly ArmourBody[] {
  const plain = unescape(body);
  const joined = withoutLiterals(plain, prefix);
  const texts = joined === plain ? [plain] : [joined, plain];
  return texts.flatMap((text) => {
    const lines = text.split('\n');
    const variants = [lines, withoutHeadPrefix(lines, prefix), withoutCommonPrefix(lines)];
    return variants.flatMap((variant) => (variant === undefined ? [] : (toBody(variant) ?? [])));
  });
}

function unescape(body: string): string {
  // In form encoding `+` is a space, and then the base64's own `+` is written `%2B`.
  const spaced = /%0[ad]|%2b|%2f/i.test(body) ? body.replaceAll('+', ' ') : body;
  return REPLACEMENTS.reduce((text, [pattern, by]) => text.replace(pattern, by), spaced);
}

/** The head stands inside a literal when quotes follow it: what is between a closing and an opening quote is code. */
function withoutLiterals(body: string, prefix: string): string {
  // The quote in front of the head closes its literal; an apostrophe in a comment does not.
  let quote = /["'`]$/.exec(prefix)?.[0] ?? /["'`]/.exec(body)?.[0];
  if (quote === undefined) return body;
  const literals: string[] = [];
  let at = 0;
  while (quote !== undefined) {
    const close = body.indexOf(quote, at);
    literals.push(body.slice(at, close === -1 ? body.length : close));
    const next: RegExpExecArray | null = close === -1 ? null : /["'`]/.exec(body.slice(close + 1));
    quote = next?.[0];
    at = close + 2 + (next?.index ?? 0);
  }
  // Each piece on its own line: white space inside base64 means nothing, and header lines stay apart.
  return literals.join('\n').replaceAll('\\', '');
}

function withoutHeadPrefix(lines: readonly string[], prefix: string): readonly string[] | undefined {
  const bare = prefix.trimEnd();
  if (bare === '' || /[A-Za-z0-9]$/.test(bare)) return undefined;
  const marked = lines.filter((line) => line.startsWith(bare));
  return marked.length === 0
    ? undefined
    : lines.map((line) => (line.startsWith(bare) ? line.slice(bare.length) : line));
}

function withoutCommonPrefix(lines: readonly string[]): readonly string[] | undefined {
  const full = lines.slice(1).filter((line) => line.trim() !== '');
  if (full.length === 0 || !full.every((line) => LINE_PREFIX.test(line))) return undefined;
  return lines.map((line) => line.replace(LINE_PREFIX, ''));
}

function toBody(lines: readonly string[]): ArmourBody | undefined {
  const headers: Record<string, string> = {};
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const header = HEADER.exec(line.replace(LINE_PREFIX, ''));
    if (header?.[1] !== undefined) headers[header[1].toLowerCase()] = header[2] ?? '';
    else if (line.trim() !== '') break;
  }
  const rest = lines.slice(at).join('\n').replace(INLINE_COMMENT, '');
  const inline = INLINE_HEADERS.exec(rest);
  if (inline?.[1] !== undefined) headers['dek-info'] = inline[1];
  const base64 = joinTokens(inline === null ? rest : rest.slice(inline[0].length));
  return base64 === undefined ? undefined : { base64, headers };
}

// One word that is neither base64 nor punctuation (`MIIE...`, `[base64 encoded key]`) says that this is no key.
function joinTokens(text: string): string | undefined {
  const kept: string[] = [];
  for (const token of text.split(/\s+/)) {
    if (token === '' || NOISE.test(token) || CHECKSUM.test(token)) continue;
    if (!TOKEN.test(token)) return undefined;
    kept.push(token);
  }
  return kept.length === 0 ? undefined : kept.join('');
}
