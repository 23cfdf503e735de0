// What is remembered of a repository for as long as neither its refs nor its objects change: which objects are missing,
// what was seen in the others, and where those are reachable. See ../git/sealed-records.ts for who may have written it.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isOid, type Oid } from '../core/oid.ts';
import type { Whereabouts } from '../core/provenance.ts';
import type { RefList } from '../core/refs.ts';
import { readObjectDirectory } from '../git/pack/object-directory.ts';
import type { Repository } from '../git/repository.ts';
import { runGit } from '../git/run.ts';
import { SealedRecords, recordKey } from '../git/sealed-records.ts';

/** An origin with the commit's id only; what the commit says is read again. */
export interface RememberedOrigin {
  readonly path: string;
  readonly commit?: Oid;
  readonly atHead: boolean;
}

export type RememberedWhereabouts = ReadonlyMap<
  string,
  Omit<Whereabouts, 'origins'> & { readonly origins: readonly RememberedOrigin[] }
>;

export interface StateMemory {
  /** Objects that were found missing; undefined when nothing is known. */
  missing(): readonly string[] | undefined;
  rememberMissing(oids: readonly string[]): void;
  /** Undefined unless all of `oids` are known. */
  whereabouts(oids: readonly string[]): RememberedWhereabouts | undefined;
  rememberWhereabouts(whereabouts: RememberedWhereabouts): void;
  /** What was seen in the objects, as the scan wrote it down. */
  sightings(key: string): readonly string[] | undefined;
  /** `lines` hold no secret, and no line feed. They count for the state that this memory was opened in, if it is still the same. */
  rememberSightings(key: string, lines: readonly string[], signal: AbortSignal): Promise<void>;
}

// A repository can list more than is worth remembering.
const MOST_MISSING = 100_000;
const MOST_LOGS = 10_000;

/** Undefined when nothing may be remembered of this repository: what can't be read of its state can change unseen. */
export async function openStateMemory(repository: Repository, signal: AbortSignal): Promise<StateMemory | undefined> {
  const key = recordKey();
  const state = key && (await stateOf(repository, signal).catch(() => undefined));
  signal.throwIfAborted();
  if (key === undefined || state === undefined) return undefined;
  return new Memory(new SealedRecords(path.join(repository.commonDir, 'vonguard', 'state'), key), {
    repository,
    state,
  });
}

async function stateOf(repository: Repository, signal: AbortSignal): Promise<string | undefined> {
  const args = ['for-each-ref', '--format=%(objectname) %(refname)'];
  // While git looks for its refs, the files are asked.
  const refs = runGit({ cwd: repository.topLevel ?? repository.gitDir, args, signal });
  const facts = await Promise.all([refs, factsOf(repository)]);
  const [names, files] = facts;
  if (files === undefined) return undefined;
  const hash = createHash('sha256').update(names);
  for (const one of files) hash.update(`\0${one.length}\0`).update(one);
  return hash.digest('hex');
}

/** Everything of the store but the refs that decides what is reached and what is missing; undefined when that can't be told. */
async function factsOf({ gitDir, commonDir }: Repository): Promise<readonly (string | Uint8Array)[] | undefined> {
  const { packs, loose, hasAlternates, unlisted } = readObjectDirectory(path.join(commonDir, 'objects'));
  // What is borrowed, or can't be listed, can come and go without a trace here.
  if (hasAlternates || unlisted.length > 0) return undefined;
  // What lies behind the boundary of a shallow clone is not missing, and not reached.
  const shallow = path.join(commonDir, 'shallow');
  const texts = [path.join(gitDir, 'HEAD'), ...(existsSync(shallow) ? [shallow] : [])].map((file) =>
    readFileSync(file),
  );
  // Reflogs, the heads of linked work trees, and tables of refs, in which HEAD and reflogs may stand: their facts tell
  // that they have changed. gitrepository-layout(5), `reftable`.
  const tables = [...new Set([commonDir, gitDir])].map((directory) => path.join(directory, 'reftable'));
  const logs = [...['logs', 'worktrees'].map((name) => path.join(commonDir, name)), ...tables].flatMap(factsBelow);
  if (logs.length > MOST_LOGS) return undefined;
  return [...texts, ...[logs, packs, loose].map((list) => list.join('\n'))];
}

function factsBelow(directory: string): readonly string[] {
  const entries = statSync(directory, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(directory, { withFileTypes: true, recursive: true })
    : [];
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return files.map((file) => {
    const { size, mtimeMs, ctimeMs } = statSync(file);
    return `${file} ${size} ${mtimeMs} ${ctimeMs}`;
  });
}

type Remembered = RememberedWhereabouts extends ReadonlyMap<string, infer Value> ? Value : never;

/** Whereabouts with each list of refs once: many objects are on the same hundreds of them. */
interface Packed {
  readonly lists: readonly RefList[];
  readonly entries: readonly (readonly [oid: string, whereabouts: Omit<Remembered, 'refs'>, list?: number])[];
}

function packed(whereabouts: RememberedWhereabouts): string {
  const numbers = new Map<string, number>();
  const entries = [...whereabouts].map(([oid, { refs, ...rest }]): Packed['entries'][number] => {
    if (refs === undefined) return [oid, rest];
    const text = JSON.stringify(refs);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return [oid, rest, number];
  });
  // Keys of a map stand in the order of their numbers.
  return `{"lists":[${[...numbers.keys()].join(',')}],"entries":${JSON.stringify(entries)}}`;
}

function unpacked(text: string): RememberedWhereabouts {
  // What `packed` made: the code over the record says so.
  const { lists, entries } = JSON.parse(text) as Packed;
  return new Map(
    entries.map(([oid, rest, number]) => {
      const refs = number === undefined ? undefined : lists[number];
      return [oid, { ...rest, ...(refs && { refs }) }];
    }),
  );
}

class Memory implements StateMemory {
  readonly #records: SealedRecords;
  readonly #repository: Repository;
  readonly #state: string;
  #whereabouts: RememberedWhereabouts | undefined;

  constructor(
    records: SealedRecords,
    { repository, state }: { readonly repository: Repository; readonly state: string },
  ) {
    this.#records = records;
    this.#repository = repository;
    this.#state = state;
  }

  missing(): readonly string[] | undefined {
    return this.#lines('missing')?.filter(isOid);
  }

  rememberMissing(oids: readonly string[]): void {
    if (oids.length <= MOST_MISSING) this.#write('missing', oids);
  }

  whereabouts(oids: readonly string[]): RememberedWhereabouts | undefined {
    const [line] = this.#whereabouts === undefined ? (this.#lines('whereabouts') ?? []) : [];
    if (line !== undefined) this.#whereabouts = unpacked(this.#records.disclose(line));
    const known = this.#whereabouts;
    return known !== undefined && oids.every((oid) => known.has(oid)) ? known : undefined;
  }

  rememberWhereabouts(whereabouts: RememberedWhereabouts): void {
    this.#whereabouts = whereabouts;
    // Names of refs and files are the repository's, and may hold a secret.
    this.#write('whereabouts', [this.#records.conceal(packed(whereabouts))]);
  }

  sightings(key: string): readonly string[] | undefined {
    const [head, concealed = ''] = this.#lines('sightings') ?? [];
    return head === this.#records.nameOf(key) ? this.#records.disclose(concealed).split('\n') : undefined;
  }

  async rememberSightings(key: string, lines: readonly string[], signal: AbortSignal): Promise<void> {
    // What came during the scan may not have been looked at.
    if ((await stateOf(this.#repository, signal).catch(() => undefined)) !== this.#state) return;
    this.#write('sightings', [this.#records.nameOf(key), this.#records.conceal(lines.join('\n'))]);
  }

  #lines(name: string): readonly string[] | undefined {
    const [head, ...lines] = this.#records.read(name)?.split('\n').slice(0, -1) ?? [];
    return head === this.#headOf(name) ? lines : undefined;
  }

  #write(name: string, lines: readonly string[]): void {
    this.#records.write(name, `${[this.#headOf(name), ...lines].join('\n')}\n`);
  }

  #headOf(name: string): string {
    return `vonguard ${name} 4 ${this.#state}`;
  }
}
