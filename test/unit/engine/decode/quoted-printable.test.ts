import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeQuotedPrintable } from '../../../../src/engine/decode/quoted-printable.ts';
import { onlyLayer, outerAt, outerOf } from '../../../support/layers.ts';
import { brokenText } from '../../../support/noise.ts';

describe('a mail', () => {
  test('soft line ends and escapes', () => {
    const text = 'Subject: x\n\nVONAGE_API_SECRET=3Dabc=\ndef=0Amore=\r\n text\n';
    const layer = onlyLayer(decodeQuotedPrintable, text);
    expect(layer.text).toContain('VONAGE_API_SECRET=abcdef\nmore text');
    expect(outerOf(text, layer, 'abcdef')).toBe('abc=\ndef');
  });

  test('assignments in code are none', () => {
    expect(decodeQuotedPrintable('secret=20\nb =30=\n')).toEqual([]);
  });
});

describe('every text', () => {
  const bytes = fc.array(
    fc.record({
      code: fc.integer({ min: 0, max: 0xff }),
      isEscaped: fc.boolean(),
      // A soft line end behind it.
      isBroken: fc.boolean(),
    }),
    { maxLength: 60 },
  );

  test('comes out as it went in, and each character knows where it stood', () => {
    fc.assert(
      fc.property(bytes, (characters) => {
        const written = characters.map(({ code, isEscaped, isBroken }) => {
          const isPlain = !isEscaped && code >= 0x20 && code < 0x7f && code !== 0x3d;
          const text = isPlain ? String.fromCharCode(code) : `=${code.toString(16).toUpperCase().padStart(2, '0')}`;
          return { text, end: isBroken ? '=\r\n' : '' };
        });
        const whole = `secret=3D${written.map(({ text, end }) => text + end).join('')}`;
        const layer = onlyLayer(decodeQuotedPrintable, whole);
        expect(layer.text).toBe(`secret=${String.fromCharCode(...characters.map(({ code }) => code))}`);
        for (const [at, { text }] of written.entries()) {
          expect(outerAt(whole, layer, 'secret='.length + at)).toBe(text);
        }
      }),
    );
  });

  test('that is noise is looked through without an error', () => {
    const pieces = fc.constantFrom('=3D', '=', '=\n', '=\r\n', '=0A', '=ZZ', 'secret', '\n');
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, brokenText({ maxLength: 3 }))), (parts) => {
        const text = parts.join('');
        for (const layer of decodeQuotedPrintable(text)) expect(layer.span.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

test.each(['=20', '=2E', '=0A'])('%s alone marks a line where the header names it', (mark) => {
  const text = `Content-Transfer-Encoding: quoted-printable\n\napi_secret: a${mark}b\n`;
  const character = String.fromCharCode(Number.parseInt(mark.slice(1), 16));
  expect(onlyLayer(decodeQuotedPrintable, text).text).toContain(`api_secret: a${character}b`);
});

test('the header that names it is enough', () => {
  const text = 'Content-Transfer-Encoding: quoted-printable\n\napi_secret: abc=\ndef\n';
  expect(onlyLayer(decodeQuotedPrintable, text).text).toContain('api_secret: abcdef');
  expect(decodeQuotedPrintable(text.replace('quoted-printable', '7bit'))).toEqual([]);
});
