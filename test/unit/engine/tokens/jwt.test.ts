import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJwts } from '../../../../src/engine/tokens/jwt.ts';
import { hs256, rs256, rsaPair } from '../../../support/keys.ts';

const TOKEN = hs256('made up', { iss: '45990001', iat: 1 });
const [HEADER = '', PAYLOAD = '', SIGNATURE = ''] = TOKEN.split('.');

describe('a token', () => {
  test('is read with its algorithm, claims, what is signed and by what', () => {
    const text = `Authorization: Bearer ${TOKEN}\n`;
    const [jwt, ...more] = findJwts(text);
    expect(more).toEqual([]);
    expect(jwt).toMatchObject({ text: TOKEN, algorithm: 'HS256', claims: { iss: '45990001', iat: 1 } });
    expect(jwt?.data).toBe(`${HEADER}.${PAYLOAD}`);
    expect(Buffer.from(jwt?.signature ?? []).toString('base64url')).toBe(SIGNATURE);
    expect(text.slice(jwt?.span.start, jwt?.span.end)).toBe(TOKEN);
  });

  test.each(['n', '3D', 'Bearer_', 'x-eyJ', 'eyJ', 'https://a.example/eyJ/'])(
    'behind %s begins at its own header',
    (before) => {
      expect(findJwts(`${before}${TOKEN}`).map(({ text }) => text)).toEqual([TOKEN]);
    },
  );

  test('side by side with others is one of them', () => {
    const other = rs256(rsaPair(), { application_id: 'x' });
    for (const joint of [' ', '\n', '","', '&', ';'])
      expect(findJwts([TOKEN, other, TOKEN].join(joint)).map(({ text }) => text)).toEqual([TOKEN, other, TOKEN]);
  });

  test.each([
    ['a header without an algorithm', `${Buffer.from('{"typ":"JWT"}').toString('base64url')}.${PAYLOAD}.${SIGNATURE}`],
    ['a header that is no object', `${Buffer.from('{"alg').toString('base64url')}.${PAYLOAD}.${SIGNATURE}`],
    ['a payload that is no JSON', `${HEADER}.eyJhbGciOiJhYmNk.${SIGNATURE}`],
    ['no signature', `${HEADER}.${PAYLOAD}.`],
    ['a signature that is cut', `${HEADER}.${PAYLOAD}.${SIGNATURE.slice(0, 8)}`],
    ['an elided middle', `${HEADER}.eyJ...${SIGNATURE}`],
    ['two parts', `${HEADER}.${PAYLOAD}`],
  ])('with %s is none', (_, text) => {
    expect(findJwts(text)).toEqual([]);
  });
});

test('pieces of tokens in any order never make it throw, and what is found stands in the text', () => {
  const piece = fc.constantFrom(HEADER, PAYLOAD, SIGNATURE, '.', '.eyJ', 'eyJ', ' ', '-', TOKEN);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (parts) => {
      const text = parts.join('');
      let floor = 0;
      for (const { span, text: token } of findJwts(text)) {
        expect(text.slice(span.start, span.end)).toBe(token);
        expect(span.start).toBeGreaterThanOrEqual(floor);
        floor = span.end;
      }
    }),
  );
});
