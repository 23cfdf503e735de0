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
import { refFilesOf } from './ref-files.ts';

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

/** What is remembered counts for the state in which this memory was opened, and is written if that is still the state. */
export interface StateMemory {
  /** Objects that were found missing; undefined when nothing is known. */
  missing(): readonly string[] | undefined;
  rememberMissing(oids: readonly string[]): Promise<void>;
  /** Undefined unless all of `oids` are known. */
  whereabouts(oids: readonly string[]): RememberedWhereabouts | undefined;
  rememberWhereabouts(whereabouts: RememberedWhereabouts): Promise<void>;
  /** What has to be looked at for its path's sake; `lines` hold no line feed. */
  named(key: string): readonly string[] | undefined;
  rememberNamed(key: string, lines: readonly string[]): Promise<void>;
  /** What was seen in the objects, as the scan wrote it down. */
  sightings(key: string): readonly string[] | undefined;
  /** `lines` hold no secret, and no line feed. */
  rememberSightings(key: string, lines: readonly string[]): Promise<void>;
}

// A repository can list more than is worth remembering.
const MOST_MISSING = 100_000;
const MOST_LOGS = 10_000;

/** Undefined when nothing may be remembered of this repository: what can't be read of its state can change unseen. */
export async function openStateMemory(repository: Repository, signal: AbortSignal): Promise<StateMemory | undefined> {
  const key = recordKey();
  if (key === undefined) return undefined;
  const readState = (): Promise<string | undefined> => stateOf(repository, signal).catch(() => undefined);
  const state = await readState();
  signal.throwIfAborted();
  if (state === undefined) return undefined;
  const records = new SealedRecords(path.join(repository.commonDir, 'vonguard', 'state'), key);
  return new Memory(records, { state, isStill: async () => (await readState()) === state });
}

async function stateOf(repository: Repository, signal: AbortSignal): Promise<string | undefined> {
  const facts = factsOf(repository);
  if (facts === undefined) return undefined;
  const args = ['for-each-ref', '--format=%(objectname) %(refname)'];
  const refs = refFilesOf(repository) ?? [
    await runGit({ cwd: repository.topLevel ?? repository.gitDir, args, signal }),
  ];
  const hash = createHash('sha256');
  for (const one of [...refs, '', ...facts]) hash.update(`\0${one.length}\0`).update(one);
  return hash.digest('hex');
}

/** Everything of the store but the refs that decides what is reached and what is missing; undefined when that can't be told. */
function factsOf({ gitDir, commonDir }: Repository): readonly (string | Uint8Array)[] | undefined {
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

/** Whereabouts with each ref and each list of them once: many objects are on the same hundreds. */
interface Packed {
  readonly refs: readonly string[];
  /** Names are places in `refs`. */
  readonly lists: readonly { readonly names: readonly number[]; readonly count: number }[];
  readonly entries: readonly (readonly [oid: string, whereabouts: Omit<Remembered, 'refs'>, list?: number])[];
}

function packed(whereabouts: RememberedWhereabouts): string {
  const refs = numbering();
  const lists = numbering();
  const entries = [...whereabouts].map(([oid, { refs: list, ...rest }]): Packed['entries'][number] => {
    if (list === undefined) return [oid, rest];
    const { names, count } = list;
    return [oid, rest, lists.numberOf(JSON.stringify({ names: names.map(refs.numberOf), count }))];
  });
  return `{"refs":${JSON.stringify(refs.all())},"lists":[${lists.all().join(',')}],"entries":${JSON.stringify(entries)}}`;
}

/** Numbers different texts as they come. */
function numbering(): { readonly numberOf: (text: string) => number; readonly all: () => readonly string[] } {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  return { numberOf, all: () => [...numbers.keys()] };
}

function unpacked(text: string): RememberedWhereabouts {
  // What `packed` made: the code over the record says so.
  const { refs, lists, entries } = JSON.parse(text) as Packed;
  const read = lists.map(({ names, count }): RefList => ({ names: names.map((name) => refs[name] ?? ''), count }));
  return new Map(
    entries.map(([oid, rest, number]) => {
      const held = number === undefined ? undefined : read[number];
      return [oid, { ...rest, ...(held && { refs: held }) }];
    }),
  );
}

interface Opened {
  readonly state: string;
  /** Asks anew. */
  readonly isStill: () => Promise<boolean>;
}

class Memory implements StateMemory {
  readonly #records: SealedRecords;
  readonly #opened: Opened;
  #whereabouts: RememberedWhereabouts | undefined;

  constructor(records: SealedRecords, opened: Opened) {
    this.#records = records;
    this.#opened = opened;
  }

  missing(): readonly string[] | undefined {
    return this.#lines('missing')?.filter(isOid);
  }

  async rememberMissing(oids: readonly string[]): Promise<void> {
    if (oids.length <= MOST_MISSING) await this.#remember('missing', () => oids);
  }

  whereabouts(oids: readonly string[]): RememberedWhereabouts | undefined {
    const [line] = this.#whereabouts === undefined ? (this.#lines('whereabouts') ?? []) : [];
    if (line !== undefined) this.#whereabouts = unpacked(this.#records.disclose(line));
    const known = this.#whereabouts;
    return known !== undefined && oids.every((oid) => known.has(oid)) ? known : undefined;
  }

  async rememberWhereabouts(whereabouts: RememberedWhereabouts): Promise<void> {
    this.#whereabouts = whereabouts;
    // Names of refs and files are the repository's, and may hold a secret.
    await this.#remember('whereabouts', () => [this.#records.conceal(packed(whereabouts))]);
  }

  named(key: string): readonly string[] | undefined {
    return this.#keyed('named', key)?.filter(Boolean);
  }

  async rememberNamed(key: string, lines: readonly string[]): Promise<void> {
    await this.#rememberKeyed('named', key, lines);
  }

  sightings(key: string): readonly string[] | undefined {
    return this.#keyed('sightings', key);
  }

  async rememberSightings(key: string, lines: readonly string[]): Promise<void> {
    await this.#rememberKeyed('sightings', key, lines);
  }

  #keyed(name: string, key: string): readonly string[] | undefined {
    const [head, concealed = ''] = this.#lines(name) ?? [];
    return head === this.#records.nameOf(key) ? this.#records.disclose(concealed).split('\n') : undefined;
  }

  async #rememberKeyed(name: string, key: string, lines: readonly string[]): Promise<void> {
    await this.#remember(name, () => [this.#records.nameOf(key), this.#records.conceal(lines.join('\n'))]);
  }

  #lines(name: string): readonly string[] | undefined {
    const [head, ...lines] = this.#records.read(name)?.split('\n').slice(0, -1) ?? [];
    return head === this.#headOf(name) ? lines : undefined;
  }

  async #remember(name: string, linesOf: () => readonly string[]): Promise<void> {
    // What came while it was found out may be in it or not.
    if (!(await this.#opened.isStill())) return;
    this.#records.write(name, `${[this.#headOf(name), ...linesOf()].join('\n')}\n`);
  }

  #headOf(name: string): string {
    return `vonguard ${name} 7 ${this.#opened.state}`;
  }
}
