// What a store's objects name, read once in a scan for all that ask: what is missing, what has an anchor in its path, and
// where findings are.

import {
  readStoreNames,
  readStoreNamesByGit,
  type ReadNames,
  type StoreNames,
  type StoreNamesOptions,
} from './store-names.ts';

export interface NamesQuestion {
  readonly wanted: ReadonlySet<string>;
  /** Made only where something is read. */
  readonly options: () => StoreNamesOptions;
}

export class NamesOnce {
  #names: ReadNames;
  #wanted: ReadonlySet<string> | undefined;

  /** Undefined when the store cannot be read here, or names too much. */
  async read({ wanted, options }: NamesQuestion): Promise<StoreNames | undefined> {
    const known = this.#wanted;
    if (known === undefined || ![...wanted].every((oid) => known.has(oid))) {
      this.#names = await readStoreNames(options());
      this.#wanted = wanted;
    }
    return usable(this.#names);
  }

  /** As read, by git where it cannot be read here. */
  async readAnyway(question: NamesQuestion): Promise<StoreNames | undefined> {
    await this.read(question);
    this.#names ??= await readStoreNamesByGit(question.options());
    return usable(this.#names);
  }
}

function usable(names: ReadNames): StoreNames | undefined {
  return names === 'too-large' ? undefined : names;
}
