// Where git looks for the hooks of a work tree.

import os from 'node:os';
import path from 'node:path';
import { ScanError, toErrorMessage } from '../core/errors.ts';
import { findRepository } from './repository.ts';

export interface Workplace {
  /** The vonguard program that runs, absolute; a last resort for hooks that stay on this machine. */
  readonly program?: string;
  /** Absolute path of the work tree's top directory. */
  readonly root: string;
  /** `core.hooksPath`, or `hooks` of the git directory that linked work trees share; absolute. */
  readonly hooksDirectory: string;
  /** The directory comes from global or system configuration: every repository of the machine uses it. */
  readonly hooksAreShared: boolean;
}

/** @throws ScanError `not-a-repository`, also for a bare repository: nobody commits there */
export async function findWorkplace(directory: string): Promise<Workplace> {
  const { topLevel, commonDir } = await findRepository(directory);
  if (topLevel === undefined) {
    throw new ScanError('not-a-repository', 'This is a bare repository: nobody commits in it.', {
      hint: 'Run it in a clone that people work in.',
    });
  }
  const setting = await hooksPathSetting(topLevel);
  if (setting === undefined) {
    return { root: topLevel, hooksDirectory: path.join(commonDir, 'hooks'), hooksAreShared: false };
  }
  // git-config(1), core.hooksPath: a relative path is taken from where hooks run, the top of the work tree.
  const hooksDirectory = path.resolve(topLevel, setting.value);
  return { root: topLevel, hooksDirectory, hooksAreShared: ['global', 'system'].includes(setting.scope) };
}

interface Setting {
  readonly scope: string;
  readonly value: string;
}

// Asked without the settings of our other calls: they set core.hooksPath themselves and leave the system's
// configuration out, and git would look elsewhere than we install. Reading configuration starts nothing.
async function hooksPathSetting(cwd: string): Promise<Setting | undefined> {
  try {
    const { simpleGit } = await import('simple-git');
    const output = await simpleGit(cwd).raw('config', '--null', '--show-scope', '--get', 'core.hooksPath');
    // git-config(1) ends with 1 and says nothing when the key is not set.
    const [scope = '', value = ''] = output.split('\0');
    if (scope === '') return undefined;
    return { scope, value: value.replace(/^~(?=\/|$)/, os.homedir()) };
  } catch (error) {
    throw new ScanError('git-failed', `git config failed: ${toErrorMessage(error)}`, { cause: error });
  }
}
