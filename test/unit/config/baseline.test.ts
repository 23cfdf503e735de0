import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addEntries, formatBaseline, parseBaseline, type BaselineEntry } from '../../../src/config/baseline.ts';
import { testFingerprint } from '../../support/finding.ts';
import { anyText } from '../../support/noise.ts';

const SALT = 'abcdefghijklmnopqrstuv';

function entry(number: number, more: Partial<BaselineEntry> = {}): BaselineEntry {
  return { fingerprint: testFingerprint(number), ruleId: 'vonage-api-secret', path: 'src/a.ts', ...more };
}

function format(...entries: readonly BaselineEntry[]): string {
  return formatBaseline({ salt: SALT, scope: 'scan', entries });
}

describe('the baseline file', () => {
  test('is text: a head, then one entry a line, sorted', () => {
    expect(format(entry(2), entry(1, { path: 'a b.ts', reason: 'old' }))).toBe(
      [
        '# vonguard baseline 1',
        `# salt: ${SALT}`,
        '# scope: scan',
        `${testFingerprint(1)} vonage-api-secret a%20b.ts # old`,
        `${testFingerprint(2)} vonage-api-secret src/a.ts`,
        '',
      ].join('\n'),
    );
  });

  test('reads back what was written, whatever the path and the reason', () => {
    const text = anyText({ maxLength: 30 });
    const entries = fc.uniqueArray(fc.record({ number: fc.nat(), path: text, reason: text }), {
      selector: ({ number }) => number,
    });
    fc.assert(
      fc.property(entries, (list) => {
        const written = format(...list.map(({ number, path, reason }) => entry(number, { path, reason })));
        expect(written.split('\n')).toHaveLength(list.length + 4);
        const read = parseBaseline(written, 'b').entries;
        expect(read.map((one) => one.fingerprint)).toEqual(
          list.map(({ number }) => testFingerprint(number)).toSorted(),
        );
        for (const { number, path } of list) {
          expect(read.find((one) => one.fingerprint === testFingerprint(number))?.path).toBe(
            Buffer.from(path).toString(),
          );
        }
        expect(format(...read)).toBe(
          format(...list.map(({ number, path, reason }) => entry(number, { path, reason }))),
        );
      }),
    );
  });

  test('a path with a line break writes no entry of its own', () => {
    const hostile = `a\n${testFingerprint(9)} r p`;
    expect(parseBaseline(format(entry(1, { path: hostile })), 'b').entries).toHaveLength(1);
    expect(parseBaseline(format(entry(1, { path: 'a', reason: hostile })), 'b').entries).toHaveLength(1);
  });

  test('the order of entries, duplicates and CRLF make no difference: a merge that keeps both sides is fine', () => {
    const lines = format(entry(1), entry(2), entry(3)).trimEnd().split('\n');
    const [head = '', salt = '', scope = '', ...entries] = lines;
    const merged = [head, salt, scope, ...entries.toReversed(), ...entries, ''].join('\r\n');
    expect(parseBaseline(merged, 'b')).toEqual(parseBaseline(format(entry(1), entry(2), entry(3)), 'b'));
  });

  test('holds no time and no line number: the same findings give the same bytes (detect-secrets#92)', () => {
    expect(format(entry(1), entry(2))).toBe(format(entry(2), entry(1)));
    expect(format(entry(1))).not.toMatch(/\d{4}-\d{2}|:\d+$/m);
  });

  test('adding keeps old lines as they are, so that a rename changes nothing', () => {
    const old = [entry(1, { path: 'old.ts', reason: 'r' })];
    expect(addEntries(old, [entry(1, { path: 'new.ts' }), entry(2)])).toEqual([...old, entry(2)]);
  });

  test.each([
    ['', ':1: the first line must be'],
    ['{"version": "1.5.0"}', ':1: the first line must be'],
    ['# vonguard baseline 2\n', ':1: the first line must be'],
    ['# vonguard baseline 1\nrubbish\n', ':2: an entry must be a fingerprint, a rule and a path'],
    [`# vonguard baseline 1\n\n${'a'.repeat(64)} r p\n`, ':3: an entry must be'],
    [`# vonguard baseline 1\n${testFingerprint(1)}\n`, ':2: an entry must be'],
    ['# vonguard baseline 1\n<<<<<<< HEAD\n', ':2: a merge stopped here; keep the entries of both sides'],
    ['# vonguard baseline 1\n# salt: aaaaaaaaaaaaaaaa\n# salt: bbbbbbbbbbbbbbbb\n', ':1: it holds two salts'],
  ])('%j is refused with file and line', (text, message) => {
    expect(() => parseBaseline(text, '.vonguard-baseline')).toThrow(`.vonguard-baseline${message}`);
  });

  test('a head of another version or without salt is told apart from damage', () => {
    expect(parseBaseline('# vonguard baseline 1\n# scope: history\n# a remark\n', 'b')).toEqual({
      file: 'b',
      scope: 'history',
      entries: [],
    });
  });
});
