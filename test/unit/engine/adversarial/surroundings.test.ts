// Values that differ, each in a section, table or call that must be read to say whose it is.
import { describe, expect, test } from 'vitest';
import { MEGABYTE, QUARTER, TIMEOUT, lookBehind, numbered, repeated } from '../../../support/hostile.ts';

type Text = readonly [name: string, toText: (size: number) => string];

const of =
  (unit: (number: number, random: string) => string) =>
  (size: number): string =>
    numbered(unit, size);

const WORST: readonly Text[] = [
  ['signed queries on one line', (size) => repeated('nexmo?a=b&timestamp=1&sig=5eedf00d&', size)],
  [
    'a value in each of many sections',
    of((at, random) => (at % 2 ? `[vonage${at}]\nhost=a\n` : `[a${at}]\nsecret=${random}7b\n`)),
  ],
];

const TEXTS: readonly Text[] = [
  [
    'cells in a table of five hundred columns',
    of((at, random) => `<table><tr>${'<td>vonage secret'.repeat(500)}<tr>${`<td>${random}${at}`.repeat(500)}</table>`),
  ],
  ['passwords', of((_, random) => `vonage password: ${random}9! `)],
  [
    'values on one line that begins with a blank',
    of((at, random) => `${at === 0 ? '\n vonage ' : ''}secret: "${random}7b", `),
  ],
  ['a value on each line', of((_, random) => `api_secret=${random}7b\n`)],
  ['a value in each of many objects', of((at, random) => `a${at}={secret:"${random}7b",`)],
  ['braces that do not end', of((_, random) => `${'{'.repeat(100)}secret:"${random}7b" `)],
  [
    'lines that are indented ever further',
    of((at, random) => `${' '.repeat(at % 50)}a:\n${' '.repeat((at % 50) + 1)}secret: ${random}\n`),
  ],
  ['long lines that are indented', of((at, random) => `${at % 300 === 0 ? '\n ' : ''}secret: "${random}7b", `)],
  ['names that differ', of((at, random) => `vonage "secret${at}": "${random}7b", `)],
  ['settings of another application', of((_, random) => `config :acme, secret: "${random}7b"\n\n`)],
  ['groups of a gateway', of((_, random) => `group = core\npassword = ${random}7b\n`)],
  ['parameters of one address', of((_, random) => `https://a.example/?secret=${random}7b&`)],
  ['elements of a gateway', of((_, random) => `<gateway name="vonage"><param name="password" value="${random}"/>`)],
  ['values of quoted-printable', of((_, random) => `secret=3D${random}7b `)],
  ['calls with variables', of((at) => `vonage auth=(k${at}, s${at}) `)],
  ['secrets of projects in calls that sign', of((at) => `vonage sign(sign('${at.toString(16).padStart(40, '5eed')}' `)],
  [
    'a row as long as the text',
    (size) => `a,vonage_secret,${'vonage_secret,'.repeat(50)}b\n${`${'x'.repeat(size / 60)},`.repeat(52)}\n`,
  ],
  ['cells of a table of TeX', (size) => repeated(`${'&'.repeat(790)}secret\n`, size)],
];

describe('a megabyte of', () => {
  test.each(WORST)('%s hides no secret behind it', { timeout: TIMEOUT }, (_, toText) => {
    expect(lookBehind(toText(MEGABYTE))).toBe('found');
  });
});

describe('a quarter of a megabyte of', () => {
  test.each(TEXTS)('%s hides no secret behind it', { timeout: TIMEOUT }, (_, toText) => {
    expect(lookBehind(toText(QUARTER))).toBe('found');
  });
});
