import { describe, expect, test } from 'vitest';
import { scanText } from '../../../../src/index.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';

const VALUE = `k7${drawn('accept', 12)}`;
const OTHER = `p4${drawn('accept too', 12)}`;

async function valuesIn(text: string, path = 'a.env'): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path });
  return findings.map(({ secret }) => secret.reveal());
}

describe('punctuation at the end of a value', () => {
  test.each(['!', '?', '.', ',', ':', '*', '_'])('belongs to it between quotes: %s', async (sign) => {
    expect(await valuesIn(`vonage_password = "${VALUE}${sign}"\n`)).toEqual([`${VALUE}${sign}`]);
  });

  test('is code’s when code alone ends so', async () => {
    expect(await valuesIn(`vonage_password = "${VALUE};"\n`)).toEqual([VALUE]);
  });

  test('belongs to the sentence without quotes', async () => {
    expect(await valuesIn(`The Vonage API secret is ${VALUE}.\n`, 'a.md')).toEqual([VALUE]);
  });

  test.each([
    ['escaped quotes', String.raw`"{\"vonage_secret\":\"${VALUE}\"}"`],
    ['an escaped line end', String.raw`"vonage_secret": "${VALUE}\n"`],
    ['emphasis around the whole', `vonage_secret: "**${VALUE}**"`],
  ])('is the notation’s in %s', async (_, text) => {
    expect(await valuesIn(text, 'a.json')).toEqual([VALUE]);
  });
});

describe('a value behind the sign of a variable', () => {
  const sent = (value: string): string =>
    `curl https://rest.nexmo.com/sms/json -d "api_key=${drawnHex('sent', 8)}" -d "api_secret=$${value}"\n`;

  test('is a secret pasted over the name when it looks generated', async () => {
    const secret = `k7B${drawn('pasted', 13)}`;
    expect(await valuesIn(sent(secret), 'a.sh')).toEqual([secret]);
  });

  test.each(['vonageApiSecret1', 'NEXMO_API_SECRET', 'Secret4Production'])('is a variable: %s', async (name) => {
    expect(await valuesIn(sent(name), 'a.sh')).toEqual([]);
  });
});

test.each([':-', ':=', ':'])('a default of the shell begins behind its sign: %s', async (sign) => {
  expect(await valuesIn(`secret: \${VONAGE_SECRET${sign}${VALUE}}\n`, 'a.yml')).toEqual([VALUE]);
});

describe('a list under a plural', () => {
  test.each([
    ['of strings', `VONAGE_API_SECRETS = ["${VALUE}", "${OTHER}"]`],
    ['over lines', `vonageSecrets: [\n  '${VALUE}',\n  '${OTHER}',\n]`],
  ])('has a secret in every item: %s', async (_, text) => {
    expect(await valuesIn(text, 'a.js')).toEqual([VALUE, OTHER]);
  });

  test('but one under a singular has one', async () => {
    expect(await valuesIn(`vonageSecret: fn("${VALUE}", "${OTHER}")`, 'a.js')).toEqual([VALUE]);
  });
});

test('hex digits are no sample words, whatever they spell', async () => {
  const hex = `add${drawnHex('spelt', 4)}9`;
  expect(await valuesIn(`NEXMO_API_KEY=5a0${drawnHex('key', 5)}\nNEXMO_API_SECRET=${hex}\n`)).toEqual([hex]);
});
