import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../../src/engine/keys/armour-body.ts';
import { drawn } from '../../../support/generated.ts';

const LINES = ['one', 'two', 'three'].map((seed) => drawn(seed, 64, 'ABCDEFGHabcdefgh0123+/'));
const BASE64 = LINES.join('');
const readings = (body: string, prefix = ''): readonly string[] => readBody(body, prefix).map(({ base64 }) => base64);
const joined = (joint: string): string => `${joint}${LINES.join(joint)}${joint}`;

describe('the base64 of a block', () => {
  test.each<[string, string, string]>([
    ['as it is', joined('\n'), ''],
    ['of another system', joined('\r\n'), ''],
    ['with escaped line ends', joined(String.raw`\n`), '"'],
    ['with line ends escaped twice', joined(String.raw`\\r\\n`), ''],
    ['in a URL', encodeURIComponent(joined('\n')), ''],
    ['in HTML', joined('<br/>'), ''],
    ['with references', joined('&#10;'), ''],
    ['indented', joined('\n        '), '        '],
    ['in a comment of lines', joined('\n# '), '# '],
    ['in a comment of a block', joined('\n * '), ' * '],
    ['in a diff', joined('\n+'), '+'],
    ['in a quoted mail', joined('\n> '), '> '],
    ['in literals that are joined', joined('" +\n  "'), '"'],
    ['in literals side by side', joined("'\n  '"), "'"],
  ])('%s is read', (_, body, prefix) => {
    expect(readings(body, prefix)).toContain(BASE64);
  });

  test('stands behind its headers, which are told', () => {
    const body = `\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,${'0A'.repeat(16)}\n\n${LINES.join('\n')}\n`;
    expect(readBody(body, '')[0]).toEqual({
      base64: BASE64,
      headers: { 'proc-type': '4,ENCRYPTED', 'dek-info': `AES-128-CBC,${'0A'.repeat(16)}` },
    });
  });

  test('does not hold the checksum of PGP', () => {
    expect(readings(`\nVersion: 1\n\n${LINES.join('\n')}\n=aB3+\n`)).toContain(BASE64);
  });

  test.each([
    ['an elided key', `\n${LINES[0]}\n...\nMIIE...\n`],
    ['a placeholder', '\n[base64 encoded key]\n'],
    ['a sentence', '\nput your key here, please\n'],
    ['nothing', '\n\n'],
  ])('of %s is none, or not whole', (_, body) => {
    expect(readings(body).every((base64) => base64 !== BASE64)).toBe(true);
    expect(readings(body).join('')).not.toContain('...');
  });
});

test('any body gives base64 and nothing else, without a throw', () => {
  const piece = fc.constantFrom(
    '\n',
    '\\n',
    '"',
    "'",
    ' + ',
    '# ',
    '> ',
    '%2B',
    '&#43;',
    'AbC=',
    'Key: x',
    '...',
    '\\',
    '密',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom('', '"', '# ', '+', 'key = "'), (parts, prefix) => {
      for (const base64 of readings(parts.join(''), prefix)) expect(base64).toMatch(/^[A-Za-z0-9+/_=-]+$/);
    }),
  );
});
