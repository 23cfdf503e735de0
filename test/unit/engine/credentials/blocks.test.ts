// What stands beside the vendor's and is not the vendor's: blocks of one sort, through the whole engine.
import { describe, expect, test } from 'vitest';
import { othersBlocksIn } from '../../../../src/engine/credentials/blocks.ts';
import { scanText } from '../../../../src/index.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';

const KEY = `5c${drawnHex('blocks', 5)}e`;
const SECRET = `Zq${drawn('blocks', 12)}7b`;
const OTHER = `Yp${drawn('blocks other', 12)}9c`;
const chosen = (words: string): string => `${words}${drawn('blocks', 4, '0123456789')}`;
const LOGIN = chosen('Goblet_pepper!');
const OTHERS_LOGIN = chosen('Drift.walnut$');

async function valuesIn(text: string, path: string): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path });
  return findings.map(({ secret }) => secret.reveal());
}

describe('only the vendor’s of blocks side by side', () => {
  const zoho = { name: 'Zoho', login: { username: 'dev@example.org', password: OTHERS_LOGIN } };
  const vonage = {
    name: 'Vonage dashboard',
    login: { username: 'dev@example.org', password: LOGIN, uris: [{ uri: 'https://dashboard.nexmo.com' }] },
  };
  test.each([
    ['items of a password manager', 'a.json', JSON.stringify({ items: [zoho, vonage] })],
    ['items over lines', 'a.json', JSON.stringify({ items: [vonage, zoho] }, null, 2)],
    [
      'items with dashes',
      'a.yml',
      `logins:\n  - name: Zoho\n    password: ${OTHERS_LOGIN}\n  - name: Vonage dashboard\n    password: ${LOGIN}\n`,
    ],
    [
      'tables of TOML',
      'a.toml',
      `[[login]]\nname = "Zoho"\npassword = "${OTHERS_LOGIN}"\n\n[[login]]\nname = "Vonage dashboard"\npassword = "${LOGIN}"\n`,
    ],
    [
      'sections of Markdown',
      'a.md',
      `## Zoho\n\npassword: ${OTHERS_LOGIN}\n\n## Vonage dashboard\n\npassword: ${LOGIN}\n`,
    ],
    ['sections of Org', 'a.org', `* Zoho\npassword: ${OTHERS_LOGIN}\n* Vonage dashboard\npassword: ${LOGIN}\n`],
    [
      'sections of HTML',
      'a.html',
      `<h2>Zoho</h2><p>Password: ${OTHERS_LOGIN}</p>\n<h2>Vonage</h2><p>Password: ${LOGIN}</p>`,
    ],
    [
      'titles with a line below',
      'a.rst',
      `Zoho\n====\n\npassword: ${OTHERS_LOGIN}\n\nVonage dashboard\n================\n\npassword: ${LOGIN}\n`,
    ],
    [
      'paragraphs',
      'a.txt',
      `Zoho\nuser: a@b.example\npassword: ${OTHERS_LOGIN}\n\nVonage dashboard\nuser: a@b.example\npassword: ${LOGIN}\n`,
    ],
    [
      'lines below a title',
      'a.txt',
      `bank/me:\n  password: ${OTHERS_LOGIN}\nvonage/dashboard:\n  password: ${LOGIN}\n`,
    ],
    [
      'a list in a list',
      'a.md',
      `- **Hosting**\n  - user: root\n  - password: ${OTHERS_LOGIN}\n- **Vonage dashboard**\n  - user: a@b.example\n  - password: ${LOGIN}\n`,
    ],
  ])('%s', async (_, path, text) => {
    expect(await valuesIn(text, path)).toEqual([LOGIN]);
  });

  test.each([
    [
      '.netrc',
      `machine api.nexmo.com\nlogin ${KEY}\npassword ${SECRET}\nmachine api.other.example\nlogin bob\npassword ${OTHER}\n`,
    ],
    [
      'entries under keys',
      `<?php return [ 'nexmo' => ['key' => '${KEY}', 'secret' => '${SECRET}'], 'reverb' => ['secret' => '${OTHER}'] ];`,
    ],
    [
      'numbered entries',
      `voip {\n sip1 { registrar = "sip.nexmo.com"; username = "${KEY}"; passwd = "${SECRET}"; }\n sip2 { registrar = "tel.other.example"; username = "0301"; passwd = "${OTHER}"; }\n}`,
    ],
    [
      'parts below comments',
      `; --- Nexmo\nuser=${KEY}\npassword=${SECRET}\n; --- Printer\nuser=admin\npassword=${OTHER}\n`,
    ],
  ])('%s', async (_, text) => {
    expect(await valuesIn(text, 'a.txt')).toEqual([SECRET]);
  });
});

describe('the vendor’s all the same', () => {
  test.each([
    [
      'a list under its name',
      JSON.stringify({
        vonage_logins: [
          { name: 'prod', password: LOGIN },
          { name: 'dev', user: 'vonage', password: OTHERS_LOGIN },
        ],
      }),
    ],
    [
      'a section below its section',
      `# Vonage\n\n## Zoho bridge\n\npassword: ${LOGIN}\n\n# Nexmo\n\npassword: ${OTHERS_LOGIN}\n`,
    ],
  ])('%s', async (_, text) => {
    expect((await valuesIn(text, 'a.md')).toSorted()).toEqual([LOGIN, OTHERS_LOGIN].toSorted());
  });

  test.each([
    [
      'fields that are items',
      `[{"name":"api_key","value":"${KEY}"},{"name":"api_secret","value":"${SECRET}"}] // nexmo`,
    ],
    ['tuples', `start([{host, "smpp2.nexmo.com"}, {system_id, "${KEY}"}, {password, "${SECRET}"}]).`],
    ['bullets that are fields', `- Provider: Vonage\n- Key: ${KEY}\n- Secret: ${SECRET}\n`],
    [
      'its own entry beside another of its',
      `{ "nexmo": { "key": "${KEY}", "secret": "${SECRET}" }, "opentok": { "from": "x" } }`,
    ],
    ['a plain heading', `# Nexmo\n\nkey: ${KEY}\n\n# Credentials\n\nsecret: ${SECRET}\n`],
  ])('%s', async (_, text) => {
    expect(await valuesIn(text, 'a.txt')).toEqual([SECRET]);
  });
});

test('a numbered entry is the vendor’s where nothing of its sort is beside it', async () => {
  const text = (entry: string): string => `{ provider: "vonage", ${entry}: { user: "me", password: "${LOGIN}" } }`;
  expect(await valuesIn(text('login'), 'a.js')).toEqual([LOGIN]);
  expect(await valuesIn(text('login2'), 'a.js')).toEqual([LOGIN]);
});

test('nothing is another’s in a text without the vendor', () => {
  const isInOthersBlock = othersBlocksIn('## Zoho\n\npassword: x\n\n## Bank\n\npassword: y\n');
  expect(isInOthersBlock({ at: 10, name: 'password', value: 'x' })).toBe(false);
});
