// Reads listed files on one thread or several; what comes out, and in which order, is the same.

import { setImmediate } from 'node:timers/promises';
import type { SourceSession } from '../core/source.ts';
import { readInto, type NamedFile, type Reading } from './file.ts';
import { BATCH, readBatch, type BatchReport, type FoundFile } from './file-batch.ts';
import { createFileCrew, type FileCrew } from './file-crew.ts';

// A thread starts in 30 to 40 ms, on a core of its own: when reading has taken this long and there is more, it pays.
const ALONE_MS = 3;
// Batches in order of the listing, given out and not yet passed on.
const AHEAD = 32;

/** Contents with an anchor, in the order of `lists`; all else is counted. */
export async function* readFiles(
  lists: AsyncIterable<readonly NamedFile[]>,
  session: SourceSession,
): AsyncGenerator<FoundFile> {
  const reader = new Reader(session);
  try {
    const queue: Pending[] = [];
    for await (const list of lists) {
      for (const batch of inBatches(list)) {
        queue.push({ batch, report: reader.read(batch) });
        yield* reader.passReady(queue);
      }
    }
    yield* reader.pass(queue);
    reader.noteAbsent();
  } finally {
    await reader.close();
  }
}

interface Pending {
  readonly batch: readonly NamedFile[];
  readonly report: BatchReport | Promise<BatchReport>;
}

/** How many at the head can be passed on now: those at hand, and what is waited for rather than that more piles up. */
function readyIn(queue: readonly Pending[]): number {
  const waited = queue.findIndex(({ report }) => report instanceof Promise);
  return Math.max(waited === -1 ? queue.length : waited, queue.length - AHEAD);
}

/** Lists come in parts of any size. */
function* inBatches(files: readonly NamedFile[]): Generator<readonly NamedFile[]> {
  for (let at = 0; at < files.length; at += BATCH) yield files.slice(at, at + BATCH);
}

class Reader {
  readonly #session: SourceSession;
  readonly #reading: Reading;
  #started: number | undefined;
  #crew: FileCrew | undefined;
  #done = 0;

  constructor(session: SourceSession) {
    this.#session = session;
    const { searcher, maxBytes, coverage } = session;
    this.#reading = { searcher, maxBytes, coverage, absent: [] };
  }

  read(batch: readonly NamedFile[]): BatchReport | Promise<BatchReport> {
    const { jobs, searcher, maxBytes } = this.#session;
    this.#started ??= performance.now();
    if (jobs > 1 && performance.now() - this.#started > ALONE_MS) {
      this.#crew ??= createFileCrew(jobs - 1, searcher.anchors, maxBytes);
    }
    return this.#crew?.take(batch) ?? readBatch(batch, this.#session);
  }

  /** Passes on what is ready at the head of the queue. */
  async *passReady(queue: Pending[]): AsyncGenerator<FoundFile> {
    // A signal, and what other threads send, arrive in a turn of the event loop.
    await setImmediate();
    this.#session.signal.throwIfAborted();
    yield* this.pass(queue.splice(0, readyIn(queue)));
  }

  async *pass(queue: readonly Pending[]): AsyncGenerator<FoundFile> {
    for (const pending of queue) yield* this.#passOne(pending);
  }

  /** Counts a batch, and reads here what its reader left. */
  async *#passOne(pending: Pending): AsyncGenerator<FoundFile> {
    const { coverage, onProgress, signal } = this.#session;
    const report = await pending.report;
    coverage.files += report.files;
    coverage.bytes += report.bytes;
    for (const skipped of report.skipped) coverage.skip(skipped);
    this.#reading.absent.push(...report.absent);
    yield* report.found;
    for (const file of pending.batch.slice(report.done)) {
      signal.throwIfAborted();
      const bytes = readInto(file, this.#reading);
      if (bytes !== undefined) yield { name: file.name, bytes };
    }
    this.#done += pending.batch.length;
    onProgress({ phase: 'reading files', done: this.#done, unit: 'files' });
  }

  noteAbsent(): void {
    const { absent, coverage } = this.#reading;
    const [first] = absent;
    if (first === undefined) return;
    const which =
      absent.length === 1 ? `The tracked file ${first} is` : `${absent.length} tracked files (${first} …) are`;
    coverage.notice(`${which} not on disk, so there was nothing to look at.`);
  }

  async close(): Promise<void> {
    await this.#crew?.close();
  }
}
