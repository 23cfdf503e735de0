import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isDocumentedHash, isDocumentedKey, isDocumentedSecret } from '../../../../src/engine/values/documented.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('values that documentation prints', () => {
  test.each(['abcd1234', '12345678', 'deadbeef', '00000000', 'a1b2c3d4'])('%s is a documented key', (value) => {
    expect(isDocumentedKey(value)).toBe(true);
  });

  test.each(['Password123', 'VerySecret1', 'P@ssw0rd', 'my_secret_key_for_testing'])(
    '%s is a documented secret',
    (value) => {
      expect(isDocumentedSecret(value)).toBe(true);
    },
  );

  test('one kept as a hash is known by it: the SHA-256 of “abc”, cut to 40 digits', () => {
    expect(isDocumentedHash(sha256(sha256('abc').slice(0, 40)))).toBe(true);
  });
});

describe('what merely looks like one is not documented', () => {
  test.each(['ABCD1234', 'abcd12345', 'abcd123', ' abcd1234', 'abcd1235', ''])('the key %j', (value) => {
    expect(isDocumentedKey(value)).toBe(false);
  });

  test.each(['password123', 'Password1234', 'xPassword123', ''])('the secret %j', (value) => {
    expect(isDocumentedSecret(value)).toBe(false);
  });

  test('generated values', () => {
    for (let seed = 0; seed < 500; seed++) {
      expect(isDocumentedKey(drawnHex(seed, 8))).toBe(false);
      expect(isDocumentedSecret(drawn(seed, 16))).toBe(false);
      expect(isDocumentedHash(sha256(drawn(seed, 16)))).toBe(false);
    }
  });

  test('a value itself is no hash', () => {
    expect(isDocumentedHash('')).toBe(false);
    expect(isDocumentedHash('abc')).toBe(false);
  });
});
