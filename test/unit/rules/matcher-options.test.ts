import { describe, expect, test } from 'vitest';
import { MATCHERS } from '../../../src/engine/matchers.ts';
import { MATCHER_OPTIONS, whyWrongOptions } from '../../../src/rules/matcher-options.ts';

test('every matcher has its options declared, and no other', () => {
  expect(Object.keys(MATCHER_OPTIONS).toSorted()).toEqual(Object.keys(MATCHERS).toSorted());
});

describe('options that are right', () => {
  test.each<[string, Record<string, unknown>]>([
    ['credential', {}],
    ['credential', { products: ['account', 'video'], forms: ['query'] }],
    ['private-key', { owner: 'vonage' }],
    ['token', { family: 't1' }],
  ])('%s %j', (matcher, options) => {
    expect(whyWrongOptions(matcher, options)).toBeUndefined();
  });
});

describe('options that would be passed over, or match more than meant, are named', () => {
  test.each<[string, Record<string, unknown>, RegExp]>([
    ['credential', { product: ['video'] }, /unknown key `product`; .* takes products, forms\..*products/],
    ['credential', { products: [] }, /must have a list of account, .* as `products`/],
    ['credential', { products: 'video' }, /must have a list of/],
    ['credential', { products: ['video', 'Video'] }, /must have a list of/],
    ['credential', { forms: [1] }, /must have a list of assignment.* as `forms`/],
    ['credential', { forms: [['query']] }, /must have a list of/],
    ['private-key', {}, /must have one of vonage, other as `owner`/],
    ['private-key', { owner: ['vonage'] }, /must have one of/],
    ['private-key', { owner: null }, /must have one of/],
    ['token', { family: 'jwt' }, /must have one of application/],
    ['token', { family: 'toString' }, /must have one of application/],
    // Names that every object has.
    ['token', { family: 't1', constructor: 'x' }, /unknown key `constructor`/],
    ['credential', { toString: 'x' }, /unknown key `toString`/],
    ['credential', JSON.parse('{"__proto__": 1}') as Record<string, unknown>, /unknown key `__proto__`/],
  ])('%s %j: %s', (matcher, options, why) => {
    expect(whyWrongOptions(matcher, options)).toMatch(why);
  });
});
