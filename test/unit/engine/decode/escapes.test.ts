import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeEscapes } from '../../../../src/engine/decode/escapes.ts';
import { BUDGET, onlyLayer, outerAt, outerOf } from '../../../support/layers.ts';
import { brokenText } from '../../../support/noise.ts';

describe('a string literal', () => {
  test('JSON in a JSON string', () => {
    const text = JSON.stringify({ body: JSON.stringify({ apiSecret: 'a"b', url: 'x?a=1&b' }) }).replaceAll(
      '&',
      '\\u0026',
    );
    const layer = onlyLayer(decodeEscapes, text);
    expect(layer.text).toBe('{"apiSecret":"a\\"b","url":"x?a=1&b"}');
    expect(outerOf(text, layer, '1&b')).toBe('1\\u0026b');
  });

  test('\\x, \\u{…} and unknown escapes', () => {
    expect(onlyLayer(decodeEscapes, String.raw`s = '\x73ecret\u{3d}\q1234'`).text).toBe('secret=q1234');
  });

  test('the lines of a notebook’s cell are one text', () => {
    const source = ['import vonage\n', 'c = Client(key="k",\n', '  secret="s")'];
    const text = JSON.stringify({ cells: [{ source }, { source: ['other "x"'] }] }, null, 1);
    const layers = decodeEscapes(text, BUDGET);
    expect(layers.map((layer) => layer.text)).toEqual([source.join('')]);
    expect(layers.map((layer) => outerOf(text, layer, 'secret="s"'))).toEqual(['secret=\\"s\\"']);
  });

  test('an unclosed quote is forgotten at the end of its line', () => {
    const layer = onlyLayer(decodeEscapes, `it's\nx = "{\\"secret\\": 1}"\n`);
    expect(layer.text).toBe('{"secret": 1}');
  });

  test('strings without an escape give nothing', () => {
    expect(decodeEscapes('{"api_secret": "value", "path": "a\\\\b"}', BUDGET)).toEqual([]);
  });
});

describe('every text', () => {
  test('that was put into JSON comes out of it, and each character knows where it stood', () => {
    fc.assert(
      fc.property(brokenText(), (value) => {
        const plain = `"secret": ${value}`;
        const text = `{ "body": ${JSON.stringify(plain)} }`;
        const layer = onlyLayer(decodeEscapes, text);
        expect(layer.text).toBe(plain);
        for (let at = 0; at < plain.length; at++) {
          expect(JSON.parse(`"${outerAt(text, layer, at)}"`)).toBe(plain[at]);
        }
      }),
    );
  });

  test('that is noise is looked through without an error', () => {
    const pieces = fc.constantFrom(
      '"',
      "'",
      '\\',
      '\\u',
      '\\u{',
      '\\u{110000}',
      '\\x4',
      '\\777',
      '\\n',
      'secret',
      '\n", "',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, brokenText({ maxLength: 3 }))), (parts) => {
        const text = parts.join('');
        for (const { span } of decodeEscapes(text, BUDGET)) expect(span.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

test.each([
  [String.raw`\141\012`, 'a\n'],
  [String.raw`\u{1F600}`, '😀'],
  [String.raw`\u{9}`, '\t'],
  [String.raw`\47`, "'"],
  [String.raw`\78`, '78'],
  [String.raw`\u{110000}`, '\ufffd'],
  [String.raw`\u{10ffff}`, '\u{10ffff}'],
  [String.raw`\b\f\v\0\t\r`, '\b\f\v\0\t\r'],
  [String.raw`\/\'`, "/'"],
  [String.raw`\u12`, String.raw`\u12`],
])('%s is %j', (escape, character) => {
  const layer = onlyLayer(decodeEscapes, `"secret=\\x3d${escape} more"`);
  expect([layer.text, layer.step]).toEqual([`secret==${character} more`, 'json']);
});

describe('strings of one array', () => {
  test.each([
    ['are one text when each ends its line', '["a secret\\n", "b"]', ['a secret\nb']],
    ['are several where one does not', '["a secret is", "a secret\\tb c"]', ['a secret\tb c']],
    ['are several with something else between them', '["a secret\\n" + "b secret\\n"]', ['a secret\n', 'b secret\n']],
  ])('%s', (_what, text, expected) => {
    expect(decodeEscapes(text.replaceAll('secret', 'secret-value'), BUDGET).map((layer) => layer.text)).toEqual(
      expected.map((one) => one.replaceAll('secret', 'secret-value')),
    );
  });
});

test('no more layers are made than the budget allows for', () => {
  const text = '"secret\\tvalue1234", '.repeat(50);
  expect(decodeEscapes(text, BUDGET)).toHaveLength(50);
  expect(decodeEscapes(text, 40).length).toBeLessThan(5);
});
