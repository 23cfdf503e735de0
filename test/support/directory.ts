// A directory for the tests of a file, made anew for each of them and gone afterwards.
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';

export interface TestDirectory {
  /** Of the test that is running. */
  readonly root: string;
  readonly at: (...names: readonly string[]) => string;
  /** Makes the directories on the way too; gives the file's whole name. */
  readonly write: (name: string, content?: string | Uint8Array) => string;
  readonly read: (name: string) => string;
}

/** To be called once at the top of a test file, or in a `describe`. */
export function useDirectory(): TestDirectory {
  let root = '';
  beforeEach(() => {
    root = realpathSync(mkdtempSync(path.join(tmpdir(), 'vonguard-test-')));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const at = (...names: readonly string[]): string => path.join(root, ...names);
  return {
    get root() {
      return root;
    },
    at,
    read: (name) => readFileSync(at(name), 'utf8'),
    write: (name, content = '') => {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
      return at(name);
    },
  };
}
