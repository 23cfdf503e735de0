import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../../src/engine/keys/armour-body.ts';
import { findArmoured } from '../../../../src/engine/keys/armour.ts';

const labels = (text: string): readonly string[] => findArmoured(text).map(({ label }) => label);
const HEAD = '-----BEGIN PRIVATE KEY-----';
const FOOT = '-----END PRIVATE KEY-----';

describe('the head of a block', () => {
  test.each<[string, string]>([
    [HEAD, ''],
    ['-----BEGIN RSA PRIVATE KEY-----', 'RSA'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----', 'OPENSSH'],
    ['-----BEGIN ENCRYPTED PRIVATE KEY-----', 'ENCRYPTED'],
    ['-----BEGIN PGP PRIVATE KEY BLOCK-----', 'PGP'],
    ['---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----', 'SSH2 ENCRYPTED'],
    ['-----BEGIN+RSA+PRIVATE+KEY-----', 'RSA'],
    ['-----BEGIN%20EC%20PRIVATE%20KEY-----', 'EC'],
    ['-----BEGIN_RSA_PRIVATE_KEY-----', 'RSA'],
    // One or more dashes lost, or gained, in copying.
    ['--BEGIN PRIVATE KEY--', ''],
    ['------BEGIN PRIVATE KEY------', ''],
  ])('%s', (head, label) => {
    expect(labels(`x = "${head}abc"`)).toEqual([label]);
  });

  test.each([
    '-----BEGIN PUBLIC KEY-----',
    '-----BEGIN CERTIFICATE-----',
    '-----BEGIN private key-----',
    '-BEGIN PRIVATE KEY-',
    'BEGIN PRIVATE KEY',
    '-----END PRIVATE KEY-----',
    '-----BEGIN A B C D PRIVATE KEY-----',
    '-----BEGIN\nPRIVATE KEY-----',
    '',
  ])('%j is none', (text) => {
    expect(labels(text)).toEqual([]);
  });
});

describe('a block', () => {
  test('is from head to foot, with what stands in front of it on its line', () => {
    const text = `a\n  // KEY: "${HEAD}body${FOOT}" tail`;
    const [block, ...others] = findArmoured(text);
    expect(others).toEqual([]);
    expect(block).toMatchObject({ prefix: '  // KEY: "', body: 'body', closed: true });
    expect(text.slice(block?.span.start, block?.span.end)).toBe(`${HEAD}body${FOOT}`);
    expect(text.slice(block?.bodyStart)).toMatch(/^body/);
  });

  test('ends at its foot whatever that calls it', () => {
    for (const foot of [
      '-----END RSA PRIVATE KEY-----',
      '-----END CERTIFICATE-----',
      '----END PRIVATE KEY--',
      '-END KEY"',
    ])
      expect(findArmoured(`${HEAD}body${foot}`)[0]).toMatchObject({ body: 'body', closed: true });
  });

  test('without a foot reaches as far as a key can, or to the next head', () => {
    expect(findArmoured(`${HEAD}body`)[0]).toMatchObject({ body: 'body', closed: false });
    const [first, second] = findArmoured(`${HEAD}one ${HEAD}two${FOOT}`);
    expect([first?.body, first?.closed, second?.body, second?.closed]).toEqual(['one ', false, 'two', true]);
    expect(findArmoured(`${HEAD}${'A'.repeat(200_000)}`)[0]?.body).toHaveLength(100_000);
  });

  test('has at most 200 characters of its line in front of it', () => {
    expect(findArmoured(`${'x'.repeat(500)}${HEAD}`)[0]?.prefix).toHaveLength(200);
  });

  test('of any text lies inside of it, in order, head first', () => {
    const piece = fc.constantFrom(HEAD, FOOT, '-----BEGIN RSA PRIVATE KEY-----', '-', '\n', 'AAAA', '"', '密');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (parts) => {
        const text = parts.join('');
        let floor = 0;
        for (const { span, body, bodyStart } of findArmoured(text)) {
          expect(span.start).toBeGreaterThanOrEqual(floor);
          expect(text.slice(bodyStart, bodyStart + body.length)).toBe(body);
          expect(span.end).toBeGreaterThanOrEqual(bodyStart + body.length);
          expect(span.end).toBeLessThanOrEqual(text.length);
          floor = bodyStart;
        }
      }),
    );
  });
});

describe('a block’s body', () => {
  const BASE64 = 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0NTY3ODkrLw';
  const lines = BASE64.match(/.{1,32}/g) ?? [];
  const first = (body: string, prefix = ''): string | undefined => readBody(body, prefix)[0]?.base64;

  test.each<[string, string, string]>([
    ['lines', `\n${lines.join('\n')}\n`, ''],
    ['CRLF', `\r\n${lines.join('\r\n')}\r\n`, ''],
    ['escaped line ends', `\\n${lines.join('\\n')}\\n`, ''],
    ['twice escaped', `\\\\r\\\\n${lines.join('\\\\r\\\\n')}`, ''],
    ['percent', `%0A${lines.join('%0A')}`, ''],
    ['HTML references', `&#10;${lines.join('&#xA;')}`, ''],
    ['<br>', `<br>${lines.join('<br />')}`, ''],
    ['blanks', ` ${lines.join(' ')} `, ''],
    ['joined literals', `\\n" +\n"${lines.join('\\n" +\n"')}`, 'key = "'],
    ['comments', `\n${lines.map((line) => `# ${line}`).join('\n')}\n`, '# '],
    ['a diff', `\n${lines.map((line) => `+${line}`).join('\n')}\n`, '+'],
    ['numbered lines', `\n${lines.map((line, at) => `${at + 10}: ${line}`).join('\n')}\n`, '9: '],
  ])('in %s is its base64', (_how, body, prefix) => {
    expect(readBody(body, prefix).map(({ base64 }) => base64)).toContain(BASE64);
  });

  test('keeps escaped signs of base64', () => {
    expect(first(' AAAA\\u002bBBBB\\/CCCC\\u003d ')).toBe('AAAA+BBBB/CCCC=');
    expect(first('%0AAAAA%2BBBBB%2FCCCC%3D')).toBe('AAAA+BBBB/CCCC=');
  });

  test('gives its headers, and not as base64', () => {
    const body = `\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0123456789ABCDEF\n\n${lines.join('\n')}\n`;
    expect(readBody(body, '')[0]).toEqual({
      base64: BASE64,
      headers: { 'proc-type': '4,ENCRYPTED', 'dek-info': 'AES-128-CBC,0123456789ABCDEF' },
    });
    // On one line, as a variable of the environment has it: the shortest key makes it longer than any header.
    const long = BASE64.repeat(2);
    expect(readBody(` Proc-Type: 4,ENCRYPTED DEK-Info: AES-128-CBC,0123456789ABCDEF ${long}`, '')[0]).toMatchObject({
      base64: long,
      headers: { 'dek-info': 'AES-128-CBC,0123456789ABCDEF' },
    });
    expect(first(`\nVersion: Test 1.0\nComment: none\n\n${BASE64}\n=AbCd\n`)).toBe(BASE64);
  });

  test.each(['', '\n\n', '...', ' [base64 encoded key] ', '\nMIIE...\n', ' <your key> ', '\n********\n', '${KEY}'])(
    '%j is none',
    (body) => {
      expect(readBody(body, '')).toEqual([]);
    },
  );

  test('of any text is base64 without white space', () => {
    const piece = fc.constantFrom(
      'AAAA',
      '\n',
      '\\n',
      '"',
      "' +\n'",
      '# ',
      '+',
      'Key: value\n',
      '%0A',
      '\\',
      '=',
      '密',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom('', '+', '# ', 'k = "', "'"), (parts, prefix) => {
        for (const { base64 } of readBody(parts.join(''), prefix)) expect(base64).toMatch(/^[A-Za-z0-9+/_=-]+$/);
      }),
      { numRuns: 500 },
    );
  });
});
