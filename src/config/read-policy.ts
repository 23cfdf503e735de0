// Reads the files that make up the policy: configuration, baseline, own rules. The repository under
// scan may be hostile, so a policy file is small, regular and inside the root.

import { isUtf8 } from 'node:buffer';
import { constants } from 'node:fs';
import { open, realpath, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { isMissing, ScanError, toErrorMessage } from '../core/errors.ts';

/** Reads one policy file, its path relative to the root and with `/`; undefined when there is none. */
export type ReadPolicy = (file: string) => Promise<string | undefined>;

/** 100,000 entries of a baseline are 8 MB; a configuration is some kB. */
const POLICY_LIMIT = 16 * 1024 * 1024;

/** Reads from disk below `root`; refuses links out of it, devices and pipes, and files that are too large. */
export function createPolicyReader(root: string): ReadPolicy {
  return async (file) => {
    const real = await resolveReal(path.resolve(root, file), file);
    if (real === undefined) return undefined;
    if (!isInside(await realpath(root), real)) {
      throw new ScanError('config', `${file} is a link out of the repository and is not read.`, { path: file });
    }
    return readBounded(real, file);
  };
}

/** Reads a file that the user named on the command line, wherever it is. */
export async function readNamedPolicy(file: string): Promise<string | undefined> {
  const real = await resolveReal(path.resolve(file), file);
  return real === undefined ? undefined : readBounded(real, file);
}

async function resolveReal(absolute: string, file: string): Promise<string | undefined> {
  try {
    return await realpath(absolute);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw unreadable(file, error);
  }
}

function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

async function readBounded(real: string, file: string): Promise<string> {
  let handle: FileHandle | undefined;
  try {
    // Without O_NONBLOCK, opening a named pipe would wait for a writer for ever.
    handle = await open(real, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = await handle.stat();
    if (!stat.isFile()) throw new ScanError('config', `${file} is not a regular file.`, { path: file });
    if (stat.size > POLICY_LIMIT) {
      throw new ScanError('config', `${file} is larger than ${POLICY_LIMIT} bytes and is not read.`, { path: file });
    }
    return decodePolicy(await handle.readFile());
  } catch (error) {
    if (error instanceof ScanError) throw error;
    throw unreadable(file, error);
  } finally {
    await handle?.close();
  }
}

/** Text of a policy file or a report: UTF-8, or UTF-16 with a mark as Windows PowerShell writes it. */
export function decodePolicy(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** Whether decodePolicy gives what stands there: of other encodings it gives replacement characters. */
export function isDecodable(bytes: Uint8Array): boolean {
  return encodingOf(bytes) !== 'utf-8' || isUtf8(bytes);
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

function unreadable(file: string, error: unknown): ScanError {
  return new ScanError('config', `Could not read ${file}: ${toErrorMessage(error)}.`, { cause: error, path: file });
}
