import { describe, expect, test } from 'vitest';
import { signingSecrets } from '../../../../src/engine/credentials/signing-secrets.ts';
import { drawnHex } from '../../../support/generated.ts';

const SECRET = drawnHex('signing', 40);
const found = (text: string): readonly string[] => signingSecrets(text).map(({ value }) => value);

describe('forty hex digits that sign something', () => {
  test.each([
    ['Node', `jwt.sign({ iss: P, ist: 'project', jti: Math.random().toString(36) }, '${SECRET}')`],
    ['Python', `jwt.encode({'iss': KEY, 'ist': 'project'}, '${SECRET}', algorithm='HS256')`],
    ['PHP', `JWT::encode(['iss' => $key], '${SECRET}', 'HS256')`],
    ['Ruby without parentheses', `token = JWT.encode payload, '${SECRET}', 'HS256'`],
    ['Go', `token.SignedString([]byte("${SECRET}"))`],
    ['Java', `JWT.create().withIssuer(key).sign(Algorithm.HMAC256("${SECRET}"))`],
    ['C#', `new SymmetricSecurityKey(Encoding.UTF8.GetBytes("${SECRET}"))`],
    ['Rust', `EncodingKey::from_secret("${SECRET}".as_ref())`],
    ['a T1 token', `hmac.new(b"${SECRET}", data, sha1)`],
    ['the partner’s header', `'X-TB-PARTNER-AUTH: ' . $key . ':${SECRET}'`],
  ])('are a secret: %s', (_, text) => {
    expect(found(text)).toEqual([SECRET]);
  });

  test.each([
    ['another call', `git.checkout('${SECRET}')`],
    ['a call that has ended', `jwt.sign(payload); const commit = '${SECRET}'`],
    ['no literal', `jwt.sign(payload, ${SECRET})`],
    ['a call of something like it', `designate('${SECRET}'); assign('${SECRET}')`],
    ['more digits', `jwt.sign(payload, '${SECRET}ab')`],
  ])('are none: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
