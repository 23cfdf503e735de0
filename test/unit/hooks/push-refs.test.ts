import { describe, expect, test } from 'vitest';
import { parsePushedRefs } from '../../../src/hooks/push-refs.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const ZERO = '0'.repeat(40);

describe('the refs that git tells a pre-push hook', () => {
  test('are read line by line', () => {
    const refs = parsePushedRefs(`refs/heads/a ${A} refs/heads/a ${B}\nrefs/tags/v1 ${B} refs/tags/v1 ${ZERO}\n`);
    expect(refs).toEqual([
      { localRef: 'refs/heads/a', local: A, remoteRef: 'refs/heads/a', remote: B },
      { localRef: 'refs/tags/v1', local: B, remoteRef: 'refs/tags/v1', remote: undefined },
    ]);
  });

  test('a deletion has no local commit', () => {
    expect(parsePushedRefs(`(delete) ${ZERO} refs/heads/old ${A}\n`)).toMatchObject([{ local: undefined, remote: A }]);
  });

  test('object ids may be SHA-256', () => {
    const long = 'c'.repeat(64);
    expect(parsePushedRefs(`HEAD ${long} refs/heads/x ${'0'.repeat(64)}`)).toMatchObject([
      { local: long, remote: undefined },
    ]);
  });

  test('nothing to push is an empty list', () => {
    expect(parsePushedRefs('')).toEqual([]);
    expect(parsePushedRefs('\n')).toEqual([]);
  });

  test.each([
    'garbage',
    `refs/heads/a ${A} refs/heads/a`,
    `refs/heads/a ${A} refs/heads/a ${A.slice(1)}`,
    `a ${A} b ${B} c`,
  ])('a line that is not understood is an error, not a ref less: %s', (line) => {
    expect(() => parsePushedRefs(`refs/heads/a ${A} refs/heads/a ${B}\n${line}\n`)).toThrow('not what git gives');
  });
});
