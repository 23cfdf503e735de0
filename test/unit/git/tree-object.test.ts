import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTree, pathOf, type EntryKind } from '../../../src/git/tree-object.ts';

const HASH = 20;
const entry = (mode: string, name: string | Buffer, oid = 'ab'.repeat(HASH)): Buffer =>
  Buffer.concat([Buffer.from(`${mode} `), Buffer.from(name), Buffer.from([0]), Buffer.from(oid, 'hex')]);
const kinds = (mode: string): EntryKind | undefined => parseTree(entry(mode, 'x'), HASH)?.[0]?.kind;

describe('entries of a tree', () => {
  test.each([
    ['40000', 'tree'],
    ['040000', 'tree'],
    ['100644', 'file'],
    ['100755', 'file'],
    ['100664', 'file'],
    ['0100644', 'file'],
    ['120000', 'link'],
    ['160000', 'submodule'],
    ['0', 'submodule'],
  ])('of mode %s are what git takes them for: a %s', (mode, kind) => {
    expect(kinds(mode)).toBe(kind);
  });

  test('are what was written, whatever bytes names and ids have', () => {
    const name = fc.uint8Array({ minLength: 1, maxLength: 20 }).filter((bytes) => !bytes.includes(0));
    const oid = fc.uint8Array({ minLength: HASH, maxLength: HASH }).map((bytes) => Buffer.from(bytes).toString('hex'));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, oid), { maxLength: 10 }), (list) => {
        const tree = Buffer.concat(list.map(([bytes, id]) => entry('100644', Buffer.from(bytes), id)));
        expect(parseTree(tree, HASH)).toEqual(
          list.map(([bytes, id]) => ({ kind: 'file', name: Buffer.from(bytes).toString('latin1'), oid: id })),
        );
      }),
    );
  });

  test('are none in the empty tree', () => {
    expect(parseTree(new Uint8Array(0), HASH)).toEqual([]);
  });

  test('are not read past where a tree is cut, at any byte', () => {
    const first = entry('100644', 'a');
    const tree = Buffer.concat([first, entry('40000', 'b')]);
    for (let size = 1; size < tree.length; size++) {
      const cut = parseTree(tree.subarray(0, size), HASH);
      if (size === first.length) expect(cut).toHaveLength(1);
      else expect(cut).toBeUndefined();
    }
  });

  test.each([
    ['no mode', entry('', 'a')],
    ['no name', entry('100644', '')],
    ['a mode that is none', entry('12345678', 'a')],
  ])('with %s are no tree', (_, tree) => {
    expect(parseTree(tree, HASH)).toBeUndefined();
  });
});

describe('a path out of names', () => {
  test('has its characters again, and replacements for what is no UTF-8', () => {
    const latin1 = (text: string): string => Buffer.from(text).toString('latin1');
    expect(pathOf([latin1('dir'), latin1('ü\n')])).toBe('dir/ü\n');
    expect(pathOf(['\xff'])).toBe('\ufffd');
  });
});
