import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPutty } from '../../../../src/engine/keys/putty.ts';
import type { KeyReading } from '../../../../src/engine/keys/key-reading.ts';
import { nodeProofTools } from '../../../../src/scan/proof-tools.ts';
import { edPair, ecPair, identityOf, putty, rsaPair } from '../../../support/keys.ts';
import { brokenText } from '../../../support/noise.ts';

function readings(text: string): readonly KeyReading[] {
  return findPutty(text, nodeProofTools).map(({ reading }) => reading);
}

describe('a .ppk file', () => {
  test.each([2, 3])('version %i is read', (version) => {
    expect(readings(putty(rsaPair(), version))).toMatchObject([
      { form: 'putty', type: 'rsa', bits: 2048, encrypted: false, identity: identityOf(rsaPair()) },
    ]);
  });

  test('an encrypted file says so and keeps the identity', () => {
    expect(readings(putty(rsaPair(), 3, 'aes256-cbc'))).toMatchObject([
      { encrypted: true, identity: identityOf(rsaPair()) },
    ]);
  });

  test('a line that ends in a plus keeps it', () => {
    const file = putty(rsaPair());
    const at = file.indexOf('Private-Lines');
    const plus = file.slice(0, at) + file.slice(at).replace(/^([A-Za-z0-9+/]{63})[A-Za-z0-9+/]$/m, '$1+');
    expect(readings(plus)).toMatchObject([{ form: 'putty' }]);
  });

  test('a file in a JSON string is read', () => {
    expect(readings(JSON.stringify({ ppk: putty(rsaPair()) }))).toMatchObject([{ form: 'putty' }]);
  });

  test('a head without its lines is none', () => {
    expect(readings(putty(rsaPair()).replace(/Private-Lines[\s\S]*/, ''))).toEqual([]);
    expect(readings('if (text.startsWith("PuTTY-User-Key-File-2: ssh-rsa")) {}')).toEqual([]);
  });
});

describe('what a file stands in', () => {
  const file = putty(rsaPair());
  test.each<[string, (file: string) => string]>([
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['CR alone', (text) => text.replaceAll('\n', '\r')],
    ['escaped line ends', (text) => `k = "${text.replaceAll('\n', '\\n')}"`],
    ['twice escaped line ends', (text) => `k = "${text.replaceAll('\n', '\\\\r\\\\n')}"`],
    ['references of XML', (text) => `<k v="${text.replaceAll('\n', '&#xA;')}"/>`],
    ['references by number', (text) => text.replaceAll('\n', '&#13;&#10;')],
    ['percent escapes of its line ends', (text) => text.replaceAll('\n', '%0A')],
    [
      'joined literals',
      (text) =>
        text
          .trim()
          .split('\n')
          .map((line) => `"${line}\\n" +`)
          .join('\n'),
    ],
    ['a comment', (text) => text.replace(/^(?=[A-Z][a-z]+[-A-Za-z]*:)/gm, '# ')],
    ['an indent', (text) => text.replace(/^/gm, '    ')],
  ])('%s', (_what, wrap) => {
    expect(readings(wrap(file))).toMatchObject([{ identity: identityOf(rsaPair()), encrypted: false }]);
  });

  test('its span is from its head to the end of its code', () => {
    const [key] = findPutty(`before\n${file}after`, nodeProofTools);
    expect(key?.span).toEqual({ start: 7, end: 7 + file.trimEnd().length });
  });

  test('two files are two, and a head before one changes nothing', () => {
    const other = putty(edPair());
    expect(readings(file + other).map(({ identity }) => identity)).toEqual([
      identityOf(rsaPair()),
      identityOf(edPair()),
    ]);
    expect(readings(`PuTTY-User-Key-File-2: ssh-rsa\n${file}`)).toHaveLength(1);
  });

  test.each([
    ['Ed25519', edPair()],
    ['P-256', ecPair()],
  ])('a key of %s is read as well', (_type, pair) => {
    expect(readings(putty(pair))).toMatchObject([{ form: 'putty', identity: identityOf(pair) }]);
  });
});

describe('is none', () => {
  const file = putty(rsaPair());
  test.each<[string, string]>([
    ['another version', file.replace('File-3', 'File-1')],
    ['without its code', file.replace(/Private-MAC.*/, '')],
    ['with a short code', file.replace(/Private-MAC: .*/, 'Private-MAC: abcd')],
    ['with no public half', file.replace(/Public-Lines: \d+/, 'Public-Lines: 0')],
    ['with a count beyond reason', file.replace(/Private-Lines: \d+/, 'Private-Lines: 400')],
    ['with a count that is none', file.replace(/Private-Lines: \d+/, 'Private-Lines: x')],
    ['with a private half of some bytes', file.replace(/(Private-Lines: )\d+\n[^]*(?=Private-MAC)/, '$11\nAAAA\n')],
    ['that is longer than any', file.replace('Comment: ', `Comment: ${'x'.repeat(40_000)}`)],
  ])('a file %s', (_what, text) => {
    expect(readings(text)).toEqual([]);
  });
});

test('noise between heads and feet is looked through without an error', () => {
  const pieces = fc.constantFrom(
    'PuTTY-User-Key-File-2: ssh-rsa\n',
    'Public-Lines: 3\n',
    'Private-Lines: 9\n',
    'AAAAB3NzaC1yc2E=\n',
    `Private-MAC: ${'ab'.repeat(20)}`,
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, brokenText({ maxLength: 3 }))), (parts) => {
      for (const { span } of findPutty(parts.join(''), nodeProofTools)) expect(span.start).toBeLessThan(span.end);
    }),
  );
});
