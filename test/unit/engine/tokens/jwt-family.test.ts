import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { familyOf } from '../../../../src/engine/tokens/jwt-family.ts';
import { drawnHex } from '../../../support/generated.ts';

const ID = '3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b';
const KEY = `5c${drawnHex('family', 6)}`;
const PROJECT = '45990001';

function family(algorithm: string, claims: Readonly<Record<string, unknown>>): ReturnType<typeof familyOf> {
  const rest = { span: { start: 0, end: 0 }, text: '', data: '', signature: new Uint8Array() };
  return familyOf({ ...rest, algorithm, claims });
}

describe('a token signed with an application’s key', () => {
  test.each([
    ['application', {}],
    ['application', { sub: 'video' }],
    ['application', { sub: 7 }],
    ['user', { sub: 'alice' }],
    ['video', { scope: 'session.connect' }],
    ['video', { session_id: 'x', sub: 'alice' }],
    ['application', { scope: 'other', session_id: 7 }],
  ] as const)('is of the family %s with %j', (name, claims) => {
    for (const algorithm of ['RS256', 'RS384', 'RS512']) {
      const related = { applicationId: ID };
      expect(family(algorithm, { application_id: ID, ...claims })).toEqual({ family: name, related });
      expect(family(algorithm, { application_id: ID.toUpperCase(), ...claims })).toEqual({ family: name, related });
    }
  });

  test.each<[string, unknown]>([
    ['no id', undefined],
    ['an id that is no UUID', 'my-application'],
    ['a longer one', `${ID}0`],
    ['a number', 7],
    ['an object', { toString: () => ID }],
    ['one of the documentation', '78d335fa-323d-0114-9c3d-d6f0d48968cf'],
    ['one that is made up', 'aaaaaaaa-bbbb-cccc-dddd-0123456789ab'],
  ])('is nobody’s with %s', (_what, id) => {
    expect(family('RS256', { application_id: id })).toBeUndefined();
  });
});

describe('a token signed with a secret', () => {
  test.each([
    ['opentok', { iss: PROJECT, ist: 'project' }],
    ['opentok', { iss: PROJECT, ist: 'account' }],
    ['opentok', { iss: Number(PROJECT), ist: 'project' }],
    ['opentok-session', { iss: PROJECT, scope: 'session.connect' }],
    ['opentok-session', { iss: PROJECT, ist: 'project', session_id: 'x' }],
  ] as const)('is of the family %s with %j', (name, claims) => {
    expect(family('HS256', claims)).toEqual({ family: name, related: { projectId: PROJECT } });
  });

  test.each([
    [
      { iss: 'Vonage', api_key: KEY, application_id: ID.toUpperCase() },
      { apiKey: KEY, applicationId: ID },
    ],
    [{ iss: 'Vonage' }, {}],
    [{ iss: 'Nexmo', payload_hash: 'x', api_key: 'somebody', application_id: 'x' }, {}],
    [{ iss: 'Vonage', api_key: 7, application_id: 7 }, {}],
  ])('of a webhook tells whose it is: %j', (claims, related) => {
    expect(family('HS256', claims)).toEqual({ family: 'webhook', related });
  });

  test.each([
    { iss: 'Nexmo' },
    { iss: PROJECT },
    { iss: PROJECT, ist: 'other' },
    { iss: '1234', ist: 'project' },
    { iss: '12345678', ist: 'project' },
    { iss: `${PROJECT} `, ist: 'project' },
    { iss: [PROJECT], ist: 'project' },
    { ist: 'project' },
    {},
  ])('is nobody’s with %j', (claims) => {
    expect(family('HS256', claims)).toBeUndefined();
  });
});

test.each(['none', 'HS512', 'ES256', 'RS2567', 'xRS256', 'rs256', ''])('an algorithm %j is nobody’s', (algorithm) => {
  const claims = { application_id: ID, iss: PROJECT, ist: 'project' };
  expect(family(algorithm, claims)).toBeUndefined();
});

test('whatever the claims are, what is related has the form of an id', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('iss', 'ist', 'application_id', 'api_key', 'sub', 'scope'), fc.jsonValue()),
      (claims) => {
        for (const algorithm of ['RS256', 'HS256']) {
          for (const id of Object.values(family(algorithm, claims)?.related ?? {}))
            expect(id).toMatch(/^[0-9a-f-]{5,36}$/);
        }
      },
    ),
  );
});
