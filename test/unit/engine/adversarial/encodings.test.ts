// What decodes, over and over, and what only begins to: every decoder has its own worst text.
import { describe, expect, test } from 'vitest';
import { DECODERS } from '../../../../src/engine/decoders.ts';
import { MEGABYTE, QUARTER, TIMEOUT, lookBehind, numbered, repeated } from '../../../support/hostile.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
// Reads as text for as long as a probe looks, and is none.
const noisyLine = (_: number, random: string): string =>
  `${base64('vonage config text')}${`${random}+/`.repeat(3).slice(0, 40)}\n`;

type Text = readonly [name: string, toText: (size: number) => string];

const of =
  (unit: string) =>
  (size: number): string =>
    repeated(unit, size);

const TEXTS: readonly Text[] = [
  ['base64 in one run', of('dm9uYWdl')],
  ['base64 of base64', of(base64(base64('vonage_secret=')))],
  ['base64 on lines', of(`vonage ${'QUJDREVG'.repeat(9)}\n`)],
  ['a block of base64 that begins as text on each line and is none', (size) => numbered(noisyLine, size)],
  ['values in base64', (size) => numbered((_, random) => `${base64(`vonage_secret = ${random}`)} `, size)],
  ['hexadecimal digits', of(`opentok_secret ${'5eed'.repeat(100)}`)],
  ['text in hexadecimal digits', of(`${Buffer.from('vonage_secret = word').toString('hex')} `)],
  ['backslashes', of(`vonage_secret="${'\\'.repeat(200)}`)],
  ['escapes', of(String.raw`vonage\u0026secret\n\x41`)],
  ['escapes of escapes', of(String.raw`"vonage_secret=\"\\\"x\\\\\"" `)],
  ['references', of('vonage_secret&amp;')],
  ['references of references', of('&amp;lt;api_secret ')],
  ['references on lines far apart', of(`api_secret&amp;x${'\n'.repeat(11)}`)],
  ['percent signs', of('api_secret%3D%2526')],
  ['percent signs on each line', of('api_secret%3Dx1\n')],
  ['quoted-printable', of('vonage secret=3D=\n')],
  ['quoted-printable on one line', of('vonage secret=3D')],
  ['literals that are joined', of('vonage "ab" + ')],
  ['literals that are appended', of('vonage_secret += "ab"\n')],
  ['literals that the program reads', of(`vonage "abcdefgh"[::-1] strrev("abcdefgh") `)],
  ['lists of literals', of(`vonage ['a','b',`)],
  ['characters by their codes', of('vonage chr(90).')],
  ['lists of bytes', of('60,2,3,4,5,6,')],
  ['masked lists of bytes', (size) => numbered((at) => `1,2,3,4,5,6;^a${at} `, size)],
  ['tokens in pieces that never end', of('"eyJhbGciOiJ"+')],
  ['tokens on lines that never end', of(`eyJ${'a'.repeat(60)}\n`)],
  ['passwords of Cisco', of('vonage password 7 0822455D0A16 ')],
  ['dumps of a bind', of(`smpp vonage ${'31 '.repeat(100)}\n`)],
  ['zeros between letters', of('\u0000v\u0000o')],
];

describe('a megabyte of', () => {
  test.each(TEXTS)('%s is decoded by each decoder into no more than it is', { timeout: TIMEOUT }, (_, toText) => {
    const text = toText(MEGABYTE);
    for (const decode of DECODERS) {
      let decoded = 0;
      for (const layer of decode(text, MEGABYTE)) {
        expect(layer.span.end).toBeLessThanOrEqual(text.length);
        decoded += layer.text.length;
      }
      // A value is written back with the lines around it, once for each kind of expression in them.
      expect(decoded).toBeLessThanOrEqual(3 * MEGABYTE);
    }
  });
});

describe('behind a quarter of a megabyte of', () => {
  test.each(TEXTS)('%s a secret is found', { timeout: TIMEOUT }, (_, toText) => {
    expect(lookBehind(toText(QUARTER))).toBe('found');
  });
});
