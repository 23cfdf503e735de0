import { describe, expect, test } from 'vitest';
import { decodeByteLists } from '../../../../src/engine/decode/byte-lists.ts';
import { der, pem, rsaPair } from '../../../support/keys.ts';
import { makeApiSecret } from '../../../support/secrets.ts';

const BUDGET = 1 << 20;
const SECRET = makeApiSecret();
const CODES = Array.from(SECRET, (character) => character.charCodeAt(0));
const HEX = CODES.map((code) => `0x${code.toString(16)}`);

function textsOf(text: string): readonly string[] {
  return decodeByteLists(text, BUDGET).map((layer) => layer.text);
}

describe('character codes become the literal that they spell', () => {
  test.each([
    ['JavaScript', `secret = String.fromCharCode(${CODES.join(', ')})`],
    ['Python', `secret = bytes([${HEX.join(',')}]).decode()`],
    ['Java', `byte[] secret = new byte[] { ${CODES.join(', ')} };`],
    ['Go', `secret := []byte{${HEX.join(', ')}}`],
    ['C, with a zero at the end', `char secret[] = {${HEX.join(', ')}, 0};`],
    ['C, over lines', `char secret[] = {\n  ${HEX.slice(0, 8).join(', ')},\n  ${HEX.slice(8).join(', ')},\n};`],
    ['characters', `secret = new String(new char[] {${Array.from(SECRET, (c) => `'${c}'`).join(', ')}});`],
    ['behind an exclusive or', `secret = bytes(b ^ 0x5a for b in [${CODES.map((code) => code ^ 0x5a).join(', ')}])`],
    [
      'behind an exclusive or with a variable',
      `const mask = 77;\nsecret = [${CODES.map((code) => code ^ 77).join(', ')}].map((c) => c ^ mask)`,
    ],
  ])('%s', (_, code) => {
    expect(textsOf(`// vonage\n${code}\n`).join('\n')).toContain(`"${SECRET}"`);
  });
});

describe('a key as an array', () => {
  const key = der(rsaPair());

  test('is its bytes, signed or not', () => {
    const signed = Array.from(key, (byte) => (byte > 127 ? byte - 256 : byte));
    const latin1 = key.toString('latin1');
    expect(textsOf(`{ ${signed.join(', ')} }`)).toEqual([latin1]);
    expect(textsOf(`{ ${Array.from(key, (byte) => `0x${byte.toString(16).padStart(2, '0')}`).join(',\n')} }`)).toEqual([
      latin1,
    ]);
  });

  test('is its text, with the place of each byte', () => {
    const text = pem(rsaPair());
    const items = Array.from(Buffer.from(text));
    const code = `char key[] = {${items.join(',')}, 0};`;
    const [layer] = decodeByteLists(code, BUDGET);
    expect(layer?.text).toBe(text);
    expect(layer?.toOuter({ start: 0, end: 2 })).toEqual({ start: 14, end: 19 });
  });
});

test.each([
  ['few numbers', '[90, 120, 57, 83]'],
  ['numbers beyond a byte’s text', '[1, 2, 3, 4, 5, 6, 7, 8, 9]'],
  ['a version', '1, 2.5, 3'],
])('%s are no text', (_, text) => {
  expect(textsOf(`secret = ${text}`)).toEqual([]);
});

test('a megabyte of numbers is read once', () => {
  const numbers = '[90,57,83,120,99,100],'.repeat(50_000);
  expect(textsOf(`vonage ${numbers}`).join('').length).toBeLessThan(numbers.length);
});
