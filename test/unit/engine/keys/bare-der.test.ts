import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBareKeys } from '../../../../src/engine/keys/bare-der.ts';
import { nodeProofTools } from '../../../../src/scan/proof-tools.ts';
import { der, dsaPair, ecPair, edPair, encryptedPem, jks, openSsh, rsaPair } from '../../../support/keys.ts';

const formsIn = (text: string): readonly string[] =>
  findBareKeys(text, nodeProofTools).map(({ reading }) => reading.form);
const bodyOf = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, '');

const KEYS: readonly (readonly [form: string, base64: string])[] = [
  ['pkcs8', der(rsaPair()).toString('base64')],
  ['pkcs1', der(rsaPair(), 'pkcs1').toString('base64')],
  ['sec1', der(ecPair(), 'sec1').toString('base64')],
  ['sec1', der(ecPair('secp384r1'), 'sec1').toString('base64')],
  ['pkcs8', der(ecPair()).toString('base64')],
  ['pkcs8', der(edPair()).toString('base64')],
  ['encrypted-pkcs8', bodyOf(encryptedPem(rsaPair()))],
  ['openssh', bodyOf(openSsh(rsaPair()))],
  ['openssh', bodyOf(openSsh(ecPair(), { cipher: 'aes256-ctr' }))],
  ['jks', jks(1).toString('base64')],
];

describe('a key in base64 without head and foot', () => {
  test.each(KEYS)('of the form %s is found in a text', (form, base64) => {
    const text = `key: "${base64}"\nother: 1\n`;
    const [found, ...more] = findBareKeys(text, nodeProofTools);
    expect(more).toEqual([]);
    expect(found?.reading.form).toBe(form);
    expect(text.slice(found?.span.start, found?.span.end)).toBe(base64.replace(/=+$/, ''));
  });

  test.each(KEYS)('of the form %s is found on lines, and behind what begins like it', (form, base64) => {
    const lines = base64.match(/.{1,64}/g)?.join('\n') ?? '';
    expect(formsIn(`${base64.slice(0, 40)}\n\n---\n${lines}\n`)).toContain(form);
  });

  // A store's entries have no end that could be missing.
  test.each(KEYS.filter(([form]) => form !== 'jks'))('of the form %s is none when it is cut', (_, base64) => {
    for (const share of [0.1, 0.5, 0.9]) expect(formsIn(base64.slice(0, base64.length * share))).toEqual([]);
  });

  test('one behind another is another', () => {
    const [first, second] = [der(edPair()), der(ecPair())].map((bytes) => bytes.toString('base64'));
    expect(formsIn(`a=${first}\nb=${second}\na=${first}`)).toEqual(['pkcs8', 'pkcs8', 'pkcs8']);
  });

  test('in the middle of longer base64 is none', () => {
    expect(formsIn(`abc${der(edPair()).toString('base64')}`)).toEqual([]);
  });

  test('of a trust store, or of an algorithm that is no key’s, is none', () => {
    expect(formsIn(jks(2).toString('base64'))).toEqual([]);
    expect(
      formsIn(Buffer.from(dsaPair().publicKey.export({ type: 'spki', format: 'der' })).toString('base64')),
    ).toEqual([]);
  });
});

test('noise behind a beginning never throws, and is no key', () => {
  const begin = fc.constantFrom(...KEYS.map(([, base64]) => base64.slice(0, 30)));
  fc.assert(
    fc.property(fc.array(fc.tuple(begin, fc.string({ maxLength: 60 })), { maxLength: 6 }), (parts) => {
      const text = parts.map((part) => part.join('')).join('\n');
      for (const { span } of findBareKeys(text, nodeProofTools)) expect(span.end).toBeLessThanOrEqual(text.length);
    }),
  );
});
