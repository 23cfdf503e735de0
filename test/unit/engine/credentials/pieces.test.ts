import { describe, expect, test } from 'vitest';
import { joinPieces, listBehind } from '../../../../src/engine/credentials/pieces.ts';
import { drawn } from '../../../support/generated.ts';

const VALUE = drawn('pieces', 16);
const [ONE, TWO] = [VALUE.slice(0, 7), VALUE.slice(7)];

describe('literals that the language joins', () => {
  test.each([
    ['plus', `'${ONE}' + '${TWO}'`],
    ['a dot', `'${ONE}' . '${TWO}'`],
    ['two lines', `"${ONE}" +\n   "${TWO}"`],
    ['side by side', `("${ONE}"\n   "${TWO}")`],
    ['concat', `'${ONE}'.concat('${TWO}')`],
  ])('are one value: %s', (_, text) => {
    const start = text.indexOf(ONE);
    const joined = joinPieces(text, { value: ONE, start, end: start + ONE.length });
    expect(joined.value).toBe(VALUE);
    expect(text.slice(joined.start, joined.end)).toContain(TWO);
  });

  test('a comma joins nothing', () => {
    expect(joinPieces(`'${ONE}', '${TWO}'`, { value: ONE, start: 1, end: 1 + ONE.length }).value).toBe(ONE);
  });
});

describe('a list behind a name', () => {
  const codes = VALUE.split('').map((char) => char.charCodeAt(0));
  test.each([
    ['character codes', `s = String.fromCharCode(${codes.join(', ')})`],
    ['hex codes', `s = {${codes.map((code) => `0x${code.toString(16)}`).join(',')}}`],
    ['bytes', `s = bytes([${codes.join(', ')}]).decode()`],
    [
      'characters',
      `s = [${VALUE.split('')
        .map((char) => `'${char}'`)
        .join(', ')}].join('')`,
    ],
    ['a joined list', `s = ['${ONE}', '${TWO}'].join('')`],
    ['implode', `s => implode('', ['${ONE}', '${TWO}'])`],
  ])('is one value: %s', (_, text) => {
    expect(listBehind(text, 1)?.value).toBe(VALUE);
  });

  test.each([
    ['not joined', `s = ['${ONE}', '${TWO}']`],
    ['control characters', 's = [1, 20, 30, 10, 11, 12, 13, 14]'],
    ['no list', `s = '${VALUE}'`],
  ])('%s: none', (_, text) => {
    expect(listBehind(text, 1)).toBeUndefined();
  });
});
