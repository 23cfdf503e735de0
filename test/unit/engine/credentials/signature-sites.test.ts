import { expect, test } from 'vitest';
import { signatureSites } from '../../../../src/engine/credentials/signature-sites.ts';
import { drawn } from '../../../support/generated.ts';

const VALUE = drawn('signature', 50);

test.each([`verifySignature(token, '${VALUE}')`, `KEY=${VALUE} # webhook secret`, `signed with ${VALUE}. A signature`])(
  'fifty characters of base62 where signatures are the topic: %j',
  (text) => {
    expect(signatureSites(text).map(({ value, span }) => [value, span.start])).toEqual([[VALUE, text.indexOf(VALUE)]]);
  },
);

test.each([
  `const KEY = '${VALUE}';`,
  `signature: '${VALUE}a'`,
  `signature: ${VALUE}/${VALUE}`,
  `signature: ${VALUE}==`,
  `signature ${'Ab1'.repeat(17).slice(0, 50)}`,
])('else nothing: %j', (text) => {
  expect(signatureSites(text)).toEqual([]);
});
