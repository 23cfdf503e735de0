import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROLE_PARTS } from '../../../../src/engine/names/vocabulary.ts';
import { splitWords } from '../../../../src/engine/names/words.ts';
import { anyText } from '../../../support/noise.ts';

describe('a name is the same words in every spelling', () => {
  const words = ['vonage', 'api', 'secret'];
  test.each([
    'VONAGE_API_SECRET',
    'vonage_api_secret',
    'vonageApiSecret',
    'VonageApiSecret',
    'VonageAPISecret',
    'vonage-api-secret',
    'vonage.api.secret',
    'vonage.apiSecret',
    'Vonage API secret',
    'vonageapisecret',
    'VONAGEAPISECRET',
    'vonage_apisecret',
    'vonage__api__secret__',
    '$vonage->apiSecret',
    'vonage:api/secret',
  ])('%s', (name) => {
    expect(splitWords(name)).toEqual(words);
  });
});

describe('what is written together', () => {
  test.each<[string, readonly string[]]>([
    ['NEXT_PUBLIC_vonageApiSecret-dev', ['next', 'public', 'vonage', 'api', 'secret', 'dev']],
    ['nexmosecretkey', ['nexmo', 'secret', 'key']],
    ['accesstoken', ['access', 'token']],
    ['subaccountsecret', ['subaccount', 'secret']],
    ['OpenTok', ['opentok']],
    ['open_tok_secret', ['opentok', 'secret']],
    ['openTokSecret', ['opentok', 'secret']],
    ['TokBoxKey', ['tokbox', 'key']],
    ['tok-box-key', ['tokbox', 'key']],
  ])('%s', (name, words) => {
    expect(splitWords(name)).toEqual(words);
  });

  test('is left alone where a part of it is unknown', () => {
    expect(splitWords('secretary')).toEqual(['secretary']);
    expect(splitWords('apisecretz')).toEqual(['apisecretz']);
    expect(splitWords('monkeys')).toEqual(['monkeys']);
  });

  test('is taken apart into as few words as possible', () => {
    // `sub` and `account` are words too.
    expect(splitWords('subaccountkey')).toEqual(['subaccount', 'key']);
    expect(splitWords('keysecrets')).toEqual(['key', 'secrets']);
  });

  test('an open token is no OpenTok', () => {
    expect(splitWords('openToken')).toEqual(['open', 'token']);
    expect(splitWords('open_token')).toEqual(['open', 'token']);
  });
});

describe('numbers and other alphabets', () => {
  test.each<[string, readonly string[]]>([
    ['secret2', ['secret', '2']],
    ['VONAGE_API_SECRET_1', ['vonage', 'api', 'secret', '1']],
    ['sha256Secret', ['sha256', 'secret']],
    ['AUTH0_SECRET', ['auth0', 'secret']],
    ['auth01', ['auth', '01']],
    ['oauth0', ['oauth', '0']],
    ['contraseña', ['contraseña']],
    ['ПАРОЛЬ_vonage', ['пароль', 'vonage']],
    ['密码', ['密码']],
    ['', []],
    ['___', []],
    ['-- ..', []],
  ])('%s', (name, words) => {
    expect(splitWords(name)).toEqual(words);
  });
});

describe('for any name', () => {
  const word = fc.constantFrom(...ROLE_PARTS.filter((part) => part.length >= 3));
  const separator = fc.constantFrom('_', '-', '.', ' ', '__', ':', '/');

  test('no letter or digit is lost or made up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (name) => {
        expect(splitWords(name).join('')).toBe(name.toLowerCase().replace(/[^a-z0-9]/g, ''));
      }),
    );
  });

  test('words do not depend on what separates them', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), separator, separator, (words, one, other) => {
        expect(splitWords(words.join(one))).toEqual(splitWords(words.join(other)));
      }),
    );
  });

  test('camel case and capitals say the same', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const camel = words.map((one) => one.charAt(0).toUpperCase() + one.slice(1)).join('');
        expect(splitWords(camel)).toEqual(splitWords(words.join('_').toUpperCase()));
      }),
    );
  });

  test('splitting the words again changes nothing', () => {
    fc.assert(
      fc.property(anyText(), (name) => {
        const words = splitWords(name);
        expect(words.flatMap((one) => splitWords(one))).toEqual(words);
      }),
    );
  });
});

// No caller gives a longer name: the columns of an SQL insert have that many characters together.
test('a name of 2,000 letters is split in a moment', () => {
  for (const unit of ['api', 'a', 'A', 'aB', 'secretx']) {
    expect(splitWords(unit.repeat(2000 / unit.length)).length).toBeGreaterThan(0);
  }
});
