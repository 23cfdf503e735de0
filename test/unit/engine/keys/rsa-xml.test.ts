import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyReading } from '../../../../src/engine/keys/key-reading.ts';
import { findRsaXml } from '../../../../src/engine/keys/rsa-xml.ts';
import { nodeProofTools } from '../../../../src/scan/proof-tools.ts';
import { identityOf, rsaPair, rsaXml } from '../../../support/keys.ts';
import { brokenText } from '../../../support/noise.ts';

function readings(text: string): readonly KeyReading[] {
  return findRsaXml(text, nodeProofTools).map(({ reading }) => reading);
}

describe('an RSAKeyValue', () => {
  test('a private one is read, also escaped', () => {
    const expected = [{ form: 'rsa-xml', type: 'rsa', bits: 2048, identity: identityOf(rsaPair()) }];
    expect(readings(rsaXml(rsaPair()))).toMatchObject(expected);
    expect(readings(rsaXml(rsaPair()).replaceAll('<', '&lt;').replaceAll('>', '&gt;'))).toMatchObject(expected);
    expect(readings(`"${rsaXml(rsaPair()).replaceAll('/', '\\/')}"`)).toMatchObject(expected);
  });

  test('a public one is none', () => {
    expect(readings(rsaXml(rsaPair()).replace(/<P>.*<\/D>/, ''))).toEqual([]);
  });
});

describe('what an element stands in', () => {
  const xml = rsaXml(rsaPair());
  test.each<[string, string]>([
    ['escapes of JSON for its brackets', xml.replaceAll('<', '\\u003c').replaceAll('>', '\\u003E')],
    ['escapes of JSON for its base64', xml.replaceAll('+', '\\u002B').replaceAll('=', '\\u003d')],
    ['lines', xml.replaceAll('><', '>\r\n  <')],
    ['values over lines', xml.replaceAll(/[^<>]{64}(?=[^<>]*<\/)/g, '$&\n      ')],
    ['escaped line ends', xml.replaceAll('><', '>\\n<').replaceAll(/[^<>]{64}(?=[^<>]*<\/)/g, '$&\\n')],
    ['small letters', xml.replaceAll(/<\/?\w+>/g, (tag) => tag.toLowerCase())],
  ])('%s', (_what, text) => {
    expect(readings(text)).toMatchObject([{ form: 'rsa-xml', encrypted: false, identity: identityOf(rsaPair()) }]);
  });

  test('its span is the element', () => {
    const [key] = findRsaXml(`a ${xml} b`, nodeProofTools);
    expect(key?.span).toEqual({ start: 2, end: 2 + xml.length });
  });

  test('two elements are two, and an open one before changes nothing', () => {
    const other = rsaXml(rsaPair('other'));
    expect(readings(`<RSAKeyValue><Modulus>AQAB\n${xml}${other}`).map(({ identity }) => identity)).toEqual([
      identityOf(rsaPair()),
      identityOf(rsaPair('other')),
    ]);
  });
});

describe('is none', () => {
  const xml = rsaXml(rsaPair());
  const without = (member: string): string => xml.replace(new RegExp(`<${member}>.*</${member}>`), '');
  test.each<[string, string]>([
    ['without a modulus', without('Modulus')],
    ['without an exponent', without('Exponent')],
    ['without its private exponent', without('D')],
    [
      'whose primes are another key’s',
      without('P').replace('<Q>', rsaXml(rsaPair('other')).match(/<P>.*<\/P>/)?.[0] + '<Q>'),
    ],
    ['that does not end', xml.replace('</RSAKeyValue>', '')],
    ['that is longer than any', xml.replace('<Exponent>', `${' '.repeat(30_000)}<Exponent>`)],
    ['of filler', '<RSAKeyValue><Modulus>AAAA</Modulus><Exponent>AQAB</Exponent><D>AAAA</D></RSAKeyValue>'],
  ])('an element %s', (_what, text) => {
    expect(readings(text)).toEqual([]);
  });

  test('noise, however many elements it opens', () => {
    const pieces = fc.constantFrom(
      '<RSAKeyValue>',
      '</RSAKeyValue>',
      '<Modulus>',
      '</Modulus>',
      '&lt;D&gt;',
      'AQAB',
      '\\u003c/',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, brokenText({ maxLength: 3 }))), (parts) => {
        expect(readings(parts.join(''))).toEqual([]);
      }),
    );
  });
});
