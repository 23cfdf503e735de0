import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isWanted } from '../../../src/sources/wanted.ts';
import { ANCHOR, makeSession as session } from '../../support/repo.ts';
import { utf32 } from '../../support/utf32.ts';

test.each<[string, Uint8Array, readonly string[], boolean]>([
  ['an anchor in it', Buffer.from(`a ${ANCHOR}`), ['a'], true],
  ['an anchor in one of its names', Buffer.from('nothing'), ['a', `${ANCHOR}/b`], true],
  ['no anchor', Buffer.from('nothing'), ['a', 'b'], false],
  ['no anchor and no name', Buffer.from('nothing'), [], false],
  ['text in UTF-32, in which no anchor is searched', utf32('nothing at all', 'be'), ['a'], true],
])('%s: %j of %j makes it wanted: %j', (_, bytes, paths, wanted) => {
  const one = session();
  expect(isWanted(bytes, { paths }, one)).toBe(wanted);
  expect(one.coverage.stats()).toMatchObject({ bytes: bytes.length, skipped: 0 });
});

test('an archive is searched, counted and named as not looked into', () => {
  const one = session();
  expect(isWanted(gzipSync('x'), { paths: ['a.gz', 'b.gz'], oid: '1'.repeat(40) }, one)).toBe(false);
  expect(one.coverage.skipped).toEqual([{ path: 'a.gz', oid: '1'.repeat(40), reason: 'compressed' }]);
  expect(one.coverage.complete).toBe(true);
});
