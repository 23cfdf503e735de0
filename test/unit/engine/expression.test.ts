import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../../src/core/rule.ts';
import { matchExpression, windowsAround } from '../../../src/engine/expression.ts';
import { inputOf } from '../../support/match-input.ts';
import { testRule } from '../../support/match.ts';

function rule(expression: string, anchors: readonly string[] = ['anchor'], flags = ''): Rule {
  return { ...testRule, anchors, match: { kind: 'expression', expression, flags } };
}

describe('an expression', () => {
  const numbers = rule('anchor=(?<secret>\\d+)(?: key=(?<apiKey>\\w+))?(?: id=(?<applicationId>\\w+))?');

  test('gives the group secret, where it stands', () => {
    const text = 'x anchor=123 y\nanchor=45';
    const found = matchExpression(inputOf(text), numbers);
    expect(found.map(({ secret, span }) => [secret.reveal(), text.slice(span.start, span.end)])).toEqual([
      ['123', '123'],
      ['45', '45'],
    ]);
  });

  test('gives identifiers from its other groups, and none that did not take part', () => {
    const [both, none] = matchExpression(inputOf('anchor=1 key=abc id=def\nanchor=2'), numbers);
    expect(both?.related).toEqual({ apiKey: 'abc', applicationId: 'def' });
    expect(none?.related).toEqual({});
  });

  test('runs with its own flags, each once', () => {
    const folded = rule('ANCHOR=(?<secret>x)', ['anchor'], 'ig');
    expect(matchExpression(inputOf('anchor=X'), folded)).toHaveLength(1);
  });

  test('that takes no secret gives nothing', () => {
    expect(matchExpression(inputOf('anchor=1'), rule('anchor=(?:(?<secret>x)|\\d)'))).toEqual([]);
  });

  test('does not run without an anchor', () => {
    expect(matchExpression(inputOf('other=1'), rule('other=(?<secret>\\d)'))).toEqual([]);
    expect(matchExpression(inputOf('other=1'), rule('other=(?<secret>\\d)', []))).toEqual([]);
  });

  test('of another kind of rule does not run', () => {
    const matcher: Rule = { ...testRule, match: { kind: 'matcher', matcher: 'x', options: {} } };
    expect(matchExpression(inputOf('anchor=1'), matcher)).toEqual([]);
  });

  test('finds a place once, however many anchors stand around it', () => {
    const text = `anchor anchor anchor=7 anchor`;
    expect(matchExpression(inputOf(text), numbers)).toHaveLength(1);
  });

  test('finds nothing beyond its window', () => {
    const far = rule('(?<secret>needle)');
    expect(matchExpression(inputOf(`anchor${' '.repeat(5000)}needle`), far)).toEqual([]);
    expect(matchExpression(inputOf(`needle${' '.repeat(1500)}anchor`), far)).toEqual([]);
    expect(matchExpression(inputOf(`needle${' '.repeat(1000)}anchor`), far)).toHaveLength(1);
  });
});

describe('windows', () => {
  test('an anchor’s signs are no expression', () => {
    expect(windowsAround('a.b', ['a.b'])).toHaveLength(1);
    expect(windowsAround('axb', ['a.b'])).toEqual([]);
    for (const sign of ['(', '[', '\\', '*', '+', '?', '|', '$', '^', '{', '/']) {
      expect(windowsAround(`x${sign}y`, [`x${sign}y`])).toHaveLength(1);
    }
  });

  test('fold the case of anchors', () => {
    expect(windowsAround('VoNaGe', ['vonage'])).toHaveLength(1);
  });

  test('are in order, apart, inside of the text, and hold every anchor', () => {
    const gap = fc.integer({ min: 0, max: 9000 });
    fc.assert(
      fc.property(fc.array(gap, { maxLength: 6 }), (gaps) => {
        const text = gaps.map((length) => `${'.'.repeat(length)}anchor`).join('');
        const windows = windowsAround(text, ['anchor', 'other']);
        let floor = -1;
        for (const { start, end } of windows) {
          expect(start).toBeGreaterThan(floor);
          expect(end).toBeLessThanOrEqual(text.length);
          floor = end;
        }
        for (const { index } of text.matchAll(/anchor/g)) {
          expect(windows.some(({ start, end }) => start <= index && index + 6 <= end)).toBe(true);
        }
      }),
    );
  });
});

test('over a megabyte of what it nearly takes, an expression ends and finds what stands behind', () => {
  const near = rule('anchor\\w{0,256}=(?<secret>\\w{20})');
  for (const unit of ['anchor', 'anchor=', 'anchor=abc ', `anchor${'x'.repeat(300)}=`]) {
    const text = `${unit.repeat(1_000_000 / unit.length)} anchor=${'z'.repeat(20)} `;
    expect(matchExpression(inputOf(text), near).at(-1)?.span.end).toBe(text.length - 1);
  }
});
