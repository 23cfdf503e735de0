// Where git looks for the hooks of a work tree.

import { execFile } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ScanError, toErrorMessage } from '../core/errors.ts';
import { findRepository } from './repository.ts';

export interface Workplace {
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
    const args = ['config', '--null', '--show-scope', '--get', 'core.hooksPath'];
    const { stdout } = await promisify(execFile)('git', args, { cwd });
    const [scope = '', value = ''] = stdout.split('\0');
    return { scope, value: value.replace(/^~(?=\/|$)/, os.homedir()) };
  } catch (error) {
    // git-config(1): 1 when the key is not set.
    if (error instanceof Error && 'code' in error && error.code === 1) return undefined;
    throw new ScanError('git-failed', `git config failed: ${toErrorMessage(error)}`, { cause: error });
  }
}
