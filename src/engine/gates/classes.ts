// Characters in sixty-four classes, few enough for a table of all rows of three: the cases of a letter are one class, as are
// digits, blanks, line ends, and everything beyond ASCII.

/** What stands behind the last character. */
export const END = 0;
export const CLASS_BITS = 6;
export const CLASSES: number = 1 << CLASS_BITS;
/** Stands for all characters beyond ASCII, in a text's codes too. */
export const OTHER = 0x80;

// Each a class of its own.
const SIGNS = '_"\'`=:.-+&?|<>()[]{}/\\,;$@#~%*!^';
const LETTERS = 26;
const DIGITS = 1 + LETTERS;
const BLANKS = DIGITS + 1;
const LINE_ENDS = BLANKS + 1;
const FIRST_SIGN = LINE_ENDS + 1;
const CONTROLS = CLASSES - 2;
const OTHERS = CLASSES - 1;

/** The class of each code; of all above ASCII it is the last. */
export const CLASS_OF: Uint8Array = Uint8Array.from({ length: 256 }, (_, code) => classOf(code));

function classOf(code: number): number {
  const character = String.fromCharCode(code);
  if (code >= OTHER) return OTHERS;
  if (/[a-z]/i.test(character)) return code & 0x1f;
  if (/\d/.test(character)) return DIGITS;
  if (/[ \t]/.test(character)) return BLANKS;
  if (/\s/.test(character)) return LINE_ENDS;
  const sign = SIGNS.indexOf(character);
  return sign === -1 ? CONTROLS : FIRST_SIGN + sign;
}

const encoder = new TextEncoder();
let room = new Uint8Array(1 << 16);
let last: { readonly text: string; readonly codes: Uint8Array } = { text: '', codes: room.subarray(0, 0) };

/**
 * The text as bytes, one for each UTF-16 code unit, until the next text is asked about. Reading them in a loop takes a third
 * of what `charCodeAt` does; those of the last text are kept, since many ask about one.
 */
export function codesOf(text: string): Uint8Array {
  if (last.text !== text) last = { text, codes: encode(text) };
  return last.codes;
}

function encode(text: string): Uint8Array {
  if (room.length < text.length) room = new Uint8Array(2 * text.length);
  const codes = room.subarray(0, text.length);
  // A letter beyond ASCII takes two bytes or more: read to its end within as many bytes as it has units, the text is ASCII.
  if (encoder.encodeInto(text, codes).read === text.length) return codes;
  for (let at = 0; at < text.length; at++) codes[at] = Math.min(OTHER, text.charCodeAt(at));
  return codes;
}
