import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/config/config.ts';
import { addAllowEntry } from '../../../src/config/edit-config.ts';
import { testFingerprint } from '../../support/finding.ts';

const FILE = '.vonguard.yaml';
const ENTRY = { fingerprint: testFingerprint(1), reason: 'published in the documentation' };
const SALT = 'abcdefghijklmnopqrstuv';

function add(
  text: string | undefined,
  more: Partial<typeof ENTRY & { owner: string; expires: string }> = {},
  salt?: string,
): string {
  return addAllowEntry(text, FILE, { entry: { ...ENTRY, ...more }, ...(salt !== undefined && { salt }) });
}

/** Every line of `old` stands in `text`, in the same order. */
function keeps(text: string, old: string): boolean {
  const lines = text.split('\n');
  let at = 0;
  return old.split('\n').every((line) => {
    at = lines.indexOf(line, at) + 1;
    return at > 0;
  });
}

describe('adding an allow entry', () => {
  test('a file is made when there is none, and a salt with it', () => {
    expect(add(undefined, { owner: 'team-a', expires: '2027-01-31' }, SALT)).toBe(
      [
        '# What vonguard leaves out and why:',
        '# https://github.com/vonguard/vonguard/blob/main/docs/suppressions.md',
        '',
        '# Keys the fingerprints of this repository: changing it makes all of them unknown.',
        `salt: ${SALT}`,
        'allow:',
        `  - fingerprint: ${testFingerprint(1)}`,
        '    reason: published in the documentation',
        '    owner: team-a',
        '    expires: 2027-01-31',
        '',
      ].join('\n'),
    );
  });

  test('comments, order, blank lines and quotes of what was there stay', () => {
    const old = [
      '# our rules',
      'minConfidence: high # we are strict',
      '',
      '# generated',
      'exclude:',
      '  - "dist/**"',
      "  - 'a b.ts' # with a space",
      '',
      'allow:',
      '  # the fixtures',
      '  - path: [test/**, fixtures/**]',
      '    reason: made up',
      '  # the documentation',
      '  - stopword: example',
      '',
      'honour: [gitleaks]',
      '# the end',
      '',
    ].join('\n');
    const text = add(old);
    expect(keeps(text, old)).toBe(true);
    expect(text.split('\n')).toHaveLength(old.split('\n').length + 2);
  });

  test.each([
    ['no indent before dashes', 'exclude:\n- a\nallow:\n- path: b\n'],
    ['four spaces', 'rules:\n    disable:\n        - a\nallow:\n    - path: b\n'],
    ['wide gaps and a comment behind the last entry', 'allow:\n  -   path:   b   # why\n\n\n# end\n\n'],
    ['a text of several lines', 'allow:\n  - path: b\n    reason: |\n      one\n      two\n\nhonour: [gitleaks]\n'],
    ['another key behind the list', 'allow:\n  - path: b\n\nhonour: [gitleaks]\n'],
    ['flow maps', 'allow:\n  - {path: b, reason: c}\n'],
    ['a last line without an end', 'minConfidence: low'],
    ['only comments', '# nothing yet\n'],
    ['a document mark', '---\nminConfidence: low\n'],
    ['nothing', ''],
  ])('in a file with %s is one run of added lines, and is read back', async (_name, old) => {
    const text = add(old, {}, SALT);
    const start = old === '' || old.endsWith('\n') ? old : `${old}\n`;
    expect(keeps(text, start.trimEnd())).toBe(true);
    expect(text.length).toBeGreaterThan(start.length);
    const config = await readText(text, FILE);
    expect(config.allow.at(-1)).toMatchObject({ fingerprints: [testFingerprint(1)], reason: ENTRY.reason });
    expect(config.allow).toHaveLength(old.includes('path:') ? 2 : 1);
    expect(config.salt).toBe(SALT);
  });

  test('every byte of a file with a block list stays where it was', () => {
    const before = '# a\nallow:   # why\n  # one\n  -  path:  "b"\n';
    const after = '\n   # two\nhonour:  [ gitleaks ]\n\n\n# end';
    const text = add(`${before}${after}\n`);
    expect(text.startsWith(before)).toBe(true);
    expect(text.endsWith(`${after}\n`)).toBe(true);
  });

  test.each([
    ['an empty list', 'allow: []\n'],
    ['a list in one line', 'allow: [{path: b}]\n'],
    ['a whole file in one line', '{allow: [{path: b}], honour: [gitleaks]}\n'],
    ['a document end', 'minConfidence: low\n...\n'],
  ])('a file with %s, where no line fits in, is printed anew', async (_name, old) => {
    const config = await readText(add(old, {}, SALT), FILE);
    expect(config.allow.at(-1)).toMatchObject({ fingerprints: [testFingerprint(1)] });
    expect(config.allow).toHaveLength(old.includes('path:') ? 2 : 1);
    expect(config).toMatchObject(old.includes('minConfidence') ? { minConfidence: 'low', salt: SALT } : { salt: SALT });
  });

  test('CRLF stays CRLF', () => {
    const text = add('exclude: a\r\nallow:\r\n  - path: b\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('the salt that is there stays', () => {
    expect(add(`salt: ${SALT}\n`, {}, 'another-salt-of-some-length')).not.toContain('another-salt');
  });

  test('a hundred entries follow each other', async () => {
    let text: string | undefined;
    for (let i = 0; i < 100; i++) text = add(text, { fingerprint: testFingerprint(i) }, SALT);
    const { allow } = await readText(text ?? '', FILE);
    expect(allow.map((entry) => entry.fingerprints[0])).toEqual(
      Array.from({ length: 100 }, (_, i) => testFingerprint(i)),
    );
  });

  test('whatever the reason says, it is read back as one text and adds no key', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
      .map((one) => one.trim())
      .filter((one) => one !== '');
    return fc.assert(
      fc.asyncProperty(
        fc.oneof(
          text,
          fc.constantFrom('a: b', '- x', '# y', '*z', '&a b', '!!js x', 'null', '1', 'true', '{', '"', "'\n\nrules:"),
        ),
        async (reason) => {
          const { allow, rules } = await readText(add('exclude: a\n', { reason }), FILE);
          expect(allow).toHaveLength(1);
          expect(allow[0]?.reason).toBe(reason.trim());
          expect(rules.disable).toEqual([]);
        },
      ),
    );
  });

  test('a file that is not right is not written over', () => {
    expect(() => add('exlude: a\n')).toThrow(/unknown key `exlude`/);
    expect(() => add('exclude: [a\n')).toThrow(/no valid YAML/);
    expect(() => add('requireReason: true\n', { reason: ' ' })).toThrow(/must be a text/);
  });
});
