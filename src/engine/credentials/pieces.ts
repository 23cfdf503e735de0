// Literals in pieces: joined by an operator, by standing side by side, as a list, as characters or their codes.

export interface Piece {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly decodedFrom?: readonly string[];
}

const NEXT_PIECE =
  /(["'`])\s{0,80}(?:\+|\.\.?|&|<>|\+\+|\|\||\\\r?\n|\.concat\(|\)\s{0,40}\.append\()?\s{0,80}[bruf@$]?(["'`])(?![?&]\w{1,40}=)(?<value>[^"'`\n\\]{1,120})(?=\2(?!\s{0,20}(?:=>|:=|[:=](?!=))))/dy;
// The next row of a table begins where its line does.
const ROW = /^"\r?\n"$/;
const MAX_PIECES = 40;

/** "Zx9Synth" + "etiC0Key": literals that the language joins are one value. */
export function joinPieces(text: string, { value, start, end }: Piece): Piece {
  // printf 'NAME=%s\n' 'value'
  if (/^%\w(?:\\n)?$/.test(value)) return { value, start, end };
  let joined = value;
  let last = end;
  for (let pieces = 0; pieces < MAX_PIECES; pieces++) {
    NEXT_PIECE.lastIndex = last;
    const next = NEXT_PIECE.exec(text);
    const span = next?.indices?.groups?.['value'];
    // Adjacent literals without an operator are joined only across a line end or blanks, never over a comma.
    if (next === null || span === undefined || isPair(next.groups?.['value'] ?? '')) break;
    const between = next[0].slice(0, span[0] - last);
    if (!/[+.&<|\\\n]|^.\s+/.test(between) || ROW.test(between)) break;
    joined += next.groups?.['value'] ?? '';
    last = span[1];
  }
  return { value: joined, start, end: last };
}

// "KEY:SECRET" \n "KEY:SECRET": the next item of a shell's list.
function isPair(value: string): boolean {
  return /^[0-9a-f]{8}[:|;,/]/.test(value);
}

const CHANGED =
  /["'`]\s{1,4}(?:->|=>|→|to)\s{1,4}(["'`])(?<value>[^\s"'`\n]{4,160})\1|\s{1,4}(?:->|→)\s{1,4}(?<bare>[^\s"'`\n]{6,64})(?=\s|$)|\s{1,2}[│ \t]{0,40}└─ \[\+\] (?<added>\S{6,64})/dy;

/** "old" -> "new", "old" => "new", old → new, as plans and diffs show a change; in a tree, the new value's line is below. */
export function changedTo(text: string, end: number): readonly Piece[] {
  CHANGED.lastIndex = end;
  const { value, bare, added } = CHANGED.exec(text)?.indices?.groups ?? {};
  const [start, last] = value ?? bare ?? added ?? [];
  return start === undefined || last === undefined ? [] : [{ value: text.slice(start, last), start, end: last }];
}

const ITEM = /["'`]\s{0,8},\s{0,80}(["'`])(?<value>[^"'`\n\\]{1,120})(?=\1)/dy;

/** The further literals of a list, from its first. */
export function itemsBehind(text: string, first: Pick<Piece, 'start' | 'end'>): readonly Piece[] {
  if (!/[[({]\s{0,80}["'`]$/.test(text.slice(Math.max(0, first.start - 90), first.start))) return [];
  const items: Piece[] = [];
  for (let end = first.end; items.length < MAX_PIECES;) {
    ITEM.lastIndex = end;
    const found = ITEM.exec(text);
    const span = found?.indices?.groups?.['value'];
    if (found === null || span === undefined) break;
    end = span[1];
    items.push({ value: text.slice(span[0], end), start: span[0], end });
  }
  return items;
}

// The way from a name to the bracket of a list.
const LEAD = String.raw`["'\x60]{0,3}[\])]{0,2}[\w.<>\[\]:* ]{0,24}(?:=>|:=|[:=])[^\n"'\x60;]{0,60}?(?:["']{2},\s?)?`;
const CODE = String.raw`(?:0x[0-9a-fA-F]{2}|\d{2,3})`;
const CODES = new RegExp(
  String.raw`${LEAD}[(\[{]\s{0,40}(?<value>${CODE}(?:\s{0,4},\s{0,40}${CODE}){5,99})\s{0,8},?\s{0,8}[)\]}]`,
  'dy',
);
const LIST = new RegExp(
  String.raw`${LEAD}[(\[{]\s{0,40}["'](?<value>[^"'\\\n]{1,40}["'](?:\s{0,4},\s{0,40}["'][^"'\\\n]{1,40}["']){1,99})(?:\s{0,4},\s{0,4}(?:0|'\\0'))?\s{0,8},?\s{0,8}[)\]}]`,
  'dy',
);
const JOINS = /join|implode|concat/i;

/** Character codes, characters or a joined list of literals behind a name. */
export function listBehind(text: string, at: number): Piece | undefined {
  return codesBehind(text, at) ?? registryBytes(text, at) ?? literalsBehind(text, at);
}

// "NAME"=hex:5a,78,…,\ \n  39,00; hex(2) and its like are UTF-16.
const REGISTRY = /"=hex(?:\([0-9ab]\))?:(?<value>[0-9a-f]{2}(?:,(?:\\\r?\n[ \t]{0,8})?[0-9a-f]{2}){5,200})/dy;

function registryBytes(text: string, at: number): Piece | undefined {
  const place = placeOf(REGISTRY, text, at);
  if (place === undefined) return undefined;
  const codes = (place.value.match(/[0-9a-f]{2}/g) ?? []).map((byte) => Number.parseInt(byte, 16));
  const plain = codes.filter((code) => code !== 0);
  if (!plain.every((code) => code > 0x20 && code < 0x7f)) return undefined;
  return { ...place, value: String.fromCharCode(...plain), decodedFrom: ['hex'] };
}

function codesBehind(text: string, at: number): Piece | undefined {
  const place = placeOf(CODES, text, at);
  if (place === undefined) return undefined;
  const codes = place.value.split(',').map((code) => Number(code.trim()));
  if (!codes.every((code) => code > 0x20 && code < 0x7f)) return undefined;
  return { ...place, value: String.fromCharCode(...codes), decodedFrom: ['joined'] };
}

/** The literals of the list behind a variable's name that ends at `at`, joined. */
export function listAt(text: string, at: number): Piece | undefined {
  const place = placeOf(LIST, text, at);
  return place && { ...place, value: literalsOf(place).join(''), end: place.end - 1, decodedFrom: ['joined'] };
}

function literalsOf({ value }: Piece): readonly string[] {
  return value.slice(0, -1).split(/["']\s*,\s*["']/);
}

function literalsBehind(text: string, at: number): Piece | undefined {
  const place = placeOf(LIST, text, at);
  if (place === undefined) return undefined;
  const literals = literalsOf(place);
  const isJoined = JOINS.test(text.slice(at, place.start)) || JOINS.test(text.slice(place.end, place.end + 16));
  if (!isJoined && !literals.every((literal) => literal.length === 1)) return undefined;
  return { ...place, value: literals.join(''), end: place.end - 1, decodedFrom: ['joined'] };
}

function placeOf(pattern: RegExp, text: string, at: number): Piece | undefined {
  pattern.lastIndex = at;
  const [start, end] = pattern.exec(text)?.indices?.groups?.['value'] ?? [];
  return start === undefined || end === undefined ? undefined : { value: text.slice(start, end), start, end };
}
