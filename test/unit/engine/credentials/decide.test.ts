// What the surroundings decide, through the whole engine.
import { describe, expect, test } from 'vitest';
import { scanText } from '../../../../src/index.ts';
import { makeApiKey, makeApiSecret } from '../../../support/secrets.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';

const KEY = makeApiKey();
const VALUE = makeApiSecret();

async function valuesIn(text: string, path = 'a.txt'): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path });
  return findings.map(({ secret }) => secret.reveal());
}

describe('a pair of exact names and shapes needs no vendor', () => {
  test.each([
    ['an SDK’s class', `new Auth({ apiKey: '${KEY}', apiSecret: '${VALUE}' })`],
    ['the next line', `this.apiKey =\n  '${KEY}';\nthis.apiSecret =\n  '${VALUE}';`],
    ['an INI file', `[credentials]\napi_key = ${KEY}\napi_secret = ${VALUE}\n`],
    ['a query', `GET /sms/json?api_key=${KEY}&api_secret=${VALUE}&to=1`],
  ])('%s', async (_, text) => {
    expect(await valuesIn(text)).toEqual([VALUE]);
  });

  test.each([
    ['another provider', `cloudinary.config({ api_key: '${KEY}', api_secret: '${VALUE}' })`],
    ['a key of another shape', `new Auth({ apiKey: '${drawn('other key', 20)}', apiSecret: '${VALUE}' })`],
    ['a secret of another shape', `new Auth({ apiKey: '${KEY}', apiSecret: '${drawn('long', 27)}' })`],
    ['other names', `{ id: '${KEY}', secret: '${VALUE}' }`],
  ])('but not %s', async (_, text) => {
    expect(await valuesIn(text)).toEqual([]);
  });
});

describe('a project’s pair of exact names and shapes needs no vendor', () => {
  const PROJECT = drawn('project', 6, '123456789');
  const SECRET = drawnHex('project', 40);

  test.each([
    [
      'properties of Gradle',
      `run.systemProperty 'API_KEY', '${PROJECT}'\nrun.systemProperty 'API_SECRET', '${SECRET}'\n`,
    ],
    ['an environment', `API_KEY=${PROJECT}\nAPI_SECRET=${SECRET}\n`],
    [
      'behind a dependency',
      `compile group: 'com.github.acme', name: 'a'\nAPI_KEY = '${PROJECT}'\nAPI_SECRET = '${SECRET}'\n`,
    ],
  ])('%s', async (_, text) => {
    expect(await valuesIn(text)).toEqual([SECRET]);
  });

  test.each([
    ['another provider', `kraken: { api_key: '${PROJECT}', api_secret: '${SECRET}' }`],
    ['a key of another shape', `API_KEY=${drawn('other key', 20)}\nAPI_SECRET=${SECRET}\n`],
    ['a secret of another shape', `API_KEY=${PROJECT}\nAPI_SECRET=${drawnHex('digest', 64)}\n`],
    ['other names', `USER_ID=${PROJECT}\nAPI_SECRET=${SECRET}\n`],
  ])('but not %s', async (_, text) => {
    expect(await valuesIn(text)).toEqual([]);
  });
});

test('another’s name above does not take what a sibling ties to its key', async () => {
  const smpp = (host: string): string =>
    `SMTP_PASSWORD=''\nSMPP_SYSTEM_ID='${KEY}'\nSMPP_PASSWORD='${VALUE}'\nSMPP_PEER_IP='${host}'\n`;
  expect(await valuesIn(smpp('smpp0.nexmo.com'))).toEqual([VALUE]);
  expect(await valuesIn(smpp('10.0.0.1'))).toEqual([]);
});

describe('the application’s own secrets beside the vendor’s names', () => {
  test.each([
    ['an environment', `VONAGE_API_KEY=${KEY}\nVONAGE_API_SECRET=\nJWT_SECRET=${VALUE}\n`],
    ['the framework’s', `APP_SECRET=${VALUE}\nNEXMO_KEY=${KEY}\n`],
    ['an empty value above', `VONAGE_API_SECRET=\nDB_PASSWORD=${VALUE}\n`],
    ['another section', `{"Vonage": {"ApiKey": "${KEY}"}, "Jwt": {"Secret": "${VALUE}"}}`],
    ['a telephone', `[nexmo]\nhost=sip.nexmo.com\n\n[phone-101]\nsecret=${VALUE}\n`],
    ['a section above', `storage:\n  secret: ${VALUE}\nvonage:\n  api-key: \${KEY}\n`],
  ])('are not reported: %s', async (_, text) => {
    expect(await valuesIn(text)).toEqual([]);
  });

  test.each([
    ['a sibling of the same name', `# nexmo\nPARCEL_SMS_KEY=${KEY}\nPARCEL_SMS_SECRET=${VALUE}\n`],
    ['a section that says nothing', `{"driver": "vonage", "options": {"user": "${KEY}", "pass": "${VALUE}"}}`],
    ['a keyword before the name', `class NexmoService {\n  private $apiSecret = '${VALUE}';\n}`],
  ])('but the vendor’s are: %s', async (_, text) => {
    expect(await valuesIn(text)).toEqual([VALUE]);
  });
});

test.each(['password', 'Secret'])('forty digits beside a project are its secret, called a %s', async (name) => {
  const secret = drawnHex('projects', 40);
  const text = `system\tlogin\t${name}\nTokBox project\t47334731\t${secret}\n`;
  const { findings } = await scanText(text, { path: 'accounts.tsv' });
  expect(findings.map(({ kind, secret: one }) => [kind, one.reveal()])).toEqual([['video-secret', secret]]);
});
