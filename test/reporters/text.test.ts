// The text report on screens of any width.
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { reportText } from '../../src/reporters/text.ts';
import { cutTo, wrapBehind } from '../../src/reporters/wrap.ts';
import { testFinding } from '../support/finding.ts';
import { LEAKY_RULES, leakyFindings } from '../support/leaks.ts';
import { OPTIONS, testResult } from '../support/result.ts';

const result = testResult({ source: 'history', findings: leakyFindings(30) });
const report = (columns: number, more = {}): string =>
  reportText(result, { ...OPTIONS, rules: LEAKY_RULES, columns, ...more });

describe('the text report', () => {
  test.each([60, 80, 120, 200])('fits a screen of %i columns', (columns) => {
    // A path is never broken: it is there to be copied.
    const tooWide = report(columns)
      .split('\n')
      .filter((line) => line.length > columns && !/^ +\S+:\d+(?::\d+)?(?: |$)/.test(line));
    expect(tooWide).toEqual([]);
  });

  test('is the same with colour, but for the colour', () => {
    const colored = report(80, { color: true });
    expect(colored).not.toBe(report(80));
    expect(stripVTControlCharacters(colored)).toBe(report(80));
  });

  test('says what to do once for each rule, and where for the others', () => {
    const text = report(100);
    const rules = new Set(result.findings.map(({ ruleId }) => ruleId));
    expect(text.match(/^ {2}What to do now$/gm)).toHaveLength(rules.size);
    expect(text.match(/^ {2}What to do now: as for\s+\S+:\d+\s+above$/gm)).toHaveLength(
      result.findings.length - rules.size,
    );
  });

  test('shows the line that leaks, marked, between its neighbours', () => {
    const finding = testFinding({
      startLine: 9,
      endLine: 9,
      snippet: { startLine: 7, lines: ['a', '    b', '      secret ********', '', 'e'] },
    });
    expect(reportText(testResult({ findings: [finding] }), OPTIONS)).toContain(
      '    8 │ b\n  > 9 │   secret ********\n',
    );
  });

  test('counts by severity, the worst first', () => {
    expect(report(100)).toMatch(/^Found 30 secrets: \d+ critical, \d+ high, \d+ medium, \d+ low\.$/m);
  });
});

test('a hanging indent is as deep as its head', () => {
  expect(wrapBehind('1. ', 'one two three four five six', 23, '   ')).toEqual(['1. one two three four', '   five six']);
});

test('what is cut is no wider than asked, and holds no half character', () => {
  expect(cutTo('abcdef', 6)).toBe('abcdef');
  expect(cutTo('abcdefg', 6)).toBe('abcde…');
  expect(cutTo(`abcd\u{1f511}g`, 6)).toBe('abcd…');
});
