import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SecretText } from '../../../src/core/secret-text.ts';
import { formOf, readSecret } from '../../../src/scan/secret-form.ts';
import { makeApiSecret } from '../../support/secrets.ts';

const SPAN = { start: 2, end: 18 };

test('a secret stands letter by letter, as bytes of which it is the base64, or in a form that only looking tells', () => {
  const secret = makeApiSecret();
  const form = (value: string): string => formOf(`x=${secret};`, SPAN, new SecretText(value));
  expect(form(secret)).toBe('verbatim');
  expect(form(Buffer.from(secret).toString('base64'))).toBe('bytes');
  expect(form(Buffer.from(secret).toString('hex'))).toBe('derived');
  // The first bytes of a large key.
  expect(form(Buffer.from(secret).toString('base64').slice(0, -4))).toBe('derived');
  expect(form('')).toBe('derived');
});

test('what has a form of its own is read again from the same text, whatever its bytes are', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(bytes, bytes, fc.boolean(), (before, own, isText) => {
      const [head, there] = [before, own].map((one) => Buffer.from(one).toString('latin1')) as [string, string];
      const secret = isText ? there : Buffer.from(own).toString('base64');
      const span = { start: head.length, end: head.length + there.length };
      const form = formOf(head + there, span, new SecretText(secret));
      if (form === 'derived') throw new Error('it has a form');
      expect(readSecret(head + there, span, form).reveal()).toBe(secret);
    }),
  );
});
