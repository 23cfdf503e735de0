// One entry of a list says nothing of the next: a carrier, a device or an account beside the vendor's is somebody else's.
import { describe, expect, test } from 'vitest';
import { othersBlocksIn } from '../../../../src/engine/credentials/blocks.ts';
import { hasAccountKey } from '../../../../src/engine/credentials/whose.ts';
import { scanText } from '../../../../src/index.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';
import { makeApiKey, makeApiSecret } from '../../../support/secrets.ts';

const KEY = makeApiKey();
const SECRET = makeApiSecret();
const THEIRS = `Kq${drawn('theirs', 12)}4x`;
const USER = '84019233';

async function found(text: string, path = 'conf/trunks'): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path });
  return findings.map(({ secret }) => secret.reveal());
}

const gateway = (name: string, host: string, user: string, password: string): string =>
  `<gateway name="${name}"><param name="proxy" value="${host}"/><param name="username" value="${user}"/><param name="password" value="${password}"/></gateway>`;
const entry = (title: string, password: string): string =>
  `<Entry><String><Key>Password</Key><Value>${password}</Value></String><String><Key>Title</Key><Value>${title}</Value></String></Entry>`;
const item = (name: string, host: string, user: string, password: string): string =>
  `  - name: ${name}\n    proxy: ${host}\n    username: "${user}"\n    password: ${password}\n`;
const block = (host: string, user: string, secret: string): string =>
  `  host=${host}\n  username=${user}\n  secret=${secret}\n`;

const smsc = (host: string, user: string, password: string): string =>
  `group = smsc\nhost = ${host}\nsmsc-username = ${user}\nsmsc-password = ${password}\n\n`;

const [OURS, OTHER] = ['sip.nexmo.com', 'sip.carrier.example'];
const object = (host: string, username: string, password: string): string =>
  JSON.stringify({ host, username, password });

describe('only the vendor’s entry is reported, before and behind another', () => {
  const forms: readonly (readonly [string, string, string])[] = [
    ['FreeSWITCH gateways', gateway('nexmo', OURS, KEY, SECRET), gateway('carrier', OTHER, USER, THEIRS)],
    ['KeePass entries', entry('Vonage API secret', SECRET), entry('Office router', THEIRS)],
    ['YAML items', item('vonage', OURS, KEY, SECRET), item('carrier', OTHER, USER, THEIRS)],
    ['objects of a list', `${object(OURS, KEY, SECRET)},`, `${object(OTHER, USER, THEIRS)},`],
    ['sections', `[nexmo]\n${block(OURS, KEY, SECRET)}\n`, `[carrier]\n${block(OTHER, USER, THEIRS)}\n`],
    ['paragraphs', `Trunk: vonage\n${block(OURS, KEY, SECRET)}\n`, `Trunk: carrier\n${block(OTHER, USER, THEIRS)}\n`],
    ['Kannel’s groups', smsc('smpp1.nexmo.com', KEY, SECRET), smsc('smpp3.infobip.com', 'acme1931', THEIRS)],
    [
      'Cisco’s lines',
      ` username ${KEY} password 0 ${SECRET} realm ${OURS}\n`,
      ` username acme password 0 ${THEIRS} realm ${OTHER}\n`,
    ],
    ['addresses', `register => ${KEY}:${SECRET}@${OURS}\n`, `register => ${USER}:${THEIRS}@${OTHER}\n`],
  ];

  test.each(forms)('%s', async (_, ours, theirs) => {
    const wrap = (text: string): string => (text.startsWith('{') ? `[${text}{}]` : text);
    expect(await found(wrap(`${ours}${theirs}`))).toEqual([SECRET]);
    expect(await found(wrap(`${theirs}${ours}`))).toEqual([SECRET]);
  });
});

describe('an entry is the vendor’s, or nobody’s, when', () => {
  test.each([
    [
      'a field of one setting has no host',
      `[{"key":"secret","value":"${SECRET}"},{"key":"base","value":"https://api.nexmo.com"}]`,
    ],
    [
      'an account key stands in it',
      `accounts:\n  - name: acme\n    api_key: ${KEY}\n    secret: ${SECRET}\n  - name: vonage-b\n    api_key: ""\n`,
    ],
    [
      'it is named after an environment',
      `- name: vonage production\n  key: ${KEY}\n- name: staging\n  key: ${KEY}\n  secret: ${SECRET}\n`,
    ],
    ['the list around it is the vendor’s', `vonage:\n  - user: acme\n    api_secret: ${SECRET}\n  - user: corp\n`],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([SECRET]);
  });
});

test('the password of a web service’s own header is none of the vendor’s', async () => {
  expect(await found(`<!-- vonage ${KEY} -->\n<wsse:Password>${THEIRS}</wsse:Password>\n`)).toEqual([]);
});

test('a heading above all entries makes none of them somebody else’s', async () => {
  expect(await found(`<!-- vonage -->\n${entry('sms', SECRET)}`)).toEqual([SECRET]);
});

test('eight digits without a letter are a number', () => {
  expect(hasAccountKey(`user ${USER}`)).toBe(false);
  expect(hasAccountKey('user 5eedf00d')).toBe(true);
  expect(hasAccountKey('key 45990001')).toBe(false);
  expect(hasAccountKey(`key 45990001, secret ${drawnHex('project', 40)}`)).toBe(true);
});

test.each(['<a>', '<a b="', '{', '},{', '[', '- a\n', ' - a\n', '\n\n', 'a: b\n', '<a name="b" '])(
  'half a megabyte of %s is looked through in a moment',
  (part) => {
    const text = `vonage ${part.repeat(Math.ceil((1 << 19) / part.length))}`;
    const isInOthersBlock = othersBlocksIn(text);
    for (let at = 0; at < 50; at++) {
      const site = { at: text.length - at, name: 'password', value: THEIRS };
      expect(isInOthersBlock(site)).toBe(false);
    }
  },
);

test('objects under ids are entries of a list', async () => {
  const ours = { apikey: KEY, apisecret: SECRET };
  const nodes = { 'dc7f5375.67e91f': ours, 'a3f30ac9.9703c0': { user: 'mqtt', password: THEIRS }, note: 'nexmo' };
  expect(await found(JSON.stringify(nodes), 'flows_cred.json')).toEqual([SECRET]);
});

test('calls of one function are entries of a list', async () => {
  const call = (provider: string, key: string, secret: string): string =>
    `    Config.objects.create(\n        provider='${provider}',\n        api_key='${key}',\n        api_secret='${secret}',\n    )\n`;
  const text = `${call('nexmo', KEY, SECRET)}${call('zenvia', 'clinic.api', THEIRS)}`;
  expect(await found(text, 'seed.py')).toEqual([SECRET]);
});
