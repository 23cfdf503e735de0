import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Snippet } from '../../../src/core/finding.ts';
import type { Match } from '../../../src/core/match.ts';
import { snippetsOf } from '../../../src/scan/snippet.ts';
import { matchIn } from '../../support/match.ts';

function makeSnippet(text: string, match: Match, all: readonly Match[]): Snippet {
  return snippetsOf(text, all)(match);
}

const text = ['one', 'two', 'key = SYNTHETIC-VALUE // again SYNTHETIC-VALUE', 'four', 'five', 'six'].join('\n');

describe('a snippet', () => {
  test('has two lines on each side and no secret', () => {
    const match = matchIn(text, 'SYNTHETIC-VALUE');
    expect(makeSnippet(text, match, [match])).toEqual({
      startLine: 1,
      lines: ['one', 'two', 'key = ******** // again ********', 'four', 'five'],
    });
  });

  test('masks other secrets of the file in its lines', () => {
    const first = matchIn(text, 'SYNTHETIC-VALUE');
    const other = matchIn(text, 'four');
    expect(makeSnippet(text, first, [first, other]).lines.join('\n')).not.toContain('four');
  });

  test('masks a key of many lines as one, and ends there: the lines behind it would have wrong numbers', () => {
    const key = Array.from({ length: 28 }, (_, n) => `LINE${n}OFTHEKEY`).join('\n');
    const match = matchIn(`a\n${key}\nb\n`, key);
    expect(makeSnippet(`a\n${key}\nb\n`, match, [match])).toEqual({ startLine: 1, lines: ['a', '********'] });
  });

  test('begins behind a key of many lines that stands in front of its own secret', () => {
    const text = 'a\nKEYLINE1\nKEYLINE2\nb\nx = SYNTHETIC-VALUE\nc\n';
    const all = [matchIn(text, 'KEYLINE1\nKEYLINE2'), matchIn(text, 'SYNTHETIC-VALUE')] as const;
    expect(makeSnippet(text, all[1], all)).toEqual({ startLine: 4, lines: ['b', 'x = ********', 'c', ''] });
    const beside = 'a\nKEYLINE1\nKEYLINE2, SYNTHETIC-VALUE\nc\n';
    const both = [matchIn(beside, 'KEYLINE1\nKEYLINE2'), matchIn(beside, 'SYNTHETIC-VALUE')] as const;
    expect(makeSnippet(beside, both[1], both)).toEqual({ startLine: 3, lines: [', ********', 'c', ''] });
  });

  test('has every line under its own number, whatever is masked around it', () => {
    const line = fc.stringMatching(/^[a-z ]{0,6}$/);
    const secret = fc.constantFrom('SECRET-1', 'SECRET-2\nSECOND-LINE', 'SECRET-3\nL2-OF-IT\nL3-OF-IT');
    fc.assert(
      fc.property(fc.array(fc.tuple(line, secret), { minLength: 1, maxLength: 4 }), fc.nat(), (parts, chosen) => {
        const values = parts.map(([, value], at) => value.replace('SECRET', `SECRET${at}`));
        const text = parts.map(([before], at) => `${before}\n${before}${values[at]}${before}\n`).join('');
        const matches = values.map((value) => matchIn(text, value));
        const match = matches[chosen % matches.length];
        if (match === undefined) return;
        const { startLine, lines } = makeSnippet(text, match, matches);
        const own = text.split('\n');
        lines.forEach((shown, at) => {
          const [beforeMask = ''] = shown.split('********');
          expect(own[startLine - 1 + at]).toContain(beforeMask);
        });
        expect(lines.join('\n')).not.toMatch(/SECRET|SECOND|OF-IT/);
      }),
      { numRuns: 300 },
    );
  });

  test('of a line of megabytes is short and starts at the right line', () => {
    const long = `first\n${'x'.repeat(2_000_000)}SYNTHETIC-VALUE${'y'.repeat(2_000_000)}`;
    const match = matchIn(long, 'SYNTHETIC-VALUE');
    const snippet = makeSnippet(long, match, [match]);
    expect(snippet.startLine).toBe(2);
    expect(snippet.lines.join('').length).toBeLessThan(1000);
  });

  test('loses carriage returns', () => {
    const crlf = 'a\r\nSYNTHETIC-VALUE\r\nb';
    const match = matchIn(crlf, 'SYNTHETIC-VALUE');
    expect(makeSnippet(crlf, match, [match]).lines).toEqual(['a', '********', 'b']);
  });

  test('never contains a secret, wherever it stands and however often', () => {
    const secret = fc
      .string({ minLength: 6, maxLength: 40 })
      .filter((value) => !value.includes('*') && value.trim().length > 5);
    fc.assert(
      fc.property(secret, fc.array(fc.string(), { maxLength: 8 }), fc.nat(8), (value, lines, at) => {
        const around = [...lines.slice(0, at), `x ${value} y ${value}`, ...lines.slice(at)].join('\n');
        const match = matchIn(around, value);
        const shown = makeSnippet(around, match, [match]).lines.join('\n');
        expect(shown).not.toContain(value);
      }),
    );
  });
});

test('leaves no part of a word that its cut goes through: it could be half of another secret', () => {
  const [secret, other] = ['Synthetic-Secret-1', 'Synthetic-Secret-2'];
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 260 }), fc.boolean(), (distance, isBefore) => {
      const gap = ';'.repeat(distance);
      const text = isBefore ? `x=${other}${gap}y=${secret}` : `x=${secret}${gap}y=${other}`;
      const { lines } = makeSnippet(text, matchIn(text, secret), [matchIn(text, secret)]);
      const shown = lines.join('\n');
      // Whole, or not at all: whole ones are masked when the scan knows them.
      expect(shown.replaceAll(other, '')).not.toContain('Synthetic');
      expect(shown.replaceAll(other, '')).not.toContain('Secret');
    }),
  );
});
