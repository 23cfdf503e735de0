import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countClasses, shapeOf, type Shape } from '../../../../src/engine/values/shape.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';
import { anyText } from '../../../support/noise.ts';

describe('the shape of a value', () => {
  test.each<[string, Shape]>([
    [drawnHex('a', 8), 'hex8'],
    ['12345678', 'hex8'],
    ['1234567', 'digits'],
    ['123456789', 'digits'],
    [drawnHex('a', 16), 'hex16'],
    [drawnHex('a', 40), 'hex40'],
    [drawnHex('a', 40).toUpperCase(), 'hex40'],
    [drawnHex('a', 32), 'hex'],
    [drawnHex('a', 64).toUpperCase(), 'hex'],
    [drawnHex('a', 12), 'hex'],
    // Nine to eleven hex digits are what any generator could make.
    ['ab12cd34e', 'base62'],
    ['ab12cd34ef5', 'base62'],
    ['abc', 'base62'],
    // Upper case of 8 is no key of Vonage's.
    ['ABCDEF12', 'base62'],
    ['123456789012', 'digits'],
    [drawn('a', 16), 'base62-16'],
    [drawn('a', 16).toLowerCase(), 'base62'],
    [drawn('a', 15), 'base62'],
    [drawn('a', 50), 'base62-50'],
    ['a'.repeat(50), 'hex'],
    ['g'.repeat(50), 'base62-50'],
    [`${drawn('a', 15)}!`, 'free'],
    ['pass word', 'free'],
    ['', 'free'],
    ['é', 'free'],
  ])('%s is %s', (value, shape) => {
    expect(shapeOf(value)).toBe(shape);
  });

  test('every text has one', () => {
    const shapes = ['hex8', 'hex16', 'hex40', 'hex', 'base62-16', 'base62-50', 'base62', 'digits', 'free'];
    fc.assert(
      fc.property(anyText(), (value) => {
        expect(shapes).toContain(shapeOf(value));
      }),
    );
  });

  test('only what has nothing but letters and digits is not free', () => {
    fc.assert(
      fc.property(anyText(), (value) => {
        expect(shapeOf(value) === 'free').toBe(!/^[0-9A-Za-z]+$/.test(value));
      }),
    );
  });
});

describe('classes of characters', () => {
  test.each<[string, number]>([
    ['', 0],
    ['abc', 1],
    ['ABC', 1],
    ['123', 1],
    ['---', 1],
    ['abC', 2],
    ['aB1', 3],
    ['aB1!', 4],
    ['é', 1],
  ])('%j has %i', (value, count) => {
    expect(countClasses(value)).toBe(count);
  });

  test('the order of characters does not matter', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(countClasses(value)).toBe(countClasses(value.split('').toReversed().join('')));
      }),
    );
  });

  test('more characters never have fewer classes', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(countClasses(a + b)).toBeGreaterThanOrEqual(countClasses(a));
      }),
    );
  });
});
