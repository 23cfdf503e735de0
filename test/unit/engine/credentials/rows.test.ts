// Rows, numbered settings and elements, of which one is the vendor's.
import { describe, expect, test } from 'vitest';
import { scanText } from '../../../../src/index.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';

const KEY = `5c${drawnHex('rows', 5)}e`;
const SECRET = `Zq${drawn('rows', 12)}7b`;
const OTHER = `Yp${drawn('rows other', 12)}9c`;

async function valuesIn(text: string, path = 'a.txt'): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path });
  return findings.map(({ secret }) => secret.reveal());
}

describe('only the vendor’s', () => {
  test.each([
    ['row', `provider,user,api_secret\nnexmo,${KEY},${SECRET}\nsmsbox,acme,${OTHER}\n`],
    [
      'registration',
      `reg.1.server.address="sip.nexmo.com"\nreg.1.auth.userId="${KEY}"\nreg.1.auth.password="${SECRET}"\nreg.2.server.address="pbx.example.org"\nreg.2.auth.userId="101"\nreg.2.auth.password="${OTHER}"\n`,
    ],
    [
      'account of a phone',
      `account.1.sip_server = sip.nexmo.com\naccount.1.user_name = ${KEY}\naccount.1.password = ${SECRET}\naccount.2.sip_server = pbx.example.org\naccount.2.user_name = 101\naccount.2.password = ${OTHER}\n`,
    ],
    [
      'line of a phone',
      `<line1 server="sip.nexmo.com" user="${KEY}" password="${SECRET}"/>\n<line2 server="pbx.example.org" user="101" password="${OTHER}"/>\n`,
    ],
    ['address', `<sip:${KEY}@sip.nexmo.com>;auth_pass=${SECRET}\n<sip:101@pbx.example.org>;auth_pass=${OTHER}\n`],
    [
      'trunk, not an extension in a template',
      `[vonage-out]\nhost=sip.nexmo.com\ndefaultuser=${KEY}\nsecret=${SECRET}\n\n[200](phone)\nsecret=${OTHER}\n`,
    ],
  ])('%s', async (_, text) => {
    expect(await valuesIn(text)).toEqual([SECRET]);
  });
});

test.each([
  [
    'a row that is a field',
    `| Field | Value |\n|---|---|\n| Registrar | sip.nexmo.com |\n| Authentication ID | ${KEY} |\n| Authentication password | ${SECRET} |\n`,
  ],
  [
    'arguments between commas',
    `import vonage\np.add_argument("--key", default="${KEY}")\np.add_argument("--secret", default="${SECRET}", help="API secret")\nvonage.Sms(c).send({"from": "a", "to": b, "text": d})\n`,
  ],
  [
    'the only registration',
    `reg.2.server.address="sip.nexmo.com"\nreg.2.auth.userId="${KEY}"\nreg.2.auth.password="${SECRET}"\n`,
  ],
])('the vendor’s all the same: %s', async (_, text) => {
  expect(await valuesIn(text)).toEqual([SECRET]);
});
