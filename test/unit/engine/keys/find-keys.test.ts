import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findKeys } from '../../../../src/engine/keys/find-keys.ts';
import { nodeProofTools } from '../../../../src/scan/proof-tools.ts';
import { der, edPair, jwk, openSsh, pem, putty, rsaPair, rsaXml } from '../../../support/keys.ts';
import { brokenText } from '../../../support/noise.ts';

const FORMS: Readonly<Record<string, string>> = {
  pkcs8: pem(rsaPair()),
  putty: putty(rsaPair()),
  jwk: `${JSON.stringify(jwk(edPair()))}\n`,
  'rsa-xml': `${rsaXml(rsaPair())}\n`,
  openssh: openSsh(edPair()),
};
const formsIn = (text: string): readonly string[] => findKeys(text, nodeProofTools).map(({ reading }) => reading.form);

describe('keys of all forms in one text', () => {
  test('are told in the order in which they stand', () => {
    expect(formsIn(Object.values(FORMS).join('\n'))).toEqual(Object.keys(FORMS));
    expect(formsIn(Object.values(FORMS).toReversed().join('\n'))).toEqual(Object.keys(FORMS).toReversed());
  });

  test.each(Object.entries(FORMS))('%s twice is two', (form, text) => {
    expect(formsIn(`${text}\n\n${text}`)).toEqual([form, form]);
  });

  test('that overlap are one: what begins first stays', () => {
    expect(formsIn(JSON.stringify({ ...jwk(edPair()), pem: der(rsaPair()).toString('base64') }))).toEqual(['jwk']);
  });
});

test('in any text spans are in order, apart, and inside of it', () => {
  const pieces = fc.constantFrom(...Object.values(FORMS), '{', '"kty"', '-----BEGIN PRIVATE KEY-----', '<RSAKeyValue>');
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, brokenText({ maxLength: 5 })), { maxLength: 6 }), (parts) => {
      const text = parts.join('');
      let floor = 0;
      for (const { span } of findKeys(text, nodeProofTools)) {
        expect(span.start).toBeGreaterThanOrEqual(floor);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        floor = span.end;
      }
    }),
    { numRuns: 40 },
  );
});
