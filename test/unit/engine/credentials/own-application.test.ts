// Somebody else's secrets in a text of the vendor's, through the whole engine, each beside what is the vendor's.
import { describe, expect, test } from 'vitest';
import { scanText } from '../../../../src/index.ts';
import { drawn } from '../../../support/generated.ts';
import { makeApiKey, makeApiSecret } from '../../../support/secrets.ts';

const KEY = makeApiKey();
const VALUE = makeApiSecret();
const LONG = drawn('framework', 50);

async function valuesIn(text: string, path = 'settings.py'): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path });
  return findings.map(({ secret }) => secret.reveal());
}

describe('an application’s own settings are not the vendor’s', () => {
  test.each([
    ['Django’s key', `SECRET_KEY = "${LONG}"\nVONAGE_API_SECRET = env("VONAGE_API_SECRET")\n`],
    ['the framework’s in an environment', `APP_KEY=${LONG}\nNEXMO_API_SECRET=\n`],
    ['in an indented environment', `environment:\n  SECRET_KEY: ${LONG}\n  VONAGE_API_SECRET: \${VONAGE_API_SECRET}\n`],
    ['Django’s own prefix', `# vonage\nVONAGE_SECRET = "django-insecure-${LONG}"\n`],
    ['beside applications of the vendor’s', `SECRET_KEY = "${LONG}"\nINSTALLED_APPS = ["vonage"]\n`],
    ['a database', `DATABASES = {"default": {"NAME": "x", "PASSWORD": "${VALUE}"}}\nNEXMO_API_KEY = env("K")\n`],
  ])('%s', async (_, text) => {
    expect(await valuesIn(text)).toEqual([]);
  });

  test.each([
    ['without any secret of the vendor’s', `VONAGE_API_KEY = "${KEY}"\nSECRET_KEY = "${VALUE}"\n`],
    ['in the vendor’s object', `VONAGE = {\n  "API_KEY": "${KEY}",\n  "SECRET_KEY": "${VALUE}",\n}\n`],
    ['in the vendor’s call', `vonage_api_secret = None\nvonage.Client(key="${KEY}", secret="${VALUE}")\n`],
    ['handed to the vendor’s name', `SECRET_KEY = "${VALUE}"\nVONAGE_API_SECRET = SECRET_KEY\n`],
  ])('but a secret %s is', async (_, text) => {
    expect(await valuesIn(text)).toEqual([VALUE]);
  });
});

describe('a group of a gateway’s configuration', () => {
  test.each(['core', 'sendsms-user', 'smsbox'])('%s has a password of its own', async (group) => {
    const text = `group = smsc\nsend-url = https://rest.nexmo.com/sms/json\n\ngroup = ${group}\npassword = ${VALUE}\n`;
    expect(await valuesIn(text, 'kannel.conf')).toEqual([]);
  });

  test('of a connection to the vendor has the vendor’s', async () => {
    const text = `group = core\nadmin-port = 13000\n\ngroup = smsc\nhost = smpp1.nexmo.com\nsmsc-username = ${KEY}\nsmsc-password = ${VALUE}\n`;
    expect(await valuesIn(text, 'kannel.conf')).toEqual([VALUE]);
  });
});

describe('the host of an address decides whose its parameters are', () => {
  test.each([
    ['another host', `https://api.example.org/send?api_key=${KEY}&api_secret=${VALUE}`, []],
    ['the vendor’s', `https://rest.nexmo.com/sms/json?api_key=${KEY}&api_secret=${VALUE}`, [VALUE]],
    ['a relay in numbers', `http://10.0.0.5:8080/sms/json?api_key=${KEY}&api_secret=${VALUE}`, [VALUE]],
    ['a relay that names the vendor', `https://relay.example.org/nexmo?api_key=${KEY}&api_secret=${VALUE}`, [VALUE]],
  ])('%s', async (_, address, expected) => {
    expect(await valuesIn(`<?php // vonage\n$url = '${address}';\n`, 'a.php')).toEqual(expected);
  });
});

describe('what stands beside eight hex digits', () => {
  test.each([
    ['a further argument with a name', `POST("https://rest.nexmo.com", list(api_key = "${KEY}", from = "Kantine24"))`],
    ['a value of a cache', `import vonage\ncache.set('${KEY}', '${VALUE}')\n`],
    ['Spanish for a key', `Const ClaveNexmo = "${KEY}"\n`],
  ])('is no secret: %s', async (_, text) => {
    expect(await valuesIn(text, 'a.txt')).toEqual([]);
  });

  test('is one when it is the client’s', async () => {
    expect(await valuesIn(`import vonage\nvonage.Client('${KEY}', '${VALUE}')\n`)).toEqual([VALUE]);
  });
});

describe('a password of one’s own site is not the vendor’s beside the vendor’s secret in the same form', () => {
  test.each([
    [
      'variables',
      `NEXMO_API_KEY=${KEY}\nNEXMO_API_SECRET=${VALUE}\nBASIC_AUTH_USER=staging\nBASIC_AUTH_PASSWORD=${LONG.slice(0, 16)}\n`,
    ],
    [
      'a list of settings',
      `nexmo_api_key: ${KEY}\nnexmo_api_secret: ${VALUE}\nhttp_user: staging\nhttp_password: ${LONG.slice(0, 16)}\n`,
    ],
    [
      'attributes',
      ['default_password', 'nexmo_pass']
        .map((name, at) => `<X-PRE-PROCESS cmd="set" data="${name}=${at === 0 ? LONG.slice(0, 16) : VALUE}"/>\n`)
        .join(''),
    ],
  ])('%s', async (_, text) => {
    expect(await valuesIn(text, 'conf/vars')).toEqual([VALUE]);
  });

  test('but is where the vendor’s has no name of its own', async () => {
    const text = `# vonage\nHTTP_USER=${KEY}\nHTTP_PASSWORD=${VALUE}\n`;
    expect(await valuesIn(text, '.env')).toEqual([VALUE]);
  });
});

describe('users that a program makes for itself have passwords of their own', () => {
  const login = `{ email: 'ana@acme.example', password: 'Goblet_pepper!${drawn('login', 4, '0123456789')}' }`;
  test.each([
    ['a list', `const vonage = new Vonage({});\nconst users = [\n  ${login},\n];\n`],
    ['an upsert', `import { Vonage } from '@vonage/server-sdk';\nawait prisma.user.create({ data: ${login} });\n`],
    ['a model', `import { Vonage } from '@vonage/server-sdk';\nawait User.create(${login});\n`],
  ])('%s', async (_, text) => {
    expect(await valuesIn(text, 'db/seed.ts')).toEqual([]);
  });
});

describe('a pair whose key is no account’s is somebody else’s', () => {
  test.each(['205057488551812', drawn('their key', 22)])('%s', async (key) => {
    const text = `{cloud:{cloud_name:"x",api_key:"${key}",api_secret:"${VALUE}"},sms:"https://rest.nexmo.com"}`;
    expect(await valuesIn(text, 'dist/app.js')).toEqual([]);
  });

  test('under the same stem', async () => {
    const text = `n={sdkKey:"${drawn('sdk', 22)}",sdkSecret:"${drawn('sdk secret', 32)}"},i=new(require("@vonage/client-sdk"))`;
    expect(await valuesIn(text, 'dist/app.js')).toEqual([]);
  });

  test.each(['YOUR_ACCOUNTS_API_KEY', KEY])('but not beside %s', async (key) => {
    const text = `{sms:{url:"https://rest.nexmo.com",api_key:"${key}",api_secret:"${VALUE}"}}`;
    expect(await valuesIn(text, 'dist/app.js')).toEqual([VALUE]);
  });
});
