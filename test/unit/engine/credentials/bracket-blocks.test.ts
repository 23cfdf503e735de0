import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyedEntry } from '../../../../src/engine/credentials/bracket-blocks.ts';
import { brokenText } from '../../../support/noise.ts';

const entryAt = (text: string): ReturnType<typeof keyedEntry> => keyedEntry(text, text.indexOf('HERE'));

describe('an entry under a key', () => {
  test('has its key and what is between its brackets for a body, the vendor’s beside it', () => {
    const block = entryAt(`return ['nexmo' => ['key' => 'a'], 'reverb' => ['secret' => 'HERE'], 'x' => 1];`);
    expect(block?.body).toBe(`reverb ['secret' => 'HERE']`);
    expect(block?.beside).toEqual([expect.stringContaining(`'nexmo' => [`)]);
    expect(block?.lead).toBe('return ');
  });

  test.each([
    ['behind it', `{ "reverb": { "s": "HERE" }, "vonage": { "k": 1 } }`, 1],
    ['before it', `{ "my-vonage_sms": { "k": 1 }, "reverb": { "s": "HERE" } }`, 1],
    ['on both sides', `{ nexmo: [1], reverb: { s: "HERE" }, vonage: [2] }`, 2],
    ['without brackets, where it is only a word', `{ "vonage": 1, "reverb": { "s": "HERE" } }`, 0],
    ['in another bracket’s text', `{ "a": "vonage", "reverb": { "s": "HERE" } }`, 0],
  ])('has the vendor’s %s', (_where, text, count) => {
    expect(entryAt(text)?.beside).toHaveLength(count);
  });

  test('with a number has its numbered neighbours beside it, and not what only begins alike', () => {
    expect(entryAt('voip { sip1 { a = "x" } sip2 { b = "HERE" } }')?.beside).toHaveLength(1);
    expect(entryAt('voip { sipping { a = "x" } sip2 { b = "HERE" } }')?.beside).toEqual([]);
    expect(entryAt('voip { desk { a = "x" } desk { b = "HERE" } }')?.beside).toEqual([]);
  });

  test.each([
    ['no bracket', 'a: HERE'],
    ['one bracket only', '{ "reverb": "HERE" }'],
    ['no key', '{ x: 1, { s: "HERE" } }'],
    ['a key that any thing has', '{ "vonage": {}, "configuration": { "s": "HERE" } }'],
  ])('is none with %s', (_what, text) => {
    expect(entryAt(text)).toBeUndefined();
  });
});

test('any text with brackets is looked through without an error', () => {
  const pieces = fc.constantFrom('{', '}', '[', ']', 'key:', "'a' => ", 'sip1 ', 'vonage: [', '(');
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, brokenText({ maxLength: 3 }))), fc.nat(), (parts, place) => {
      const text = parts.join('');
      const block = keyedEntry(text, place % (text.length + 1));
      expect(block?.body ?? text).toEqual(expect.any(String));
    }),
  );
});
