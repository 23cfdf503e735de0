import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePercent } from '../../../../src/engine/decode/percent.ts';
import { BUDGET, onlyLayer, outerAt, outerOf } from '../../../support/layers.ts';
import { brokenText } from '../../../support/noise.ts';

describe('a stretch with percent escapes', () => {
  test('a nested URL', () => {
    const text = `<a href="/go?u=${encodeURIComponent('https://x.example/?api_secret=va/lue&b=ü')}">`;
    const layer = onlyLayer(decodePercent, text);
    expect(layer.text).toContain('?api_secret=va/lue&b=');
    expect(outerOf(text, layer, 'va/lue')).toBe('va%2Flue');
  });

  test('plus is a space where plus itself is escaped', () => {
    expect(onlyLayer(decodePercent, 'secret=a%2Bb+c').text).toBe('secret=a+b c');
    expect(onlyLayer(decodePercent, 'secret=a+c%3D').text).toBe('secret=a+c=');
  });

  test('what names nothing of interest gives nothing', () => {
    expect(decodePercent('https://x.example/?q=a%20b%20c', BUDGET)).toEqual([]);
    expect(decodePercent('100% of 50%', BUDGET)).toEqual([]);
  });
});

describe('every text', () => {
  /** Escaped as a browser or a form would, or more than that. */
  const escaped = fc
    .array(
      fc.tuple(
        fc.integer({ min: 0, max: 0x7f }).map((code) => String.fromCharCode(code)),
        fc.boolean(),
      ),
    )
    .map((characters) => ({
      plain: characters.map(([character]) => character).join(''),
      text: characters.map(([character, isEscaped]) => escape(character, isEscaped)).join(''),
    }));
  const escape = (character: string, isEscaped: boolean): string =>
    isEscaped || /[^\w.~/?&=-]/.test(character)
      ? `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`
      : character;

  test('comes out as it went in, and each character knows where it stood', () => {
    fc.assert(
      fc.property(escaped, ({ plain, text }) => {
        const whole = `url = "https://x.example/?secret%3D${text}"`;
        const layer = onlyLayer(decodePercent, whole);
        expect(layer.text).toBe(`https://x.example/?secret=${plain}`);
        for (let at = 0; at < layer.text.length; at++) {
          const outer = outerAt(whole, layer, at);
          expect(decodeURIComponent(outer)).toBe(layer.text[at]);
        }
      }),
    );
  });

  test('that is noise is looked through without an error', () => {
    fc.assert(
      fc.property(
        brokenText(),
        fc.array(fc.constantFrom('%', '%2', '%41', '%C3%A4', '+', 'secret', ' ')).map((pieces) => pieces.join('')),
        (noise, pieces) => {
          for (const layer of decodePercent(`${pieces}${noise}${pieces}`, BUDGET)) expect(layer.step).toBe('percent');
        },
      ),
    );
  });
});

test('a stretch that is too short for a name and a value is none', () => {
  expect(decodePercent('secret%3Dab', BUDGET)).toEqual([]);
  expect(onlyLayer(decodePercent, 'secret%3Dabc').text).toBe('secret=abc');
});

test('no more layers are made than the budget allows for', () => {
  const text = '"secret%3Dvalue1234" '.repeat(50);
  expect(decodePercent(text, BUDGET)).toHaveLength(50);
  expect(decodePercent(text, 40).length).toBeLessThan(5);
});

test('a letter of UTF-8 is unknown, and takes nothing from what stands beside it', () => {
  const text = 'secret=%C3%A4va%6Cue';
  const layer = onlyLayer(decodePercent, text);
  expect(layer.text).toBe('secret=\ufffd\ufffdvalue');
  expect(outerOf(text, layer, 'value')).toBe('va%6Cue');
});
