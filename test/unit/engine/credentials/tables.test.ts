import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableSites } from '../../../../src/engine/credentials/tables.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';
import { scanText } from '../../../../src/index.ts';
import { makeApiSecret } from '../../../support/secrets.ts';

const KEY = `5${drawnHex('table', 7)}`;
const VALUES = [drawn('row 1', 16), drawn('row 2', 16), drawn('row 3', 16)];
const [FIRST = ''] = VALUES;
const values = (text: string): readonly string[] => [...new Set(tableSites(text).map(({ value }) => value))];

describe('a column with a name at its head', () => {
  test.each<[string, string]>([
    ['CSV', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('%s', (_, separator) => {
    const rows = [['name', 'api_key', 'api_secret'], ...VALUES.map((value) => ['a', KEY, value])];
    const text = rows.map((row) => row.join(separator)).join('\n');
    expect(values(text)).toEqual(VALUES);
    expect(values(text.replaceAll('\n', '\r\n'))).toEqual(VALUES);
  });

  test('the five thousandth row is a row as the first is', () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `${KEY},${drawn(`row ${at}`, 16)}`);
    expect(values(`api_key,api_secret\n${rows.join('\n')}\n`)).toHaveLength(5000);
  });

  test('quoted cells', () => {
    expect(values(`"api_key","api_secret"\n"${KEY}","${FIRST}"\n`)).toEqual([FIRST]);
  });

  test('quoted cells with separators and line ends in them', () => {
    const text = `title,notes,password\nVonage,"a, ""b"", c",${FIRST}\n"Nexmo\nold","x",${KEY}\n`;
    expect(values(text)).toEqual([FIRST, KEY]);
    expect(values(text.replaceAll('\n', '\r\n'))).toEqual([FIRST, KEY]);
  });

  test('a quote that nobody closes is a character', () => {
    expect(values(`title,password\n"Vonage,${FIRST}\n`)).toEqual([FIRST]);
  });

  test('where rows name the vendor, one that names another site is another’s', () => {
    const [ours = '', theirs = ''] = VALUES;
    expect(values(`url,user,password\nhttps://dashboard.nexmo.com,a,${ours}\nhttp://192.0.2.1,b,${theirs}\n`)).toEqual([
      ours,
    ]);
    expect(values(`name,password\nVonage,${ours}\nRouter,${theirs}\n`)).toEqual([ours]);
    const insert = `INSERT INTO gw (host, username, password) VALUES ('sip.nexmo.com', '${KEY}', '${ours}'), `;
    expect(values(`${insert}('sip.carrier.example', '84019233', '${theirs}');`)).toEqual([ours]);
  });

  test('a row with an account key, or of an environment only, is the table’s', () => {
    expect(values(`name,key,secret\nvonage,${KEY},${VALUES[0]}\nacme,5eedf00d,${VALUES[1]}\n`)).toEqual(
      VALUES.slice(0, 2),
    );
    expect(values(`name,secret\nvonage,${VALUES[0]}\nstaging,${VALUES[1]}\n`)).toEqual(VALUES.slice(0, 2));
  });

  test('a Markdown table', () => {
    expect(values(`| API key | API secret |\n|---|---|\n| ${KEY} | \`${FIRST}\` |\n`)).toEqual([FIRST]);
  });

  test('a row of a Markdown table whose first cell names the value', () => {
    expect(values(`| Setting | Value |\n|---|---|\n| API secret | ${FIRST} |\n`)).toEqual([FIRST]);
  });

  test('the table ends where rows of another width begin', () => {
    const later = drawn('later', 16);
    expect(values(`api_key,api_secret\n${KEY},${FIRST}\n\n${KEY},${later}\n`)).toEqual([FIRST]);
    expect(values(`api_key,api_secret\n${KEY},${FIRST}\na,b,c,d,${later}\n`)).toEqual([FIRST]);
  });

  test('the key’s column, placeholders and other providers’ columns give nothing', () => {
    expect(values(`api_key,name\n${KEY},x\n`)).toEqual([]);
    expect(values(`api_key,api_secret\n${KEY},your_api_secret\n`)).toEqual([]);
    expect(values(`id,twilio_secret\n1,${FIRST}\n`)).toEqual([]);
  });

  test('a list of parameters is no table', () => {
    expect(values(`apiKey,\napiSecret,\n${FIRST},\n`)).toEqual([]);
  });
});

describe('an SQL insert', () => {
  test.each([
    `INSERT INTO settings (api_key, api_secret) VALUES ('${KEY}', '${FIRST}');`,
    `insert into \`settings\` (\`id\`, \`api_secret\`) values (1, '${FIRST}')`,
    `INSERT IGNORE INTO db.settings ([id],[api_secret]) VALUES (1,"${FIRST}");`,
    `INSERT INTO a (id, api_secret, note) VALUES (1, '${FIRST}', 'it''s, (really) fine')`,
    `INSERT INTO a (id, api_secret)\nVALUES\n(1, '${FIRST}')`,
  ])('%s', (text) => {
    expect(values(text)).toEqual([FIRST]);
  });

  test('each tuple is read', () => {
    const tuples = VALUES.map((value, at) => `(${at}, '${value}')`).join(',\n');
    expect(values(`INSERT INTO a (id, api_secret) VALUES ${tuples};`)).toEqual(VALUES);
  });

  test('the five thousandth tuple is one as the first is', () => {
    const tuples = Array.from({ length: 5000 }, (_, at) => `(${at}, '${drawn(`row ${at}`, 16)}')`);
    expect(values(`INSERT INTO a (id, api_secret) VALUES ${tuples.join(',')};`)).toHaveLength(5000);
  });

  test('a statement in another one’s value is a value', () => {
    const inner = `INSERT INTO a (api_secret) VALUES ("${FIRST}")`;
    expect(values(`INSERT INTO log (secret_note, api_secret) VALUES ('${inner}', '${VALUES[1]}');`)).toEqual([
      VALUES[1],
    ]);
  });

  test('one without a secret’s column, or cut, gives nothing', () => {
    expect(values(`INSERT INTO a (id, name, secret_name) VALUES (1, '${FIRST}', 'x')`)).toEqual([]);
    expect(values('INSERT INTO a (id, api_secret) VALUES (')).toEqual([]);
    expect(values('INSERT INTO a (id, api_secret')).toEqual([]);
  });
});

describe('in any text', () => {
  const piece = fc.constantFrom(
    'api_secret',
    'api_key',
    ',',
    ';',
    '|',
    '\t',
    '\n',
    FIRST,
    KEY,
    '"',
    ' ',
    '(',
    ')',
    "'",
  );
  const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));

  test('a site stands where it is told to', () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const { value, span } of tableSites(any)) expect(any.slice(span.start, span.end)).toBe(value);
      }),
    );
  });

  test('a text without a role’s word has none', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '|', ',', '\n', '1') }), (any) => {
        expect(tableSites(any)).toEqual([]);
      }),
    );
  });
});

test('a table of a hundred thousand rows, or of heads only, is read in a moment', () => {
  for (const text of [
    `id,api_secret\n${`1,${FIRST}\n`.repeat(50_000)}`,
    // Every row is a head.
    'api_secret,secret\n'.repeat(20_000),
    '|secret|\n'.repeat(20_000),
    'insert into a (secret) values ('.repeat(5000),
    `api_secret,secret\n${'"a,'.repeat(50_000)}`,
    `api_secret,secret\n${'"a\n'.repeat(50_000)}`,
  ]) {
    expect(() => tableSites(text)).not.toThrow();
  }
});

test('a row of a table of elements that is another provider’s is not reported', async () => {
  const [ours, theirs] = [makeApiSecret(), makeApiSecret()];
  const row = (cells: readonly string[]): string =>
    `<row>${cells.map((cell) => `<c><v>${cell}</v></c>`).join('')}</row>`;
  const rows = [
    ['Provider', 'Secret'],
    ['Vonage', ours],
    ['Acme texts', theirs],
  ].map(row);
  const { findings } = await scanText(`<sheetData>${rows.join('')}</sheetData>`, { path: 'a.xml' });
  expect(findings.map(({ secret }) => secret.reveal())).toEqual([ours]);
});
