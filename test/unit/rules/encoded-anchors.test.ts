import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodedAnchors } from '../../../src/rules/encoded-anchors.ts';

const ANCHORS = encodedAnchors(['nexmo', 'vonage', 'opentok']);
const SPELLINGS = ['nexmo', 'Nexmo', 'NEXMO', 'vonage', 'Vonage', 'VONAGE', 'opentok', 'OPENTOK'];

function hasAnchor(text: string): boolean {
  return ANCHORS.some((anchor) => text.toLowerCase().includes(anchor));
}

describe('encoded anchors', () => {
  it('stand in the base64 and in the hex of every text that names the vendor, wherever the name begins', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...SPELLINGS), fc.string(), (before, name, after) => {
        const bytes = Buffer.from(before + name + after);
        expect(hasAnchor(bytes.toString('base64'))).toBe(true);
        expect(hasAnchor(bytes.toString('base64url'))).toBe(true);
        expect(hasAnchor(bytes.toString('hex').toUpperCase())).toBe(true);
      }),
    );
  });

  it('are long enough not to stand in random base64', () => {
    expect(Math.min(...ANCHORS.map(({ length }) => length))).toBeGreaterThanOrEqual(6);
  });

  it('are made only for names that a rule looks for', () => {
    expect(encodedAnchors(['acme', 'private key-'])).toEqual([]);
    expect(encodedAnchors(['nexmo']).some((anchor) => hasAnchor(anchor))).toBe(true);
    expect(encodedAnchors(['nexmo']).length).toBeLessThan(ANCHORS.length);
  });
});
