// An element of many is judged by what stands in it.
import { describe, expect, test } from 'vitest';
import { othersElementsIn } from '../../../../src/engine/credentials/elements.ts';
import { scanText } from '../../../../src/index.ts';
import { makeApiKey, makeApiSecret } from '../../../support/secrets.ts';

const SECRET = makeApiSecret();
const OTHERS = makeApiSecret();
const KEY = makeApiKey();

async function found(text: string): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path: 'conf/export.xml' });
  return findings.map(({ secret }) => secret.reveal());
}

const gateway = (host: string, user: string, password: string): string =>
  `<gateway name="${host}"><param name="proxy" value="sip.${host}.com"/>` +
  `<param name="username" value="${user}"/><param name="password" value="${password}"/></gateway>\n`;
const entry = (title: string, password: string, sign = ''): string =>
  `<Entry><String><Key>Password</Key><Value${sign}>${password}</Value></String>` +
  `<String><Key>Title</Key><Value>${title}</Value></String></Entry>\n`;

describe('beside one of the vendor’s', () => {
  test.each([
    ['a gateway', gateway('nexmo', KEY, SECRET) + gateway('carrier', 'cb-7924', OTHERS)],
    ['a gateway before it', gateway('carrier', '84019233', OTHERS) + gateway('nexmo', KEY, SECRET)],
    ['an entry', entry('Vonage dashboard', SECRET) + entry('Office router', OTHERS)],
  ])('%s of somebody else’s is not looked into', async (_, text) => {
    expect(await found(text)).toEqual([SECRET]);
  });

  test('a gateway with an account’s key is the vendor’s whatever its name', async () => {
    const second = gateway('relay', KEY.replace(/^./, 'b'), OTHERS);
    expect(new Set(await found(gateway('nexmo', KEY, SECRET) + second))).toEqual(new Set([SECRET, OTHERS]));
  });
});

test('where no element names the vendor, the text does', () => {
  const text = `<!-- vonage -->\n${entry('sms', SECRET)}`;
  expect(othersElementsIn(text)(text.indexOf('Password'))).toBe(false);
});

test.each([
  ['is encrypted', entry('TokBox account', OTHERS, ' Protected="True"')],
  ['signs in to a web service', `<!-- vonage ${KEY} -->\n<wsse:Password>${OTHERS}</wsse:Password>\n`],
])('what %s is no secret of the vendor’s', async (_, text) => {
  expect(await found(text)).toEqual([]);
});

test('a hostile document takes no time', () => {
  const text = '<gateway name="nexmo">'.repeat(50_000);
  expect(othersElementsIn(text)(text.length)).toBe(false);
});
