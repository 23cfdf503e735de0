import { describe, expect, test } from 'vitest';
import { loginSites } from '../../../../src/engine/credentials/logins.ts';
import { scanText } from '../../../../src/index.ts';

const PASSWORD = `Canyon${Math.trunc(240 / 7)}.glacier!`;
const USER = 'a.b@brightoak.example';

describe('a sentence that says how to log in', () => {
  test.each([
    ['English', `log in at <https://dashboard.nexmo.com> as ${USER} with ${PASSWORD}, then open it.`],
    ['German', `Anmeldung als ${USER} mit ${PASSWORD}.`],
    ['French', `connexion comme ${USER} avec ${PASSWORD}`],
    ['code', `as \`${USER}\` with \`${PASSWORD}\`.`],
  ])('in %s has the password', (_, text) => {
    expect(loginSites(text).map(({ value }) => value)).toEqual([PASSWORD]);
  });

  test.each([
    ['a word', `as ${USER} with permission`],
    ['a placeholder', `as ${USER} with <password>`],
    ['somebody without an address', `as admin with ${PASSWORD}`],
  ])('with %s has none', (_, text) => {
    expect(loginSites(text)).toEqual([]);
  });
});

test.each([
  ['user and password', `Vonage dashboard: user ${USER} / password ${PASSWORD}x\n`],
  ['the same in German', `* Vonage-Dashboard: Benutzer ${USER}, Kennwort ${PASSWORD}x\n`],
])('%s without a colon', async (_, text) => {
  const { findings } = await scanText(text, { path: 'a.md' });
  expect(findings.map(({ secret }) => secret.reveal())).toEqual([`${PASSWORD}x`]);
});
