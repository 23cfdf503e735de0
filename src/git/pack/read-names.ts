// Reads what all objects of some packs name: which tree holds which, which commit which tree.

import { ScanError } from '../../core/errors.ts';
import type { Oid } from '../../core/oid.ts';
import type { Crew } from './crew.ts';
import { TYPE } from './entries.ts';
import type { Names, NameShare } from './name-look.ts';
import type { NameTable } from './name-table.ts';
import { entriesUndone, oidOfEntry, shareOf, type OpenedPack, type PackShelf } from './open-pack.ts';
import { CONTROL, type PackMessage } from './pack-search.ts';
import type { WordTable } from './word-table.ts';

export interface ReadNamesOptions {
  /** In the order of the table's parts. */
  readonly packs: readonly string[];
  readonly shelf: PackShelf;
  readonly table: NameTable;
  /** See NameShare. */
  readonly wanted: Uint8Array;
  readonly words?: WordTable;
  readonly crew: Crew;
  readonly signal: AbortSignal;
}

export type NamesEvent =
  | { readonly kind: 'names'; readonly names: Names }
  /** An object that could not be read here. */
  | { readonly kind: 'declined'; readonly oid: Oid };

/** @throws ScanError when a pack cannot be read at all */
export async function* readNames(options: ReadNamesOptions): AsyncGenerator<NamesEvent> {
  for (const [index, pack] of options.packs.entries()) {
    options.signal.throwIfAborted();
    const opened = options.shelf.open(pack);
    if (opened instanceof ScanError) throw opened;
    const { table, wanted, words } = options;
    const share = { table, wanted, first: table.parts[index]?.first ?? 0, ...(words && { words }) };
    yield* namesOf(opened, share, options);
  }
}

async function* namesOf(
  opened: OpenedPack,
  names: NameShare,
  { crew, signal }: ReadNamesOptions,
): AsyncGenerator<NamesEvent> {
  const share = shareOf(opened, { names });
  const declined = (entry: number): NamesEvent => ({ kind: 'declined', oid: oidOfEntry(opened, entry) });
  try {
    for (const entry of opened.leftOver) if (opened.entries.type[entry] !== TYPE.blob) yield declined(entry);
    for await (const message of crew.run(share, signal)) yield* toEvents(message, declined);
    signal.throwIfAborted();
    for (const entry of entriesUndone(share)) yield declined(entry);
  } finally {
    Atomics.store(share.control, CONTROL.stop, 1);
  }
}

function* toEvents(message: PackMessage, declined: (entry: number) => NamesEvent): Iterable<NamesEvent> {
  if (message.kind === 'names') yield { kind: 'names', names: message.names };
  if (message.kind === 'declined') yield declined(message.entry);
}
