import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FOREIGN_TOOLS } from '../../../src/config/config.ts';
import { findForeignAllows, foreignAnchors } from '../../../src/scan/suppress-foreign.ts';

const lines = (text: string, ...honour: readonly string[]): readonly (readonly [number, number])[] =>
  findForeignAllows(text, honour).map(({ from, to }) => [from, to] as const);

describe('comments of other tools cover', () => {
  test.each<[string, string, string, readonly (readonly [number, number])[]]>([
    ['gitleaks', 'its line', 'a\nb # gitleaks:allow\nc', [[2, 2]]],
    ['trufflehog', 'its line', 'a // trufflehog:ignore', [[1, 1]]],
    ['kingfisher', 'its line', '\n\na # kingfisher:ignore', [[3, 3]]],
    ['detect-secrets', 'its line', 'a # pragma: allowlist secret', [[1, 1]]],
    ['detect-secrets', 'its line, by the old word', 'a # pragma: whitelist secret', [[1, 1]]],
    ['detect-secrets', 'the next line', '# pragma: allowlist nextline secret\na', [[2, 2]]],
    ['secretlint', 'its line', 'a // secretlint-disable-line', [[1, 1]]],
    ['secretlint', 'the next line', '// secretlint-disable-next-line\na', [[2, 2]]],
    ['secretlint', 'the rest of the file', 'a\n/* secretlint-disable */\nb\nc', [[2, 4]]],
    ['secretlint', 'all up to its end', '/* secretlint-disable */\na\n/* secretlint-enable */\nb', [[1, 3]]],
    ['ggshield', 'its line', 'a # ggignore', [[1, 1]]],
  ])('of %s %s', (tool, _, text, expected) => {
    expect(lines(text, tool)).toEqual(expected);
  });

  test('nothing when they are of another tool, or merely look like one', () => {
    expect(lines('a # gitleaks:allow', 'trufflehog')).toEqual([]);
    expect(lines('a # gitleaks:allow')).toEqual([]);
    expect(lines('a # gitleaks:allow', 'nonsense')).toEqual([]);
    expect(lines('a # ggignored', 'ggshield')).toEqual([]);
    expect(lines('a # pragma: no cover', 'detect-secrets')).toEqual([]);
  });
});

test('each form stands in a text that holds its anchor, so that the prefilter lets it pass', () => {
  const texts = [
    'gitleaks:allow',
    'betterleaks:allow',
    'trufflehog:ignore',
    'pragma: allowlist secret',
    'secretlint-disable',
    'ggignore',
  ];
  for (const text of texts) {
    const honour = FOREIGN_TOOLS.filter((tool) => lines(text, tool).length > 0);
    expect(honour).toHaveLength(1);
    expect(foreignAnchors(honour).some((anchor) => text.toLowerCase().includes(anchor))).toBe(true);
  }
  expect(foreignAnchors([])).toEqual([]);
});

test('in any text a comment covers lines that come no earlier than itself', () => {
  const piece = fc.constantFrom(
    'secretlint-disable',
    'secretlint-enable',
    '-line',
    '-next-line',
    '\n',
    'a',
    'gitleaks:allow',
    ' ',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
      (text) => {
        for (const { line, from, to } of findForeignAllows(text, FOREIGN_TOOLS)) {
          expect(from).toBeGreaterThanOrEqual(line);
          expect(to).toBeGreaterThanOrEqual(from);
        }
      },
    ),
  );
});
