import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONFIDENCES, type Confidence } from '../../../src/core/kind.ts';
import { withoutOverlaps, type Claim } from '../../../src/engine/overlaps.ts';
import { matchIn } from '../../support/match.ts';

function claim(start: number, end: number, confidence: Confidence = 'medium', weight = 0): Claim {
  const match = matchIn('x'.repeat(200), 'x'.repeat(Math.max(1, end - start)), { span: { start, end }, confidence });
  return { match, weight };
}

const spans = (claims: readonly Claim[]): readonly (readonly [number, number])[] =>
  withoutOverlaps(claims).map(({ span }) => [span.start, span.end] as const);

describe('of claims to the same characters', () => {
  test('the surest stays', () => {
    const low = claim(0, 10, 'low');
    const high = claim(2, 8, 'high');
    expect(withoutOverlaps([low, high])).toEqual([high.match]);
    expect(withoutOverlaps([high, low])).toEqual([high.match]);
  });

  test('weight decides between equals, never against confidence', () => {
    expect(spans([claim(0, 10, 'medium', 1), claim(5, 15, 'medium', 2)])).toEqual([[5, 15]]);
    expect(spans([claim(0, 10, 'high', 0), claim(5, 15, 'medium', 100_000)])).toEqual([[0, 10]]);
  });

  test('the first stays where nothing tells them apart', () => {
    expect(spans([claim(0, 10), claim(5, 15)])).toEqual([[0, 10]]);
  });

  test('of equals what was decoded stays, as the program uses it', () => {
    const [plain, inner] = [claim(0, 10), claim(0, 10)];
    const decoded: Claim = { ...inner, match: { ...inner.match, decodedFrom: ['joined'] } };
    expect(withoutOverlaps([plain, decoded])).toEqual([decoded.match]);
    expect(withoutOverlaps([decoded, plain])).toEqual([decoded.match]);
  });

  test('the same span is claimed once', () => {
    expect(spans([claim(3, 9, 'low'), claim(3, 9, 'high'), claim(3, 9, 'medium')])).toEqual([[3, 9]]);
  });
});

test('neighbours do not overlap', () => {
  expect(spans([claim(10, 20), claim(0, 10), claim(20, 21)])).toEqual([
    [0, 10],
    [10, 20],
    [20, 21],
  ]);
});

test('no claims give no matches', () => {
  expect(withoutOverlaps([])).toEqual([]);
});

describe('for any claims', () => {
  const any = fc.array(
    fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }), fc.constantFrom(...CONFIDENCES), fc.nat(3))
      .map(([start, length, confidence, weight]) => claim(start, start + length, confidence, weight)),
    { maxLength: 12 },
  );

  test('what stays is in order and does not overlap', () => {
    fc.assert(
      fc.property(any, (claims) => {
        let floor = 0;
        for (const [start, end] of spans(claims)) {
          expect(start).toBeGreaterThanOrEqual(floor);
          floor = end;
        }
      }),
    );
  });

  test('something stays, and nothing is made up', () => {
    fc.assert(
      fc.property(any, (claims) => {
        const kept = withoutOverlaps(claims);
        expect(kept.length > 0).toBe(claims.length > 0);
        for (const match of kept) expect(claims.some((one) => one.match === match)).toBe(true);
      }),
    );
  });

  test('a claim that nothing touches stays', () => {
    fc.assert(
      fc.property(any, (claims) => {
        expect(spans([...claims, claim(100, 110, 'low')])).toContainEqual([100, 110]);
      }),
    );
  });
});
