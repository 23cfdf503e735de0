import { inspect, format } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SecretText } from '../../../src/core/secret-text.ts';
import { anyText } from '../../support/noise.ts';

const SECRET = ['Zx9', 'Synthetic', '0Key', 'Value'].join('');

describe('a secret prints redacted everywhere', () => {
  const secret = new SecretText(SECRET);

  test.each([
    ['template', `${secret.toString()}`],
    ['concatenation', 'x' + String(secret)],
    ['JSON', JSON.stringify({ secret })],
    ['inspect', inspect({ deep: { secret } }, { depth: 9, showHidden: true })],
    ['format', format('%s %o %j', secret, secret, secret)],
    ['keys', Object.entries(secret).join()],
    ['copied fields', JSON.stringify(Object.assign({}, secret))],
    ['error message', new Error(`bad ${String(secret)}`).message],
    ['structured clone', JSON.stringify(structuredClone(Object.assign({}, secret)))],
  ])('%s', (_name, text) => {
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('Synthetic');
  });

  test('only reveal() gives the value', () => {
    expect(secret.reveal()).toBe(SECRET);
  });
});

describe('redacted()', () => {
  test('shows two characters at each end of a long secret', () => {
    expect(new SecretText('abcdefghijklmnop').redacted()).toBe('ab********op');
  });

  test('shows nothing of a short one', () => {
    expect(new SecretText('5eedf00d').redacted()).toBe('********');
    expect(new SecretText('abcdefghijklmno').redacted()).toBe('********');
  });

  test('shows the head line of a key block, never the body', () => {
    const pem = `-----BEGIN ${'PRIVATE'} KEY-----\nAAAABBBB\n-----END ${'PRIVATE'} KEY-----`;
    expect(new SecretText(pem).redacted()).toBe(`-----BEGIN ${'PRIVATE'} KEY----- ********`);
  });

  test('lets no control character through', () => {
    expect(new SecretText('\u001b[31mabcdefghijkl\u202e\n').redacted()).toBe('*[**********');
  });

  test('never contains the secret, whatever it is', () => {
    fc.assert(
      fc.property(anyText({ minLength: 1, maxLength: 80 }), (value) => {
        fc.pre(!'********'.includes(value));
        expect(new SecretText(value).redacted()).not.toContain(value);
      }),
    );
  });

  test('never shows more than four characters of it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 16, maxLength: 80 }), (value) => {
        fc.pre(!value.startsWith('-----BEGIN '));
        const shown = new SecretText(value).redacted().replaceAll('*', '');
        expect(shown.length).toBeLessThanOrEqual(4);
      }),
    );
  });
});

test('equals compares values', () => {
  expect(new SecretText('a').equals(new SecretText('a'))).toBe(true);
  expect(new SecretText('a').equals(new SecretText('b'))).toBe(false);
});

describe('a secret that was withheld', () => {
  const withheld = SecretText.withheld('Zx********77', 24);

  test('shows what the report showed', () => {
    expect(String(withheld)).toBe('Zx********77');
    expect(JSON.stringify(withheld)).toBe('"Zx********77"');
    expect(withheld.length).toBe(24);
  });

  test('can not be revealed, and equals none', () => {
    expect(withheld.isKnown).toBe(false);
    expect(() => withheld.reveal()).toThrow('not known');
    expect(withheld.equals(SecretText.withheld('Zx********77', 24))).toBe(false);
    expect(withheld.equals(new SecretText(''))).toBe(false);
  });
});
