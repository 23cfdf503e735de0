import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { surroundingsOf } from '../../../../src/engine/credentials/surroundings.ts';
import type { Product } from '../../../../src/engine/names/vocabulary.ts';
import { drawnHex } from '../../../support/generated.ts';
import { scanText } from '../../../../src/index.ts';
import { makeApiKey, makeApiSecret } from '../../../support/secrets.ts';

const KEY = `7${drawnHex('first', 7)}`;
const OTHER_KEY = `8${drawnHex('second', 7)}`;
const ID = '3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b';
const gap = (length: number): string => '.'.repeat(length);

describe('the vendor near a place', () => {
  test.each<[string, Product]>([
    ['nexmo', 'account'],
    ['Vonage', 'account'],
    ['VONAGE_', 'account'],
    ['OpenTok', 'video'],
    ['open_tok', 'video'],
    ['tokbox', 'video'],
    ['X-TB-PARTNER-AUTH', 'video'],
    ['NewVoiceMedia', 'contact-center'],
    ['vgai', 'ai-studio'],
    ['neru', 'cloud-runtime'],
    ['vcr', 'cloud-runtime'],
    ['vbc', 'business'],
  ])('%s means %s', (word, product) => {
    expect(surroundingsOf(`${word} x`, '').vendorNear(word.length, 50)).toBe(product);
  });

  test.each(['X-Vgai-Key', 'xVgaiKey', 'vgaiApiKey', 'VONAGE_VGAI', 'VGAI_REGION', 'vgai.token'])(
    '%s is AI Studio’s',
    (word) => {
      expect(surroundingsOf(`${word} x`, '').vendorNear(word.length, 50)).toBe('ai-studio');
    },
  );

  // The last three: base64, where any four letters stand sooner or later.
  test.each(['opentoken', 'vcrs', 'nothing', 'von age', '', 'AVgaI0x', 'qVgaI', 'vgaiQ=='])('%j names none', (text) => {
    expect(surroundingsOf(text, '').vendorNear(0, 100)).toBeUndefined();
  });

  test('reaches so far before the place and half as far behind it', () => {
    const before = surroundingsOf(`nexmo${gap(200)}`, '');
    expect(before.vendorNear(100, 100)).toBe('account');
    expect(before.vendorNear(101, 100)).toBeUndefined();
    const behind = surroundingsOf(`${gap(200)}nexmo`, '');
    expect(behind.vendorNear(150, 100)).toBe('account');
    expect(behind.vendorNear(149, 100)).toBeUndefined();
  });

  test('is the nearest', () => {
    const text = `nexmo${gap(50)}opentok${gap(50)}`;
    expect(surroundingsOf(text, '').vendorNear(40, 600)).toBe('video');
    expect(surroundingsOf(text, '').vendorNear(10, 600)).toBe('account');
  });
});

describe('the vendor of a text', () => {
  test('is the account’s product where several are named', () => {
    expect(surroundingsOf('opentok, later nexmo', '').vendorInText()).toBe('account');
    expect(surroundingsOf('opentok, later tokbox', '').vendorInText()).toBe('video');
  });

  test('may be named by its path only', () => {
    expect(surroundingsOf('nothing', 'lib/vonage/a.ts').vendorInText()).toBe('account');
    expect(surroundingsOf('tokbox', 'lib/vonage/a.ts').vendorInText()).toBe('video');
    expect(surroundingsOf('nothing', 'lib/a.ts').vendorInText()).toBeUndefined();
    expect(surroundingsOf('nothing', 'lib/a.ts', () => 'video').vendorInText()).toBe('video');
  });
});

describe('a place of another provider', () => {
  test.each<[string, boolean]>([
    ['twilio: secret', true],
    ['vonage twilio secret', true],
    ['twilio vonage secret', false],
    ['vonage secret', false],
    ['mytwiliox secret', false],
    [`twilio${gap(500)}secret`, false],
    ['', false],
  ])('%j: %s', (text, isTheirs) => {
    expect(surroundingsOf(text, '').isOthers(text.length)).toBe(isTheirs);
  });

  test('named only behind the place takes nothing away', () => {
    expect(surroundingsOf('secret = x // not twilio', '').isOthers(0)).toBe(false);
  });
});

describe('keys, projects and applications near a place', () => {
  test('are the nearest, but not the value itself', () => {
    const text = `key=${KEY} secret=${OTHER_KEY}`;
    const around = surroundingsOf(text, '');
    const at = text.indexOf(OTHER_KEY);
    expect(around.keyNear(at, OTHER_KEY)).toBe(KEY);
    expect(around.keyNear(at, '')).toBe(OTHER_KEY);
  });

  test('are none from 3,000 characters on', () => {
    expect(surroundingsOf(`"${KEY}"${gap(2990)}`, '').keyNear(2990, '')).toBe(KEY);
    expect(surroundingsOf(`"${KEY}"${' '.repeat(4000)}`, '').keyNear(4000, '')).toBeUndefined();
  });

  test.each<[string, string | undefined]>([
    ['project 1234567', '1234567'],
    ['port:45990001', undefined],
    ['1.45990001', undefined],
    ['45990001-2', undefined],
    ['012345', undefined],
    ['1234', undefined],
  ])('%j has the project %s', (text, project) => {
    expect(surroundingsOf(text, '').projectNear(0, '')).toBe(project);
  });

  test('a project that stands alone', () => {
    expect(surroundingsOf('45990001', '').projectNear(0, '')).toMatch(/^45990001$/);
  });

  test('an application is a UUID', () => {
    expect(surroundingsOf(`id: ${ID}`, '').applicationNear(0)).toBe(ID);
    expect(surroundingsOf(`id: ${ID}0`, '').applicationNear(0)).toBeUndefined();
  });
});

test('asking is right whatever stands where: the nearest vendor is the one with the smallest distance', () => {
  const word = fc.constantFrom('nexmo', 'opentok');
  const places = fc.array(fc.tuple(word, fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(places, fc.nat(400), (parts, at) => {
      const text = parts.map(([one, space]) => one + gap(space)).join('');
      const marks = [...text.matchAll(/nexmo|opentok/g)];
      const product = surroundingsOf(text, '').vendorNear(at, 10_000);
      const nearest = Math.min(...marks.map(({ index }) => Math.abs(index - at)));
      const best = marks.filter(({ index }) => Math.abs(index - at) === nearest).map(([one]) => one);
      expect(best).toContain(product === 'video' ? 'opentok' : 'nexmo');
    }),
  );
});

test('WhatsApp is a channel of the vendor’s messages, no other provider', async () => {
  const [key, secret] = [makeApiKey(), makeApiSecret()];
  const text = `await axios.post('https://api.nexmo.com/v1/messages', { to, channel: 'whatsapp' }, {
    auth: {\n      username: '${key}',\n      password: '${secret}',\n    },\n  });\n`;
  const { findings } = await scanText(text, { path: 'src/send.js' });
  expect(findings.map(({ secret: one }) => one.reveal())).toEqual([secret]);
});
