import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validityOf } from '../../../../src/engine/tokens/validity.ts';

const NOW = new Date('2026-01-01T00:00:00Z');
const SECONDS = NOW.getTime() / 1000;
const of = (issued: unknown, expires: unknown, defaultSeconds = 900): ReturnType<typeof validityOf> =>
  validityOf({ issued, expires, defaultSeconds }, NOW);

describe('a token’s end', () => {
  test.each<[string, unknown, unknown, boolean]>([
    ['ahead', SECONDS, SECONDS + 1, false],
    ['behind', SECONDS - 100, SECONDS - 1, true],
    ['now', SECONDS - 100, SECONDS, false],
    ['in milliseconds', undefined, NOW.getTime() + 1000, false],
    ['in milliseconds, behind', undefined, NOW.getTime() - 1000, true],
    ['as text', undefined, String(SECONDS - 1), true],
    ['as a fraction', undefined, SECONDS - 0.5, true],
    ['by default behind the beginning', SECONDS - 901, undefined, true],
    ['by default ahead', SECONDS - 899, undefined, false],
    ['unknown', undefined, undefined, false],
    ['nonsense', 'soon', { at: 1 }, false],
    ['negative', undefined, -5, false],
    ['beyond all dates', undefined, 1e300, false],
    ['not a number', Number.NaN, Infinity, false],
  ])('%s', (_, issued, expires, expired) => {
    expect(of(issued, expires).expired).toBe(expired);
  });

  test('is told in ISO form, and only when it is known', () => {
    expect(of(SECONDS, SECONDS + 60).times).toEqual({
      issuedAt: '2026-01-01T00:00:00.000Z',
      expiresAt: '2026-01-01T00:01:00.000Z',
      expired: false,
    });
    expect(of(undefined, undefined).times).toEqual({ expired: false });
    expect(of('', null).times).toEqual({ expired: false });
  });
});

test('whatever a token says of its time, it is judged', () => {
  const any = fc.oneof(fc.double(), fc.maxSafeInteger(), fc.string(), fc.constant(null), fc.object());
  fc.assert(
    fc.property(any, any, fc.nat(1e9), (issued, expires, defaultSeconds) => {
      const { expired, times } = of(issued, expires, defaultSeconds);
      expect(times['expired']).toBe(expired);
      expect(typeof (times['expiresAt'] ?? '')).toBe('string');
    }),
  );
});
