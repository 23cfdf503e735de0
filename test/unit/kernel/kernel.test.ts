import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnchorHit } from '../../../src/core/source.ts';
import { createSearcher } from '../../../src/kernel/kernel.ts';
import { naiveSearch, randomBytes, utf16 } from './naive.ts';

const CHUNK = 256 * 1024;
const ANCHORS = [
  'vonage',
  'nexmo',
  'api_secret',
  'apisecret',
  '-----BEGIN',
  't1==',
  'eyJ',
  'LS0tLS1CRUdJTi',
  'secret',
  '_sec',
];

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

function planted(size: number, plants: readonly { readonly at: number; readonly bytes: Uint8Array }[]): Uint8Array {
  const bytes = new Uint8Array(size).fill(0x2e);
  for (const { at, bytes: plant } of plants) bytes.set(plant, at);
  return bytes;
}

function named(hits: readonly AnchorHit[]): readonly string[] {
  return hits.map(({ anchor, offset }) => `${ANCHORS[anchor]}@${offset}`);
}

test('a path is searched as a content is, and leaves the room as it was', () => {
  const searcher = createSearcher(ANCHORS);
  const room = searcher.room(8);
  room.set(bytesOf('-secret-'));
  expect(['config/Nexmo.yml', 'a/vonage/b', 'a/nexm/o', ''].map((path) => searcher.isNamed(path))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(searcher.roomHasAnchor(8)).toBe(true);
});

describe('search', () => {
  const searcher = createSearcher(ANCHORS);

  test('finds every anchor, overlapping ones too, by ascending offset', () => {
    expect(named(searcher.search(bytesOf('x API_SECRET=1 vonageNEXMO')))).toEqual([
      'api_secret@2',
      '_sec@5',
      'secret@6',
      'vonage@15',
      'nexmo@21',
    ]);
  });

  test('finds nothing in nothing and in what is shorter than an anchor', () => {
    for (const text of ['', 'n', 'ne', 'ey', 'nexm']) expect(searcher.search(bytesOf(text))).toEqual([]);
  });

  test.each(['eyJ', 'EYJ', 'nexmo', '-----begin'])('finds %s where the content is nothing else', (text) => {
    expect(searcher.search(bytesOf(text))).toHaveLength(1);
  });

  test('folds letters only: @ is not `, [ is not {', () => {
    const other = createSearcher(['a@b[c', '`x`', '_y_', '\u007e[]']);
    expect(other.search(bytesOf('A`B{C @X@ \u007fy\u007f \u005e{}'))).toEqual([]);
    expect(other.search(bytesOf('A@B[C'))).toEqual([{ anchor: 0, offset: 0 }]);
  });

  test.each([
    ['little-endian', 0],
    ['big-endian', 1],
  ])('finds UTF-16 %s at even and odd places', (_, lead) => {
    for (const shift of [0, 1, 2, 7, 15]) {
      const text = utf16('a Nexmo!', lead === 1);
      const bytes = planted(64, [{ at: shift, bytes: text }]);
      expect(named(searcher.search(bytes))).toEqual([`nexmo@${shift + 4 + lead}`]);
    }
  });

  test('finds UTF-16 that ends with its last character, without the zero behind it', () => {
    const bytes = utf16('eyJ', false).subarray(0, 5);
    expect(named(searcher.search(bytes))).toEqual(['eyJ@0']);
    expect(searcher.search(bytes.subarray(0, 4))).toEqual([]);
  });

  test('finds an anchor at every place around a chunk seam exactly once', () => {
    for (let at = CHUNK - 140; at <= CHUNK + 140; at += 1) {
      const narrow = planted(CHUNK + 400, [{ at, bytes: bytesOf('LS0tLS1crudJTi') }]);
      expect(named(searcher.search(narrow))).toEqual([`LS0tLS1CRUdJTi@${at}`]);
    }
  });

  test('finds an anchor in UTF-16 at every place around a chunk seam exactly once', () => {
    for (let at = CHUNK - 60; at <= CHUNK + 20; at += 1) {
      const wide = planted(CHUNK + 400, [{ at, bytes: utf16('api_secre!', false).subarray(0, 17) }]);
      expect(named(searcher.search(wide))).toEqual([`_sec@${at + 6}`]);
    }
  });

  test('gives all hits of a content that is nothing but hits', () => {
    const bytes = Buffer.alloc(3 * 200_000, 'eyJ');
    const hits = searcher.search(bytes);
    expect(hits).toHaveLength(200_000);
    expect(hits.every(({ offset }, index) => offset === 3 * index)).toBe(true);
  });

  test('is not confused by what an earlier search left behind', () => {
    searcher.search(bytesOf(`${'x'.repeat(90)}nexmo`));
    expect(searcher.search(bytesOf(`${'x'.repeat(90)}ne`))).toEqual([]);
  });
});

describe('hasAnchor and room', () => {
  const searcher = createSearcher(ANCHORS);

  test('hasAnchor sees a hit in any chunk', () => {
    for (const at of [0, CHUNK - 3, CHUNK, 3 * CHUNK + 5]) {
      expect(searcher.hasAnchor(planted(4 * CHUNK, [{ at, bytes: bytesOf('vonAGE') }]))).toBe(true);
    }
    expect(searcher.hasAnchor(new Uint8Array(4 * CHUNK))).toBe(false);
  });

  test.each([0, 5, 100, 300_000, 9 * 1024 * 1024])('a room of %i bytes can be filled and searched', (size) => {
    const room = searcher.room(size);
    expect(room).toHaveLength(size);
    room.fill(0x41);
    expect(searcher.roomHasAnchor(size)).toBe(false);
    if (size === 0) return;
    room.set(bytesOf('nexmo'), size - 5);
    expect(searcher.roomHasAnchor(size)).toBe(true);
    expect(searcher.roomHasAnchor(size - 1)).toBe(false);
  });

  test.each([0, 5, 300_000, 9 * 1024 * 1024])(
    'the path of what is in a room of %i bytes is searched with it',
    (size) => {
      const room = searcher.room(size);
      room.fill(0x41);
      const paths = [
        'a/vonage/b',
        'Nexmo',
        'a/v\u00f6nage',
        '',
        `${'\u{1F511}'.repeat(2000)}/_sec`,
        `${'x/'.repeat(5000)}nexmo`,
      ];
      expect(paths.map((path) => searcher.roomHasAnchor(size, path))).toEqual([true, true, false, false, true, true]);
      // A path that was longer is not seen behind the next one.
      expect(searcher.roomHasAnchor(size, 'a')).toBe(false);
      expect(room.every((byte) => byte === 0x41)).toBe(true);
    },
  );

  test('a room stays as it is while other bytes are searched', () => {
    const room = searcher.room(1000);
    room.fill(0x41);
    searcher.search(Buffer.alloc(3 * CHUNK, 'nexmo'));
    expect(room.every((byte) => byte === 0x41)).toBe(true);
    expect(searcher.search(room)).toEqual([]);
  });

  test('what a larger room held before is not searched', () => {
    searcher.room(100).set(bytesOf('nexmo'), 50);
    searcher.room(52);
    expect(searcher.roomHasAnchor(52)).toBe(false);
  });
});

describe('anchors', () => {
  test.each(['ab', 'x'.repeat(65), 'caf\u00e9', ''])('%j is refused', (anchor) => {
    expect(() => createSearcher([anchor])).toThrow(/must be 3 to 64 ASCII/);
  });

  test('two anchors that are one when folded are refused', () => {
    expect(() => createSearcher(['nexmo', 'NEXMO'])).toThrow(/given twice/);
  });

  test('no anchors find nothing', () => {
    expect(createSearcher([]).search(bytesOf('nexmo'))).toEqual([]);
  });

  test('hundreds of anchors are all found', () => {
    const many = Array.from(
      { length: 600 },
      (_, index) => `k${index.toString(36).padStart(4, '0')}${'z'.repeat(index % 58)}`,
    );
    const text = bytesOf(many.join('\u00ff').toUpperCase());
    const hits = createSearcher(many).search(text);
    expect(hits).toEqual(naiveSearch(many, text));
    expect(new Set(hits.map(({ anchor }) => anchor)).size).toBe(600);
  });
});

// Few different letters make overlaps, shared fingerprints and near misses frequent.
const letter = fc.constantFrom(...Array.from('aAbBeE_-=[{@`1\r\u0001\u0000'));
const anchorText = fc.array(letter, { minLength: 3, maxLength: 9 }).map((letters) => letters.join(''));
const longText = fc.array(letter, { minLength: 3, maxLength: 64 }).map((letters) => letters.join(''));
const anchorSet = fc.uniqueArray(fc.oneof(anchorText, longText), {
  minLength: 1,
  maxLength: 40,
  selector: (anchor) => anchor.toLowerCase(),
});
const piece = (anchors: readonly string[]): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.array(letter, { maxLength: 40 }).map((letters) => bytesOf(letters.join(''))),
    fc.constantFrom(...anchors).map(bytesOf),
    fc.constantFrom(...anchors).map((anchor) => bytesOf(anchor.toUpperCase())),
    fc.tuple(fc.constantFrom(...anchors), fc.boolean()).map(([anchor, big]) => utf16(anchor, big)),
    fc
      .tuple(fc.constantFrom(...anchors), fc.nat(12))
      .map(([anchor, cut]) => utf16(anchor, false).subarray(0, -1 - cut)),
    fc.array(letter, { maxLength: 30 }).map((letters) => utf16(letters.join(''), true)),
    fc.nat(40).map((size) => new Uint8Array(size)),
  );
const content = anchorSet.chain((anchors) =>
  fc.tuple(
    fc.constant(anchors),
    fc.array(piece(anchors), { maxLength: 14 }).map((pieces) => new Uint8Array(Buffer.concat(pieces))),
  ),
);

describe('against a naive search', () => {
  test('both name the same hits in any content', () => {
    fc.assert(
      fc.property(content, ([anchors, bytes]) => {
        const searcher = createSearcher(anchors);
        const expected = naiveSearch(anchors, bytes);
        expect(searcher.search(bytes)).toEqual(expected);
        expect(searcher.hasAnchor(bytes)).toBe(expected.length > 0);
      }),
      { numRuns: 1500 },
    );
  });

  test('both name the same hits where a chunk ends', () => {
    fc.assert(
      fc.property(content, fc.nat(200), ([anchors, bytes], before) => {
        const whole = new Uint8Array(CHUNK + 600);
        whole.set(bytes, CHUNK - before);
        expect(createSearcher(anchors).search(whole)).toEqual(naiveSearch(anchors, whole));
      }),
      { numRuns: 40 },
    );
  });

  test('both name the same hits in random bytes with real anchors planted in random case', () => {
    for (let round = 0; round < 30; round++) {
      const bytes = randomBytes(5000, round);
      for (const [index, anchor] of ANCHORS.entries())
        bytes.set(bytesOf(index % 2 ? anchor.toUpperCase() : anchor), index * 487);
      expect(createSearcher(ANCHORS).search(bytes)).toEqual(naiveSearch(ANCHORS, bytes));
    }
  });
});
