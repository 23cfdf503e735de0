import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../../src/engine/matcher.ts';
import { documentedToken } from '../../../../src/engine/tokens/documented-tokens.ts';
import { findJwts } from '../../../../src/engine/tokens/jwt.ts';
import { projectOfSession } from '../../../../src/engine/tokens/session-id.ts';
import { findT1Tokens } from '../../../../src/engine/tokens/t1.ts';
import { matchToken } from '../../../../src/engine/tokens/token.ts';
import { hs256, rs256, rsaPair, t1 } from '../../../support/keys.ts';
import { NOW, inputOf, matcherRule } from '../../../support/match-input.ts';

const ID = '3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b';
const SECONDS = NOW.getTime() / 1000;
const FAMILIES = ['application', 'user', 'video', 'opentok', 'opentok-session', 't1', 'webhook'];
// Forty hex digits made here, so that no secret-looking text is committed.
const SECRET = Buffer.alloc(20, 0x5e).toString('hex');

function found(text: string): readonly (readonly [string, Candidate])[] {
  const input = inputOf(text);
  return FAMILIES.flatMap((family) =>
    matchToken(input, matcherRule('token', { family }, { severity: 'high', title: 'Token' })).map(
      (one) => [family, one] as const,
    ),
  );
}

function families(text: string): readonly string[] {
  return found(text).map(([family]) => family);
}

function app(claims: object): string {
  return rs256(rsaPair(), { application_id: ID, iat: SECONDS - 60, jti: 'a', ...claims });
}

describe('families of JWT', () => {
  const project = { iss: '45990001', ist: 'project', iat: SECONDS };
  test.each<[string, string, readonly string[]]>([
    ['an application’s', app({}), ['application']],
    ['an application’s with a broad acl', app({ acl: { paths: { '/**': {} } } }), ['application']],
    ['a user’s', app({ sub: 'alice', acl: { paths: { '/*/users/**': {} } } }), ['user']],
    [
      'a Video client’s',
      app({ sub: 'video', scope: 'session.connect', session_id: '1_x', role: 'moderator' }),
      ['video'],
    ],
    ['an OpenTok project’s', hs256(SECRET, project), ['opentok']],
    ['an OpenTok account’s', hs256(SECRET, { ...project, ist: 'account' }), ['opentok']],
    ['one with a number as issuer', hs256(SECRET, { ...project, iss: 45990001 }), ['opentok']],
    [
      'an OpenTok session’s',
      hs256(SECRET, { ...project, scope: 'session.connect', session_id: '1_x' }),
      ['opentok-session'],
    ],
    ['a webhook’s', hs256(SECRET, { iss: 'Vonage', api_key: '7c0ffee1', payload_hash: '0' }), []],
    ['somebody else’s', hs256(SECRET, { sub: '1234567890', name: 'John Doe' }), []],
    ['somebody else’s RS256', rs256(rsaPair(), { iss: 'https://idp.example', sub: ID }), []],
    ['one of a documented application', app({ application_id: 'aaaaaaaa-bbbb-cccc-dddd-0123456789ab' }), []],
    ['one whose application is a placeholder', app({ application_id: 'abcd1234' }), []],
    ['one of a documented project', hs256(SECRET, { ...project, iss: '12345678' }), []],
  ])('%s', (_, token, expected) => {
    expect(families(`Authorization: Bearer ${token}"`).filter((family) => family !== 'webhook')).toEqual(expected);
  });

  test('what stands in front of a token is no part of it', () => {
    const token = app({});
    for (const before of ['\\n', '%3D', 'token=', 'jwt_', '"', 'Bearer%20', 'eyJub3RoaW5nIg']) {
      const [one] = findJwts(`${before}${token}`);
      expect(one?.text).toBe(token);
    }
  });

  test('elided and broken tokens are none', () => {
    const [head = '', payload = '', mac = ''] = app({}).split('.');
    for (const text of [
      `${head}...`,
      `${head}.${payload}`,
      `${head}.${payload}.…`,
      `${head}.eyJ!!!.${mac}`,
      `${head}.eyJub3Q.${mac}`,
    ]) {
      expect(families(text)).toEqual([]);
    }
  });
});

test('a documented token is known by its hash', () => {
  expect(documentedToken(`0f1222a66cebd0c42406ad86${'0'.repeat(40)}`)).toBe(true);
  expect(documentedToken('0'.repeat(64))).toBe(false);
});

describe('T1 tokens', () => {
  test('one is read with its project, role and times', () => {
    const [[family, one] = []] = found(`const TOKEN = "${t1({ secret: SECRET })}";`);
    expect(family).toBe('t1');
    expect(one?.related).toEqual({ projectId: '45990001' });
    expect(one?.proof).toMatchObject({ role: 'moderator', expiresAt: '2023-11-15T22:13:20.000Z', expired: true });
  });

  test.each<[string, (token: string) => string]>([
    ['in a query string', (token) => `?token=${encodeURIComponent(token)}&x=1`],
    ['in the URL-safe alphabet', (token) => token.replaceAll('+', '-').replaceAll('/', '_')],
    ['in JSON with escaped signs', (token) => JSON.stringify({ token }).replaceAll('=', '\\u003d')],
    ['in wrapped lines', (token) => `TOKEN='${token.replace(/.{76}/g, '$&\n')}'\n`],
    ['in joined literals', (token) => `k = "${token.replace(/.{60}/g, '$&" +\n  "')}";`],
    ['with line continuation', (token) => token.replace(/.{76}/g, '$&\\\n  ')],
  ])('%s', (_, carry) => {
    const token = t1({ secret: SECRET });
    expect(findT1Tokens(carry(token))).toMatchObject([{ projectId: '45990001', data: findT1Tokens(token)[0]?.data }]);
  });

  test('documented, elided and invented ones are none', () => {
    const token = t1({ secret: SECRET });
    for (const text of [
      t1({ secret: SECRET, project: '123456' }),
      `${token.slice(0, 80)}...`,
      'T1==TEST',
      'T1==cGFydG5lcl9pZD00NTk5MDAwMQ==',
    ]) {
      expect(families(text)).toEqual([]);
    }
  });
});

describe('time', () => {
  test.each<[string, string, boolean, string]>([
    ['an end ahead', app({ exp: SECONDS + 60 }), false, 'high'],
    ['an end behind', app({ exp: SECONDS - 1 }), true, 'low'],
    ['no end: 15 minutes after the beginning', app({ iat: SECONDS - 901 }), true, 'low'],
    ['no end, made a minute ago', app({ iat: SECONDS - 60 }), false, 'high'],
    ['an end in milliseconds', app({ exp: (SECONDS + 60) * 1000 }), false, 'high'],
    ['nonsense', app({ iat: 'soon', exp: -1 }), false, 'high'],
    ['an end beyond all dates', app({ exp: 1e300 }), false, 'high'],
    ['a T1 token that still runs', t1({ secret: SECRET, expires: SECONDS + 60 }), false, 'high'],
  ])('%s', (_, token, expired, severity) => {
    const [[, one] = []] = found(token);
    expect(one?.proof?.['expired']).toBe(expired);
    expect(one).toMatchObject({ severity, confidence: 'high' });
  });
});

describe('session ids', () => {
  test('give the project and are no finding', () => {
    const id = `1_${Buffer.from('1~45990001~~1700000000000~abcdef~').toString('base64url')}`;
    expect(projectOfSession(`connect('${id}')`)).toBe('45990001');
    expect(families(id)).toEqual([]);
  });

  test('of anything else there is none', () => {
    fc.assert(fc.property(fc.string(), (text) => projectOfSession(`1_MX4${text}`) === undefined || /\d{5}/.test(text)));
    expect(projectOfSession('no session')).toBeUndefined();
  });
});

describe('hostile input', () => {
  test.each(['.eyJ', 'eyJ', 'eyJ.eyJ', 'T1==cGFydG5lcl9pZD0', 'T1==cGFydG5lcl9pZD0x"+"', '.eyJhbGciOiJIUzI1NiJ9.'])(
    'half a megabyte of %s is read in a moment',
    (unit) => {
      const text = unit.repeat(Math.ceil(500_000 / unit.length));
      expect(families(text)).toEqual([]);
    },
  );

  test('never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom('.eyJ', 'eyJ', '.', 'T1==', 'cGFydG5lcl9pZD0', 'bnVsbA', 'e30'),
      fc.base64String(),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
        (text) => {
          expect(() => families(text)).not.toThrow();
        },
      ),
    );
  });
});
