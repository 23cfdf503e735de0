import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findT1Tokens } from '../../../../src/engine/tokens/t1.ts';
import { t1 } from '../../../support/keys.ts';

const SECRET = Buffer.alloc(20, 0x5e).toString('hex');
const TOKEN = t1({ secret: SECRET });
const BODY = TOKEN.slice('T1=='.length);

describe('a T1 token', () => {
  test('is read with its project, its fields and what was signed', () => {
    const [token, ...more] = findT1Tokens(`token: '${TOKEN}'`);
    expect(more).toEqual([]);
    expect(token?.projectId).toBe('45990001');
    expect(Object.keys(token?.fields ?? {})).toEqual(expect.arrayContaining(['session_id', 'create_time', 'nonce']));
    expect(
      createHmac('sha1', SECRET)
        .update(token?.data ?? '')
        .digest('hex'),
    ).toBe(token?.signature);
  });

  test.each([
    ['its equals signs escaped in a URL', `T1%3D%3D${BODY}`],
    ['its equals signs escaped twice', `T1%253D%253D${BODY}`],
    ['its equals signs escaped in JSON', String.raw`T1\u003d\u003d${BODY}`],
    ['plus and slash escaped in a URL', `T1==${BODY.replaceAll('+', '%2B').replaceAll('/', '%2F')}`],
    ['lines', `T1==${BODY.match(/.{1,60}/g)?.join('\n')}`],
    ['literals that are joined', `"T1==${BODY.match(/.{1,60}/g)?.join('" +\n  "')}"`],
    ['the URL-safe alphabet', `T1==${BODY.replaceAll('+', '-').replaceAll('/', '_')}`],
  ])('with %s is the same', (_, text) => {
    const [token] = findT1Tokens(text);
    expect(token?.data).toBe(findT1Tokens(TOKEN)[0]?.data);
    expect(token?.span.start).toBe(text.indexOf('T1'));
  });

  test('that is cut, or has no session, is none', () => {
    for (const length of [0, 20, 60, 120]) expect(findT1Tokens(`T1==${BODY.slice(0, length)}`)).toEqual([]);
    const bare = Buffer.from(`partner_id=45990001&sig=${SECRET}:role=publisher&expire_time=1`).toString('base64');
    expect(findT1Tokens(`T1==${bare}`)).toEqual([]);
  });

  test('of each of many is told, however they stand together', () => {
    expect(findT1Tokens(`${TOKEN}\n`.repeat(50))).toHaveLength(50);
    expect(findT1Tokens(`${TOKEN} `.repeat(50))).toHaveLength(50);
  });
});

test('anything behind a head never makes it throw', () => {
  const piece = fc.constantFrom('T1==', 'cGFydG5lcl9pZD0', BODY.slice(0, 50), BODY, '\n', '" + "', '%2B', '=', ' ');
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      for (const { span, text: token } of findT1Tokens(text)) expect(text.slice(span.start, span.end)).toBe(token);
    }),
  );
});
