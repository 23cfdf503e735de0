import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whyPlaceholder } from '../../../../src/engine/values/placeholder.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';
import { anyText } from '../../../support/noise.ts';

describe('what stands where a secret should', () => {
  test.each([
    'your_api_secret',
    'YOUR_API_SECRET',
    '<your-secret-here>',
    'yourSecretHere',
    'changeme',
    'change-me-123',
    'replace_with_secret',
    'insert-secret-here',
    'my_secret',
    'MyBrandNewS3cret1',
    'awes0meNewSekret!!',
    'Th1s-I5-my_n3w-s3cr3t',
    'super_secret_password',
    'test_secret',
    'secret123',
    'password1234',
    'foobar',
    'dummy-secret',
    'fake_api_secret_value',
    'example',
    'TODO_fill_in',
    'not-a-real-secret',
    'seu_segredo',
    'votre_secret',
    'tu_contrasena',
    'inserisci_qui_secret',
  ])('%s is a stand-in', (value) => {
    expect(whyPlaceholder(value)).toBeDefined();
  });

  test.each<[string, string]>([
    ['aaaaaaaaaaaa', 'a repetition'],
    ['abababababab', 'a repetition'],
    ['a1b2a1b2a1b2', 'a repetition'],
    ['0000000000', 'a repetition'],
    ['abcdefghijkl', 'a sequence of the alphabet or keyboard'],
    ['1234567890abcdef', 'a sequence of the alphabet or keyboard'],
    ['zyxwvutsrq', 'a sequence of the alphabet or keyboard'],
    ['qwertyuiop', 'a sequence of the alphabet or keyboard'],
    ['1qaz2wsx3edc', 'a sequence of the alphabet or keyboard'],
    ['asdf-ghjkl', 'a sequence of the alphabet or keyboard'],
    ['{x}', 'too little is left without brackets'],
    ['""', 'too little is left without brackets'],
  ])('%s is %s', (value, why) => {
    expect(whyPlaceholder(value)).toBe(why);
  });
});

describe('generated secrets are none, whatever they spell by chance', () => {
  const seeds = Array.from({ length: 3000 }, (_, seed) => seed);
  test.each<[string, number, (seed: number) => string]>([
    ['16 of base62', 0.001, (seed) => drawn(seed, 16)],
    ['50 of base62', 0.001, (seed) => drawn(seed, 50)],
    ['8 hex digits', 0.02, (seed) => drawnHex(seed, 8)],
    ['16 hex digits', 0.005, (seed) => drawnHex(seed, 16)],
    ['40 hex digits', 0.001, (seed) => drawnHex(seed, 40)],
  ])('%s: fewer than %f', (_, bound, make) => {
    const wrong = seeds.map(make).filter((value) => whyPlaceholder(value) !== undefined);
    expect(wrong.length / seeds.length).toBeLessThan(bound);
  });

  test('a short word inside does not hide one', () => {
    // `put` and `not` turn up in generated values.
    for (const word of ['put', 'not', 'tbd', 'seu', 'foo']) {
      const value = `${drawn(word, 5)}7${word}9${drawn(`${word}b`, 5)}X`;
      expect(whyPlaceholder(value)).toBeUndefined();
    }
  });
});

describe('for any value', () => {
  test('brackets and quotes around it change nothing', () => {
    const bare = fc.constantFrom('your_secret', 'abcdefgh', 'xyxyxyxy', 'changeme');
    const around = fc.constantFrom(['<', '>'], ['[', ']'], ['{{', '}}'], ['"', '"'], ['(', ')'], ['%', '%']);
    fc.assert(
      fc.property(bare, around, (value, [left = '', right = '']) => {
        expect(whyPlaceholder(left + value + right)).toBe(whyPlaceholder(value));
      }),
    );
  });

  test('what repeats itself is one', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'x', 'Z', '0', '9', '-'), minLength: 1, maxLength: 6 }),
        (unit) => {
          expect(whyPlaceholder(unit.repeat(4))).toBeDefined();
        },
      ),
    );
  });

  test('it never throws', () => {
    fc.assert(
      fc.property(anyText(), (value) => {
        expect(() => whyPlaceholder(value)).not.toThrow();
      }),
    );
  });
});
