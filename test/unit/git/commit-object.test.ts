import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCommit } from '../../../src/git/commit-object.ts';
import { testCommit } from '../../support/finding.ts';
import { anyText } from '../../support/noise.ts';

const { oid } = testCommit('a');

function commit(author: string, message = 'Summary\n', more = ''): string {
  return `tree ${'0'.repeat(40)}\nauthor ${author}\ncommitter C <c@example.org> 0 +0000\n${more}\n${message}`;
}

describe('a commit object', () => {
  test('gives author, date in the author’s zone and the first line', () => {
    expect(parseCommit(oid, commit('Ä B <a@example.org> 1700000000 +0130', '\nFirst\n\nSecond\n'))).toEqual({
      oid,
      author: 'Ä B',
      email: 'a@example.org',
      date: '2023-11-14T23:43:20+01:30',
      summary: 'First',
    });
  });

  test.each<[string, string, string]>([
    ['a zone west of Greenwich', 'A <a> 0 -0330', '1969-12-31T20:30:00-03:30'],
    ['before 1970', 'A <a> -86400 +0000', '1969-12-31T00:00:00+00:00'],
    ['beyond the calendar', 'A <a> 999999999999999 +0000', '1970-01-01T00:00:00+00:00'],
  ])('%s', (_, author, date) => {
    expect(parseCommit(oid, commit(author)).date).toBe(date);
  });

  test.each<[string, string, string, string]>([
    ['no name', '<a@example.org> 0 +0000', '', 'a@example.org'],
    ['no address', 'A <> 0 +0000', 'A', ''],
    ['signs in the name', 'A <b> <c@example.org> 0 +0000', 'A <b>', 'c@example.org'],
    ['no date', 'A <a@example.org>', '', ''],
  ])('%s', (_, line, author, email) => {
    expect(parseCommit(oid, commit(line))).toMatchObject({ author, email });
  });

  test('an author line of the message or of a signature is not the commit’s', () => {
    const message = 'x\n\nauthor Evil <evil@example.org> 0 +0000\n';
    const signature = 'gpgsig -----BEGIN\n author Evil <evil@example.org> 0 +0000\n -----END\n';
    expect(parseCommit(oid, commit('A <a@example.org> 0 +0000', message, signature))).toMatchObject({ author: 'A' });
    expect(parseCommit(oid, `tree x\n\n${message}`)).toMatchObject({ author: '', email: '' });
  });

  test('a summary is cut, an empty message has none', () => {
    expect(parseCommit(oid, commit('A <a> 0 +0000', 'x'.repeat(10_000))).summary).toHaveLength(500);
    expect(parseCommit(oid, commit('A <a> 0 +0000', '')).summary).toBe('');
    expect(parseCommit(oid, '').summary).toBe('');
  });

  test('never throws, and always has a date that can be read', () => {
    const text = fc.oneof(
      anyText(),
      fc
        .tuple(fc.string(), fc.maxSafeInteger(), fc.constantFrom('+0000', '-9999', '+9999'))
        .map(([name, time, zone]) => commit(`${name} <a> ${time} ${zone}`)),
    );
    fc.assert(
      fc.property(text, (any) => {
        const { date, summary } = parseCommit(oid, any);
        expect(date).toMatch(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
        expect(summary).not.toContain('\n');
      }),
    );
  });
});
