import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Occurrence } from '../../../src/core/finding.ts';
import { placesOf, withPlaces } from '../../../src/scan/places.ts';
import { testCommit, testUnnamed } from '../../support/finding.ts';

function place(path: string, startLine: number, more: Partial<Occurrence> = {}): Occurrence {
  return { path, startLine, startColumn: 1, endLine: startLine, endColumn: 5, ...more };
}

describe('the places of a finding', () => {
  test('are its own first, then its occurrences', () => {
    const rest = [place('b', 2), place('c', 3, { atHead: false })];
    expect(
      placesOf(testUnnamed({ path: 'a', startLine: 1, endLine: 1, occurrences: rest })).map(({ path }) => path),
    ).toEqual(['a', 'b', 'c']);
  });

  test('have a commit and a word about HEAD only where there is one', () => {
    expect(Object.keys(placesOf(testUnnamed())[0] ?? {})).not.toContain('commit');
    const [first] = placesOf(testUnnamed({ commit: testCommit('a'), atHead: false }));
    expect(first).toMatchObject({ commit: testCommit('a'), atHead: false });
  });
});

describe('whether HEAD has the first place', () => {
  const first = (atHead: boolean | undefined, others: readonly (boolean | undefined)[]): boolean | undefined => {
    const occurrences = others.map((one, at) => place(`f${at}`, 1, one === undefined ? {} : { atHead: one }));
    return placesOf(testUnnamed({ occurrences, ...(atHead !== undefined && { atHead }) }))[0]?.atHead;
  };

  test.each<[boolean | undefined, readonly (boolean | undefined)[], boolean | undefined]>([
    [true, [], true],
    [false, [], false],
    [undefined, [], undefined],
    [true, [false, undefined], true],
    [false, [false], false],
    // The finding is at HEAD because of another place: of the first it says nothing.
    [true, [false, true], undefined],
  ])('of a finding that says %s, with others that say %j: %s', (atHead, others, expected) => {
    expect(first(atHead, others)).toBe(expected);
  });

  test('hiding the place at HEAD does not leave the others there', () => {
    const finding = testUnnamed({ path: 'old', atHead: true, occurrences: [place('now', 1, { atHead: true })] });
    const [stays] = placesOf(finding);
    expect(stays && withPlaces(finding, { first: stays, rest: [], count: 1 }).atHead).toBeUndefined();
  });
});

describe('a finding at other places', () => {
  const snippet = { startLine: 1, lines: ['x'] };

  test('loses the commit, the word about HEAD and the lines of the place that it left', () => {
    const finding = testUnnamed({ path: 'a', commit: testCommit('a'), atHead: true, snippet });
    const moved = withPlaces(finding, { first: place('b', 9), rest: [], count: 1 });
    expect(moved).toMatchObject({ path: 'b', startLine: 9, occurrences: [], occurrenceCount: 1 });
    expect(moved).not.toHaveProperty('commit');
    expect(moved).not.toHaveProperty('atHead');
    expect(moved).not.toHaveProperty('snippet');
  });

  test('keeps its lines where it stays', () => {
    const finding = testUnnamed({ path: 'a', startLine: 3, snippet });
    expect(withPlaces(finding, { first: place('a', 3), rest: [], count: 1 }).snippet).toEqual(snippet);
  });

  test('is at HEAD when one of its places is, and not known to be when none says', () => {
    const at = (first?: boolean, second?: boolean): boolean | undefined =>
      withPlaces(testUnnamed(), {
        first: place('a', 1, first === undefined ? {} : { atHead: first }),
        rest: [place('b', 1, second === undefined ? {} : { atHead: second })],
        count: 2,
      }).atHead;
    expect(at(false, true)).toBe(true);
    expect(at(false, false)).toBe(false);
    expect(at(undefined, false)).toBe(false);
    expect(at(undefined, undefined)).toBeUndefined();
  });

  test('taken apart and put together is the same', () => {
    const any = fc
      .record({ path: fc.string(), startLine: fc.integer({ min: 1, max: 99 }) })
      .map((one) => place(one.path, one.startLine));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), (occurrences) => {
        const finding = testUnnamed({ occurrences, snippet });
        const [first, ...rest] = placesOf(finding);
        expect(first && withPlaces(finding, { first, rest, count: finding.occurrenceCount })).toEqual(finding);
      }),
    );
  });

  test('the secret stays the one it was', () => {
    const finding = testUnnamed();
    expect(withPlaces(finding, { first: place('b', 1), rest: [], count: 1 }).secret).toBe(finding.secret);
  });
});
