import { expect, test } from 'vitest';
import { hasContent } from '../../../src/sources/changes.ts';
import { makeSession } from '../../support/repo.ts';

test.each([
  ['a file', false, [], true, []],
  ['a submodule', true, [], false, [{ path: 'a', reason: 'submodule' }]],
  ['a file that is left out', false, ['a'], false, [{ path: 'a', reason: 'excluded-by-config' }]],
  ['a submodule that is left out', true, ['a'], false, [{ path: 'a', reason: 'submodule' }]],
  ['a file beside one that is left out', false, ['b'], true, []],
] as const)(
  '%s (submodule: %s, excluded: %j) brings a content: %s',
  (_what, isSubmodule, excluded, expected, skipped) => {
    const session = makeSession({ isExcluded: (path) => excluded.some((one) => one === path) });
    expect(hasContent({ path: 'a', isSubmodule }, session)).toBe(expected);
    expect(session.coverage.skipped).toEqual(skipped);
    // Nobody is owed either.
    expect(session.coverage.complete).toBe(true);
  },
);
