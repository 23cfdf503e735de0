import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Oid } from '../../../src/core/oid.ts';
import type { ObjectContent, ObjectType } from '../../../src/git/cat-file.ts';
import { PackMemory, type PackIdentity } from '../../../src/git/pack/pack-memory.ts';
import { LooseNotes, looseIdentity } from '../../../src/sources/loose-memory.ts';

const oid = (digit: string): Oid => digit.repeat(40) as Oid;
const ALL = [oid('1'), oid('2'), oid('3')];

let directory: string;
const place = (one: Oid): string => path.join(directory, one.slice(0, 2), one.slice(2));
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'loose-memory-'));
  for (const one of ALL) {
    mkdirSync(path.dirname(place(one)));
    writeFileSync(place(one), `object ${one}`);
  }
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const identify = (loose: readonly Oid[] = ALL, rules = 'rules'): PackIdentity | undefined =>
  looseIdentity(directory, loose, rules);

describe('who the loose objects are', () => {
  test('is told by all of them, in whatever order they are listed', () => {
    expect(identify()).toEqual(identify(ALL.toReversed()));
    expect(identify()).toMatchObject({ size: 3, ruleSetHash: 'rules' });
    expect(identify([])).toBeDefined();
  });

  test.each<[string, () => readonly Oid[]]>([
    ['one has gone', () => ALL.slice(1)],
    ['one was written anew', () => rewrite('other text')],
    ['one was written anew with as many bytes and its old time', () => rewrite(`0bject ${oid('2')}`)],
  ])('is another when %s', (_, change) => {
    const before = identify();
    const list = change();
    expect(identify(list)?.checksum).not.toBe(before?.checksum);
  });

  test('is not known when one of them cannot be looked at', () => {
    expect(identify([...ALL, oid('4')])).toBeUndefined();
  });

  function rewrite(text: string): readonly Oid[] {
    const file = place(oid('2'));
    rmSync(file);
    writeFileSync(file, text);
    utimesSync(file, 1, 1);
    return ALL;
  }
});

describe('what is noted of loose objects', () => {
  const memory = (): PackMemory => new PackMemory(path.join(directory, 'vonguard', 'packs'), Buffer.alloc(32, 1));
  const object = (one: Oid, type: ObjectType, text: string | Uint8Array): ObjectContent => {
    return { kind: 'object', oid: one, type, bytes: Buffer.from(text) };
  };
  const start = (): { readonly notes: LooseNotes; readonly identity: PackIdentity } => {
    const identity = identify();
    if (identity === undefined) throw new Error('no identity');
    return { notes: new LooseNotes(memory(), identity, ALL), identity };
  };

  test('is counted, with what is to be looked at again and what holds others', () => {
    const { notes, identity } = start();
    notes.add(object(oid('1'), 'blob', gzipSync('x')), false);
    notes.add(object(oid('2'), 'commit', 'four'), true);
    notes.add({ kind: 'corrupt', oid: oid('3') }, false);
    notes.remember();
    expect(memory().recall(identity)).toEqual({
      blobs: 1,
      commits: 1,
      bytes: gzipSync('x').length + 4,
      hits: [oid('2')],
      left: [oid('3')],
      closed: [{ oid: oid('1'), reason: 'compressed' }],
    });
  });

  test('names no object in which nothing was found, and counts no trees', () => {
    const { notes, identity } = start();
    notes.add(object(oid('1'), 'blob', 'a'), true);
    notes.add(object(oid('2'), 'blob', 'b'), true);
    notes.add(object(oid('3'), 'tree', 'ccc'), false);
    notes.quiet(oid('1'));
    notes.remember();
    expect(memory().recall(identity)).toMatchObject({ blobs: 2, commits: 0, bytes: 2, hits: [oid('2')], left: [] });
  });

  test('is not remembered until all of them were read: a scan that stopped has seen a part', () => {
    const { notes, identity } = start();
    notes.add(object(oid('1'), 'blob', 'a'), false);
    notes.add(object(oid('2'), 'blob', 'b'), false);
    notes.remember();
    expect(memory().recall(identity)).toBeUndefined();
  });

  test('is nothing of objects that are not loose, nor of one twice', () => {
    const { notes, identity } = start();
    notes.add(object(oid('9'), 'blob', 'packed'), true);
    for (const one of [...ALL, ...ALL]) notes.add(object(one, 'blob', 'x'), false);
    notes.remember();
    expect(memory().recall(identity)).toMatchObject({ blobs: 3, hits: [] });
  });
});
