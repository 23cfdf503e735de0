// The files that git lists: tracked ones, and untracked ones that are not ignored.

import { lstatSync, realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { isMissing } from '../core/errors.ts';
import type { SourceSession } from '../core/source.ts';
import { afterTab, below, splitRecords, type FileName } from '../git/file-name.ts';
import { runGitAloud } from '../git/run.ts';
import { kindOfMode } from '../git/tree-object.ts';
import { BATCH } from './file-batch.ts';
import type { ListedFile } from './file.ts';

// git-ls-files(1), -t.
const SKIP_WORKTREE = 'S';

interface Listed {
  readonly name: FileName;
  readonly isTracked: boolean;
  /** What the index has of a file that a sparse checkout leaves out. */
  readonly oid?: string;
}

/** Files below `directory`, in parts; undefined when git ignores the directory itself and it was named on purpose. */
export async function listTracked(
  topLevel: string,
  directory: string,
  session: SourceSession,
): Promise<Iterable<readonly ListedFile[]> | undefined> {
  const scope = relative(topLevel, directory);
  if (scope !== '' && (await isIgnored(topLevel, scope, session.signal))) return undefined;
  const [tracked, others] = await Promise.all([
    list(topLevel, ['--stage', '-t'], scope, session),
    list(topLevel, ['--others', '--exclude-standard'], scope, session),
  ]);
  return inParts([trackedFiles(tracked, session), untrackedFiles(others, session)], { topLevel, session });
}

interface Where {
  readonly topLevel: string;
  readonly session: SourceSession;
}

function* inParts(lists: readonly Iterable<Listed>[], { topLevel, session }: Where): Generator<readonly ListedFile[]> {
  const places = new Places();
  let part: ListedFile[] = [];
  for (const records of lists) {
    for (const listed of records) {
      const file = atPlace(below(topLevel, listed.name), listed, { topLevel, places, session });
      if (file === undefined || part.push(file) < BATCH) continue;
      yield part;
      part = [];
    }
  }
  yield part;
}

async function list(
  cwd: string,
  what: readonly string[],
  scope: string,
  { signal, coverage }: SourceSession,
): Promise<readonly FileName[]> {
  const paths = scope === '' ? [] : ['--', scope];
  const { output, complaint } = await runGitAloud({ cwd, args: ['ls-files', '-z', ...what, ...paths], signal });
  // git warns about a directory that it can't open, and lists the rest as if nothing was missing.
  for (const line of complaint.split('\n').filter((one) => one.trim() !== '')) {
    // Ignore rules that can't be read only make the list longer.
    if (line.includes('unable to access')) coverage.notice(`git: ${line}`);
    else coverage.fail({ code: 'unreadable', message: `git could not list everything: ${line}`, path: cwd });
  }
  return splitRecords(output);
}

/** Each path once: a file in conflict is listed with up to three versions, one after the other. */
function* trackedFiles(records: readonly FileName[], session: SourceSession): Generator<Listed> {
  let last: FileName | undefined;
  for (const record of records) {
    // `<tag> <mode> <oid> <stage>\t<path>`, git-ls-files(1)
    const name = afterTab(record);
    if (last !== undefined && isSame(last, name)) continue;
    last = name;
    const [tag, mode = '', oid = ''] = record.text.split(' ', 3);
    const kind = kindOfMode(mode);
    if (kind === 'submodule') noteSubmodule(name.text, session);
    else
      yield {
        name,
        isTracked: true,
        ...(tag === SKIP_WORKTREE && kind === 'file' && { oid }),
      };
  }
}

function isSame(one: FileName, other: FileName): boolean {
  if (one.bytes !== undefined && other.bytes !== undefined) return one.bytes.equals(other.bytes);
  return one.bytes === other.bytes && one.text === other.text;
}

// An untracked repository inside is listed as a directory, `name/`: git looks no further, and neither do we.
function* untrackedFiles(names: readonly FileName[], { coverage }: SourceSession): Generator<Listed> {
  for (const name of names) {
    const { text } = name;
    if (!text.endsWith('/')) {
      yield { name, isTracked: false };
      continue;
    }
    coverage.skip({ path: text, reason: 'submodule' });
    coverage.notice(`${text} is a repository of its own and was not entered; scan it on its own.`);
  }
}

function noteSubmodule(name: string, { coverage }: SourceSession): void {
  coverage.skip({ path: name, reason: 'submodule' });
  coverage.notice(`${name} is a submodule and was not entered; scan it on its own.`);
}

/** Undefined for what does not lie where its name says. Whether it is there at all shows when it is opened. */
function atPlace(
  open: string | Buffer,
  { name, oid, isTracked }: Listed,
  { topLevel, places, session }: Where & { readonly places: Places },
): ListedFile | undefined {
  const path = `${topLevel}/${name.text}`;
  try {
    if (oid !== undefined && !isThere(open)) return { open, path, inIndex: { oid, topLevel } };
    if (places.holds(open)) return { open, path, isTracked };
    // A directory on its way was exchanged for a link, which could lead anywhere.
    session.coverage.skip({ path: name.text, reason: 'symbolic-link' });
  } catch {
    session.coverage.skip({ path: name.text, reason: 'unreadable' });
  }
  return undefined;
}

function isThere(file: string | Buffer): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** Whether files lie where their names say, asked once for each directory. */
class Places {
  readonly #known = new Map<string, boolean>();

  holds(file: string | Buffer): boolean {
    const end = file.lastIndexOf('/');
    const directory = typeof file === 'string' ? file.slice(0, end) : file.subarray(0, end);
    // Bytes and text are told apart: those of one directory can read as the text of another.
    const key = typeof directory === 'string' ? directory : `${directory.toString('latin1')}/`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const holds = isRealPath(directory);
    this.#known.set(key, holds);
    return holds;
  }
}

/** True of what is not there too: nothing can be read through it. */
function isRealPath(directory: string | Buffer): boolean {
  try {
    if (typeof directory === 'string') return realpathSync.native(directory) === directory;
    return realpathSync.native(directory, 'buffer').equals(directory);
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
}

async function isIgnored(cwd: string, scope: string, signal: AbortSignal): Promise<boolean> {
  // check-ignore refuses literal pathspecs; with `./` in front nothing in the name is magic.
  // --no-index: whether some of it is tracked does not matter.
  const args = ['--no-literal-pathspecs', 'check-ignore', '-q', '--no-index', '--', `./${scope}`];
  // git-check-ignore(1): 1 when it is not ignored, 128 when it failed.
  return (await runGitAloud({ cwd, args, signal, accept: [1] })).code === 0;
}
