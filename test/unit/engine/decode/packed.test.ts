import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64, decodeHex } from '../../../../src/engine/decode/packed.ts';
import { drawn } from '../../../support/generated.ts';

const BUDGET = 1 << 20;
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
