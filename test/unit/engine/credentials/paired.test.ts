import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basicHeaders, pairedSites } from '../../../../src/engine/credentials/paired.ts';
import type { Site } from '../../../../src/engine/credentials/site.ts';
import { scopeOf } from '../../../../src/engine/credentials/variables.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';
import { scanText } from '../../../../src/index.ts';
import { makeApiKey, makeApiSecret } from '../../../support/secrets.ts';

const KEY = `5${drawnHex('pair', 7)}`;
const SECRET = drawn('pair', 16);
const VIDEO = drawnHex('video', 40);

const sites = (text: string): readonly Site[] => pairedSites(text, scopeOf(text));
const pairs = (text: string): readonly (readonly [string | undefined, string])[] =>
  sites(text).map(({ key, value }) => [key, value] as const);

describe('beside an account key stands its secret', () => {
  test.each<[string, string]>([
    ['arguments', `new Client("${KEY}", "${SECRET}")`],
    ['a list', `['${KEY}', '${SECRET}']`],
    ['named arguments', `Client(key="${KEY}", secret="${SECRET}")`],
    ['a URL’s user and password', `nexmo://${KEY}:${SECRET}@host`],
    ['curl’s user', `curl -u ${KEY}:${SECRET} https://api.nexmo.com`],
    ['a quoted pair', `"${KEY}:${SECRET}"`],
    ['the CLI’s set-up', `nexmo setup ${KEY} ${SECRET}`],
    ['a call without parentheses', `Nexmo::Client.new '${KEY}', '${SECRET}'`],
    ['arguments with blanks between', `let client = Vonage.connect "${KEY}" "${SECRET}"`],
    ['a shell’s function', `vonage_send "${KEY}" ${SECRET} 447700900100`],
    ['variables', `k = "${KEY}"\ns = "${SECRET}"\nVonage(k, s)`],
  ])('%s', (_, text) => {
    expect(pairs(text)).toContainEqual([KEY, SECRET]);
  });

  test('with what is escaped in a URL decoded', () => {
    const secret = `${SECRET.slice(0, 8)}#7xQ`;
    expect(pairs(`nexmo://${KEY}:${encodeURIComponent(secret)}@host`)).toContainEqual([KEY, secret]);
  });
});

describe('beside a project key stands a Video secret', () => {
  test.each([`OpenTok(45990001, "${VIDEO}")`, `["45990001", "${VIDEO}"]`, `'45990001': '${VIDEO}'`])('%s', (text) => {
    expect(pairs(text)).toContainEqual(['45990001', VIDEO]);
  });

  test('of 40 digits, no more', () => {
    expect(pairs(`OpenTok(45990001, "${VIDEO}0")`)).toEqual([]);
    expect(pairs(`OpenTok(45990001, "${VIDEO.slice(1)}")`)).toEqual([]);
  });
});

describe('no pair', () => {
  test.each([
    ['a documented key', `Client("abcd1234", "${SECRET}")`],
    ['a placeholder', `Client("${KEY}", "your_api_secret")`],
    ['another identifier', `Client("${KEY}", id="${SECRET}")`],
    ['a blank outside of a command', `${KEY} ${SECRET}`],
    ['two keys of a transfer', `f(1, "${KEY}", "6${drawnHex('second', 7)}")`],
    ['a variable that is unknown', 'Vonage(k, s)'],
    ['a longer id', `Client("${KEY}-5d6e", "${SECRET}")`],
  ])('%s', (_, text) => {
    expect(pairs(text)).toEqual([]);
  });
});

describe('Basic headers', () => {
  const basic = (user: string, password: string): string => Buffer.from(`${user}:${password}`).toString('base64');

  test.each([
    `Authorization: Basic ${basic(KEY, SECRET)}`,
    `"Basic " + "${basic(KEY, SECRET)}"`,
    `basic%20${basic(KEY, SECRET)}`,
    `headers = {"Authorization": "Basic ${basic(KEY, SECRET)}"}`,
  ])('%s', (text) => {
    expect(basicHeaders(text)[0]).toMatchObject({ form: 'basic', key: KEY, value: SECRET, decodedFrom: ['base64'] });
  });

  test('the credentials alone are known by their shape', () => {
    expect(basicHeaders(`auth = "${basic(KEY, SECRET)}"`).length).toBeLessThanOrEqual(1);
  });

  test.each([
    ['another user', basic('alice', SECRET)],
    ['a documented key', basic('abcd1234', SECRET)],
    ['a placeholder', basic(KEY, 'your_secret')],
    ['no colon', Buffer.from(KEY + SECRET).toString('base64')],
    ['no text', Buffer.alloc(24, 0x9d).toString('base64')],
  ])('%s is none', (_, credentials) => {
    expect(basicHeaders(`Authorization: Basic ${credentials}`)).toEqual([]);
  });
});

test('in any text a site lies inside of it', () => {
  const piece = fc.constantFrom(
    KEY,
    SECRET,
    VIDEO,
    '45990001',
    '"',
    ', ',
    ':',
    '@',
    'Basic ',
    ' ',
    '\n',
    'nexmo setup ',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 24 }).map((parts) => parts.join('')),
      (text) => {
        for (const { span, value, key } of sites(text)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(value).not.toBe(key);
        }
      },
    ),
  );
});

describe('eight hex digits behind a key are a secret in a call that signs in', () => {
  const old = `6${drawnHex('old', 7)}`;

  test.each([
    ['Ruby', `Nexmo::Client.new '${KEY}', '${old}'`],
    ['Haskell', `client = newClient "${KEY}" "${old}"`],
    ['Erlang', `nexmo:start(<<"${KEY}">>, <<"${old}">>)`],
  ])('%s', (_, text) => {
    expect(pairs(text)).toContainEqual([KEY, old]);
  });

  test.each([
    ['a transfer', `Nexmo.transfer 'from', '${KEY}', '${old}'`],
    ['a move', `Nexmo.move_credit '${KEY}', '${old}'`],
    ['a list of keys', `accounts.each 'a', '${KEY}', '${old}'`],
  ])('and a second key in %s', (_, text) => {
    expect(pairs(text)).not.toContainEqual([KEY, old]);
  });
});

test('a percent sign is one in a command’s argument, and encodes in an address', async () => {
  const [key, end] = [makeApiKey(), makeApiSecret().slice(3)];
  const found = async (text: string): Promise<readonly string[]> =>
    (await scanText(text, { path: 'send.sh' })).findings.map(({ secret }) => secret.reveal());
  expect(await found(`curl -u ${key}:Zq%41${end} https://rest.nexmo.com/account\n`)).toEqual([`Zq%41${end}`]);
  expect(await found(`curl https://${key}:Zq%41${end}@rest.nexmo.com/account\n`)).toEqual([`ZqA${end}`]);
});

test('a project’s secret can be named with a capital', async () => {
  const secret = drawnHex('capital', 40);
  const { findings } = await scanText(`TokBox\n  Projekt 47210473, Secret ${secret}\n`, { path: 'a.txt' });
  expect(findings.map(({ secret: one }) => one.reveal())).toEqual([secret]);
});
