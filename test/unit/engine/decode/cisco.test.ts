import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCisco } from '../../../../src/engine/decode/cisco.ts';

// Published vectors: what `service password-encryption` makes of the word cisco.
test.each([
  ['0822455D0A16', 'cisco'],
  ['094F471A1A0A', 'cisco'],
  ['060506324F41', 'cisco'],
])('%s is %s', (code, plain) => {
  const [layer] = decodeCisco(`username admin password 7 ${code}\n`);
  expect(layer?.text).toBe(`username admin password ${plain}\n`);
});

const CONSTANT = 'dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87';

test('every password comes back, whatever the seed, and its place is the code', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 15 }), fc.stringMatching(/^[\x21-\x7e]{5,40}$/), (seed, plain) => {
      const bytes = plain
        .split('')
        .map((char, at) => char.charCodeAt(0) ^ CONSTANT.charCodeAt((seed + at) % CONSTANT.length));
      const code = `${String(seed).padStart(2, '0')}${Buffer.from(bytes).toString('hex').toUpperCase()}`;
      const text = `sip-ua\n credentials username abc password 7 ${code} realm sip.example\n!\n`;
      const [layer] = decodeCisco(text);
      const start = layer?.text.indexOf('password ') ?? -1;
      expect(layer?.text.slice(start + 9, start + 9 + plain.length)).toBe(plain);
      const span = layer?.toOuter({ start: start + 9, end: start + 9 + plain.length });
      expect(text.slice(span?.start, span?.end)).toBe(code);
    }),
  );
});

test.each([
  ['a type 5 hash', 'enable secret 5 $1$abcd$efghijklmnopqrstuvwxyz'],
  ['a seed that is none', 'password 7 9922455D0A16'],
  ['half a byte', 'password 7 0822455D0A1'],
  ['bytes that are no text', 'password 7 00FFFEFDFCFBFA'],
  ['a sentence', 'the password 7 characters long'],
])('%s decodes to nothing', (_, text) => {
  expect(decodeCisco(text)).toEqual([]);
});
