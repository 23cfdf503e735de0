import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeEscapes } from '../../../../src/engine/decode/escapes.ts';
import { decodeHtml } from '../../../../src/engine/decode/html.ts';
import { decodeBase64, decodeHex } from '../../../../src/engine/decode/packed.ts';
import { decodePercent } from '../../../../src/engine/decode/percent.ts';
import { decodeQuotedPrintable } from '../../../../src/engine/decode/quoted-printable.ts';
import { DECODERS } from '../../../../src/engine/decoders.ts';
import type { Decoder, Layer } from '../../../../src/engine/matcher.ts';

const BUDGET = 1 << 20;
// Decoders look at texts that name what rules look for.
const PLAIN = 'vonage:\n  api_secret: "value & more"\n';

function one(decode: Decoder, text: string): Layer {
  const [layer, ...more] = decode(text, BUDGET);
  if (layer === undefined || more.length > 0)
    throw new Error(`expected one layer, got ${more.length + (layer ? 1 : 0)}`);
  return layer;
}

/** The outer text of a word of the layer. */
function outerOf(text: string, layer: Layer, word: string): string {
  const start = layer.text.indexOf(word);
  const span = layer.toOuter({ start, end: start + word.length });
  return text.slice(span.start, span.end);
}

describe('base64', () => {
  const base64 = Buffer.from(PLAIN).toString('base64');

  test.each<[string, string]>([
    ['as a value', `env: ${base64}\n`],
    ['in quotes', `x = "${base64}"`],
    ['in the URL-safe alphabet', Buffer.from(PLAIN).toString('base64url')],
    ['in a data URI', `data:text/plain;base64,${base64}`],
  ])('%s', (_, text) => {
    expect(one(decodeBase64, text).text).toBe(PLAIN);
  });

  test('behind a path, which is base64 too', () => {
    expect(one(decodeBase64, `path/${base64}`).text.endsWith(PLAIN)).toBe(true);
  });

  test('wrapped lines are one text, also indented, escaped or joined', () => {
    const long = PLAIN.repeat(8);
    const lines =
      Buffer.from(long)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    for (const joint of ['\n', '\r\n', '\n    ', '\\n', '" +\n  "', '\n# ']) {
      const text = `key: "${lines.join(joint)}"\nnext: 1`;
      const layer = one(decodeBase64, text);
      expect(layer.text).toBe(long);
      expect(layer.span).toEqual({ start: 6, end: 6 + lines.join(joint).replace(/=+$/, '').length });
    }
  });

  test('positions lead back to the characters that encode them', () => {
    const text = `a: ${base64}`;
    const layer = one(decodeBase64, text);
    const outer = outerOf(text, layer, 'api_secret');
    expect(base64).toContain(outer);
    expect(Buffer.from(`${base64.slice(0, base64.indexOf(outer))}`, 'base64').toString()).toBe(
      PLAIN.slice(0, 9).slice(0, Math.floor((base64.indexOf(outer) * 3) / 4)),
    );
    expect(outer.length).toBeGreaterThanOrEqual(Math.ceil((10 * 4) / 3));
    expect(outer.length).toBeLessThanOrEqual(Math.ceil((10 * 4) / 3) + 2);
  });

  test('UTF-16, as PowerShell encodes its commands', () => {
    const text = Buffer.from(PLAIN, 'utf16le').toString('base64');
    expect(one(decodeBase64, text).text).toBe(PLAIN);
  });

  test('bytes that are no text, hashes and short values give nothing', () => {
    const random = Buffer.from(Array.from({ length: 300 }, (_, at) => (at * 89 + 7) & 255));
    for (const text of [
      random.toString('base64'),
      'sha256-'.padEnd(50, 'Zx9'),
      'dm9uYWdl',
      '/usr/local/lib/python3/site/packages/x',
    ]) {
      expect(decodeBase64(text, BUDGET)).toEqual([]);
    }
  });
});

describe('hex', () => {
  test('text in hex, with positions', () => {
    const text = `blob = "${Buffer.from(PLAIN).toString('hex')}"`;
    const layer = one(decodeHex, text);
    expect(layer.text).toBe(PLAIN);
    expect(outerOf(text, layer, 'api_secret')).toBe(Buffer.from('api_secret').toString('hex'));
  });

  test('digests give nothing', () => {
    expect(decodeHex('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'.repeat(2), BUDGET)).toEqual([]);
  });
});

describe('percent', () => {
  test('a nested URL', () => {
    const text = `<a href="/go?u=${encodeURIComponent('https://x.example/?api_secret=va/lue&b=ü')}">`;
    const layer = one(decodePercent, text);
    expect(layer.text).toContain('?api_secret=va/lue&b=');
    expect(outerOf(text, layer, 'va/lue')).toBe('va%2Flue');
  });

  test('plus is a space where plus itself is escaped', () => {
    expect(one(decodePercent, 'secret=a%2Bb+c').text).toBe('secret=a+b c');
    expect(one(decodePercent, 'secret=a+c%3D').text).toBe('secret=a+c=');
  });

  test('what names nothing of interest gives nothing', () => {
    expect(decodePercent('https://x.example/?q=a%20b%20c', BUDGET)).toEqual([]);
    expect(decodePercent('100% of 50%', BUDGET)).toEqual([]);
  });
});

describe('html', () => {
  test('named, decimal and hexadecimal references', () => {
    const text = '<pre>apiSecret: &quot;a&#43;b&#x2B;c&quot;, b &lt; &unknown;</pre>';
    const layer = one(decodeHtml, text);
    expect(layer.text).toBe('<pre>apiSecret: "a+b+c", b < &unknown;</pre>');
    expect(outerOf(text, layer, 'a+b+c')).toBe('a&#43;b&#x2B;c');
  });

  test('only the lines around references are copied', () => {
    const far = 'line\n'.repeat(100);
    const layer = one(decodeHtml, `${far}secret=&quot;x&quot;\n${far}`);
    expect(layer.text.split('\n').length).toBeLessThan(12);
  });
});

describe('quoted-printable', () => {
  test('soft line ends and escapes', () => {
    const text = 'Subject: x\n\nVONAGE_API_SECRET=3Dabc=\ndef=0Amore=\r\n text\n';
    const layer = one(decodeQuotedPrintable, text);
    expect(layer.text).toContain('VONAGE_API_SECRET=abcdef\nmore text');
    expect(outerOf(text, layer, 'abcdef')).toBe('abc=\ndef');
  });

  test('assignments in code are none', () => {
    expect(decodeQuotedPrintable('secret=20\nb =30=\n')).toEqual([]);
  });
});

describe('escapes', () => {
  test('JSON in a JSON string', () => {
    const text = JSON.stringify({ body: JSON.stringify({ apiSecret: 'a"b', url: 'x?a=1&b' }) }).replaceAll(
      '&',
      '\\u0026',
    );
    const layer = one(decodeEscapes, text);
    expect(layer.text).toBe('{"apiSecret":"a\\"b","url":"x?a=1&b"}');
    expect(outerOf(text, layer, '1&b')).toBe('1\\u0026b');
  });

  test('\\x, \\u{…} and unknown escapes', () => {
    expect(one(decodeEscapes, String.raw`s = '\x73ecret\u{3d}\q1234'`).text).toBe('secret=q1234');
  });

  test('the lines of a notebook’s cell are one text', () => {
    const source = ['import vonage\n', 'c = Client(key="k",\n', '  secret="s")'];
    const text = JSON.stringify({ cells: [{ source }, { source: ['other "x"'] }] }, null, 1);
    const layers = decodeEscapes(text, BUDGET);
    expect(layers.map((layer) => layer.text)).toEqual([source.join('')]);
    expect(layers.map((layer) => outerOf(text, layer, 'secret="s"'))).toEqual(['secret=\\"s\\"']);
  });

  test('an unclosed quote is forgotten at the end of its line', () => {
    const layer = one(decodeEscapes, `it's\nx = "{\\"secret\\": 1}"\n`);
    expect(layer.text).toBe('{"secret": 1}');
  });

  test('strings without an escape give nothing', () => {
    expect(decodeEscapes('{"api_secret": "value", "path": "a\\\\b"}', BUDGET)).toEqual([]);
  });
});

describe('all decoders', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '"',
      "'",
      '\\',
      '\\n',
      '\\u0026',
      '%3D',
      '%',
      '&quot;',
      '&#x41;',
      '=3D',
      '=\n',
      '\n',
      ', ',
      'secret',
      Buffer.from(PLAIN).toString('base64'),
    ),
    fc.string({ maxLength: 12 }),
  );
  const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  test('every span of a layer leads to a span inside the layer’s own', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, from, length) => {
        for (const layer of DECODERS.flatMap((decode) => decode(text, BUDGET))) {
          const start = from % (layer.text.length + 1);
          const end = Math.min(layer.text.length, start + (length % 20));
          const outer = layer.toOuter({ start, end });
          expect(outer.start).toBeGreaterThanOrEqual(layer.span.start);
          expect(outer.end).toBeLessThanOrEqual(layer.span.end);
          expect(outer.start).toBeLessThanOrEqual(outer.end);
        }
      }),
    );
  });

  test('later characters never lead further back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const layer of DECODERS.flatMap((decode) => decode(text, BUDGET))) {
          let last = 0;
          for (let at = 0; at < layer.text.length; at++) {
            const { start } = layer.toOuter({ start: at, end: at + 1 });
            expect(start).toBeGreaterThanOrEqual(last);
            last = start;
          }
        }
      }),
    );
  });

  test.each(['"', "\\'", '"\\', '%3D', '&quot;', '&', '=3D=\n', '=\n', 'QUJD', 'QUJD\n', '41', "'\\n", '"\\n",\n"'])(
    'half a megabyte of %j is looked through in a moment',
    (unit) => {
      const text = unit.repeat(Math.ceil(500_000 / unit.length));
      for (const decode of DECODERS) expect(() => decode(text, BUDGET)).not.toThrow();
    },
  );
});
