import { describe, expect, it } from 'vitest';
import { makeFilter } from '../../../src/kernel/fingerprint.ts';
import { placeAnchors } from '../../../src/kernel/place-anchors.ts';
import { loadBuiltInRules } from '../../../src/rules/built-in.ts';
import { compileRuleSet } from '../../../src/rules/compile.ts';

const BUILT_IN = compileRuleSet(loadBuiltInRules()).anchors;
const bytesOf = (anchors: readonly string[]) => anchors.map((anchor) => Buffer.from(anchor, 'latin1'));

/** The buckets that let the four bytes at `start` through. */
function bucketsAt(masks: Uint8Array, text: Uint8Array, start: number): number {
  return [0, 1, 2, 3].reduce((set, position) => {
    const byte = text[start + position];
    const low = masks[32 * position + ((byte ?? 0) & 15)] ?? 0;
    const high = masks[32 * position + 16 + ((byte ?? 0) >> 4)] ?? 0;
    return byte === undefined ? set : set & low & high;
  }, 255);
}

describe('the filter of the search', () => {
  it('lets every anchor through, in capitals too', () => {
    const own = ['acme_', 'xyz', 'a-much-longer-anchor-of-a-user', ...BUILT_IN];
    const { fingerprints, masks } = makeFilter(bytesOf(own));
    for (const [index, anchor] of own.entries()) {
      const start = fingerprints[index]?.start ?? -1;
      for (const text of [anchor, anchor.toUpperCase()]) {
        expect({ anchor, buckets: bucketsAt(masks, Buffer.from(text, 'latin1'), start) }).not.toEqual({
          anchor,
          buckets: 0,
        });
      }
    }
  });

  it('takes three bytes of an anchor of three', () => {
    const { fingerprints } = makeFilter(bytesOf(['xyz', 'vonage']));
    expect(fingerprints[0]).toEqual({ start: 0, bytes: Buffer.from('xyz') });
    expect(fingerprints[1]?.bytes).toHaveLength(4);
  });

  it('puts the built-in anchors where the build found least text to get through', () => {
    const places = placeAnchors(BUILT_IN);
    const { fingerprints } = makeFilter(bytesOf(BUILT_IN));
    expect(fingerprints.map(({ start }) => start)).toEqual(BUILT_IN.map((anchor) => places.get(anchor)?.start));
  });

  it('lets few positions of ordinary prose through', () => {
    const { masks } = makeFilter(bytesOf(BUILT_IN));
    const prose = Buffer.from('The quick brown fox jumps over the lazy dog, and then does so again.\n'.repeat(20));
    const through = [...prose.keys()].filter((at) => bucketsAt(masks, prose, at) !== 0);
    expect(through.length / prose.length).toBeLessThan(0.05);
  });
});
