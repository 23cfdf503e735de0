import { describe, expect, test } from 'vitest';
import type { BaselineEntry } from '../../../src/config/baseline.ts';
import type { AllowEntry } from '../../../src/config/config.ts';
import { noticesOf, type NoticeOptions } from '../../../src/scan/suppress-notices.ts';
import { allowEntry } from '../../support/policy.ts';
import { testFingerprint } from '../../support/finding.ts';

const allow = (where: string, more: Partial<AllowEntry> = {}): AllowEntry => allowEntry({ where, ...more });
const lines = (count: number): readonly BaselineEntry[] =>
  Array.from({ length: count }, (_, at) => ({ fingerprint: testFingerprint(at), ruleId: 'r', path: `f${at}` }));
const NOTHING = { expired: [], unused: { allow: [], baseline: [] } };
const options = (more: Partial<NoticeOptions> = {}): NoticeOptions => {
  return { reportUnused: true, isWhole: true, unusedComments: [], ...more };
};

describe('an expired entry is always named', () => {
  test.each<[number, string]>([
    [0, 'it met nothing in this scan'],
    [1, 'it would have met 1 finding'],
    [2, 'it would have met 2 findings'],
  ])('with %i findings: %s', (findings, met) => {
    const entry = allow('.vonguard.yaml:7', { expires: '2026-01-31' });
    expect(noticesOf({ ...NOTHING, expired: [{ entry, findings }] }, options({ reportUnused: false }))).toEqual([
      `The allow entry at .vonguard.yaml:7 expired after 2026-01-31 and no longer hides; ${met}.`,
    ]);
  });

  test('with its owner, who can say what is to be done', () => {
    const entry = allow('x:1', { expires: '2026-01-31', owner: 'team-a' });
    expect(noticesOf({ ...NOTHING, expired: [{ entry, findings: 0 }] }, options())[0]).toMatch(
      /Its owner is team-a\.$/,
    );
  });
});

describe('what is not used', () => {
  const unused = { allow: [allow('x:1')], baseline: lines(2) };

  test('is named only when asked for', () => {
    expect(noticesOf({ expired: [], unused }, options({ reportUnused: false, unusedComments: ['a:1'] }))).toEqual([]);
  });

  test('is named by its place: entries, comments, baseline', () => {
    expect(noticesOf({ expired: [], unused }, options({ unusedComments: ['a.ts:3'] }))).toEqual([
      'The allow entry at x:1 hid nothing in this scan.',
      'The comment at a.ts:3 hides nothing: no secret stands where it covers.',
      `The baseline entry ${testFingerprint(0)} (f0) hid nothing in this scan.`,
      `The baseline entry ${testFingerprint(1)} (f1) hid nothing in this scan.`,
    ]);
  });

  test('of a baseline is only counted where the scan saw a part', () => {
    const part = options({ isWhole: false });
    const saying = (count: number): readonly string[] =>
      noticesOf({ expired: [], unused: { allow: [], baseline: lines(count) } }, part);
    expect(saying(0)).toEqual([]);
    expect(saying(1)).toEqual([
      '1 baseline entry hid nothing in this change; vonguard baseline check tells which are gone.',
    ]);
    expect(saying(5000)).toEqual([
      '5000 baseline entries hid nothing in this change; vonguard baseline check tells which are gone.',
    ]);
  });

  test.each([
    [50, 50, undefined],
    [51, 51, '1 further unused entry not listed.'],
    [52, 51, '2 further unused entries not listed.'],
  ])('of %i entries makes %i notices', (count, length, last) => {
    const notices = noticesOf({ expired: [], unused: { allow: [], baseline: lines(count) } }, options());
    expect(notices).toHaveLength(length);
    if (last !== undefined) expect(notices.at(-1)).toBe(last);
  });
});
