import { describe, expect, test } from 'vitest';
import { decodeWrappedTokens } from '../../../../src/engine/decode/wrapped-tokens.ts';

const BUDGET = 1 << 20;
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const TOKEN = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ application_id: 'x'.repeat(40), iat: 1, jti: 'y'.repeat(30) })}.${'Ab3_'.repeat(86)}`;
const PARTS = TOKEN.split('.');

describe('a token in pieces is one', () => {
  test.each([
    ['literals on three lines', PARTS.map((piece) => `'${piece}'`).join(" + '.' +\n  ")],
    ['literals with the dot in them', `'${PARTS[0]}.' +\n  '${PARTS[1]}.' +\n  '${PARTS[2]}'`],
    ['Python’s neighbours', `("${PARTS[0]}."\n "${PARTS[1]}."\n "${PARTS[2]}")`],
    ['PHP’s dots', `"${PARTS[0]}." . "${PARTS[1]}." . "${PARTS[2]}"`],
    ['lines of 76', (TOKEN.match(/.{1,76}/g) ?? []).join('\n')],
    ['lines of a quoted mail', `> ${(TOKEN.match(/.{1,64}/g) ?? []).join('\r\n> ')}`],
  ])('%s', (_, text) => {
    expect(decodeWrappedTokens(`x = ${text}\nnext line\n`, BUDGET).map((layer) => layer.text)).toEqual([TOKEN]);
  });
});

test('its place reaches from the first character to the last', () => {
  const text = `a\n${(TOKEN.match(/.{1,76}/g) ?? []).join('\n')}\n\nb`;
  const [layer] = decodeWrappedTokens(text, BUDGET);
  const span = layer?.toOuter({ start: 0, end: TOKEN.length });
  expect(text.slice(span?.start, span?.end).replaceAll('\n', '')).toBe(TOKEN);
});

test.each([
  ['a token in one piece', `"${TOKEN}"`],
  ['two tokens in a list', `['${TOKEN}', '${TOKEN}']`],
  ['a header alone', `'${PARTS[0]}' +\n 'and more'`],
  ['words below it', `${PARTS[0]}\nand so on\n`],
])('%s is left alone', (_, text) => {
  expect(decodeWrappedTokens(text, BUDGET)).toEqual([]);
});

test.each(['eyJhbGciOiJIUzI1NiJ9." + "', `eyJ${'A'.repeat(60)}\n`, 'eyJhbGciOiJI '])(
  'half a megabyte of %s is looked through in a moment',
  (piece) => {
    const text = piece.repeat(Math.ceil((1 << 19) / piece.length));
    expect(() => decodeWrappedTokens(text, BUDGET)).not.toThrow();
  },
);

test('a literal in front that only begins like one hides none', () => {
  const text = `["eyJ${'A'.repeat(20)}" + "${PARTS[0]}." + "${PARTS[1]}." + "${PARTS[2]}"]`;
  expect(decodeWrappedTokens(text, BUDGET).map((layer) => layer.text)).toEqual([TOKEN]);
});
