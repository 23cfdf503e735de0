// One list of names for all that ask whether a text, a section or a row is the vendor's.
import { describe, expect, test } from 'vitest';
import { scanText } from '../../../../src/index.ts';
import { VENDOR_NAMES } from '../../../../src/engine/credentials/vendor-names.ts';
import { makeApiKey, makeApiSecret } from '../../../support/secrets.ts';

const KEY = makeApiKey();
const VALUE = makeApiSecret();
const names = new RegExp(VENDOR_NAMES, 'i');

async function found(text: string, path: string): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path });
  return findings.map(({ secret }) => secret.reveal());
}

test.each(['Vonage', 'NEXMO_KEY', 'OpenTok', 'openTok-server', 'TokBox', 'opentok_en'])(
  '%s names the vendor',
  (text) => {
    expect(names.test(text)).toBe(true);
  },
);

test.each(['openToken', 'OPENTOKENS', 'open_token', 'von age', 'nex mo', 'tok box', ''])('%j does not', (text) => {
  expect(names.test(text)).toBe(false);
});

describe('an OpenToken beside it takes no finding of the vendor’s', () => {
  test('a SECRET_KEY is not the application’s own because another has an OpenToken', async () => {
    const text = `OPENTOKEN_SECRET = None\nVONAGE_API_KEY = "${KEY}"\nSECRET_KEY = "${VALUE}"\n`;
    expect(await found(text, 'settings.py')).toEqual([VALUE]);
  });

  test('a secret under its own head is not elsewhere because of a head named OpenToken', async () => {
    const text = `# vonage\nsms:\n  api_secret: ${VALUE}\nopentoken:\n  lifetime: 5\n`;
    expect(await found(text, 'settings.yaml')).toEqual([VALUE]);
  });
});
