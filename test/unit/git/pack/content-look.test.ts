import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ContentLook } from '../../../../src/git/pack/content-look.ts';
import { TYPE, type Entries } from '../../../../src/git/pack/entries.ts';
import type { SearchedBuffer } from '../../../../src/git/pack/pack-kernel.ts';
import { PackKernel } from '../../../../src/kernel/pack-kernel.ts';
import { utf32 } from '../../../support/utf32.ts';

interface Looked {
  readonly look: ContentLook;
  readonly told: string[];
  /** Puts a content into the kernel and searches it. */
  readonly search: (bytes: Uint8Array) => SearchedBuffer;
}

function lookAt(types: readonly number[]): Looked {
  const kernel = new PackKernel(['needle'], 64 * 1024 * 1024);
  const told: string[] = [];
  // Only the types are asked for.
  const look = new ContentLook(kernel, { type: Uint8Array.from(types) } as unknown as Entries, {
    hit: (entry) => told.push(`hit ${entry}`),
    closed: (entry, reason) => told.push(`${reason} ${entry}`),
    declined: (entry, reason) => told.push(`declined ${entry}: ${reason}`),
  });
  const search = (bytes: Uint8Array): SearchedBuffer => {
    const at = kernel.take(bytes.length);
    kernel.bytes.set(bytes, at);
    return look.whole(0, { at, size: bytes.length });
  };
  return { look, told, search };
}

describe('an object of the walk', () => {
  test('is told when an anchor is in it, and counted in any case', () => {
    const { look, told, search } = lookAt([TYPE.blob, TYPE.commit, TYPE.blob]);
    look.seen(0, search(Buffer.from('nothing')));
    look.seen(1, search(Buffer.from('a needle')));
    look.seen(2, search(Buffer.from('a needle', 'utf16le')));
    expect(told).toEqual(['hit 1', 'hit 2']);
    expect(look.takeCounts()).toMatchObject({ objects: [0, 1, 0, 2, 0], bytes: 31, searched: 31 });
    expect(look.takeCounts()).toMatchObject({ objects: [0, 0, 0, 0, 0], bytes: 0, searched: 0 });
  });

  test('is told when it is text in UTF-32, in which no anchor is searched', () => {
    const { look, told, search } = lookAt([TYPE.blob]);
    look.seen(0, search(utf32('\ufeffa', 'le')));
    expect(told).toEqual(['hit 0']);
  });

  test('is told as closed when it is a blob that holds others', () => {
    const { look, told, search } = lookAt([TYPE.blob, TYPE.tag]);
    look.seen(0, search(gzipSync('x')));
    look.seen(1, search(gzipSync('x')));
    expect(told).toEqual(['compressed 0']);
  });

  test('is not closed for what lies behind it in memory', () => {
    const { look, told, search } = lookAt([TYPE.blob]);
    const { at } = search(Buffer.from('PK\x03\x04', 'latin1'));
    look.seen(0, { at, size: 2, hits: new Uint32Array(0) });
    expect(told).toEqual([]);
  });
});
