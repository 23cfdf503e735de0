import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { maskStrangers } from '../../../src/scan/mask-strangers.ts';
import { makeApiSecret } from '../../support/secrets.ts';

const RANDOM = makeApiSecret();

describe('a secret of somebody else’s is covered', () => {
  test.each([
    ['DB_PASSWORD=correcthorse', 'DB_PASSWORD=********'],
    ['"client_secret": "oneTwoThree",', '"client_secret": "********",'],
    ['password => "hunter2hunter2"', 'password => "********"'],
    ["authToken = 'abcdef'; // x", "authToken = '********'; // x"],
    ['url: postgres://app:hunter2@db/x', 'url: postgres://app:********@db/x'],
  ])('%s', (line, covered) => {
    expect(maskStrangers(line)).toBe(covered);
  });

  test('also a line of a key that is not whole', () => {
    const line = randomBytes(48).toString('base64');
    expect(maskStrangers(line)).toBe('********');
  });

  test('that nothing but its look gives away', () => {
    expect(maskStrangers(`call(x, "${RANDOM}${RANDOM}")`)).toBe('call(x, "********")');
  });
});

describe('code stays as it is', () => {
  test.each([
    'const token = getToken(request);',
    'secret: process.env.VONAGE_API_SECRET,',
    'password = ${DB_PASSWORD}',
    'NEXMO_API_KEY=5b7c9e10',
    'VONAGE_APPLICATION_ID_2_FOR_EU_WEST_1=x',
    'applicationId: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"',
    'export function createApplicationPrivateKeyReader2(): void {',
    'https://example.com:8080/path@2',
    'API_SECRET=********',
    'https://rest.nexmo.com/sms/json?api_secret=********&to=447700900000',
    'import x from "../../source/main/java/com/vonage/client/application/capabilities/voice"',
    '',
  ])('%s', (line) => {
    expect(maskStrangers(line)).toBe(line);
  });
});
