import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectDer, collectorOf } from '../../../../src/engine/keys/collect.ts';
import { CARRIERS } from '../../../support/carriers.ts';
import { der, edPair, pem, rsaPair } from '../../../support/keys.ts';

const collected = (text: string, need = 1000): string | undefined => collectorOf(text)(0, need)?.base64;

describe('base64 across what carries it', () => {
  test.each<[string, string]>([
    ['ABCD', 'ABCD'],
    ['AB\nCD', 'ABCD'],
    ['AB\r\n   CD', 'ABCD'],
    ['AB\\nCD', 'ABCD'],
    ['AB\\\\r\\\\nCD', 'ABCD'],
    ['AB\\u000aCD', 'ABCD'],
    ['AB%0ACD', 'ABCD'],
    ['AB&#10;CD', 'ABCD'],
    ['AB\\/CD', 'AB/CD'],
    ['AB\\u002BCD', 'AB+CD'],
    ['AB%2BCD%2f', 'AB+CD/'],
    ['AB" +\n  "CD', 'ABCD'],
    ["AB' . 'CD", 'ABCD'],
    ['AB");\nsb.append("CD', 'ABCD'],
    ['AB"\nk += "CD', 'ABCD'],
    ['A_B-C', 'A_B-C'],
    // The foot of a block, and what no carrier writes, end it.
    ['AB--CD', 'AB'],
    ['AB-----END', 'AB'],
    ['AB=CD', 'AB'],
    ['AB, CD', 'AB'],
    ['AB"; x = 7; y = "CD', 'AB'],
  ])('%j is %j', (text, base64) => {
    expect(collected(text)).toBe(base64);
  });

  test('is no more than is needed, and ends behind what was used', () => {
    expect(collectorOf('ABCDEFGH')(0, 5)).toEqual({ base64: 'ABCDE', end: 5 });
    expect(collectorOf('AB\nCD\n\n;')(0, 100)).toEqual({ base64: 'ABCD', end: 5 });
    expect(collectorOf('xx ABCD')(3, 100)).toEqual({ base64: 'ABCD', end: 7 });
  });

  test('that is not there is none', () => {
    for (const text of ['', '=', '"', '(', '-----BEGIN']) expect(collected(text)).toBeUndefined();
    expect(collectorOf('ABCD')(4, 10)).toBeUndefined();
    expect(collectorOf('ABCD')(99, 10)).toBeUndefined();
  });

  test('of any text is of the alphabet, inside of the text and not more than asked', () => {
    const piece = fc.constantFrom(
      'AB',
      '+/',
      '-',
      '--',
      '\\n',
      '\\',
      '"',
      "' +\n'",
      '%2B',
      '%0A',
      '\\u002f',
      '=',
      ' ',
      '(',
      '密',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.nat(20),
        fc.integer({ min: 1, max: 40 }),
        (parts, start, need) => {
          const text = parts.join('');
          const all = collectorOf(text)(start, need);
          if (all === undefined) return;
          expect(all.base64).toMatch(/^[A-Za-z0-9+/_-]+$/);
          expect(all.base64.length).toBeLessThanOrEqual(need);
          expect(all.end).toBeGreaterThan(start);
          expect(all.end).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('from many places of one text is what it is from each of them alone', () => {
  const piece = fc.constantFrom('AB', '+/', '-', '--', '\\n', '"', "' +\n'", '%2B', '\\u002f', '=', '\n', '(');
  const asked = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 40 })), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), asked, (parts, places) => {
      const text = parts.join('');
      const collect = collectorOf(text);
      for (const [start, need] of places) expect(collect(start, need)).toEqual(collectorOf(text)(start, need));
    }),
    { numRuns: 1000 },
  );
});

test('an escaped slash that begins an escaped line belongs to the key', () => {
  expect(collectorOf(String.raw`MIIE\n\/abc\\n\\/d`)(0, 20)?.base64).toBe('MIIE/abc/d');
});

describe('one DER element', () => {
  const bodyOf = (text: string): number => text.indexOf('MI') + (text.indexOf('MI') < 0 ? 1 : 0);

  test.each(Object.keys(CARRIERS).filter((name) => !/diff|comment|mail|numbered|block|C# verbatim|echo/.test(name)))(
    'is read across %s, to its last byte',
    (name) => {
      const text = CARRIERS[name]?.(pem(rsaPair())) ?? '';
      const found = collectDer(collectorOf(text), bodyOf(text));
      expect(found && Buffer.from(found.bytes).equals(der(rsaPair()))).toBe(true);
    },
  );

  test('ends where its own length says, whatever follows', () => {
    const bytes = der(edPair());
    const base64 = bytes.toString('base64');
    for (const behind of ['', 'AAAA', '\nQUJD', '-----END'])
      expect(Buffer.from(collectDer(collectorOf(`${base64}${behind}`), 0)?.bytes ?? [])).toEqual(bytes);
  });

  test('that is cut is none, at any place', () => {
    const base64 = der(edPair()).toString('base64').replace(/=+$/, '');
    for (let length = 0; length < base64.length - 1; length++)
      expect(collectDer(collectorOf(base64.slice(0, length)), 0)).toBeUndefined();
  });

  test('that says it is longer than any key is none', () => {
    const huge = Buffer.from([0x30, 0x83, 0xff, 0xff, 0xff]).toString('base64').replace(/=+$/, '');
    expect(collectDer(collectorOf(`${huge}${'A'.repeat(100_000)}`), 0)).toBeUndefined();
  });
});
