// Texts that nobody wrote, for properties that hold of every text.
import fc from 'fast-check';

// fast-check's own unit `binary` is the same without the stress on ASCII, and takes a second to set up in each file.
const CODE_POINT = fc.oneof(
  fc.integer({ min: 0, max: 0x7f }),
  fc.integer({ min: 0x80, max: 0xd7ff }),
  fc.integer({ min: 0xe000, max: 0x10_ffff }),
);
const CHARACTER = CODE_POINT.map((code) => String.fromCodePoint(code));
const HALF = fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code));

interface Length {
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** Any text that UTF-8 can hold. */
export function anyText(length: Length = {}): fc.Arbitrary<string> {
  return fc.string({ unit: CHARACTER, ...length });
}

/** Any text that JavaScript can hold: halves of characters as well. */
export function brokenText(length: Length = {}): fc.Arbitrary<string> {
  return fc.string({ unit: fc.oneof(CHARACTER, HALF), ...length });
}
