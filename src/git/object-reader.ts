// Objects of which only reading shows which come next: one `git cat-file --batch` stays open and is asked one by one.

import { ByteReader } from './byte-reader.ts';
import { readOne, whyEnded, type ObjectContent, type ReadOptions } from './cat-file.ts';
import { startGit, type GitProcess } from './run.ts';

interface Open {
  readonly git: GitProcess;
  readonly reader: ByteReader;
}

export class ObjectReader {
  readonly #options: ReadOptions;
  #open: Open | undefined;

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  /** `name`: an object id, or what git reads as the name of one (`<commit>^{tree}`). One call after the other. */
  async read(name: string): Promise<ObjectContent> {
    this.#open ??= open(this.#options);
    const { git, reader } = this.#open;
    git.stdin.write(`${name}\n`);
    const content = await readOne(reader, this.#options.maxBytes ?? Infinity);
    if (content !== undefined) return content;
    // git gives up at a damaged object: a new one goes on with the next.
    this.#open = undefined;
    // Whoever stood between and died may have left git behind: it ends with its input.
    git.stdin.end();
    return { kind: await whyEnded(git, this.#options.signal), oid: name };
  }

  close(): void {
    this.#open?.git.kill();
    this.#open = undefined;
  }
}

function open({ cwd, signal }: ReadOptions): Open {
  const git = startGit({ cwd, args: ['cat-file', '--batch'], ...(signal && { signal }) });
  return { git, reader: new ByteReader(git.stdout) };
}
