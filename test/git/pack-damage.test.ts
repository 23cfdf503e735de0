import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchPacks, type PackEvent } from '../../src/git/pack/search-packs.ts';
import { createPackCrew } from '../../src/sources/pack-crew.ts';
import { writePack, type PackedEntry } from './pack-writer.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'vonguard-damage-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function search(pack: string): Promise<PackEvent[]> {
  const crew = createPackCrew(['nexmo'], 1);
  const events: PackEvent[] = [];
  const signal = new AbortController().signal;
  for await (const event of searchPacks({ packs: [pack], hashLength: 20, crew, signal })) events.push(event);
  return events;
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const whole = (text: string): PackedEntry => ({ kind: 'whole', type: 'blob', content: bytesOf(text) });
const rest = [whole('good nexmo one'), whole('good nexmo two')];

/** The oids that were found and those that were not searched, with the reason. */
function outcome(events: readonly PackEvent[]): {
  readonly found: string[];
  readonly declined: Record<string, string>;
} {
  const found = events.flatMap((event) => (event.kind === 'hit' ? [event.oid as string] : []));
  const declined = events.flatMap((event) => (event.kind === 'declined' ? [[event.oid as string, event.reason]] : []));
  return { found: found.sort(), declined: Object.fromEntries(declined) as Record<string, string> };
}

function packError(events: readonly PackEvent[]): string | undefined {
  return events.flatMap((event) => (event.kind === 'pack-declined' ? [event.error.message] : []))[0];
}

describe('one damaged object', () => {
  const copy = (offset: number, size: number) => ({ kind: 'copy', offset, size }) as const;
  const delta = (
    base: number,
    instructions: readonly ReturnType<typeof copy>[],
    by: 'offset' | 'oid' = 'offset',
  ): PackedEntry => ({
    kind: 'delta',
    base,
    by,
    instructions,
  });
  const overwrite = (entry: number, skip: number, bytes: Uint8Array) => (pack: Buffer, offsets: readonly number[]) => {
    pack.set(bytes, (offsets[entry] ?? 0) + skip);
  };
  const filler = 'nexmo '.repeat(40);

  test.each([
    ['a copy from behind the base\u2019s end', [whole(filler), delta(0, [copy(200, 100)])], {}, /copies from outside/],
    [
      'a size that is too small',
      [whole('x'), whole(filler)],
      { sizes: new Map([[1, 100]]) },
      /more data than its header says/,
    ],
    [
      'a size that is too large',
      [whole('x'), whole(filler)],
      { sizes: new Map([[1, 10_000]]) },
      /less data than its header says/,
    ],
    ['a size of gigabytes', [whole('x'), whole(filler)], { sizes: new Map([[1, 2 ** 31]]) }, /it is large/],
    [
      'a zlib bomb',
      [whole('x'), { kind: 'whole', type: 'blob', content: new Uint8Array(5_000_000) }],
      { sizes: new Map([[1, 10]]) },
      /more data than/,
    ],
    ['no zlib header', [whole('x'), whole(filler)], { damage: overwrite(1, 2, Uint8Array.of(0, 0)) }, /no zlib header/],
    [
      'an unknown type',
      [whole('x'), whole(filler)],
      { damage: overwrite(1, 0, Uint8Array.of(0xd0)) },
      /header is wrong/,
    ],
    [
      'a header without end',
      [whole('x'), whole(filler)],
      { damage: overwrite(1, 0, new Uint8Array(14).fill(0xbf)) },
      /header is wrong/,
    ],
    [
      'a base that is not there',
      [whole('x'), delta(0, [copy(0, 1), copy(0, 1)], 'oid')],
      { damage: overwrite(1, 1, new Uint8Array(20)) },
      /base is not in the pack/,
    ],
  ] as [string, PackedEntry[], Parameters<typeof writePack>[2], RegExp][])(
    '%s is named, and the rest is searched',
    async (name, bad, options, reason) => {
      const pack = writePack(join(root, name.replace(/\W/g, '')), [...bad, ...rest], options);
      const { found, declined } = outcome(await search(pack.path));
      expect(declined[pack.oids[1] ?? '']).toMatch(reason);
      expect(Object.keys(declined)).toHaveLength(1);
      for (const oid of pack.oids.slice(2)) expect(found).toContain(oid);
    },
  );

  test('what hangs on a damaged base is named too', async () => {
    const entries = [
      whole(filler),
      delta(0, [copy(0, 200)]),
      delta(1, [copy(0, 100)]),
      delta(2, [copy(0, 50)]),
      ...rest,
    ];
    const pack = writePack(join(root, 'below'), entries, { damage: overwrite(1, 3, Uint8Array.of(0x77)) });
    const { found, declined } = outcome(await search(pack.path));
    expect(Object.keys(declined).sort()).toEqual(pack.oids.slice(1, 4).sort());
    expect(declined[pack.oids[3] ?? '']).toBe('its base could not be read');
    expect(new Set(found)).toEqual(new Set([pack.oids[0], pack.oids[4], pack.oids[5]]));
  });

  test('deltas that are each other\u2019s base are named and do not loop', async () => {
    // Their object ids cannot follow from contents: the writer makes them of empty ones, and both bases point onwards.
    const entries = [
      ...rest,
      delta(3, [copy(0, 5)], 'oid'),
      delta(4, [copy(0, 6)], 'oid'),
      delta(2, [copy(0, 7)], 'oid'),
    ];
    const ids = (['2', '3', '4'] as const).map((digit) => Buffer.from(digit.repeat(40), 'hex'));
    const pack = writePack(join(root, 'cycle'), entries, {
      oids: new Map(ids.map((oid, index) => [index + 2, oid])),
    });
    const { found, declined } = outcome(await search(pack.path));
    expect(Object.keys(declined).sort()).toEqual(ids.map((oid) => oid.toString('hex')));
    expect(found).toHaveLength(2);
  });

  test('a delta without sizes and one with an endless size are named', async () => {
    for (const content of [new Uint8Array(0), new Uint8Array(12).fill(0xff)]) {
      const damage = (pack: Buffer, offsets: readonly number[]): void => {
        const stream = deflateSync(content, { level: 0 });
        const at = offsets[1] ?? 0;
        pack[at] = (6 << 4) | content.length;
        pack[at + 1] = at - (offsets[0] ?? 0);
        stream.copy(pack, at + 2);
      };
      const long = delta(
        0,
        Array.from({ length: 60 }, (_, index) => copy(index * 3, 2)),
      );
      const pack = writePack(join(root, `sizes${content.length}`), [whole(filler.slice(0, 90)), long, ...rest], {
        damage,
      });
      const { found, declined } = outcome(await search(pack.path));
      expect(Object.values(declined)).toEqual(['its delta has no sizes']);
      expect(found).toHaveLength(3);
    }
  });
});

describe('a damaged pack or index', () => {
  let number = 0;
  const make = () => writePack(join(root, `whole${number++}`), [whole('first nexmo'), whole('second'), ...rest]);
  const change = (path: string, at: number, value: number): void => {
    const bytes = readFileSync(path);
    bytes[at < 0 ? bytes.length + at : at] = value;
    writeFileSync(path, bytes);
  };

  test.each([
    ['a pack cut short', (path: string) => truncateSync(`${path}.pack`, 60), /its index belongs to another pack/],
    ['an empty pack', (path: string) => truncateSync(`${path}.pack`, 0), /cut short/],
    ['a pack that got longer', (path: string) => appendFileSync(`${path}.pack`, 'x'), /belongs to another pack/],
    ['another beginning', (path: string) => change(`${path}.pack`, 0, 0x51), /does not begin like a pack/],
    ['another count', (path: string) => change(`${path}.pack`, 11, 9), /counts other objects/],
    ['another version', (path: string) => change(`${path}.pack`, 7, 9), /version 9/],
    ['another checksum', (path: string) => change(`${path}.pack`, -1, 0), /another pack/],
    ['an index cut short', (path: string) => truncateSync(`${path}.idx`, 1100), /size does not fit/],
    ['an empty index', (path: string) => truncateSync(`${path}.idx`, 0), /cut short/],
    ['an index of another version', (path: string) => change(`${path}.idx`, 7, 3), /not of version 2/],
    ['a flipped bit in the offsets', (path: string) => change(`${path}.idx`, -50, 0x55), /checksum is wrong/],
    ['a fan-out that goes down', (path: string) => change(`${path}.idx`, 8, 0xff), /fan-out/],
    ['no index at all', (path: string) => rmSync(`${path}.idx`), /no such file or directory/],
  ])('%s makes the pack declined with its name', async (_, damage, reason) => {
    const pack = make();
    damage(pack.path);
    const events = await search(pack.path);
    expect(packError(events)).toMatch(reason);
    expect(packError(events)).toContain(pack.path);
    expect(events).toHaveLength(1);
  });

  test('any flipped bit in a pack leaves each object found, declined or clean, and nothing throws', async () => {
    const pack = make();
    const healthy = readFileSync(`${pack.path}.pack`);
    const expected = new Set([pack.oids[0], pack.oids[2], pack.oids[3]]);
    const bits = fc.uniqueArray(fc.integer({ min: 96, max: 8 * (healthy.length - 20) - 1 }), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(bits, async (flips) => {
        const bytes = Buffer.from(healthy);
        for (const bit of flips) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        writeFileSync(`${pack.path}.pack`, bytes);
        const { found, declined } = outcome(await search(pack.path));
        // A header may turn a blob into a tree, which is not searched: git would call that object corrupt as well.
        const typed = pack.offsets.filter((offset) => bytes[offset] !== healthy[offset]).length;
        const known = [...expected].filter((oid) => oid !== undefined && (found.includes(oid) || oid in declined));
        expect(known.length).toBeGreaterThanOrEqual(expected.size - typed);
      }),
      { numRuns: 300 },
    );
  });
});
