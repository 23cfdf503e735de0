import { expect, test } from 'vitest';
import { hasAccountKey, isNamedVendors, isVendors } from '../../../../src/engine/credentials/whose.ts';
import { drawnHex } from '../../../support/generated.ts';

const KEY = `5c${drawnHex('whose', 5)}e`;
const PROJECT = '45990001';
const PROJECT_SECRET = drawnHex('whose project', 40);

test.each([
  'vonage',
  'my_VONAGE_key',
  'Nexmo',
  'nexmo-client',
  'OpenTok',
  'open_tok',
  'tokbox.com',
  'NewVoiceMedia',
  'vgai',
  'neru',
  'vcr',
])('%s names the vendor or a product', (text) => {
  expect([isVendors(text), isNamedVendors(text), hasAccountKey(text)]).toEqual([true, true, false]);
});

test.each([
  ['twilio'],
  ['an opentoken'],
  [''],
  ['12345678'],
  ['extension 30123456'],
  ['deadbeefcafe0123'],
  ['a neruda poem, a vcrs shelf'],
  [PROJECT],
  [PROJECT_SECRET],
])('%j is nothing of the vendor’s', (text) => {
  expect(isVendors(text)).toBe(false);
});

test.each([
  ['an account’s with a letter', `user = "${KEY}"`],
  ['a project’s with its secret', `${PROJECT}: ${PROJECT_SECRET}`],
])('a key is the vendor’s without its name: %s', (_what, text) => {
  expect([isVendors(text), isNamedVendors(text), hasAccountKey(text)]).toEqual([true, false, true]);
});

test('asking twice gives the same answer', () => {
  expect([isVendors('vonage'), isVendors('vonage'), isVendors('vonage')]).toEqual([true, true, true]);
});
