// All object ids of a store, each with a number: where it stands in the tables of the packs and of the loose objects.
// In shared memory, so that every thread can ask which object a tree or a commit names.

import type { Oid } from '../../core/oid.ts';
import { shared } from './entries.ts';

/** Ascending object ids, one behind the other. */
interface Part {
  /** Number of the first. */
  readonly first: number;
  readonly count: number;
  readonly names: Uint8Array;
}

/** Where ids are looked up. */
interface Lookup {
  readonly names: Uint8Array;
  readonly count: number;
  /** By the first two bytes of an id: where such ids begin; one more for the end. Empty for a short table. */
  readonly starts: Uint32Array;
  /** The number of each id; of the first alone where those of the others follow. */
  readonly numbers: Uint32Array;
}

/** Can be posted to another thread. */
export interface NameTable {
  readonly hashLength: number;
  readonly parts: readonly Part[];
  readonly lookups: readonly Lookup[];
  readonly count: number;
}

const PREFIXES = 65536;
// The starts take 256 KB, and a store may have thousands of packs of a few objects.
const SHORT = 2048;
// Looking in one after the other costs more than sorting them into one: a store may have thousands of packs.
const MOST_LOOKUPS = 8;

/** `tables`: ascending object ids as bytes, e.g. of each pack's index. */
export function makeNameTable(tables: readonly Uint8Array[], hashLength: number): NameTable {
  let first = 0;
  const parts = tables.map((names) => {
    const count = names.length / hashLength;
    const part = { first, count, names };
    first += count;
    return part;
  });
  const bySize = parts.toSorted((a, b) => b.count - a.count);
  const alone = parts.length > MOST_LOOKUPS ? MOST_LOOKUPS - 1 : parts.length;
  const lookups = bySize.slice(0, alone).map((part) => lookupOf(part, hashLength));
  const merged = bySize.slice(alone);
  if (merged.length > 0) lookups.push(lookupOfAll(merged, hashLength));
  return { hashLength, parts, lookups, count: first };
}

function lookupOf({ first, count, names }: Part, hashLength: number): Lookup {
  return { names, count, starts: startsOf(names, hashLength), numbers: Uint32Array.of(first) };
}

/** All ids of several parts in one order. */
function lookupOfAll(parts: readonly Part[], hashLength: number): Lookup {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const all = Buffer.concat(parts.map(({ names }) => names));
  const numberAt = new Uint32Array(count);
  let filled = 0;
  for (const part of parts) for (let at = 0; at < part.count; at++) numberAt[filled++] = part.first + at;
  const order = Uint32Array.from({ length: count }, (_, at) => at).sort((a, b) =>
    all.compare(all, b * hashLength, (b + 1) * hashLength, a * hashLength, (a + 1) * hashLength),
  );
  const names = new Uint8Array(shared(count * hashLength));
  const numbers = new Uint32Array(shared(4 * count));
  for (const [place, at] of order.entries()) {
    names.set(all.subarray(at * hashLength, (at + 1) * hashLength), place * hashLength);
    numbers[place] = numberAt[at] ?? 0;
  }
  return { names, count, starts: startsOf(names, hashLength), numbers };
}

function startsOf(names: Uint8Array, hashLength: number): Uint32Array {
  if (names.length < SHORT * hashLength) return new Uint32Array(0);
  const starts = new Uint32Array(shared(4 * (PREFIXES + 1)));
  for (let at = 0; at < names.length; at += hashLength) {
    const prefix = ((names[at] ?? 0) << 8) | (names[at + 1] ?? 0);
    starts[prefix + 1] = (starts[prefix + 1] ?? 0) + 1;
  }
  for (let prefix = 1; prefix <= PREFIXES; prefix++) {
    starts[prefix] = (starts[prefix] ?? 0) + (starts[prefix - 1] ?? 0);
  }
  return starts;
}

/** Ascending ids as bytes in shared memory. */
export function packOids(oids: readonly Oid[], hashLength: number): Uint8Array {
  const names = new Uint8Array(new SharedArrayBuffer(hashLength * oids.length));
  for (const [index, oid] of oids.toSorted().entries()) names.set(Buffer.from(oid, 'hex'), index * hashLength);
  return names;
}

/** Number of the object whose id begins at `at` in `bytes`; -1 when it is in no table. */
export function numberOf({ lookups, hashLength }: NameTable, bytes: Uint8Array, at: number): number {
  for (const lookup of lookups) {
    const place = placeIn(lookup, { bytes, at, hashLength });
    if (place >= 0) return lookup.numbers[place] ?? (lookup.numbers[0] ?? 0) + place;
  }
  return -1;
}

interface Wanted {
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly hashLength: number;
}

function placeIn({ names, starts, count }: Lookup, { bytes, at, hashLength }: Wanted): number {
  const isShort = starts.length === 0;
  const prefix = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  // How many bytes all ids between the bounds have in common with the wanted one.
  const same = isShort ? 0 : 2;
  const next = bytes[at + same] ?? 0;
  let low = isShort ? 0 : (starts[prefix] ?? 0);
  let high = isShort ? count : (starts[prefix + 1] ?? 0);
  // Ids are evenly spread: the next byte tells nearly where. What an attacker bends is found by halving.
  let middle = low + (((high - low) * next) >>> 8);
  while (low < high) {
    const from = middle * hashLength;
    let index = same;
    while (index < hashLength && names[from + index] === bytes[at + index]) index++;
    if (index === hashLength) return middle;
    const isLower = (names[from + index] ?? 0) < (bytes[at + index] ?? 0);
    if (isLower) low = middle + 1;
    else high = middle;
    middle = high - low < 8 ? (isLower ? low : high - 1) : (low + high) >>> 1;
  }
  return -1;
}

/** The id of a numbered object. */
export function oidOf({ parts, hashLength }: NameTable, number: number): Oid {
  const part = partOf(parts, number);
  const at = (number - (part?.first ?? 0)) * hashLength;
  const name = Buffer.from(part?.names.slice(at, at + hashLength) ?? []);
  return name.toString('hex') as Oid; // hex of a hash
}

/** The last part that begins at the number or before it: empty ones come before the one that has it. */
function partOf(parts: readonly Part[], number: number): Part | undefined {
  let [low, high] = [0, parts.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((parts[middle]?.first ?? 0) <= number) low = middle;
    else high = middle;
  }
  return parts[low];
}
