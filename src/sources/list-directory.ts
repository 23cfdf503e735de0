// Every file below a directory that is no repository.

import type { SourceSession } from '../core/source.ts';

/** Absolute paths; links are named, not followed; a repository's own store inside the tree is left out. */
export async function* listDirectory(directory: string, { coverage, signal }: SourceSession): AsyncGenerator<string> {
  const { default: fastGlob } = await import('fast-glob');
  const stream = fastGlob.stream('**', {
    cwd: directory,
    absolute: true,
    dot: true,
    onlyFiles: false,
    objectMode: true,
    followSymbolicLinks: false,
    // The store of a repository is compressed: its content is the business of `vonguard history`.
    ignore: ['**/.git/**', '**/.git'],
    suppressErrors: false,
  });
  try {
    for await (const entry of stream as AsyncIterable<unknown> as AsyncIterable<{
      path: string;
      dirent: { isDirectory(): boolean };
    }>) {
      signal.throwIfAborted();
      if (!entry.dirent.isDirectory()) yield entry.path;
    }
  } catch (error) {
    signal.throwIfAborted();
    const message = error instanceof Error ? error.message : String(error);
    coverage.fail({ code: 'unreadable', message: `Could not list all of ${directory}: ${message}`, path: directory });
  }
}
