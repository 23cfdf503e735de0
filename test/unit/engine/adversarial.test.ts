// Texts made to be expensive: what is looked at in them must grow with the text, not with its square.
// Times are compared with each other in one run; a quadratic step makes eight times the text take 64 times as long.
import { describe, expect, test } from 'vitest';
import { scanFragment } from '../../../src/engine/scan-fragment.ts';
import { loadBuiltInRules } from '../../../src/rules/built-in.ts';
import { compileRuleSet } from '../../../src/rules/compile.ts';
import { fillPlaceholders } from '../../../src/rules/placeholders.ts';
import { nodeProofTools } from '../../../src/scan/proof-tools.ts';
import { builtInCatalogue } from '../../../src/scan/rule-catalogue.ts';

const RULES = loadBuiltInRules();
const RULE_SET = compileRuleSet(RULES);
// A million takes minutes for all of them on a busy machine; a square shows itself at a quarter as well.
const SIZE = 250_000;
// Between linear (8) and quadratic (64), with room for what a garbage collection adds.
const TIMES = 8;
const BOUND = 24;
// Shorter times are noise.
const LEAST_MS = 15;

/** Processor time of this process: others may be busy, too. */
function timeOf(text: string): number {
  const start = process.cpuUsage();
  scanFragment({ text, provenance: { kind: 'file', path: 'a.txt' } }, RULE_SET, {
    tools: nodeProofTools,
    now: new Date('2026-01-01T00:00:00Z'),
    onWitness: () => {},
    onCut: () => {},
  });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function repeated(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}

/** How many times longer the whole takes than an eighth; measured again when it looks bad. */
function growthOf(unit: string, size: number): number {
  let least = Infinity;
  for (let attempt = 0; attempt < 3 && least >= BOUND; attempt++) {
    const part = timeOf(repeated(unit, size / TIMES));
    least = Math.min(least, timeOf(repeated(unit, size)) / Math.max(part, LEAST_MS));
  }
  return least;
}

const anchors = [...new Set(RULES.flatMap((rule) => rule.anchors))];
const each = (toText: (anchor: string) => string): string => anchors.map(toText).join('');

const UNITS: readonly (readonly [name: string, unit: string])[] = [
  ['all anchors in a row', each((anchor) => anchor)],
  ['all anchors, each with an equals sign', each((anchor) => `${anchor}=`)],
  ['all anchors, each with a quote that does not end', each((anchor) => `${anchor}="`)],
  ['all anchors in brackets that do not end', each((anchor) => `${anchor}([{<`)],
  ['api_secret=', 'api_secret='],
  ['api_secret= on lines of their own', 'api_secret=\n'],
  ['vonage api_secret: with blanks', `vonage api_secret:${' '.repeat(50)}`],
  ['names and commas', 'vonage_secret, '],
  ['names with quotes and commas', `"vonage_secret","`],
  ['names of columns on every line', 'tenant,vonage,api_key,api_secret\n'],
  ['cells of a table with a name in each', '| vonage secret | secret '],
  ['one value behind another, joined', `vonage_secret = "abcdefgh" + "`],
  ['nested brackets', 'nexmo[{(secret:'],
  ['account keys in a row', `nexmo ${(0x5eedf00c).toString(16)}:${(0x5eedf00d).toString(16)} `],
  ['account keys and words', `vonage 5eedf00c, 'x', `],
  ['project keys', 'opentok 45990001, '],
  ['hexadecimal digits', `opentok_secret ${'5eed'.repeat(100)}`],
  ['eyJ', 'eyJ'],
  ['.eyJ with dots', '.eyJhbGciOiJIUzI1NiJ9'],
  ['T1==', 'T1==cGFydG5lcl9pZD0'],
  ['heads of keys', '-----BEGIN PRIVATE KEY-----'],
  ['heads of keys with something behind', '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA'],
  ['-----BEGIN ', '-----BEGIN '],
  ['dashes', 'PRIVATE KEY-----'],
  ['heads of public keys', '-----BEGIN PUBLIC KEY-----\nMIIB'],
  ['bare keys', 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'],
  ['objects that could be a JWK', '{"kty":"RSA","d":"'],
  ['JWKs without an object', '"kty":"RSA" vonage '],
  ['XML keys', '<RSAKeyValue><Modulus>AQAB'],
  ['PuTTY heads', 'PuTTY-User-Key-File-2: ssh-rsa\nPrivate-Lines: 9\n'],
  ['PGP heads', '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n'],
  ['base64 in one run', 'dm9uYWdl'],
  ['base64 of base64', Buffer.from(Buffer.from('vonage_secret=').toString('base64')).toString('base64')],
  ['base64 on lines', `vonage ${'QUJDREVG'.repeat(9)}\n`],
  ['backslashes', `vonage_secret="${'\\'.repeat(200)}`],
  ['escapes', String.raw`vonage\u0026secret\n\x41`],
  ['&amp;', 'vonage_secret&amp;'],
  ['&amp;amp;', '&amp;amp;api_secret'],
  ['percent signs', 'api_secret%3D%2526'],
  ['quoted-printable', 'vonage secret=3D=\n'],
  ['basic headers', 'Basic NWVlZGYwMGQ'],
  ['queries', '?api_key=5eedf00d&api_secret='],
  ['signed queries', 'nexmo?a=b&timestamp=1&sig=5eedf00d&'],
  ['inserts', "insert into vonage (secret, x) values ('a', "],
  ['environment look-ups', 'process.env.VONAGE_SECRET || '],
  ['defaults behind a look-up', '${VONAGE_SECRET:-'],
  ['assignments of many names', 'vonage_key, vonage_secret = '],
  ['records of name and value', '{"key":"vonage_secret","x":"y",'],
  ['elements', '<add key="vonage_secret" '],
  ['sentences', 'The vonage secret is '],
  ['blanks', `vonage_secret=${' '.repeat(400)}`],
  ['line ends', `vonage_secret:${'\n'.repeat(100)}`],
  ['letters', `vonage_secret=${'a'.repeat(400)}`],
  ['lines that are short', 'vonage\n'],
];

describe('a quarter of a million characters of', () => {
  test.each(UNITS)('%s', { timeout: 120_000 }, (_, unit) => {
    expect(growthOf(unit, SIZE)).toBeLessThan(BOUND);
  });
});

// Every form that is really found, cut so that nothing of it ends.
describe('an example without its end, over and over:', () => {
  const examples = builtInCatalogue().map(({ rule, examples: [first] }) => [rule.id, first?.text ?? ''] as const);

  test.each(examples)('%s', { timeout: 120_000 }, (_, example) => {
    expect(growthOf(fillPlaceholders(example).slice(0, -2), SIZE / 4)).toBeLessThan(BOUND);
  });
});
