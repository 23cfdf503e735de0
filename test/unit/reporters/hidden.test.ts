import { describe, expect, test } from 'vitest';
import { SUPPRESSED_BY, type Suppression } from '../../../src/core/finding.ts';
import { hiddenBy, hiddenLine } from '../../../src/reporters/hidden.ts';
import { testFinding } from '../../support/finding.ts';
import { testResult } from '../../support/result.ts';

const hidden = (suppression: Suppression): { finding: ReturnType<typeof testFinding>; suppression: Suppression } => {
  return { finding: testFinding(), suppression };
};

describe('what was hidden is counted', () => {
  test('by kind of reason', () => {
    const suppressed = (['baseline', 'inline', 'baseline'] as const).map((by) => hidden({ by }));
    expect(hiddenLine(testResult({ suppressed }))).toMatch(
      /^suppressed 3 \((?:baseline 2, inline 1|inline 1, baseline 2)\)$/,
    );
  });

  test('also when it is nothing', () => {
    expect(hiddenLine(testResult())).toBe('suppressed 0');
  });

  test.each(SUPPRESSED_BY)('whatever hid it: %s', (by) => {
    expect(hiddenLine(testResult({ suppressed: [hidden({ by })] }))).toBe(`suppressed 1 (${by} 1)`);
  });
});

test.each<[Suppression, string]>([
  [{ by: 'baseline' }, 'baseline'],
  [{ by: 'baseline', where: '.vonguard-baseline' }, 'baseline at .vonguard-baseline'],
  [{ by: 'inline', reason: 'a test' }, 'inline: a test'],
  [{ by: 'inline', where: 'a.ts:3', reason: 'a test' }, 'inline at a.ts:3: a test'],
])('what hid it is said with its place and its reason: %j', (suppression, text) => {
  expect(hiddenBy(hidden(suppression))).toBe(text);
});
