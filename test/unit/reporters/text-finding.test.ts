import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Finding, Occurrence, Suppression } from '../../../src/core/finding.ts';
import type { ScanResult } from '../../../src/core/result.ts';
import { SecretText } from '../../../src/core/secret-text.ts';
import { createPaint } from '../../../src/reporters/paint.ts';
import type { ReporterOptions } from '../../../src/reporters/reporter.ts';
import { formatFinding } from '../../../src/reporters/text-finding.ts';
import { testCommit, testFinding, testFingerprint } from '../../support/finding.ts';
import { HOSTILE, OPTIONS, hostileFinding, testResult } from '../../support/result.ts';
import { makeApiSecret } from '../../support/secrets.ts';

interface Look {
  readonly options?: Partial<ReporterOptions>;
  readonly result?: Partial<ScanResult>;
  readonly suppression?: Suppression;
  readonly earlier?: Finding;
}

function shown(finding: Partial<Finding>, { options = {}, result = {}, ...look }: Look = {}): string {
  const all = { ...OPTIONS, ...options };
  return formatFinding(testFinding(finding), testResult(result), { options: all, paint: createPaint(all), ...look });
}

/** The value behind a label. */
function fact(label: string, text: string): string | undefined {
  return new RegExp(`^  ${label}: +(.+)$`, 'm').exec(text)?.[1];
}

describe('a finding on a screen', () => {
  test('begins with severity, title and confidence, then its place', () => {
    expect(
      shown({ severity: 'high', title: 'A key', confidence: 'low', path: 'a/b.ts', startLine: 7, startColumn: 9 }),
    ).toMatch(/^HIGH {2}A key {2}low confidence\n {2}a\/b\.ts:7:9\n/);
  });

  test('ends with rule and fingerprint, which allow and baseline ask for', () => {
    expect(shown({ ruleId: 'r', fingerprint: testFingerprint(7) })).toMatch(
      new RegExp(`\\n {2}r ${testFingerprint(7)}\\n$`),
    );
  });

  test('shows the secret only with reveal', () => {
    const secret = makeApiSecret();
    const text = shown({ secret: new SecretText(secret) });
    expect(text).not.toContain(secret);
    expect(fact('secret', text)).toMatch(/^Zq\*{8}7b \(16 characters\)$/);
    expect(fact('secret', shown({ secret: new SecretText(secret) }, { options: { reveal: true } }))).toBe(
      `${secret} (16 characters)`,
    );
    // Not known here: there is nothing to reveal, and nothing to fail at.
    const withheld = { secret: SecretText.withheld('Zq********7b', 16) };
    expect(fact('secret', shown(withheld, { options: { reveal: true } }))).toBe('Zq********7b (16 characters)');
  });

  test('says which account, by what proof, where decoded and by whose commit', () => {
    const text = shown({
      related: { apiKey: 'abcd1234', applicationId: 'app', projectId: '45' },
      proof: { keyType: 'rsa', bits: 2048, encrypted: false },
      decodedFrom: ['base64', 'html'],
      commit: testCommit('a'),
      atHead: false,
    });
    expect(
      ['account', 'application', 'project', 'proof', 'decoded', 'commit', 'at HEAD'].map((label) => fact(label, text)),
    ).toEqual([
      'API key abcd1234',
      'app',
      '45',
      'keyType rsa, bits 2048, encrypted false',
      'base64 → html',
      'aaaaaaaaaaaa of 2026-01-01 by A <a@example.org>: Change',
      'no, but the history has it',
    ]);
    expect(fact('at HEAD', shown({ atHead: true }))).toBe('yes, it is still there');
  });

  test('says nothing of what is not known', () => {
    expect(shown({ related: {}, remediation: [] })).not.toMatch(
      /account|application:|project|proof|decoded|commit|HEAD|undefined/,
    );
  });
});

describe('further places', () => {
  const place = (at: number): Occurrence => {
    return { path: `f${at}`, startLine: at, startColumn: 1, endLine: at, endColumn: 2 };
  };
  const shownPlaces = (listed: number, count: number): readonly string[] =>
    shown({ occurrences: Array.from({ length: listed }, (_, at) => place(at + 1)), occurrenceCount: count })
      .split('\n')
      .filter((line) => /^ {4}(?:f\d|and )/.test(line))
      .map((line) => line.trim());

  test.each<[number, number, readonly string[]]>([
    [0, 1, []],
    [1, 2, ['f1:1:1']],
    [5, 6, ['f1:1:1', 'f2:2:1', 'f3:3:1', 'f4:4:1', 'f5:5:1']],
    [6, 7, ['f1:1:1', 'f2:2:1', 'f3:3:1', 'f4:4:1', 'f5:5:1', 'and 1 more place']],
    // Those that are only counted, too.
    [2, 1000, ['f1:1:1', 'f2:2:1', 'and 997 more places']],
  ])('%i listed of %i', (listed, count, lines) => {
    expect(shownPlaces(listed, count)).toEqual(lines);
  });

  test('have their commit and day', () => {
    const occurrences = [{ ...place(1), commit: testCommit('b') }];
    expect(shown({ occurrences })).toContain('    f1:1:1 in bbbbbbbbbbbb (2026-01-01)\n');
  });
});

describe('what to do', () => {
  test('is each step by its number, behind why it matters', () => {
    expect(shown({ ruleId: 'test-rule', remediation: ['Rotate it.', 'Look at the log.'] })).toContain(
      '  Found in a test.\n  What to do now\n    1. Rotate it.\n    2. Look at the log.\n',
    );
  });

  test('of a rule that nobody knows is only its steps', () => {
    expect(shown({ ruleId: 'gone', remediation: ['Rotate it.'] })).toMatch(
      /\n\n {2}What to do now\n {4}1\. Rotate it\./,
    );
  });

  test('is not said again below a finding of the same rule', () => {
    const text = shown({}, { earlier: testFinding({ path: 'first.ts', startLine: 3 }) });
    expect(text).toContain('What to do now: as for first.ts:3 above');
    expect(text).not.toContain('Rotate it.');
  });
});

test('a hidden finding says what hides it, where and why', () => {
  const head = (suppression: Suppression): string => shown({}, { suppression }).split('\n')[0] ?? '';
  expect(head({ by: 'baseline' })).toMatch(/ {2}hidden by baseline$/);
  expect(head({ by: 'inline', where: 'a.ts:3', reason: 'a test\u001b[2J' })).toMatch(
    / {2}hidden by inline at a\.ts:3: a test\\x1b\[2J$/,
  );
});

describe('a link to the file', () => {
  test('is made of a file that lies on disk', () => {
    const options = { hyperlinks: true };
    expect(shown({ path: 'a b.ts' }, { options, result: { target: '/repository' } })).toContain(
      '\u001b]8;;file:///repository/a%20b.ts\u001b\\',
    );
    for (const source of ['history', 'staged', 'range', 'stdin', 'several'] as const)
      expect(shown({ path: 'a.ts' }, { options, result: { source } })).not.toContain('\u001b]8');
  });
});

test.each(HOSTILE.map((text) => [text.slice(0, 40), text]))('nothing of %j reaches the terminal', (_begin, text) => {
  const finding = hostileFinding(text, makeApiSecret());
  for (const earlier of [undefined, finding]) {
    const lines = shown(finding, {
      suppression: { by: 'inline', where: text, reason: text },
      options: { color: true, hyperlinks: true },
      ...(earlier && { earlier }),
    });
    // Our own links are of printable characters only.
    const unlinked = lines.replaceAll(/\u001b\]8;;[\x21-\x7e]*\u001b\\/g, '');
    expect(stripVTControlCharacters(unlinked)).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
  }
});
