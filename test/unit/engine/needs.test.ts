import { describe, expect, test } from 'vitest';
import { needOf } from '../../../src/engine/needs.ts';
import { loadBuiltInRules } from '../../../src/rules/built-in.ts';

const needs = loadBuiltInRules().flatMap((rule) => {
  const need = needOf(rule);
  return need === undefined ? [] : [{ id: rule.id, need }];
});

const isThere = (text: string): boolean | undefined => needs[0]?.need.test(text);

describe('what a rule needs beside its anchors', () => {
  test('is known of the one that finds Basic headers, and of no other', () => {
    expect(needs.map(({ id }) => id)).toEqual(['vonage-basic-auth']);
  });

  test('is every beginning that eight hexadecimal digits and a colon have in base64', () => {
    const digits = Array.from('0123456789abcdef');
    for (const at of [0, 1, 2, 3, 4, 5, 6, 7]) {
      for (const digit of digits) {
        for (const other of digits) {
          const key = other.repeat(8).slice(0, at) + digit + other.repeat(7 - at);
          const value = Buffer.from(`${key}:Zq12345678`).toString('base64');
          expect([value, isThere(`x ${value}`)]).toEqual([value, true]);
        }
      }
    }
  });

  test('is their beginning alone where a value begins, since the rest can stand in another literal', () => {
    for (const text of ['"Basic MTIz" + "NDU2"', 'Basic%20MTIz', 'Basic+MTIz', 'MTIz'])
      expect(isThere(text)).toBe(true);
    expect(isThere('aMTIz')).toBe(false);
    expect(isThere('aMTIzNDU2')).toBe(true);
  });

  test('is none in base64 of another user', () => {
    for (const text of ['admin:password-of-admin', 'user:a-word-of-letters', 'Aladdin:open sesame'])
      expect([text, isThere(Buffer.from(text).toString('base64'))]).toEqual([text, false]);
  });
});
