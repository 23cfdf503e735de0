// Another user than the files' owner: root can read everything, so there we step down.
import { chownSync, lchownSync, readdirSync } from 'node:fs';
import path from 'node:path';

const NOBODY = 65534;
export const isRoot: boolean = process.getuid?.() === 0;

export async function asNobody<T>(home: string, use: () => Promise<T> | T): Promise<T> {
  if (!isRoot) return use();
  const before = process.env['HOME'];
  // Root's own home is closed to others, and git stops where it can't read its configuration there.
  process.env['HOME'] = home;
  process.seteuid?.(NOBODY);
  try {
    return await use();
  } finally {
    process.seteuid?.(0);
    process.env['HOME'] = before;
  }
}

/** Gives everything below to the user that asNobody steps down to. */
export function handOver(home: string): void {
  if (!isRoot) return;
  chownSync(home, NOBODY, NOBODY);
  for (const entry of readdirSync(home, { recursive: true, withFileTypes: true })) {
    lchownSync(path.join(entry.parentPath, entry.name), NOBODY, NOBODY);
  }
}
