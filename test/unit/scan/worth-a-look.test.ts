import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSearcher } from '../../../src/kernel/kernel.ts';
import { loadBuiltInRules } from '../../../src/rules/built-in.ts';
import { compileRuleSet } from '../../../src/rules/compile.ts';
import { basicHeaders } from '../../../src/engine/credentials/paired.ts';
import { isWorthALook } from '../../../src/scan/worth-a-look.ts';

const ruleSet = compileRuleSet(loadBuiltInRules());
const searcher = createSearcher(ruleSet.anchors);
const isWorth = (text: string, encoding: BufferEncoding = 'utf8'): boolean =>
  isWorthALook(Buffer.from(text, encoding), ruleSet, searcher);

const basic = (user: string, password: string): string => Buffer.from(`${user}:${password}`).toString('base64');

describe('a content is worth a look', () => {
  test('with any anchor that is enough by itself', () => {
    for (const text of ['nexmo', 'Authorization: Basic x, vonage', '-----BEGIN PRIVATE KEY-----', 'tokbox "basic "'])
      expect([text, isWorth(text)]).toEqual([text, true]);
  });

  test('with a name that is encoded, which no rule has for an anchor', () => {
    expect(isWorth(`"basic " ${Buffer.from('vonage').toString('base64')}`)).toBe(true);
  });

  test('without any anchor: then it came for its path', () => {
    expect(isWorth('nothing at all')).toBe(true);
  });

  test('not for the word basic alone, nor for what is no account’s key in base64', () => {
    for (const text of ["test_expect_success 'basic merge' '", 'Authorization: Basic %s', 'Authorization: Basic '])
      expect([text, isWorth(text)]).toEqual([text, false]);
    expect(isWorth(`Authorization: Basic ${basic('Aladdin', 'open sesame')}`)).toBe(false);
  });

  test('in UTF-16 too, in both orders of bytes', () => {
    const text = `Authorization: Basic ${basic('1a2b3c4d', 'Abcdefgh12345678')}`;
    const bytes = Buffer.from(text, 'utf16le');
    expect(isWorthALook(bytes, ruleSet, searcher)).toBe(true);
    expect(isWorthALook(Buffer.from(bytes).swap16(), ruleSet, searcher)).toBe(true);
    expect(isWorth("test_expect_success 'basic merge' '", 'utf16le')).toBe(false);
  });

  test('with every key and secret that is found in base64, wherever it stands', () => {
    const digits = fc.stringMatching(/^[0-9a-f]{8}$/);
    const secrets = fc.stringMatching(/^[A-Z][a-z]\d[A-Za-z0-9]{9,13}[!*_-]?\d$/);
    const forms = fc.constantFrom(
      (value: string) => `Authorization: Basic ${value}`,
      (value: string) => `"Basic " + token; token = "${value}"`,
      (value: string) => `"Basic " +\n  "${value}"`,
    );
    let found = 0;
    fc.assert(
      fc.property(digits, secrets, forms, (user, password, form) => {
        const text = form(basic(user, password));
        if (basicHeaders(text).length === 0) return;
        found++;
        expect(isWorth(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(200);
  });
});
