// A secret in one section is not the vendor's because a section beside it is.
import { describe, expect, test } from 'vitest';
import { isInNamedSection, sectionsOf } from '../../../../src/engine/credentials/sections.ts';
import { scanText } from '../../../../src/index.ts';
import { makeApiKey, makeApiSecret } from '../../../support/secrets.ts';

const SECRET = makeApiSecret();
const KEY = makeApiKey();

async function found(text: string, path = 'conf/settings'): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path });
  return findings.map(({ secret }) => secret.reveal());
}

describe('of another section', () => {
  test.each([
    ['JSON', `{ "Vonage": { "ApiKey": "${KEY}", "ApiSecret": "" },\n  "Jwt": { "Secret": "${SECRET}" } }`],
    ['JSON, over lines', `{\n "nexmo": {\n  "key": "${KEY}"\n },\n "storage": {\n  "secret": "${SECRET}"\n }\n}`],
    ['YAML', `vonage:\n  key: ${KEY}\nstorage:\n  secret: ${SECRET}\n`],
    ['INI', `[nexmo]\nhost=sip.nexmo.com\n\n[phone-101]\ntype=friend\nsecret=${SECRET}\n`],
    ['INI that names the vendor in a comment', `[dialer]\nsecret = ${SECRET}\n; dials SIP/nexmo\n`],
    ['TOML', `[sms.vonage]\nfrom = "ACME"\n\n[web]\nsecret = "${SECRET}"\n`],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});

describe('of the vendor’s section, or of none', () => {
  test.each([
    ['JSON', `{ "Vonage": { "ApiKey": "${KEY}", "Secret": "${SECRET}" }, "Jwt": { "Issuer": "a" } }`],
    ['deeper in it', `{ "vonage": { "account": { "secret": "${SECRET}" } }, "jwt": { "issuer": "a" } }`],
    ['a section with the vendor in a value', `{ "vonage": {}, "sms": { "provider": "nexmo", "secret": "${SECRET}" } }`],
    ['a section with an account key', `{ "vonage": {}, "live": { "key": "${KEY}", "secret": "${SECRET}" } }`],
    ['YAML', `vonage:\n  api:\n    secret: ${SECRET}\nstorage:\n  path: /tmp\n`],
    ['a YAML list', `providers:\n  - name: vonage\n    secret: ${SECRET}\nvonage:\n  from: A\n`],
    ['INI', `[nexmo]\nhost=sip.nexmo.com\nsecret=${SECRET}\n\n[phone]\ntype=friend\n`],
    ['a trunk under another name', `[trunk]\nhost=sip.nexmo.com\nusername=${KEY}\nsecret=${SECRET}\n`],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([SECRET]);
  });
});

test.each(['{', '}', '{"a":', '[a]\n', '  a:\n', 'a:\n '])(
  'half a megabyte of %s is looked through in a moment',
  (part) => {
    const text = part.repeat(Math.ceil((1 << 19) / part.length));
    const isElsewhere = sectionsOf(text);
    for (let at = 0; at < 200; at++) expect(() => isElsewhere(text.length - at, 'secret')).not.toThrow();
  },
);

describe('a section has a name of its own', () => {
  test.each(['nexmove', 'acme_pay', 'pixelStore'])('%s', (name) => {
    for (const text of [`${name}:\n  a: 1\n`, `[${name}]\na = 1\n`, `{ "${name}": { "a": 1 } }`])
      expect(isInNamedSection(text, text.lastIndexOf('a'))).toBe(true);
  });

  test.each(['sms', 'production', 'credentials', 'smsProvider', 'default', 'params'])(
    '%s is any application’s',
    (name) => {
      for (const text of [`${name}:\n  a: 1\n`, `[${name}]\na = 1\n`, `{ "${name}": { "a": 1 } }`])
        expect(isInNamedSection(text, text.lastIndexOf('a'))).toBe(false);
    },
  );

  test('and no section has none', () => {
    expect(isInNamedSection('a = 1\n', 0)).toBe(false);
  });
});
