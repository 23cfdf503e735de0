import { describe, expect, test } from 'vitest';
import { ownerOf, type KeyOwner } from '../../../../src/engine/keys/key-owner.ts';
import { inputOf } from '../../../support/match-input.ts';

const ID = '3f2b7c1d-5e8a-4c1f-9b2e-8d7a6c5b4e3f';
const KEY = '-----BEGIN PRIVATE KEY-----KEY-----END PRIVATE KEY-----';

/** Who owns the key that stands for `%` in the text. */
function owner(text: string, path = 'config.js'): KeyOwner {
  const [before = '', after = ''] = text.split('%');
  const span = { start: before.length, end: before.length + KEY.length };
  return ownerOf(inputOf(`${before}${KEY}${after}`, path), span);
}

describe('what holds the key says whose it is', () => {
  test.each<[string, string, boolean, string]>([
    ['VONAGE_PRIVATE_KEY="%"', '.env', true, 'the identifier says Vonage'],
    ['nexmo.privateKey: "%"', 'a.yaml', true, 'the identifier says Vonage'],
    ['opentok_private_key = "%"', 'a.py', true, 'the identifier says Vonage'],
    ['OPENTOKEN_KEY = "%"', 'a.py', false, 'nothing near it names Vonage'],
    ['firebase_key = "%"', 'a.py', false, 'the name says another use'],
    ['JWT_SECRET = "%"', '.env', false, 'the name says another use'],
    ['%', 'vonage.key', true, 'the file’s name says Vonage'],
    ['%', 'deploy/nexmo_private.key', true, 'the file’s name says Vonage'],
    ['{"private_key": "%"}', '.nexmo-app', true, 'the file’s name says Vonage'],
    ['%', 'certs/server.key', false, 'the name says another use'],
    ['%', 'vonage/private.key', true, 'the path says Vonage'],
    ['%', 'keys/private.key', false, 'nothing near it names Vonage'],
    ['', 'private.key', false, 'nothing near it names Vonage'],
  ])('%s in %s: %s', (text, path, vonage, evidence) => {
    expect(owner(text, path)).toMatchObject({ vonage, evidence });
  });

  test('the file’s name is more than the identifier, and this more than the neighbours', () => {
    expect(owner('google_key = "%"', 'vonage_app.json').vonage).toBe(true);
    expect(owner('// from Google\nvonage_key = "%" // as Firebase has it').vonage).toBe(true);
    expect(owner('vonage();\napns_key = "%"').vonage).toBe(false);
  });
});

test('of a key that no application can have only the identifier says that it is', () => {
  const judge = (text: string, path: string): boolean =>
    ownerOf(inputOf(text, path), { start: text.length, end: text.length }, false).vonage;
  expect(judge('', 'vonage/TokBoxClient.pfx')).toBe(false);
  expect(judge('nexmo\nkey = "', 'a.py')).toBe(false);
  expect(judge('vonage_key = "', 'a.py')).toBe(true);
});

test.each(['dpopSigKeyBundle', 'oauthJwkKeyPair', 'samlSigningKey'])('%s beside the vendor is another use', (name) => {
  expect(owner(`nexmo: {}\n${name}: "%"`).vonage).toBe(false);
});

describe('of names nearby the nearest counts', () => {
  test.each<[string, boolean]>([
    ['vonage client\n\nkey = "%"', true],
    ['firebase\n\n\nvonage\nkey = "%"', true],
    ['vonage\n\n\nfirebase\nkey = "%"', false],
    ['key = "%"\nnew Vonage()', true],
    ['key = "%"\n// stripe\nnew Vonage()', false],
    [`nexmo${' '.repeat(2800)}\nkey = "%"`, true],
    [`nexmo${' '.repeat(3200)}\nkey = "%"`, false],
    [`key = "%"${' '.repeat(1400)}\nnexmo`, true],
    [`key = "%"${' '.repeat(1600)}\nnexmo`, false],
  ])('%#', (text, vonage) => {
    expect(owner(text).vonage).toBe(vonage);
  });
});

describe('the application id', () => {
  test.each<[string, string]>([
    ['before the key', `application_id: "${ID}"\nkey: "%"`],
    ['behind it', `key: "%"\nappId = '${ID}'`],
    ['in capitals', `APPLICATION_ID=${ID.toUpperCase()}\nkey: "%"`],
  ])('%s makes it Vonage’s, and is told in small letters', (_where, text) => {
    expect(owner(text)).toEqual({ vonage: true, applicationId: ID, evidence: 'an application id stands nearby' });
  });

  test('in the file’s name is told too', () => {
    expect(owner('%', `keys/${ID}.key`)).toMatchObject({ vonage: true, applicationId: ID });
  });

  test('the last one before the key is nearer than the first behind it', () => {
    const other = ID.replace('3f2b', '0000');
    const last = ID.replace('3f2b', '1111');
    expect(owner(`appId: "${other}", appId: "${ID}", key: "%", appId: "${last}"`).applicationId).toBe(ID);
  });

  test('is not told of another’s key', () => {
    expect(owner(`application_id: "${ID}"\nfirebase_key: "%"`)).not.toHaveProperty('applicationId');
  });

  test('of another form is none', () => {
    for (const id of ['not-an-id', ID.slice(1), ID.replaceAll('-', '')])
      expect(owner(`application_id: "${id}"\nkey: "%"`)).toMatchObject({ vonage: false });
  });
});

describe('a decoded key', () => {
  test('is judged by the texts that hold it', () => {
    const outer = inputOf('VONAGE_KEY64=encoded', '.env');
    const inner = { ...inputOf(KEY, '.env'), outer, outerSpan: { start: 13, end: 20 }, decodedFrom: ['base64'] };
    expect(ownerOf(inner, { start: 0, end: KEY.length })).toMatchObject({ vonage: true });
    expect(
      ownerOf(
        { ...inner, outer: inputOf('OTHER_KEY64=encoded'), outerSpan: { start: 12, end: 19 } },
        { start: 0, end: KEY.length },
      ),
    ).toMatchObject({
      vonage: false,
    });
  });

  test('an object of the store has no path to judge by', () => {
    const provenance = { kind: 'object', oid: 'a'.repeat(40), type: 'blob' } as never;
    expect(ownerOf({ ...inputOf(KEY), provenance }, { start: 0, end: KEY.length }).vonage).toBe(false);
  });
});
