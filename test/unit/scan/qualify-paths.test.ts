import { describe, expect, test } from 'vitest';
import { qualifyPaths } from '../../../src/scan/qualify-paths.ts';
import { testFinding } from '../../support/finding.ts';
import { testResult } from '../../support/result.ts';

const pathsOf = (...parts: readonly (readonly [string, string])[]): readonly (string | undefined)[] =>
  qualifyPaths(parts.map(([target, path]) => testResult({ target, findings: [testFinding({ path })] }))).map(
    ({ findings }) => findings[0]?.path,
  );

describe('qualifyPaths', () => {
  test.each([
    [
      'shards of one place stay as they are',
      [
        ['/r', '.env'],
        ['/r', 'a.ts'],
      ],
      ['.env', 'a.ts'],
    ],
    [
      'neighbours are told apart',
      [
        ['/r/a', '.env'],
        ['/r/b', '.env'],
      ],
      ['a/.env', 'b/.env'],
    ],
    [
      'a part of the whole gets the whole’s paths',
      [
        ['/r', 'a/.env'],
        ['/r/a', '.env'],
      ],
      ['a/.env', 'a/.env'],
    ],
    [
      'nothing shared',
      [
        ['/x', '.env'],
        ['/y/z', '.env'],
      ],
      ['x/.env', 'y/z/.env'],
    ],
    [
      'single files',
      [
        ['/r/a.ts', 'a.ts'],
        ['/r/b.ts', 'b.ts'],
      ],
      ['a.ts', 'b.ts'],
    ],
    [
      'Windows',
      [
        ['C:\\r\\a', 'x/.env'],
        ['C:\\r\\b', '.env'],
      ],
      ['a/x/.env', 'b/.env'],
    ],
    [
      'a range is no directory',
      [
        ['main..HEAD', '.env'],
        ['/r', '.env'],
      ],
      ['.env', '.env'],
    ],
  ] as const)('%s', (_name, parts, expected) => {
    expect(pathsOf(...parts)).toEqual(expected);
  });

  test('all places of a finding, suppressed ones and skips too', () => {
    const place = { path: 'b', startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
    const finding = testFinding({ path: 'a', occurrences: [place] });
    const [result] = qualifyPaths([
      testResult({
        target: '/r/x',
        findings: [finding],
        suppressed: [{ finding, suppression: { by: 'inline' } }],
        skipped: [
          { path: 'c', reason: 'unreadable' },
          { oid: 'd', reason: 'missing-object' },
        ],
      }),
      testResult({ target: '/r/y' }),
    ]);
    expect(result?.findings[0]).toMatchObject({ path: 'x/a', occurrences: [{ path: 'x/b' }] });
    expect(result?.suppressed[0]?.finding.path).toBe('x/a');
    expect(result?.skipped).toEqual([
      { path: 'x/c', reason: 'unreadable' },
      { oid: 'd', reason: 'missing-object' },
    ]);
  });
});
