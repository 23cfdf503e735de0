import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { productOf, readName, type Role, type Strength } from '../../../../src/engine/names/reading.ts';
import type { Product } from '../../../../src/engine/names/vocabulary.ts';
import { anyText } from '../../../support/noise.ts';

describe('a name says what its value is', () => {
  test.each<[string, Role, Strength, Product | undefined]>([
    ['VONAGE_API_SECRET', 'secret', 'exact', 'account'],
    ['nexmoApiSecret', 'secret', 'exact', 'account'],
    ['vonage.client_secret', 'secret', 'exact', 'account'],
    ['VONAGE_SECRET', 'secret', 'plain', 'account'],
    ['vonageSecretKey', 'secret', 'exact', 'account'],
    ['opentok_partner_key', 'secret', 'exact', 'video'],
    ['opentok_partner_secret', 'secret', 'exact', 'video'],
    ['TOKBOX_SECRET', 'secret', 'plain', 'video'],
    ['VONAGE_VIDEO_API_SECRET', 'secret', 'exact', 'video'],
    ['VONAGE_API_SIGNATURE_SECRET', 'signature', 'exact', 'account'],
    ['nexmo_security_secret', 'signature', 'exact', 'account'],
    ['VonageSigningKey', 'signature', 'exact', 'account'],
    ['vonage_signature', 'signature', 'weak', 'account'],
    ['VONAGE_PASSWORD', 'password', 'weak', 'account'],
    ['nexmo_pwd', 'password', 'weak', 'account'],
    ['senhaVonage', 'password', 'weak', 'account'],
    ['vonage_contraseña', 'password', 'weak', 'account'],
    ['VONAGE_DASHBOARD_PASSWORD', 'dashboard', 'weak', 'account'],
    ['VONAGE_API_KEY', 'key', 'exact', 'account'],
    ['nexmo_key', 'key', 'plain', 'account'],
    ['vonageUsername', 'key', 'weak', 'account'],
    ['VONAGE_APPLICATION_ID', 'application', 'plain', 'account'],
    ['VONAGE_TOKEN', 'token', 'weak', 'account'],
    ['VGAI_KEY', 'key', 'plain', 'ai-studio'],
    ['vonage_ai_studio_key', 'key', 'exact', 'ai-studio'],
    ['VBC_PASSWORD', 'password', 'weak', 'business'],
    ['NVM_SECRET', 'secret', 'plain', 'contact-center'],
    ['NERU_API_SECRET', 'secret', 'exact', 'cloud-runtime'],
    ['api_secret', 'secret', 'exact', undefined],
    ['secret', 'secret', 'plain', undefined],
    ['password', 'password', 'weak', undefined],
  ])('%s is a %s (%s) of %s', (name, role, strength, product) => {
    expect(readName(name)).toMatchObject({ role, strength, isOther: false, ...(product && { product }) });
    expect(readName(name)?.product).toBe(product);
  });
});

describe('affixes change nothing', () => {
  test.each([
    'NEXT_PUBLIC_VONAGE_API_SECRET',
    'REACT_APP_VONAGE_API_SECRET',
    'VONAGE_API_SECRET_DEV',
    'VONAGE_API_SECRET_PROD_2',
    'my_vonage_api_secret_value',
    'TEST_VONAGE_API_SECRET_STR',
    'DefaultVonageApiSecret',
    'VONAGE_API_SECRET_OLD',
    'vonage_sms_api_secret',
  ])('%s', (name) => {
    expect(readName(name)).toMatchObject({ role: 'secret', strength: 'exact', product: 'account' });
  });
});

describe('names of something else are none', () => {
  test.each([
    'vonage_secret_name',
    'vonageSecretPath',
    'VONAGE_API_SECRET_ARN',
    'vonagePasswordHash',
    'hashed_vonage_password',
    'sha256_password',
    'md5_vonage_password',
    'invalidPassword',
    'passwordLabel',
    'secretLength',
    'hide_password',
    'csrf_token',
    'nextPageToken',
    'vonage_url',
    'vonage',
    'number',
    '',
  ])('%s', (name) => {
    expect(readName(name)).toBeUndefined();
  });
});

describe('other providers', () => {
  test.each([
    'TWILIO_API_SECRET',
    'stripeSecret',
    'aws_secret',
    'github_token',
    'plivo.password',
    'djangoSecretKey',
    'auth0_secret',
    'msg91Password',
  ])('%s is theirs', (name) => {
    expect(readName(name)).toMatchObject({ isOther: true });
    expect(readName(name)?.product).toBeUndefined();
  });

  test('the digest that signs is part of a signature secret’s name', () => {
    expect(readName('vonage_sha256_signature_secret')).toMatchObject({ role: 'signature', product: 'account' });
  });

  test('the vendor beside them wins', () => {
    expect(readName('VONAGE_WHATSAPP_API_SECRET')).toMatchObject({ isOther: false, product: 'account' });
    expect(readName('twilio_or_nexmo_secret')).toMatchObject({ isOther: false, product: 'account' });
  });
});

describe('short vendor words', () => {
  test.each<[readonly string[], Product | undefined]>([
    [['tb', 'api', 'secret'], 'video'],
    [['ot', 'secret'], 'video'],
    [['vcr', 'secret'], 'cloud-runtime'],
    [['vcc', 'password'], 'contact-center'],
    [['next', 'public', 'tb', 'secret'], 'video'],
    // At the end, or behind a word that is no affix, they are anything.
    [['secret', 'tb'], undefined],
    [['disk', 'tb', 'secret'], undefined],
    [['tb'], undefined],
    [[], undefined],
    // What every object has is no vendor.
    [['constructor', 'secret'], undefined],
    [['constructor', 'api', 'key'], undefined],
    [['__proto__', 'secret'], undefined],
  ])('%j names %s', (words, product) => {
    expect(productOf(words)).toBe(product);
  });

  test('the vendor’s full name wins over a short one', () => {
    expect(productOf(['tb', 'nexmo', 'secret'])).toBe('account');
  });
});

describe('a product’s word refines the account’s', () => {
  test.each<[readonly string[], Product]>([
    [['vonage', 'video'], 'video'],
    [['vonage', 'business'], 'business'],
    [['vonage', 'contact', 'center'], 'contact-center'],
    [['vonage', 'contact'], 'account'],
    [['vonage', 'studio'], 'ai-studio'],
    [['vonage', 'vcr'], 'cloud-runtime'],
    [['opentok', 'business'], 'video'],
  ])('%j is %s', (words, product) => {
    expect(productOf(words)).toBe(product);
  });
});

describe('for any name', () => {
  test('reading never throws, and reads the same the second time', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 80 }), (name) => {
        expect(readName(name)).toEqual(readName(name));
      }),
    );
  });

  test('the words of a reading are the words of the name', () => {
    const part = fc.constantFrom('vonage', 'api', 'secret', 'password', 'key', 'dev', 'hash', 'twilio', 'x', '7');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        expect(readName(parts.join('_'))?.words ?? parts).toEqual(parts);
      }),
    );
  });

  test('a name forgotten by a full memory reads the same', () => {
    const before = readName('VONAGE_API_SECRET');
    for (let at = 0; at < 20_001; at++) readName(`name_${at}`);
    expect(readName('VONAGE_API_SECRET')).toEqual(before);
  });
});
