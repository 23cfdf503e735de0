// Where the tree of HEAD holds contents. A tree can name another one many times: ten trees of ten entries each are ten
// thousand million paths. So listing them has an end; that a content is there at all is told by a walk that enters each
// tree once.

import { ByteReader } from '../git/byte-reader.ts';
import { toFileName } from '../git/file-name.ts';
import { runGit, startGit } from '../git/run.ts';

// More than the largest work trees have files, and a few seconds of git's time.
const MOST_ENTRIES = 5_000_000;
// A finding names 200 of its places.
const MOST_PATHS = 100_000;

interface Limits {
  readonly entries: number;
  readonly paths: number;
}

interface Where {
  readonly cwd: string;
  readonly signal: AbortSignal;
  readonly limits?: Limits;
}

/** Paths by object id; empty before the first commit. Beyond the limits one path of each object. */
export async function pathsAtHead(
  wanted: ReadonlySet<string>,
  { cwd, signal, limits = { entries: MOST_ENTRIES, paths: MOST_PATHS } }: Where,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const verify = ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'];
  // git-rev-parse(1): 1 when HEAD names no commit that is there; of one that should be, following the history tells.
  const head = (await runGit({ cwd, args: verify, signal, accept: [1] })).toString().trim();
  if (head === '') return new Map();
  const paths = new Map<string, string[]>();
  const isWhole = await listPaths(head, { wanted, limits, paths }, { cwd, signal });
  if (!isWhole) await addOnePathEach(head, { wanted, paths }, { cwd, signal });
  return paths;
}

interface Collecting {
  readonly wanted: ReadonlySet<string>;
  readonly paths: Map<string, string[]>;
}

/** False when it stopped at a limit. */
async function listPaths(
  head: string,
  { wanted, paths, limits }: Collecting & { readonly limits: Limits },
  where: Where,
): Promise<boolean> {
  const git = startGit({ ...where, args: ['ls-tree', '-r', '-z', '--full-tree', head] });
  git.stdin.end();
  let [entriesLeft, pathsLeft] = [limits.entries, limits.paths];
  for await (const records of recordsOf(git.stdout)) {
    entriesLeft -= records.length;
    for (const record of records) {
      // `<mode> <type> <oid>\t<path>`, git-ls-tree(1)
      const tab = record.indexOf('\t');
      const oid = record.slice(record.lastIndexOf(' ', tab) + 1, tab);
      if (!wanted.has(oid)) continue;
      add(paths, oid, toFileName(Buffer.from(record.slice(tab + 1), 'latin1')).text);
      pathsLeft--;
    }
    if (entriesLeft >= 0 && pathsLeft >= 0) continue;
    git.kill();
    return false;
  }
  await git.ended;
  return true;
}

/** The records of each chunk. */
async function* recordsOf(stream: AsyncIterable<Buffer>): AsyncGenerator<readonly string[]> {
  let rest = '';
  for await (const chunk of stream) {
    // Latin-1 keeps each byte as one character, also of names that a chunk's end cuts.
    const records = (rest + chunk.toString('latin1')).split('\0');
    rest = records.pop() ?? '';
    yield records;
  }
}

function add(paths: Map<string, string[]>, oid: string, path: string): void {
  const known = paths.get(oid);
  if (known === undefined) paths.set(oid, [path]);
  else known.push(path);
}

/** git-rev-list(1), --objects: `<oid> <path>`, each object once. */
async function addOnePathEach(head: string, { wanted, paths }: Collecting, where: Where): Promise<void> {
  const git = startGit({ ...where, args: ['rev-list', '--objects', '--no-walk', '--missing=allow-any', head] });
  git.stdin.end();
  const reader = new ByteReader(git.stdout);
  for (let line = await reader.line(); line !== undefined; line = await reader.line()) {
    const space = line.indexOf(' ');
    const oid = space === -1 ? line : line.slice(0, space);
    if (space !== -1 && wanted.has(oid) && !paths.has(oid)) paths.set(oid, [line.slice(space + 1)]);
  }
  await git.ended;
}
