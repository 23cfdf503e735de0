import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readObjects } from '../../../src/git/cat-file.ts';
import { parseTree, pathOf, type EntryKind } from '../../../src/git/tree-object.ts';
import { withRepo } from '../../support/repo.ts';

const SHA1 = 20;
const entry = (mode: string, name: string, oid: Uint8Array = Buffer.alloc(SHA1, 0xab)): Buffer =>
  Buffer.concat([Buffer.from(`${mode} ${name}\0`, 'latin1'), oid]);
const parse = (...entries: readonly Uint8Array[]): ReturnType<typeof parseTree> =>
  parseTree(Buffer.concat(entries), SHA1);

describe('the entries of a tree', () => {
  test.each<[string, EntryKind]>([
    ['100644', 'file'],
    ['100755', 'file'],
    // Old gits wrote it.
    ['100664', 'file'],
    ['40000', 'tree'],
    ['040000', 'tree'],
    ['120000', 'link'],
    ['160000', 'submodule'],
    ['0', 'submodule'],
    ['777', 'submodule'],
  ])('of mode %s are a %s', (mode, kind) => {
    expect(parse(entry(mode, 'a'))).toEqual([{ kind, name: 'a', oid: 'ab'.repeat(20) }]);
  });

  test('are those that git lists, names of any bytes included', () =>
    withRepo(async (repo) => {
      for (const name of ['a b', 'sub/x', 'ü', '\u{1f511}', 'new\nline', '-x']) repo.write(name, name);
      repo.write(Buffer.from([0xff, 0xfe, 0x41]), 'latin');
      repo.commit();
      const tree = repo.git(['rev-parse', 'HEAD^{tree}']);
      const listed = repo.git(['ls-tree', '--format=%(objectname)', tree]).split('\n');
      for await (const object of readObjects([tree], { cwd: repo.root })) {
        const entries = object.kind === 'object' ? parseTree(object.bytes, SHA1) : [];
        expect(entries?.map(({ oid }) => oid)).toEqual(listed);
        expect(entries?.map(({ name }) => pathOf([name]))).toEqual(
          expect.arrayContaining(['ü', '\u{1f511}', 'new\nline', 'sub']),
        );
      }
    }));

  test('of any modes, names and ids are read back', () => {
    const name = fc
      .uint8Array({ minLength: 1, maxLength: 20 })
      .map((bytes) => Buffer.from(bytes.map((byte) => byte || 1)).toString('latin1'));
    const one = fc.tuple(
      fc.constantFrom('100644', '40000', '120000', '160000'),
      name,
      fc.uint8Array({ minLength: SHA1, maxLength: SHA1 }),
    );
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (all) => {
        const parsed = parse(...all.map(([mode, text, oid]) => entry(mode, text, oid)));
        expect(parsed?.map(({ name: text, oid }) => [text, oid])).toEqual(
          all.map(([, text, oid]) => [text, Buffer.from(oid).toString('hex')]),
        );
      }),
    );
  });

  test('of SHA-256 have longer ids', () => {
    expect(parseTree(entry('100644', 'a', Buffer.alloc(32, 1)), 32)).toEqual([
      { kind: 'file', name: 'a', oid: '01'.repeat(32) },
    ]);
  });

  test('of an empty tree are none', () => {
    expect(parse()).toEqual([]);
  });

  test('are read where the tree is a part of more bytes', () => {
    const whole = Buffer.concat([Buffer.alloc(7, 9), entry('100644', 'a'), entry('40000', 'b')]);
    expect(parseTree(whole.subarray(7), SHA1)?.map(({ name }) => name)).toEqual(['a', 'b']);
  });
});

describe('what is no sound tree is none, not a part of one', () => {
  test.each<[string, Uint8Array]>([
    ['an empty mode', entry('', 'a')],
    ['a mode that is too long', entry('12345678', 'a')],
    ['an empty name', entry('100644', '')],
    ['no name at all', Buffer.from('100644')],
    ['an id that is cut', entry('100644', 'a').subarray(0, -1)],
    ['no id', Buffer.from('100644 a\0')],
    ['no end of the name', Buffer.from('100644 abc')],
    ['noise behind', Buffer.concat([entry('100644', 'a'), Buffer.of(1)])],
  ])('%s', (_what, bytes) => {
    expect(parse(bytes)).toBeUndefined();
    expect(parse(entry('100644', 'sound'), bytes)).toBeUndefined();
  });

  test('noise never makes it throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.constantFrom(20, 32), (bytes, length) => {
        expect(() => parseTree(bytes, length)).not.toThrow();
      }),
    );
  });
});

test('a path for people is the names in order, as UTF-8 where they are', () => {
  const latin = (text: string): string => Buffer.from(text).toString('latin1');
  expect(pathOf(['a'])).toBe('a');
  expect(pathOf(['dir', latin('ü'), latin('\u{1f511}.pem')])).toBe('dir/ü/\u{1f511}.pem');
});
