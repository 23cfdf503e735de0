import path from 'node:path';
import { ScanError, toErrorMessage } from '../core/errors.ts';
import { readForEdit } from './edit.ts';

/** Whether package.json of the repository's top directory names a package; false without such a file. */
export async function dependsOn(root: string, name: string): Promise<boolean> {
  const manifest = await readManifest(root);
  return ['dependencies', 'devDependencies', 'optionalDependencies'].some((key) => has(manifest[key], name));
}

export async function hasManifest(root: string): Promise<boolean> {
  return (await readForEdit(path.join(root, 'package.json'))) !== undefined;
}

async function readManifest(root: string): Promise<Readonly<Record<string, unknown>>> {
  const file = path.join(root, 'package.json');
  const text = await readForEdit(file);
  if (text === undefined) return {};
  try {
    // npm reads past a byte order mark, too.
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : {};
  } catch (error) {
    throw new ScanError('config', `${file} is not valid JSON: ${toErrorMessage(error)}`, { cause: error, path: file });
  }
}

function has(value: unknown, name: string): boolean {
  return isObject(value) && Object.hasOwn(value, name);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
