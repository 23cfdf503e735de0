import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Buckets, WIDTH } from '../../../src/kernel/buckets.ts';
import { shareOf } from '../../../src/kernel/frequency.ts';
import { placeAnchors } from '../../../src/kernel/place-anchors.ts';

const folded = fc.uniqueArray(fc.stringMatching(/^[a-z0-9 =_:./-]{3,20}$/), { minLength: 1, maxLength: 12 });

/** Whether the filter's tables let bytes through for a bucket: the kernel asks for all positions at once. */
function passes(masks: Uint8Array, bytes: Uint8Array, bucket: number): boolean {
  return Array.from({ length: WIDTH }, (_, position) => position).every((position) => {
    const byte = bytes[position];
    if (byte === undefined) return true;
    const [low, high] = [masks[32 * position + (byte & 15)], masks[32 * position + 16 + (byte >> 4)]];
    return (((low ?? 0) & (high ?? 0)) >> bucket) % 2 === 1;
  });
}

describe('the filter', () => {
  test('lets every anchor through where it was placed, in both cases: it may let too much through, never too little', () => {
    fc.assert(
      fc.property(folded, (anchors) => {
        const places = placeAnchors(anchors);
        const buckets = new Buckets();
        for (const anchor of anchors) buckets.add(Buffer.from(anchor), places.get(anchor) ?? { bucket: -1, start: 0 });
        const masks = buckets.masks();
        for (const anchor of anchors) {
          const { bucket, start } = places.get(anchor) ?? { bucket: -1, start: -1 };
          expect([bucket >= 0 && bucket < 8, start >= 0 && start <= Math.max(0, anchor.length - WIDTH)]).toEqual([
            true,
            true,
          ]);
          for (const form of [anchor, anchor.toUpperCase()]) {
            expect(passes(masks, Buffer.from(form).subarray(start, start + WIDTH), bucket)).toBe(true);
          }
        }
      }),
      { numRuns: 8 },
    );
  });

  test('is the same for the same anchors: a build gives the same bytes', () => {
    const anchors = ['vonage', 'nexmo', 'opentok', 'api_secret', '-----begin'];
    expect([...placeAnchors(anchors)]).toEqual([...placeAnchors(anchors)]);
  });

  test('costs nothing when it is empty, and lets no text through', () => {
    const buckets = new Buckets();
    expect(buckets.cost()).toBe(0);
    expect(buckets.masks()).toEqual(new Uint8Array(buckets.masks().length));
  });

  test('is emptied a bucket at a time', () => {
    const buckets = new Buckets();
    buckets.add(Buffer.from('vonage'), { bucket: 3, start: 0 });
    const alone = buckets.masks();
    buckets.add(Buffer.from('nexmo'), { bucket: 5, start: 0 });
    buckets.empty(5);
    expect(buckets.masks()).toEqual(alone);
  });
});

describe('the share of text', () => {
  test('of all bytes is about one, of none is none', () => {
    expect(shareOf(0xffff, 0xffff)).toBeGreaterThan(0.5);
    expect(shareOf(0xffff, 0xffff)).toBeLessThan(2);
    expect([shareOf(0, 0xffff), shareOf(0xffff, 0)]).toEqual([0, 0]);
  });

  test('grows with either set', () => {
    const set = fc.nat(0xffff);
    fc.assert(
      fc.property(set, set, set, (low, high, more) => {
        expect(shareOf(low | more, high)).toBeGreaterThanOrEqual(shareOf(low, high));
        expect(shareOf(low, high | more)).toBeGreaterThanOrEqual(shareOf(low, high));
      }),
    );
  });

  test('is more of an e than of a q, and more of a blank than of a tilde', () => {
    const of = (character: string): number => {
      const byte = character.charCodeAt(0);
      return shareOf(1 << (byte & 15), 1 << (byte >> 4));
    };
    expect(of('e')).toBeGreaterThan(of('q'));
    expect(of(' ')).toBeGreaterThan(of('~'));
  });
});
