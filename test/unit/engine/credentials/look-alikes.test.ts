// Texts that look like a credential and are none. Each was met in a public repository and is written anew here.
import { describe, expect, test } from 'vitest';
import { scanText } from '../../../../src/index.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';
import { makeApiKey, makeApiSecret } from '../../../support/secrets.ts';

async function valuesIn(text: string, path = 'src/a.txt'): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path, minConfidence: 'low' });
  return findings.map(({ secret }) => secret.reveal());
}

const hex = (): string => makeApiKey();

describe('what stands in lines of parameters', () => {
  test.each([
    [
      'of an SDK’s documentation',
      '// vonage\nnew NexmoSmsClient(\n  apiSecret,\n  int&nbsp;soTimeout,\n  boolean&nbsp;sign,\n',
    ],
    [
      'of a call in a comment',
      ' * vonage\n * sign(\n *   VONAGE_API_SIGNATURE_SECRET,\n *   AlgorithmTypes.md5hash,\n * )\n',
    ],
    [
      'of a switch over flags, in a bundle',
      'vonage;switch(e){case 16777216:case 33554432:e=67108864;break;case 268435456:e=134217728;break;default:e=0}',
    ],
    ['a path into an answer', "import vonage\nassert glom(secrets, '_embedded.secrets.0.id') == 'x'\n"],
  ])('is no secret: %s', async (_, text) => {
    expect(await valuesIn(text)).toEqual([]);
  });

  test('but the table with the same words at its head has one', async () => {
    const secret = makeApiSecret();
    expect(await valuesIn(`provider,api_key,api_secret\nvonage,${hex()},${secret}\n`, 'a.csv')).toEqual([secret]);
  });
});

describe('two account keys side by side', () => {
  test.each([
    [
      'arguments of a transfer',
      (a: string, b: string) => `namespace Vonage;\nnew Transfer(id, 123.45, "${a}", "${b}");\n`,
    ],
    [
      'constants named keys',
      (a: string, b: string) => `// vonage\nString FROM_API_KEY = "${a}", TO_API_KEY = "${b}";\n`,
    ],
  ])('are no key and secret: %s', async (_, make) => {
    expect(await valuesIn(make(hex(), hex()))).toEqual([]);
  });

  test.each([
    ['in front of all arguments', (a: string, b: string) => `new NexmoSmsClient("${a}", "${b}")`],
    ['behind the vendor’s name', (a: string, b: string) => `$sms = ['nexmo', '${a}', '${b}'];`],
  ])('are key and secret: %s', async (_, make) => {
    const secret = hex();
    expect(await valuesIn(make(hex(), secret))).toEqual([secret]);
  });
});

test('another provider’s secret in a text about the vendor is not the vendor’s', async () => {
  const secret = `${makeApiSecret()}+${makeApiSecret()}/${makeApiSecret().slice(0, 6)}`;
  expect(await valuesIn(`{"vonage": {"uri": "wss://nexmo.example", "aws_secret": "${secret}"}}`)).toEqual([]);
});

test('the argument behind a literal that ends with a variable is no default of it', async () => {
  const header = 'Content-Length:0';
  expect(await valuesIn(`headers("X-TB-PARTNER-AUTH: $API_KEY:$API_SECRET", '${header}'); // opentok`)).toEqual([]);
});

describe('beside a project key', () => {
  const inReadme = (secret: string): string =>
    `# OpenTok\n\nAPI_KEY='${drawn('p', 8, '123456789')}'\nAPI_SECRET='${secret}'\n`;

  test('forty characters with other letters than hex digits are a sample', async () => {
    expect(await valuesIn(inReadme(`${drawnHex('sample', 38)}zg`))).toEqual([]);
  });

  test('forty hex digits are the secret', async () => {
    const secret = drawnHex('project', 40);
    expect(await valuesIn(inReadme(secret))).toEqual([secret]);
  });
});
