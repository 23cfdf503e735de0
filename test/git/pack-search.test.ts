import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Crew } from '../../src/git/pack/crew.ts';
import { searchPacks, type PackEvent } from '../../src/git/pack/search-packs.ts';
import { createPackCrew } from '../../src/sources/pack-crew.ts';
import { naiveSearch, utf16 } from '../unit/kernel/naive.ts';
import { applyPlainly, writePack, type BuiltPack, type Instruction, type PackedEntry } from './pack-writer.ts';

// The longest anchor sets the width of the rims: with short ones more is carried and less is searched.
const SHORT = ['nexmo', 'eyJ'];
const BINARY = ['nexmo', '\u0002\u0000\u0001', 'abcabcabc'];
const ANCHORS = ['nexmo', 'abcabcabc', 'eyJ', 'api_secret', '\u0002\u0003\u0001\u0000\u0001', 'x'.repeat(64)];

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'vonguard-pack-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

interface SearchOptions {
  readonly anchors?: readonly string[];
  readonly jobs?: number;
  readonly hashLength?: number;
  readonly exact?: boolean;
  readonly taskCost?: number;
  readonly crew?: Crew;
}

async function search(packs: readonly string[], options: SearchOptions = {}): Promise<PackEvent[]> {
  const { anchors = ANCHORS, jobs = 1, hashLength = 20, exact = true, taskCost = 2 ** 20 } = options;
  const crew = options.crew ?? createPackCrew(anchors, jobs);
  const events: PackEvent[] = [];
  const signal = new AbortController().signal;
  for await (const event of searchPacks({ packs, hashLength, crew, signal, exact, taskCost })) events.push(event);
  if (options.crew === undefined) await crew.close();
  return events;
}

function ofKind<K extends PackEvent['kind']>(events: readonly PackEvent[], kind: K): Extract<PackEvent, { kind: K }>[] {
  return events.filter((event): event is Extract<PackEvent, { kind: K }> => event.kind === kind);
}

function hitsByOid(events: readonly PackEvent[]): ReadonlyMap<string, unknown> {
  return new Map(ofKind(events, 'hit').map(({ oid, hits }) => [oid, hits]));
}

function expectedHits(
  { oids, contents }: BuiltPack,
  anchors: readonly string[] = ANCHORS,
): ReadonlyMap<string, unknown> {
  const pairs = oids.map((oid, index) => [oid, naiveSearch(anchors, contents[index] ?? new Uint8Array(0))] as const);
  return new Map(pairs.filter(([, hits]) => hits.length > 0));
}

const sortedMap = (map: ReadonlyMap<string, unknown>): unknown => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

// Pieces of anchors, whole anchors and noise: copies and inserts of them make anchors at seams all the time.
const morsel = fc.oneof(
  fc
    .constantFrom(...ANCHORS, 'nex', 'mo', 'abc', 'ey', 'J', 'api_', 'secret', 'x'.repeat(20), '\u0002\u0000\u0001')
    .map(bytesOf),
  fc
    .constantFrom('nexmo', 'eyJ', 'abcabcabc')
    .chain((text) =>
      fc.tuple(fc.boolean(), fc.nat(8), fc.nat(8)).map(([big, from, cut]) => utf16(text, big).slice(from, 18 - cut)),
    ),
  fc.uint8Array({ maxLength: 30 }),
  fc.nat(40).map((size) => new Uint8Array(size)),
  fc.integer({ min: 1, max: 300 }).map((size) => new Uint8Array(size).fill(0x71)),
);
const content = fc.array(morsel, { maxLength: 12 }).map((parts) => new Uint8Array(Buffer.concat(parts)));

interface Plan {
  readonly pick: number;
  readonly by: 'offset' | 'oid';
  readonly steps: readonly { readonly from: number; readonly size: number; readonly insert: Uint8Array | undefined }[];
}

const plan: fc.Arbitrary<Plan> = fc.record({
  pick: fc.nat(1000),
  by: fc.constantFrom('offset', 'oid'),
  steps: fc.array(
    fc.record({
      from: fc.nat(400),
      size: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 400 })),
      insert: fc.option(
        morsel.filter(({ length }) => length > 0),
        { nil: undefined },
      ),
    }),
    { maxLength: 9 },
  ),
});

/** The ends of a content and every place in and beside an anchor: there a copy must be cut to be dangerous. */
function cutsNearAnchors(source: Uint8Array): readonly number[] {
  const hits = naiveSearch([...SHORT, ...BINARY.slice(1)], source);
  const places = hits.flatMap(({ offset }) => Array.from({ length: 19 }, (_, step) => offset - 1 + step));
  return [0, source.length, ...places.filter((place) => place >= 0 && place <= source.length)];
}

/** Turns plans into deltas of whatever stands before them. */
function entriesOf(wholes: readonly Uint8Array[], plans: readonly Plan[]): PackedEntry[] {
  const entries: PackedEntry[] = wholes.map((bytes) => ({ kind: 'whole', type: 'blob', content: bytes }));
  const contents = [...wholes];
  for (const { pick, by, steps } of plans) {
    // Mostly the entry before, for deep chains.
    const base = pick % 3 === 0 ? pick % entries.length : entries.length - 1;
    const source = contents[base] ?? new Uint8Array(0);
    const points = cutsNearAnchors(source);
    const instructions = steps.flatMap(({ from, size, insert }): Instruction[] => {
      const [start, end] =
        from % 4 === 0 ? [from, from + size] : [points[from % points.length] ?? 0, points[size % points.length] ?? 0];
      const offset = Math.min(start, source.length);
      const length = Math.min(end, source.length) - offset;
      if (insert !== undefined) return [{ kind: 'insert', bytes: insert.slice(0, 127) }];
      return length > 0 ? [{ kind: 'copy', offset, size: length }] : [];
    });
    contents.push(applyPlainly(source, instructions));
    entries.push({ kind: 'delta', base, by, instructions });
  }
  return entries;
}

describe('searchPacks', () => {
  test('names exactly the anchors that a plain search of every content finds, whatever the deltas', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(content, { minLength: 1, maxLength: 3 }),
        fc.array(plan, { maxLength: 25 }),
        fc.constantFrom('sha1' as const, 'sha256' as const),
        fc.constantFrom(SHORT, BINARY, ANCHORS),
        async (wholes, plans, hash, anchors) => {
          const pack = writePack(join(root, `p${run++}`), uniqueContents(entriesOf(wholes, plans)), {
            hash,
            largeFrom: run % 2 ? 400 : Infinity,
          });
          const events = await search([pack.path], { anchors, hashLength: hash === 'sha1' ? 20 : 32 });
          expect(ofKind(events, 'declined')).toEqual([]);
          expect(sortedMap(hitsByOid(events))).toEqual(sortedMap(expectedHits(pack, anchors)));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('names the same when trees are cut into tasks of their own wherever it can be', async () => {
    let run = 0;
    const crew = createPackCrew(SHORT, 2);
    await fc.assert(
      fc.asyncProperty(
        fc.array(content, { minLength: 1, maxLength: 2 }),
        fc.array(plan, { minLength: 10, maxLength: 40 }),
        fc.integer({ min: 600, max: 5000 }),
        async (wholes, plans, taskCost) => {
          const pack = writePack(join(root, `cut${run++}`), uniqueContents(entriesOf(wholes, plans)));
          const events = await search([pack.path], { crew, taskCost });
          expect(ofKind(events, 'declined')).toEqual([]);
          expect(ofKind(events, 'hit').length).toBe(expectedHits(pack, SHORT).size);
          expect(sortedMap(hitsByOid(events))).toEqual(sortedMap(expectedHits(pack, SHORT)));
        },
      ),
      { numRuns: 300 },
    );
    await crew.close();
  });

  test('sees an anchor that two copies form at their seam, plain and in UTF-16, of any length', async () => {
    const halves = ['nexmo', 'x'.repeat(64)].flatMap((anchor) => [
      bytesOf(anchor),
      utf16(anchor, false).subarray(0, 2 * anchor.length - 1),
    ]);
    for (const [index, whole] of halves.entries()) {
      const entries: PackedEntry[] = [];
      for (let cut = 1; cut < whole.length; cut++) {
        const filler = bytesOf(`${cut}-`.padEnd(200, 'q'));
        const base = Buffer.concat([whole.subarray(cut), filler, whole.subarray(0, cut)]);
        entries.push({ kind: 'whole', type: 'blob', content: base });
        const instructions: Instruction[] = [
          { kind: 'copy', offset: base.length - cut - 50, size: cut + 50 },
          { kind: 'copy', offset: 0, size: whole.length - cut + 50 },
        ];
        entries.push({ kind: 'delta', base: entries.length - 1, by: 'offset', instructions });
      }
      const pack = writePack(join(root, `seam${index}`), entries);
      expect(sortedMap(hitsByOid(await search([pack.path])))).toEqual(sortedMap(expectedHits(pack)));
      expect(expectedHits(pack).size).toBe(whole.length - 1);
    }
  });

  test('carries on when a base has more anchors than can be carried', async () => {
    const dense = Buffer.alloc(3 * 5000, 'eyJ');
    const pack = writePack(join(root, 'dense'), [
      { kind: 'whole', type: 'blob', content: dense },
      {
        kind: 'delta',
        base: 0,
        by: 'offset',
        instructions: [
          { kind: 'copy', offset: 0, size: 15_000 },
          { kind: 'insert', bytes: bytesOf('nexmo') },
        ],
      },
      { kind: 'delta', base: 1, by: 'offset', instructions: [{ kind: 'copy', offset: 14_000, size: 1005 }] },
      { kind: 'delta', base: 2, by: 'offset', instructions: [{ kind: 'insert', bytes: bytesOf('none') }] },
    ]);
    expect(sortedMap(hitsByOid(await search([pack.path])))).toEqual(sortedMap(expectedHits(pack)));
  });

  test('walks a chain of 5,000 deltas and a base with 5,000 deltas', async () => {
    const start: PackedEntry = { kind: 'whole', type: 'blob', content: bytesOf('start nexmo '.padEnd(300, '.')) };
    const step = (base: number, index: number): PackedEntry => ({
      kind: 'delta',
      base,
      by: 'offset',
      instructions: [
        { kind: 'copy', offset: 0, size: 299 },
        { kind: 'insert', bytes: bytesOf(`${index}`.padStart(5, ' ')) },
      ],
    });
    const chain = [start, ...Array.from({ length: 5000 }, (_, index) => step(index, index))];
    const star = [start, ...Array.from({ length: 5000 }, (_, index) => step(0, index))];
    for (const [name, entries] of Object.entries({ chain, star })) {
      const pack = writePack(join(root, name), entries);
      const events = await search([pack.path]);
      expect(ofKind(events, 'declined')).toEqual([]);
      expect(ofKind(events, 'hit')).toHaveLength(5001);
    }
  });

  test('searches commits and tags, and leaves trees alone', async () => {
    const pack = writePack(
      join(root, 'types'),
      (['commit', 'tree', 'tag', 'blob'] as const).map((type) => ({
        kind: 'whole',
        type,
        content: bytesOf(`${type} nexmo`),
      })),
    );
    const events = await search([pack.path]);
    expect(ofKind(events, 'hit').map(({ type }) => type)).toEqual(['commit', 'tag', 'blob']);
    expect(ofKind(events, 'progress')).toMatchObject([{ blobs: 1, commits: 1, bytes: 31 }]);
  });

  test('gives the contents themselves when they are asked for', async () => {
    const wholes = ['one nexmo', 'none', 'another nexmo, UTF-16: '].map(bytesOf);
    const pack = writePack(join(root, 'contents'), entriesOf(wholes, []));
    const events = await search([pack.path], { exact: false });
    expect(ofKind(events, 'hit').map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([
      'one nexmo',
      'another nexmo, UTF-16: ',
    ]);
  });

  test.each([1, 2, 3])('finds the same in a pack of many tasks with %i jobs', async (jobs) => {
    const wholes = Array.from({ length: 400 }, (_, index) => {
      const bytes = Buffer.alloc(60_000, `${index} `);
      bytes.write(index % 5 === 0 ? 'nexmo' : 'nexus', 17 * index);
      return bytes;
    });
    const pack = writePack(join(root, `many${jobs}`), entriesOf(wholes, []), { level: 0 });
    const events = await search([pack.path], { jobs, exact: false });
    expect(ofKind(events, 'hit')).toHaveLength(80);
    expect(ofKind(events, 'progress').reduce((sum, { blobs }) => sum + blobs, 0)).toBe(400);
    const first = ofKind(events, 'hit').find(({ oid }) => oid === pack.oids[0]);
    expect(Buffer.compare(first?.bytes ?? Buffer.of(), wholes[0] ?? Buffer.of())).toBe(0);
  });
});

/** An object can stand in a pack only once. */
function uniqueContents(entries: readonly PackedEntry[]): PackedEntry[] {
  const unique: PackedEntry[] = [];
  const places: number[] = [];
  const seen = new Map<string, number>();
  const contents: Uint8Array[] = [];
  for (const [index, entry] of entries.entries()) {
    const content =
      entry.kind === 'whole'
        ? entry.content
        : applyPlainly(contents[entry.base] ?? new Uint8Array(0), entry.instructions);
    contents[index] = content;
    const key = Buffer.from(content).toString('latin1');
    const known = seen.get(key);
    if (known !== undefined) {
      places[index] = known;
      continue;
    }
    seen.set(key, unique.length);
    places[index] = unique.length;
    unique.push(entry.kind === 'whole' ? entry : { ...entry, base: places[entry.base] ?? 0 });
  }
  return unique;
}
