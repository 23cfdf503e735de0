// The files that git lists: tracked ones, and untracked ones that are not ignored.

import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { SourceSession } from '../core/source.ts';
import { runGit } from '../git/run.ts';

const SUBMODULE = '160000';

/** Absolute paths below `directory`; undefined when git ignores the directory itself and it was named on purpose. */
export async function listTracked(
  topLevel: string,
  directory: string,
  session: SourceSession,
): Promise<readonly string[] | undefined> {
  const { signal, coverage } = session;
  const below = path.relative(topLevel, directory);
  const scope = below === '' ? [] : ['--', below];
  const list = async (...args: string[]): Promise<readonly string[]> =>
    split(await runGit({ cwd: topLevel, args: ['ls-files', '-z', ...args, ...scope], signal }));
  const staged = await list('--stage');
  const others = await list('--others', '--exclude-standard');
  if (staged.length === 0 && others.length === 0 && below !== '' && (await isIgnored(topLevel, below, signal)))
    return undefined;
  const tracked = new Set<string>();
  for (const record of staged) {
    // `<mode> <oid> <stage>\t<path>`, git-ls-files(1)
    const name = record.slice(record.indexOf('\t') + 1);
    if (record.startsWith(SUBMODULE)) noteSubmodule(name, session);
    else if (exists(path.join(topLevel, name))) tracked.add(name);
  }
  // An untracked repository inside is listed as a directory, `name/`: git looks no further, and neither do we.
  for (const name of others.filter((one) => one.endsWith('/'))) coverage.skip({ path: name, reason: 'submodule' });
  const files = [...tracked, ...others.filter((one) => !one.endsWith('/'))];
  return files.map((name) => path.join(topLevel, name));
}

function noteSubmodule(name: string, { coverage }: SourceSession): void {
  coverage.skip({ path: name, reason: 'submodule' });
  coverage.notice(`${name} is a submodule and was not entered; scan it on its own.`);
}

// A tracked file that was deleted, or left out of a sparse checkout, holds nothing in the work tree.
function exists(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

async function isIgnored(cwd: string, below: string, signal: AbortSignal): Promise<boolean> {
  // git-check-ignore(1): 0 when ignored, 1 when not.
  return runGit({ cwd, args: ['check-ignore', '-q', '--', below], signal }).then(
    () => true,
    () => false,
  );
}

function split(output: Buffer): readonly string[] {
  return output
    .toString()
    .split('\0')
    .filter((record) => record !== '');
}
