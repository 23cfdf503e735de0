import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Oid } from '../../../../src/core/oid.ts';
import { PackMemory, type PackIdentity, type PackRecord } from '../../../../src/git/pack/pack-memory.ts';

const KEY = Buffer.alloc(32, 7);
const IDENTITY: PackIdentity = { checksum: 'c'.repeat(40), size: 1000, ruleSetHash: 'rules 1' };
const oid = (digit: string): Oid => digit.repeat(40) as Oid;
const RECORD: PackRecord = {
  blobs: 3,
  commits: 2,
  bytes: 12_345,
  hits: [oid('1'), oid('2')],
  left: [oid('3')],
  closed: [
    { oid: oid('4'), reason: 'compressed' },
    { oid: oid('5'), reason: 'lfs-pointer' },
  ],
};

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'pack-memory-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const memory = (key: Uint8Array = KEY): PackMemory => new PackMemory(path.join(directory, 'packs'), key);

describe('what is remembered of a pack', () => {
  test('comes back as it was', () => {
    memory().remember(IDENTITY, RECORD);
    expect(memory().recall(IDENTITY)).toEqual(RECORD);
  });

  test('comes back whatever it is, also nothing', () => {
    const oids = fc.array(fc.stringMatching(/^[0-9a-f]{40}$/).map((text) => text as Oid));
    const closed = fc.array(
      fc.record({
        oid: fc.stringMatching(/^[0-9a-f]{64}$/).map((text) => text as Oid),
        reason: fc.constantFrom('compressed', 'lfs-pointer'),
      }),
    );
    const record = fc.record({ blobs: fc.nat(), commits: fc.nat(), bytes: fc.nat(), hits: oids, left: oids, closed });
    fc.assert(
      fc.property(record, (one) => {
        memory().remember(IDENTITY, one);
        expect(memory().recall(IDENTITY)).toEqual(one);
      }),
      { numRuns: 20 },
    );
  });

  test.each<[string, PackIdentity]>([
    ['of another checksum', { ...IDENTITY, checksum: 'd'.repeat(40) }],
    ['of another size', { ...IDENTITY, size: 1001 }],
    ['searched by other rules', { ...IDENTITY, ruleSetHash: 'rules 2' }],
  ])('is no answer for a pack %s', (_, other) => {
    memory().remember(IDENTITY, RECORD);
    expect(memory().recall(other)).toBeUndefined();
  });

  test('is no answer for whoever has another key', () => {
    memory().remember(IDENTITY, RECORD);
    expect(memory(Buffer.alloc(32, 8)).recall(IDENTITY)).toBeUndefined();
  });

  test('is no answer once a file of it was changed', () => {
    memory().remember(IDENTITY, RECORD);
    const files = readdirSync(path.join(directory, 'packs'));
    expect(files).toHaveLength(1);
    for (const file of files) writeFileSync(path.join(directory, 'packs', file), 'vonguard pack memory 3 nonsense');
    expect(memory().recall(IDENTITY)).toBeUndefined();
  });

  test('names no object in the open', () => {
    memory().remember(IDENTITY, RECORD);
    expect(readdirSync(path.join(directory, 'packs')).join()).not.toContain('rules 1');
  });

  test('of packs that are gone is removed, of others not', () => {
    const other = { ...IDENTITY, checksum: 'd'.repeat(40) };
    memory().remember(IDENTITY, RECORD);
    memory().remember(other, RECORD);
    memory().forgetOthers(new Set([other.checksum]));
    expect(memory().recall(IDENTITY)).toBeUndefined();
    expect(memory().recall(other)).toEqual(RECORD);
  });

  test('is nothing where nothing can be written: the scan goes on', () => {
    writeFileSync(path.join(directory, 'packs'), 'a file in the way');
    expect(() => memory().remember(IDENTITY, RECORD)).not.toThrow();
    expect(memory().recall(IDENTITY)).toBeUndefined();
  });
});
