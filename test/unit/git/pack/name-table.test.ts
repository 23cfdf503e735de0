import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Oid } from '../../../../src/core/oid.ts';
import { makeNameTable, numberOf, oidOf, packOids } from '../../../../src/git/pack/name-table.ts';

// `head` takes the place of an id's first digits: an attacker can find ids that begin alike.
function makeOids(count: number, { seed, head = '' }: { readonly seed: string; readonly head?: string }): Oid[] {
  return Array.from({ length: count }, (_, index) => {
    const hash = createHash('sha1').update(`${seed} ${index}`).digest('hex');
    return `${head}${hash.slice(head.length)}` as Oid; // 40 hexadecimal digits
  });
}

const SHORT = makeOids(60, { seed: 'short' });
const LONG = makeOids(5000, { seed: 'long' });
const ALIKE = makeOids(3000, { seed: 'alike', head: 'abcdef01' });
const ALIKE_SHORT = makeOids(300, { seed: 'alike and short', head: 'abcdef02' });

describe('the table of names', () => {
  test.each([
    ['short', [SHORT]],
    ['long', [LONG]],
    ['of both kinds', [SHORT, LONG, [], ALIKE_SHORT, ALIKE]],
    ['of a thousand packs', Array.from({ length: 1000 }, (_, pack) => makeOids(pack % 40, { seed: `pack ${pack}` }))],
    ['whose packs hold much the same', [...Array<Oid[]>(12).fill(SHORT), LONG, [...ALIKE, ...SHORT], ALIKE_SHORT]],
  ])('%s numbers each id, and leads from the number back to it', (_, lists) => {
    const table = makeNameTable(
      lists.map((oids) => packOids(oids, 20)),
      20,
    );
    expect(table.count).toBe(lists.flat().length);
    for (const oid of lists.flat()) expect(oidOf(table, numberOf(table, Buffer.from(oid, 'hex'), 0))).toBe(oid);
  });

  test('knows no id that is not in it', () => {
    const table = makeNameTable([packOids(SHORT, 20), packOids(LONG, 20), packOids(ALIKE, 20)], 20);
    const strangers = [
      ...makeOids(500, { seed: 'strange' }),
      ...makeOids(500, { seed: 'strange', head: 'abcdef01' }),
      '00'.repeat(20),
      'ff'.repeat(20),
    ];
    for (const oid of strangers) expect(numberOf(table, Buffer.from(oid, 'hex'), 0)).toBe(-1);
  });

  test('takes little room for a store of many small packs', () => {
    const { lookups } = makeNameTable(
      Array.from({ length: 1000 }, () => packOids(SHORT, 20)),
      20,
    );
    const bytes = lookups.reduce((sum, one) => sum + one.starts.byteLength + one.names.byteLength, 0);
    expect(bytes).toBeLessThan(2 * 1000 * 20 * SHORT.length);
    expect(lookups).toHaveLength(8);
  });
});
