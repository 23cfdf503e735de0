// A key as user, and its password a word further: gateways, trunks and SMPP connectors.
import { describe, expect, test } from 'vitest';
import { scanText } from '../../../../src/index.ts';
import { makeApiKey, makeApiSecret } from '../../../support/secrets.ts';

async function found(text: string, path = 'conf/gateway.txt'): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path });
  return findings.map(({ secret }) => secret.reveal());
}

const SECRET = makeApiSecret();
const KEY = makeApiKey();

describe('user and password of a gateway', () => {
  test.each([
    ['in clear', ` credentials number 1 username ${KEY} password 0 ${SECRET} realm sip.nexmo.com\n`],
    ['without a type', ` authentication username ${KEY} password ${SECRET}\n registrar dns:sip.nexmo.com\n`],
    ['on two lines of a shell', `> host smpp2.nexmo.com\n> username ${KEY}\n> password ${SECRET}\n`],
    ['in a connection string', `Host=smpp1.nexmo.com;User=${KEY};Password=${SECRET};`],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([SECRET]);
  });

  test.each([
    ['in a sentence', `The user ${KEY} password must be changed in the vonage dashboard.\n`],
    ['of another host', ` username ${KEY} password 0 ${SECRET} realm sip.example.com\n`],
    ['as a look-up', `nexmo: username ${KEY} password \${SMS_PASSWORD}\n`],
  ])('but not %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});
