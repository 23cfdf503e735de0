import { expect, test } from 'vitest';
import { Coverage } from '../../../src/core/coverage.ts';
import { closedNotices } from '../../../src/scan/closed-notices.ts';

test('nothing is said where everything was open', () => {
  const coverage = new Coverage();
  coverage.skip({ path: 'a', reason: 'excluded-by-config' });
  expect(closedNotices(coverage)).toEqual([]);
});

test('one is named, by its path or else by its object', () => {
  const coverage = new Coverage();
  coverage.skip({ path: 'a.zip', oid: '1'.repeat(40), reason: 'compressed' });
  coverage.skip({ oid: '2'.repeat(40), reason: 'lfs-pointer' });
  expect(closedNotices(coverage)).toEqual([
    expect.stringMatching(/^1 content is an archive or compressed \(a\.zip\): .*not looked at/),
    expect.stringMatching(/^1 content is a pointer of Git LFS \(2{40}\): .*not looked at/),
  ]);
});

test('more than the list of skips holds are counted all the same', () => {
  const coverage = new Coverage();
  for (let n = 0; n < 3000; n++) coverage.skip({ path: `${n}.log`, reason: 'excluded-by-config' });
  for (let n = 0; n < 2000; n++) coverage.skip({ path: `${n}.gz`, reason: 'compressed' });
  expect(closedNotices(coverage)).toEqual([expect.stringMatching(/^2000 contents are archives or compressed: /)]);
});
