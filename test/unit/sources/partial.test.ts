import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Coverage } from '../../../src/core/coverage.ts';
import type { Repository } from '../../../src/git/repository.ts';
import {
  boundaryOf,
  failAtBoundary,
  failAtUnread,
  failIfBorrowingFails,
  failIfPartial,
  failIfShallow,
  noteSubmodules,
} from '../../../src/sources/partial.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'partial-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function repository(more: Partial<Repository> = {}): Repository {
  const gitDir = path.join(home, 'repo');
  const facts = { isShallow: false, isPartial: false, hashAlgorithm: 'sha1' } as const;
  return { gitDir, commonDir: gitDir, indexFile: path.join(gitDir, 'index'), ...facts, ...more };
}

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
  writeFileSync(path.join(home, name), text);
}

function told(tell: (coverage: Coverage) => void): readonly string[] {
  const coverage = new Coverage();
  tell(coverage);
  expect(coverage.complete).toBe(coverage.errors.length === 0);
  return coverage.errors.map(({ code, path: where = home }) => `${code} ${path.relative(home, where)}`.trim());
}

describe('a clone that does not have everything', () => {
  test('is incomplete when it is shallow, whatever was found', () => {
    expect(told((coverage) => failIfShallow(repository({ isShallow: true }), coverage))).toEqual(['shallow']);
    expect(told((coverage) => failIfShallow(repository(), coverage))).toEqual([]);
  });

  test.each([
    [true, 3, ['partial-clone']],
    [true, 0, []],
    [false, 3, []],
  ])('partial: %j with %i objects missing: %j', (isPartial, missing, errors) => {
    expect(told((coverage) => failIfPartial(repository({ isPartial }), missing, coverage))).toEqual(errors);
  });

  test('ends a range where it ends, and leaves a range alone that does not reach so far', () => {
    write('repo/shallow', `${'1'.repeat(40)}\n${'2'.repeat(40)}\n`);
    const boundary = boundaryOf(repository({ isShallow: true }));
    expect(told((coverage) => failAtBoundary(['2'.repeat(40), '3'.repeat(40)], boundary, coverage))).toEqual([
      'shallow',
    ]);
    expect(told((coverage) => failAtBoundary(['3'.repeat(40)], boundary, coverage))).toEqual([]);
    // Of a whole repository the file means nothing.
    expect([...boundaryOf(repository())]).toEqual([]);
  });

  test('names trees that could not be read, the first of many', () => {
    const coverage = new Coverage();
    failAtUnread(['a'.repeat(40)], coverage);
    failAtUnread(['a'.repeat(40), 'b', 'c'], coverage);
    expect(coverage.errors.map(({ message }) => /\((.*?)\)/.exec(message)?.[1])).toEqual([
      'a'.repeat(40),
      `${'a'.repeat(40)} and 2 more`,
    ]);
  });
});

describe('objects that are borrowed', () => {
  const borrowing = (): readonly string[] => told((coverage) => failIfBorrowingFails(repository(), coverage));

  test('from stores that are there are no matter, also in a circle', () => {
    write('repo/objects/info/alternates', '# a comment\n../../one/objects\n\n');
    write('one/objects/info/alternates', `../../two/objects\n${path.join(home, 'repo/objects')}\n`);
    write('two/objects/x', '');
    expect(borrowing()).toEqual([]);
  });

  test('from a store that is gone are named, also by the lender of a lender', () => {
    write('repo/objects/info/alternates', '../../gone/objects\n../../one/objects\n');
    write('one/objects/info/alternates', '../../lost/objects\n');
    expect(borrowing().toSorted()).toEqual(['unreadable gone/objects', 'unreadable lost/objects']);
  });

  test('over more lenders than git follows are named', () => {
    write('repo/objects/info/alternates', '../../l0/objects\n');
    for (let n = 0; n < 8; n++) write(`l${n}/objects/info/alternates`, `../../l${n + 1}/objects\n`);
    expect(borrowing()).toEqual(['unreadable l6/objects']);
  });

  test('from a file in place of a store are named', () => {
    write('repo/objects/info/alternates', '../../file\n');
    write('file', '');
    expect(borrowing()).toEqual(['unreadable file']);
  });
});

test('stores of submodules are named, the first five of many, and change nothing', () => {
  const coverage = new Coverage();
  noteSubmodules(repository(), coverage);
  expect(coverage.notices).toEqual([]);
  for (let n = 0; n < 7; n++) write(`repo/modules/m${n}/HEAD`, '');
  noteSubmodules(repository(), coverage);
  expect(coverage.notices).toEqual([expect.stringMatching(/\(m0, m1, m2, m3, m4 …\)/)]);
  expect(coverage.complete).toBe(true);
});
