// The files that git lists: tracked ones, and untracked ones that are not ignored.

import { lstatSync, realpathSync } from 'node:fs';
import { relative } from 'node:path';
import type { SourceSession } from '../core/source.ts';
import { afterTab, below, splitRecords, type FileName } from '../git/file-name.ts';
import { runGitAloud } from '../git/run.ts';
import { kindOfMode } from '../git/tree-object.ts';
import type { ListedFile } from './file.ts';

// git-ls-files(1), -t.
const SKIP_WORKTREE = 'S';

interface Listed {
  readonly name: FileName;
  /** What the index has of a file that a sparse checkout leaves out. */
  readonly oid?: string;
}

/** Files below `directory`; undefined when git ignores the directory itself and it was named on purpose. */
export async function listTracked(
  topLevel: string,
  directory: string,
  session: SourceSession,
): Promise<readonly ListedFile[] | undefined> {
  const scope = relative(topLevel, directory);
  if (scope !== '' && (await isIgnored(topLevel, scope, session.signal))) return undefined;
  const [tracked, others] = await Promise.all([
    list(topLevel, ['--stage', '-t'], scope, session),
    list(topLevel, ['--others', '--exclude-standard'], scope, session),
  ]);
  const names = [...trackedFiles(tracked, session), ...untrackedFiles(others, session)];
  const places = new Places();
  const absent: string[] = [];
  const files = names.flatMap((one) =>
    atPlace(below(topLevel, one.name), { ...one, topLevel, places, absent, session }),
  );
  noteAbsent(absent, session);
  return files;
}

function noteAbsent(absent: readonly string[], { coverage }: SourceSession): void {
  const [first] = absent;
  if (first === undefined) return;
  const which =
    absent.length === 1 ? `The tracked file ${first} is` : `${absent.length} tracked files (${first} …) are`;
  coverage.notice(`${which} not on disk, so there was nothing to look at.`);
}

async function list(
  cwd: string,
  what: readonly string[],
  scope: string,
  { signal, coverage }: SourceSession,
): Promise<readonly FileName[]> {
  const below = scope === '' ? [] : ['--', scope];
  const { output, complaint } = await runGitAloud({ cwd, args: ['ls-files', '-z', ...what, ...below], signal });
  // git warns about a directory that it can't open, and lists the rest as if nothing was missing.
  for (const line of complaint.split('\n').filter((one) => one.trim() !== '')) {
    // Ignore rules that can't be read only make the list longer.
    if (line.includes('unable to access')) coverage.notice(`git: ${line}`);
    else coverage.fail({ code: 'unreadable', message: `git could not list everything: ${line}`, path: cwd });
  }
  return splitRecords(output);
}

/** Each path once: a file in conflict is listed with up to three versions. */
function trackedFiles(records: readonly FileName[], session: SourceSession): readonly Listed[] {
  const names = new Map<string, Listed>();
  for (const record of records) {
    // `<tag> <mode> <oid> <stage>\t<path>`, git-ls-files(1)
    const name = afterTab(record);
    const [tag, mode = '', oid = ''] = record.text.split(' ', 3);
    const kind = kindOfMode(mode);
    const isLeftOut = tag === SKIP_WORKTREE && kind !== 'link';
    if (kind === 'submodule') noteSubmodule(name.text, session);
    else names.set(name.bytes?.toString('latin1') ?? name.text, { name, ...(isLeftOut && { oid }) });
  }
  return [...names.values()];
}

// An untracked repository inside is listed as a directory, `name/`: git looks no further, and neither do we.
function untrackedFiles(names: readonly FileName[], { coverage }: SourceSession): readonly Listed[] {
  return names.flatMap((name) => {
    const { text } = name;
    if (!text.endsWith('/')) return [{ name }];
    coverage.skip({ path: text, reason: 'submodule' });
    coverage.notice(`${text} is a repository of its own and was not entered; scan it on its own.`);
    return [];
  });
}

function noteSubmodule(name: string, { coverage }: SourceSession): void {
  coverage.skip({ path: name, reason: 'submodule' });
  coverage.notice(`${name} is a submodule and was not entered; scan it on its own.`);
}

interface Named extends Listed {
  readonly topLevel: string;
  readonly places: Places;
  readonly absent: string[];
  readonly session: SourceSession;
}

/** Nothing for a tracked file that was deleted: it holds nothing in the work tree. */
function atPlace(
  open: string | Buffer,
  { topLevel, name, oid, places, absent, session }: Named,
): readonly ListedFile[] {
  const path = `${topLevel}/${name.text}`;
  try {
    const stat = lstatSync(open, { throwIfNoEntry: false });
    if (stat === undefined && oid !== undefined) return [{ open, path, inIndex: { oid, topLevel } }];
    if (stat === undefined) {
      absent.push(name.text);
      return [];
    }
    if (places.holds(open)) return [{ open, path, isFile: stat.isFile() }];
    // A directory on its way was exchanged for a link, which could lead anywhere.
    session.coverage.skip({ path: name.text, reason: 'symbolic-link' });
  } catch {
    session.coverage.skip({ path: name.text, reason: 'unreadable' });
  }
  return [];
}

/** Whether files lie where their names say, asked once for each directory. */
class Places {
  readonly #known = new Map<string, boolean>();

  holds(file: string | Buffer): boolean {
    const directory = Buffer.from(file).subarray(0, Buffer.from(file).lastIndexOf('/'));
    const key = directory.toString('latin1');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const holds = realpathSync.native(directory, 'buffer').equals(directory);
    this.#known.set(key, holds);
    return holds;
  }
}

async function isIgnored(cwd: string, scope: string, signal: AbortSignal): Promise<boolean> {
  // check-ignore refuses literal pathspecs; with `./` in front nothing in the name is magic.
  // --no-index: whether some of it is tracked does not matter.
  const args = ['--no-literal-pathspecs', 'check-ignore', '-q', '--no-index', '--', `./${scope}`];
  // git-check-ignore(1): 1 when it is not ignored, 128 when it failed.
  return (await runGitAloud({ cwd, args, signal, accept: [1] })).code === 0;
}
