import { describe, expect, test } from 'vitest';
import { parseForeignBaseline } from '../../../src/config/foreign-baseline.ts';

const OID = 'a'.repeat(40);
const SHA1 = 'b'.repeat(40);

describe('.gitleaksignore', () => {
  test('entries with and without a commit are places', () => {
    const text = `# ours\n\n${OID}:src/a.ts:generic-api-key:12\r\nsrc/b.ts:rule:3\n./c:/d.ts:rule:4\n`;
    expect(parseForeignBaseline(text, '.gitleaksignore')).toEqual([
      { kind: 'place', path: 'src/a.ts', line: 12, commit: OID, where: 'src/a.ts:12' },
      { kind: 'place', path: 'src/b.ts', line: 3, where: 'src/b.ts:3' },
      { kind: 'place', path: 'c:/d.ts', line: 4, where: 'c:/d.ts:4' },
    ]);
  });

  test('what is no entry is passed over', () => {
    expect(parseForeignBaseline('nonsense\na:b\n', 'x', 'gitleaks-ignore')).toEqual([]);
  });
});

describe('JSON of gitleaks', () => {
  test('the secret counts, when it is there; else the place', () => {
    const text = JSON.stringify([
      { RuleID: 'r', File: 'a.ts', StartLine: 3, Secret: 'made up', Commit: OID },
      { RuleID: 'r', File: 'src\\b.ts', StartLine: 4, Secret: 'REDACTED', Commit: '' },
      { RuleID: 'r', File: 'c.ts', StartLine: 5, Secret: 'mad...', Commit: OID },
      { nothing: 'known' },
      null,
    ]);
    const entries = parseForeignBaseline(text, 'report.json');
    expect(entries).toMatchObject([
      { kind: 'secret', where: 'a.ts:3' },
      { kind: 'place', path: 'src/b.ts', line: 4 },
      { kind: 'place', path: 'c.ts', line: 5, commit: OID },
    ]);
    expect(JSON.stringify(entries)).not.toContain('made up');
  });
});

describe('JSON of trufflehog', () => {
  test('one object a line; Raw and RawV2 both count', () => {
    const git = {
      SourceMetadata: { Data: { Git: { commit: OID, file: 'a.ts', line: 3 } } },
      Raw: 'key',
      RawV2: 'key:secret',
    };
    const files = { SourceMetadata: { Data: { Filesystem: { file: 'b.ts', line: 4 } } }, Raw: '' };
    const text = `${JSON.stringify(git)}\n\n${JSON.stringify(files)}\n`;
    expect(parseForeignBaseline(text, 'x')).toMatchObject([
      { kind: 'secret', where: 'a.ts:3' },
      { kind: 'secret', where: 'a.ts:3' },
      { kind: 'place', path: 'b.ts', line: 4 },
    ]);
  });
});

describe('.secrets.baseline', () => {
  test('hashes count, of keys the places', () => {
    const text = JSON.stringify({
      version: '1.5.0',
      results: {
        'a.env': [
          {
            type: 'Secret Keyword',
            filename: 'a.env',
            hashed_secret: SHA1.toUpperCase(),
            line_number: 3,
            is_verified: false,
          },
        ],
        'key.pem': [{ type: 'Private Key', filename: 'key.pem', hashed_secret: SHA1, line_number: 1 }],
      },
    });
    expect(parseForeignBaseline(`\uFEFF${text}`, '.secrets.baseline', 'detect-secrets')).toEqual([
      { kind: 'sha1', sha1: SHA1, where: 'a.env' },
      { kind: 'place', path: 'key.pem', line: 1, where: 'key.pem:1' },
    ]);
  });
});

describe('other files', () => {
  test.each(['', 'just text', '<xml/>', '{}', '{"findings": []}', '{"x"'])(
    '%j is refused, and what is known is named',
    (text) => {
      expect(() => parseForeignBaseline(text, 'x')).toThrow(/x is no file that can be imported/);
    },
  );

  test('broken JSON is an error that quotes nothing of the file', () => {
    const broken = '[{"Secret": "made-up-value",';
    expect(() => parseForeignBaseline(broken, 'x')).toThrow(/^x is no valid JSON\.$/);
  });
});
