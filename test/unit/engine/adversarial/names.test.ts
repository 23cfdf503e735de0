// Names, quotes, brackets and pairs without an end: what the matcher of credentials looks at, over and over.
import { describe, expect, test } from 'vitest';
import { ANCHORS, MEGABYTE, QUARTER, TIMEOUT, lookBehind, repeated } from '../../../support/hostile.ts';

const each = (toText: (anchor: string) => string): string => ANCHORS.map(toText).join('');

type Unit = readonly [name: string, unit: string];

// The dearest of each kind.
const WORST: readonly Unit[] = [
  ['api_secret=', 'api_secret='],
  ['names with quotes and commas', `"vonage_secret","`],
  ['names in Arabic', 'vonage السر '],
];

const UNITS: readonly Unit[] = [
  ['all anchors, each with an equals sign', each((anchor) => `${anchor}=`)],
  ['nested brackets', 'nexmo[{(secret:'],
  ['account keys in a row', `nexmo ${(0x5eedf00c).toString(16)}:${(0x5eedf00d).toString(16)} `],
  ['vendor and role in turn', 'vonage: phrase: '],
  ['all anchors in a row', each((anchor) => anchor)],
  ['all anchors, each with a quote that does not end', each((anchor) => `${anchor}="`)],
  ['all anchors in brackets that do not end', each((anchor) => `${anchor}([{<`)],
  ['api_secret= on lines of their own', 'api_secret=\n'],
  ['vonage api_secret: with blanks', `vonage api_secret:${' '.repeat(50)}`],
  ['names and commas', 'vonage_secret, '],
  ['names of columns on every line', 'tenant,vonage,api_key,api_secret\n'],
  ['cells of a table with a name in each', '| vonage secret | secret '],
  ['one value behind another, joined', `vonage_secret = "abcdefgh" + "`],
  ['account keys and words', `vonage 5eedf00c, 'x', `],
  ['account keys and names', "x = '5eedf00c'; vonage y = 'word'; "],
  ['project keys', 'opentok 45990001, '],
  ['queries', '?api_key=5eedf00d&api_secret='],
  ['inserts', "insert into vonage (secret, x) values ('a', "],
  ['inserts in values of inserts', "insert into t (secret) values ('a','b'),"],
  ['environment look-ups', 'process.env.VONAGE_SECRET || '],
  ['defaults behind a look-up', '${VONAGE_SECRET:-'],
  ['assignments of many names', 'vonage_key, vonage_secret = '],
  ['records of name and value', '{"key":"vonage_secret","x":"y",'],
  ['elements', '<add key="vonage_secret" '],
  ['elements in elements', '<secret><vonage>'],
  ['sentences', 'The vonage secret is '],
  ['logins in sentences', 'vonage as a@b.example with Word-'],
  ['blanks', `vonage_secret=${' '.repeat(400)}`],
  ['line ends', `vonage_secret:${'\n'.repeat(100)}`],
  ['letters', `vonage_secret=${'a'.repeat(400)}`],
  ['lines that are short', 'vonage\n'],
  ['names in Japanese', 'vonage シークレット'],
  ['a list behind each name', "vonage_secret=['a','b','c',"],
  ['a condition behind each name', "vonage_secret = x ? '"],
  ['environments behind each name', 'vonage_secret = { dev: '],
  ['parts behind each name', 'a+b+c vonage_secret = a + '],
  ['a joined list behind each name', "vonage_secret = parts.join('');"],
  ['a format behind each name', '"vonage?api_secret=%s&'],
  ['documents that do not end', 'vonage_secret = <<EOT\n'],
  ['literals in braces', 'vonage_secret = q{'],
  ['methods', 'getVonageSecret() {'],
  ['attributes', '@vonage_secret "'],
  ['atoms', 'config :vonage_secret, '],
  ['variables side by side', 'who + ":" + word + vonage '],
  ['variables in a text', '$who:$word vonage '],
  ['replacements', `vonage_secret = "abcdefgh".replace("`],
  ['clients', 'NexmoClient'],
  ['constructors', 'OpenTokAuth('],
];

describe('a megabyte of', () => {
  test.each(WORST)('%s hides no secret behind it', { timeout: TIMEOUT }, (_, unit) => {
    expect(lookBehind(repeated(unit, MEGABYTE))).toBe('found');
  });
});

describe('a quarter of a megabyte of', () => {
  test.each(UNITS)('%s hides no secret behind it', { timeout: TIMEOUT }, (_, unit) => {
    expect(lookBehind(repeated(unit, QUARTER))).toBe('found');
  });
});
