import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ScanError } from '../../../../src/core/errors.ts';
import { readObjectDirectory, type ObjectDirectory } from '../../../../src/git/pack/object-directory.ts';

function withFiles<T>(names: readonly string[], use: (directory: string) => T): T {
  const directory = mkdtempSync(path.join(tmpdir(), 'vonguard-objects-'));
  try {
    for (const name of names) {
      mkdirSync(path.join(directory, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(directory, name), '');
    }
    return use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function read(...names: string[]): ObjectDirectory {
  return withFiles(names, (directory) => {
    const { packs, unindexed, packless, ...rest } = readObjectDirectory(directory);
    const [a, b, c] = [packs, unindexed, packless].map((list) => list.map((one) => path.relative(directory, one)));
    return { packs: a ?? [], unindexed: b ?? [], packless: c ?? [], ...rest };
  });
}

const nothing = { packs: [], unindexed: [], packless: [], loose: [], hasAlternates: false, unlisted: [] };
const rest = 'c'.repeat(38);

describe('an object directory', () => {
  test('holds packs with their index, packs without, and indexes without a pack', () => {
    const names = ['pack-b.pack', 'pack-b.idx', 'pack-a.pack', 'pack-a.idx', 'pack-c.pack', 'pack-d.idx'];
    expect(read(...names.map((name) => `pack/${name}`), 'pack/multi-pack-index', 'pack/pack-a.rev')).toEqual({
      ...nothing,
      packs: ['pack/pack-a', 'pack/pack-b'],
      unindexed: ['pack/pack-c'],
      packless: ['pack/pack-d.idx'],
    });
  });

  test('holds loose objects of either hash, and nothing else that lies about', () => {
    const sha256 = 'd'.repeat(62);
    expect(read(`ab/${rest}`, `cd/${sha256}`, 'ab/tmp_obj_x', `ABC/${rest}`, 'info/packs', `zz/${rest}`).loose).toEqual(
      [`ab${rest}`, `cd${sha256}`],
    );
  });

  test('says that it borrows', () => {
    expect(read('info/alternates').hasAlternates).toBe(true);
  });

  test('that is empty holds nothing; one that is not there is an error', () => {
    expect(read('info/x')).toEqual(nothing);
    withFiles(['pack/x'], (directory) => {
      expect(() => readObjectDirectory(path.join(directory, 'none'))).toThrow(ScanError);
    });
  });

  test('names a folder that can not be listed beside what the others hold', () => {
    withFiles(['ab', `cd/${rest}`], (directory) => {
      const { loose, unlisted } = readObjectDirectory(directory);
      expect(loose).toEqual([`cd${rest}`]);
      expect(unlisted.map(({ code, path: place }) => [code, place])).toEqual([
        ['unreadable', path.join(directory, 'ab')],
      ]);
    });
  });
});
