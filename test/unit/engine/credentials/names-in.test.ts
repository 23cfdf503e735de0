import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesIn } from '../../../../src/engine/credentials/names-in.ts';
import { anyText } from '../../../support/noise.ts';

const names = (text: string): readonly string[] => namesIn(text).map(({ name }) => name);

describe('a name is seen whole', () => {
  test.each<[string, string]>([
    ['VONAGE_API_SECRET=x', 'VONAGE_API_SECRET'],
    ['const vonageApiSecret = x', 'vonageApiSecret'],
    ['  "apiSecret": "x"', 'apiSecret'],
    ['--api-secret x', 'api-secret'],
    ['- nexmo.secret: x', 'nexmo.secret'],
    ['export NEXMO_PASSWORD', 'NEXMO_PASSWORD'],
    ['nexmo_pwd', 'nexmo_pwd'],
    ['$opentokSecret', '$opentokSecret'],
    ['secret.', 'secret'],
    ['process.env.VONAGE_API_SECRET', 'process.env.VONAGE_API_SECRET'],
    ['VGAI_KEY=x', 'VGAI_KEY'],
  ])('%s', (text, name) => {
    expect(names(text)).toEqual([name]);
  });

  test('words of prose in front of it belong to it', () => {
    expect(names('Vonage API secret: x')).toEqual(['Vonage API secret']);
    expect(names('the Signature Secret is x')).toContain('the Signature Secret');
  });
});

describe('what names nothing is left out', () => {
  test.each(['secretary of state', 'passwordHash: x', 'csrf_token', 'hide_password', 'vonage', 'the past', ''])(
    '%j',
    (text) => {
      expect(names(text)).toEqual([]);
    },
  );

  test('a later cell of a Markdown row', () => {
    expect(names('| Variable | the api_secret |')).toEqual([]);
    expect(names('x | api_secret |')).toEqual(['api_secret']);
  });
});

test('a name is told once, though two of its words tell it', () => {
  expect(names('secret_signature_secret = x')).toHaveLength(1);
  expect(names('api_secret, signature_secret')).toEqual(['api_secret', 'signature_secret']);
});

test('a name longer than 80 characters each way is cut, not followed', () => {
  const [place] = namesIn(`${'x'.repeat(500)}_api_secret_${'y'.repeat(500)}`);
  expect((place?.end ?? 0) - (place?.start ?? 0)).toBeLessThan(250);
});

describe('in any text', () => {
  const word = fc.constantFrom('vonage', 'api', 'secret', 'SECRET', 'password', 'token', 'sig', 'key', 'Pass', 'hash');
  const joint = fc.constantFrom('_', '-', ' ', '.', '\n', '=', '"', '|', '', '$');
  const text = fc.array(fc.tuple(word, joint), { maxLength: 30 }).map((parts) => parts.flat().join(''));

  test('places are in order, do not overlap and hold their names', () => {
    fc.assert(
      fc.property(text, (one) => {
        let floor = 0;
        for (const { name, start, end } of namesIn(one)) {
          expect(one.slice(start, end)).toBe(name);
          expect(end).toBeGreaterThan(floor);
          floor = end;
        }
      }),
    );
  });

  test('noise never makes it throw', () => {
    fc.assert(
      fc.property(anyText(), (noise) => {
        expect(() => namesIn(`${noise}secret${noise}`)).not.toThrow();
      }),
    );
  });
});

test('half a megabyte of role words on one line is read in a moment', () => {
  for (const unit of ['secret', 'secret ', 'token|', 'a_pass_', '-secret-']) {
    expect(() => namesIn(unit.repeat(Math.ceil(500_000 / unit.length)))).not.toThrow();
  }
});

test('the word of a command is no name', () => {
  expect(names('docker secret create vonage_api_key -')).toEqual([]);
  expect(names('gh secret set NEXMO_SECRET -b x')).toEqual(['NEXMO_SECRET']);
});
