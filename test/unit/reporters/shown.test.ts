import { expect, test } from 'vitest';
import { SecretText } from '../../../src/core/secret-text.ts';
import { shownSecret } from '../../../src/reporters/shown.ts';
import { makeApiSecret } from '../../support/secrets.ts';

test('a secret is shown only when that was asked for', () => {
  const value = makeApiSecret();
  const secret = new SecretText(value);
  expect(shownSecret(secret, { reveal: true })).toBe(value);
  expect(shownSecret(secret, { reveal: false })).toBe(secret.redacted());
  expect(shownSecret(secret, { reveal: false })).not.toContain(value.slice(4));
});

test('one that an earlier report withheld is shown as it was there, whatever is asked for', () => {
  const secret = SecretText.withheld('ab********', 16);
  for (const reveal of [true, false]) expect(shownSecret(secret, { reveal })).toBe('ab********');
});
