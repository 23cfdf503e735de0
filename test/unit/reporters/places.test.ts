import { describe, expect, test } from 'vitest';
import { morePlaces, refsIn } from '../../../src/reporters/places.ts';
import { testFinding } from '../../support/finding.ts';

describe('places that are not shown', () => {
  test.each([
    [{ occurrenceCount: 1 }, ''],
    [{ occurrenceCount: 2 }, '1 more place'],
    [{ occurrenceCount: 1234, occurrencesCut: true }, 'at least 1,233 more places'],
    [{ occurrenceCount: 1, occurrencesCut: true }, 'more places that were not counted'],
  ])('%o are "%s"', (more, words) => {
    expect(morePlaces(testFinding(more), 1)).toBe(words);
  });
});

test('refs are named as git shows them, the first three of them', () => {
  const names = ['refs/heads/main', 'refs/tags/main', 'refs/remotes/origin/main', 'refs/stash'];
  expect(refsIn({ names: names.slice(0, 3), count: 3 })).toBe('main, tag main, origin/main');
  expect(refsIn({ names, count: 10 })).toBe('main, tag main, origin/main (+7 more)');
  expect(refsIn({ names: [], count: 0 })).toBe('');
});
