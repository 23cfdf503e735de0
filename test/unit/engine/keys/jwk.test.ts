import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJwks } from '../../../../src/engine/keys/jwk.ts';
import { nodeProofTools } from '../../../../src/scan/proof-tools.ts';
import { ecPair, edPair, jwk, rsaPair } from '../../../support/keys.ts';

const found = (text: string): ReturnType<typeof findJwks> => findJwks(text, nodeProofTools);
const json = (members: object): string => JSON.stringify(members);

describe('a JWK of a curve', () => {
  test.each([
    ['prime256v1', 'P-256'],
    ['secp384r1', 'P-384'],
    ['secp521r1', 'P-521'],
    ['secp256k1', 'secp256k1'],
  ])('%s is read under its name %s', (openssl, name) => {
    const members = jwk(ecPair(openssl));
    expect(members['crv']).toBe(name);
    expect(found(json(members))).toMatchObject([
      { reading: { form: 'jwk', type: 'ec', curve: openssl, encrypted: false } },
    ]);
  });

  // Names that every object has would otherwise be a curve of no kind.
  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'P-257', 'p-256', ''])(
    'that is called "%s" is no key',
    (crv) => {
      expect(found(json({ ...jwk(ecPair()), crv }))).toEqual([]);
    },
  );

  test('needs both coordinates, except where one is all', () => {
    const { y: _y, ...half } = jwk(ecPair());
    expect(found(json(half))).toEqual([]);
    expect(found(json(jwk(edPair())))).toMatchObject([{ reading: { type: 'ed25519' } }]);
  });

  test('whose private member is too short, or repeats itself, is no key', () => {
    const filler = Buffer.alloc(32, 7).toString('base64url');
    for (const d of ['AAAA', filler, Buffer.from('abcabcabcabcabcabcabcabcabcabcab').toString('base64url')])
      expect(found(json({ ...jwk(ecPair()), d }))).toEqual([]);
  });
});

describe('the place of a JWK', () => {
  test('is its object, from brace to brace', () => {
    const object = json(jwk(edPair()));
    const text = `keys = [${object}];`;
    const [one, ...others] = found(text);
    expect(others).toEqual([]);
    expect(text.slice(one?.span.start, one?.span.end)).toBe(object);
  });

  test('is told for each key of a set', () => {
    const keys = [jwk(edPair()), jwk(ecPair()), jwk(rsaPair())];
    const text = json({ keys });
    expect(found(text).map(({ span }) => JSON.parse(text.slice(span.start, span.end)) as unknown)).toEqual(keys);
  });

  test('never lies outside of the text, whatever the text is', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '"kty":"RSA"',
      '"kty": "EC"',
      json(jwk(edPair())),
      '"d":"AQAB"',
      ',',
      'é',
      '\\"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        for (const { span } of found(text)) {
          expect(text[span.start]).toBe('{');
          expect(text[span.end - 1]).toBe('}');
        }
      }),
    );
  });
});
