import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64, decodeHex } from '../../../../src/engine/decode/packed.ts';
import { drawn } from '../../../support/generated.ts';
import { BUDGET, onlyLayer, outerOf } from '../../../support/layers.ts';

const PLAIN = 'vonage:\n  api_secret: "value & more"\n';
const textsIn = (text: string, budget = BUDGET): readonly string[] =>
  [...decodeBase64(text, budget)].map((layer) => layer.text);
const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');
const wrapped = (bytes: Buffer): string =>
  base64(bytes)
    .match(/.{1,76}/g)
    ?.join('\n') ?? '';

// 57 bytes are one line of 76 characters.
const LINE = 'vonage: { api_secret: "value", note: "a line of a file" }'.padEnd(56).slice(0, 56) + '\n';
const noise = (lines: number): Buffer => Buffer.from(drawn('noise', lines * 76), 'base64');

describe('a block of base64 on lines', () => {
  test('is one text', () => {
    expect(textsIn(wrapped(Buffer.from(LINE.repeat(20))))).toEqual([LINE.repeat(20)]);
  });

  test('that is text up to some noise at its end is one text', () => {
    const bytes = Buffer.concat([Buffer.from(LINE.repeat(60)), Buffer.from([1, 2, 3])]);
    expect(textsIn(wrapped(bytes))).toHaveLength(1);
  });

  test('that is no text as a whole, as of an archive, still gives the texts in it', () => {
    const bytes = Buffer.concat([Buffer.from(LINE.repeat(3)), noise(40), Buffer.from(LINE.repeat(5)), noise(3)]);
    expect(textsIn(wrapped(bytes))).toEqual([LINE.repeat(3), LINE.repeat(5)]);
  });

  test('of noise gives nothing', () => {
    expect(textsIn(wrapped(noise(40)))).toEqual([]);
  });

  test('behind one that is no text is read for itself', () => {
    const [binary, text] = [
      wrapped(Buffer.concat([Buffer.from(LINE), noise(20)])),
      wrapped(Buffer.from(LINE.repeat(3))),
    ];
    expect(textsIn(`${binary}\n\n---\n${text}\n`)).toEqual([LINE, LINE.repeat(3)]);
  });

  test('leads back to its characters, over each line end', () => {
    const text = `key: |\n  ${wrapped(Buffer.from(LINE.repeat(5))).replaceAll('\n', '\n  ')}\n`;
    const [layer] = [...decodeBase64(text, BUDGET)];
    for (let line = 0; line < 5; line++) {
      const span = layer?.toOuter({ start: line * 57, end: line * 57 + 57 }) ?? { start: 0, end: 0 };
      expect(text.slice(span.start, span.end)).toBe(base64(LINE));
    }
  });
});

describe('the budget', () => {
  test('ends the search for further texts', () => {
    const text = Array.from({ length: 10 }, () => base64(LINE)).join('\n\n;\n');
    expect(textsIn(text)).toHaveLength(10);
    expect(textsIn(text, 3 * LINE.length - 1)).toHaveLength(3);
    expect(textsIn(text, -1)).toEqual([]);
  });
});

test('digests of packages are no texts', () => {
  const digest = base64(Buffer.from(`${LINE}${LINE}`).subarray(0, 64)).slice(0, 86);
  expect(textsIn(`integrity sha512-${digest}==`)).toEqual([]);
});

test('any bytes in base64 or hex decode without a throw, to themselves or to nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 24, maxLength: 120 }), fc.string({ maxLength: 4 }), (bytes, joint) => {
      const plain = Buffer.from(bytes).toString('latin1');
      for (const layer of decodeHex(`${joint}"${Buffer.from(bytes).toString('hex')}"`, BUDGET))
        expect(layer.text).toBe(plain);
      const text = `"${base64(Buffer.from(bytes))}"${joint}`;
      for (const layer of decodeBase64(text, BUDGET)) {
        expect(layer.span.end).toBeLessThanOrEqual(text.length);
        expect(layer.text.length).toBeLessThanOrEqual(bytes.length + 3);
      }
    }),
  );
});

describe('base64 as a value', () => {
  const encoded = base64(PLAIN);

  test.each<[string, string]>([
    ['as a value', `env: ${encoded}\n`],
    ['in quotes', `x = "${encoded}"`],
    ['in the URL-safe alphabet', Buffer.from(PLAIN).toString('base64url')],
    ['in a data URI', `data:text/plain;base64,${encoded}`],
  ])('%s', (_, text) => {
    expect(onlyLayer(decodeBase64, text).text).toBe(PLAIN);
  });

  test('behind a path, which is base64 too', () => {
    expect(onlyLayer(decodeBase64, `path/${encoded}`).text.endsWith(PLAIN)).toBe(true);
  });

  test('wrapped lines are one text, also indented, escaped or joined', () => {
    const long = PLAIN.repeat(8);
    const lines =
      Buffer.from(long)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    for (const joint of ['\n', '\r\n', '\n    ', '\\n', '" +\n  "', '\n# ']) {
      const text = `key: "${lines.join(joint)}"\nnext: 1`;
      const layer = onlyLayer(decodeBase64, text);
      expect(layer.text).toBe(long);
      expect(layer.span).toEqual({ start: 6, end: 6 + lines.join(joint).replace(/=+$/, '').length });
    }
  });

  test('positions lead back to the characters that encode them', () => {
    const text = `a: ${encoded}`;
    const layer = onlyLayer(decodeBase64, text);
    const outer = outerOf(text, layer, 'api_secret');
    expect(encoded).toContain(outer);
    expect(Buffer.from(`${encoded.slice(0, encoded.indexOf(outer))}`, 'base64').toString()).toBe(
      PLAIN.slice(0, 9).slice(0, Math.floor((encoded.indexOf(outer) * 3) / 4)),
    );
    expect(outer.length).toBeGreaterThanOrEqual(Math.ceil((10 * 4) / 3));
    expect(outer.length).toBeLessThanOrEqual(Math.ceil((10 * 4) / 3) + 2);
  });

  test('UTF-16, as PowerShell encodes its commands', () => {
    const text = Buffer.from(PLAIN, 'utf16le').toString('base64');
    expect(onlyLayer(decodeBase64, text).text).toBe(PLAIN);
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

describe('hex as a value', () => {
  test('text in hex, with positions', () => {
    const text = `blob = "${Buffer.from(PLAIN).toString('hex')}"`;
    const layer = onlyLayer(decodeHex, text);
    expect(layer.text).toBe(PLAIN);
    expect(outerOf(text, layer, 'api_secret')).toBe(Buffer.from('api_secret').toString('hex'));
  });

  test('digests give nothing', () => {
    expect(decodeHex('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'.repeat(2), BUDGET)).toEqual([]);
  });
});
