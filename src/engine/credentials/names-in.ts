// The names in a text that can hold a secret: found by the words they must contain, then widened to the whole name.

import { gate } from '../gates/gate.ts';
import { KEY_WORD, PASSWORD_WORDS, SECRET_WORDS } from '../names/languages.ts';
import { readName, type NameReading } from '../names/reading.ts';
import { lineStartNear } from './line-start.ts';

export interface NamedPlace {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly reading: NameReading;
}

const OTHER_LETTERS = /[^\0-\x7f]/;
const OTHER_WORDS = [...SECRET_WORDS, ...PASSWORD_WORDS];
const OTHER_WORD = gate(new RegExp(OTHER_WORDS.filter((word) => OTHER_LETTERS.test(word)).join('|'), 'gi'));
const LATIN = OTHER_WORDS.filter((word) => !OTHER_LETTERS.test(word)).join('|');
const ROLE_WORD = gate(
  new RegExp(
    String.raw`secret|secrect|secert|sercet|sceret|secreet|secrte|seceret|scrt|segredo|geheim|passw|phrase|passcode|pass_?code|pass(?:\b|[_\d])|pwd|senha|contrase|kennwort|clave|signature|(?:(?<![a-z])|nexmo|vonage)sig(?![a-z])|sig_?(?:secret|key)|signing|vgai|studio_key|ai[_-]?key|token|(?:(?<![a-z])|nexmo|vonage|sip|smpp)pw(?![a-z])|mot de passe|\bP(?:34|734|406|506|606)(?=[=>])|segret[oa]|\b(?:${LATIN})`,
    'gi',
  ),
);
const WORD_CHARACTER = /[\p{L}\p{M}\w$.-]/u;
// No blanks between words: what stands in front of the name, and particles behind it, are no part of it.
const UNSPACED = /[\u3040-\u9fff]/;
const PARTICLE = /[はがをも是为為은는이가]/;
const REACH = 80;
// "API secret", "Signature Secret": two or three words of prose make one name.
const WORDS_BEFORE = /(?:[\p{L}\p{M}]{2,12}[ _-]){1,3}$/u;
// "secret key", "sekret API", "clé secrète de l'API".
const WORDS_BEHIND = new RegExp(
  String.raw`^ (?:(?:de|da|do|del|della|van|för|for|der|des|von|til) (?:la |el |the )?(?:l['’])?)?(?:API|value|${KEY_WORD})(?![\p{L}\p{M}\d_])`,
  'iu',
);

/** Where a text has a word that can be part of a secret's name. */
export function roleWordsIn(text: string): readonly RegExpExecArray[] {
  const words = [...ROLE_WORD.matchAll(text)];
  const others = [...OTHER_WORD.matchAll(text)];
  return others.length === 0 ? words : [...words, ...others].toSorted((a, b) => a.index - b.index);
}

/** Each place once, in order. */
export function namesIn(
  text: string,
  roleWords: readonly RegExpExecArray[] = roleWordsIn(text),
): readonly NamedPlace[] {
  const places: NamedPlace[] = [];
  let floor = 0;
  for (const { index, 0: word } of roleWords) {
    if (index < floor || isLaterCell(text, index)) continue;
    const end = widenRight(text, index + word.length);
    const start = widenLeft(text, index, floor);
    floor = end;
    const place = readPlace(text, start, end);
    if (place === undefined) continue;
    const longer = withWordsBehind(text, place);
    floor = longer.end;
    places.push(longer);
  }
  return places;
}

// `getApiSecret() {`: a call of it names nothing, but its definition returns what the rest of the name says.
const GETTER = /^(?:get|fetch|load|read)(?=[A-Z_])/;
const DEFINED = /\s?\(\s?(?:self)?\s?\)[^\n(){};=]{0,40}(?:\{|=>|=|:)|\s?=\s?(?:async\s)?(?:\(\s?\)\s?=>|lambda:)/y;

// ${NAME-value} of a shell, whose names have no dash.
const EXPANDED = /^[A-Z][A-Z\d_]{2,60}(?=-)/;

// docker secret create NAME: a command's word.
const COMMAND = /^secrets?[ \t]{1,3}(?:create|set|put|add|update|versions|generic|import|edit)[ \t]/;

function readPlace(text: string, start: number, end: number): NamedPlace | undefined {
  if (text[start - 1] === ' ' && COMMAND.test(text.slice(start, end + 20))) return undefined;
  const expanded = text.startsWith('${', start - 2) ? EXPANDED.exec(text.slice(start, end))?.[0] : undefined;
  if (expanded !== undefined) return readPlace(text, start, start + expanded.length);
  const name = text.slice(start, end);
  const getter = GETTER.exec(name)?.[0].length;
  if (getter !== undefined && isDefined(text, end)) return readPlace(text, start + getter, end);
  const alone = readName(name);
  if (alone?.product !== undefined) return { name, start, end, reading: alone };
  const before = WORDS_BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const longer = before === '' ? undefined : readName(before + name);
  if (longer !== undefined && (alone === undefined || longer.product !== undefined || longer.strength === 'exact')) {
    return { name: before + name, start: start - before.length, end, reading: longer };
  }
  return alone && { name, start, end, reading: alone };
}

function isDefined(text: string, at: number): boolean {
  DEFINED.lastIndex = at;
  return DEFINED.test(text);
}

function withWordsBehind(text: string, place: NamedPlace): NamedPlace {
  const behind = WORDS_BEHIND.exec(text.slice(place.end, place.end + 24))?.[0] ?? '';
  const reading = behind === '' ? undefined : readName(place.name + behind);
  if (reading?.role !== place.reading.role) return place;
  return { ...place, name: place.name + behind, end: place.end + behind.length, reading };
}

// In a Markdown row only the first cell names the value; tables.ts reads those.
function isLaterCell(text: string, index: number): boolean {
  const lineStart = lineStartNear(text, index, 400);
  return lineStart !== undefined && /^[ \t]{0,8}\|/.test(text.slice(lineStart, lineStart + 12));
}

function widenLeft(text: string, index: number, floor: number): number {
  let start = index;
  const first = Math.max(floor, index - REACH);
  while (start > first && WORD_CHARACTER.test(text[start - 1] ?? '') && !UNSPACED.test(text[start - 1] ?? '')) start--;
  // Dashes of a flag and of a list belong to no name.
  while (start < index && /[-.]/.test(text[start] ?? '')) start++;
  return start;
}

function widenRight(text: string, index: number): number {
  let end = index;
  const last = Math.min(text.length, index + REACH);
  while (end < last && WORD_CHARACTER.test(text[end] ?? '')) end++;
  while (end > index && /[-.]/.test(text[end - 1] ?? '')) end--;
  return end > index && PARTICLE.test(text[end - 1] ?? '') ? end - 1 : end;
}
