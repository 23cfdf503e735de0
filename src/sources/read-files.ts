// Reads listed files on one thread or several; what comes out, and in which order, is the same.

import { setImmediate } from 'node:timers/promises';
import type { SourceSession } from '../core/source.ts';
import { readInto, type NamedFile, type Reading } from './file.ts';
import { BATCH, readBatch, type BatchReport, type FoundFile } from './file-batch.ts';
import { createFileCrew, type FileCrew } from './file-crew.ts';

// A thread takes 30 to 40 ms to start, and then a core of its own. So many batches listed and not begun are as much work.
const MUCH = 16;
const START_MS = 40;
// Batches in order of the listing, given out and not yet passed on.
const AHEAD = 32;

/** Contents with an anchor, in the order of `lists`; all else is counted. */
export async function* readFiles(
  lists: AsyncIterable<readonly NamedFile[]>,
  session: SourceSession,
): AsyncGenerator<FoundFile> {
  const reader = new Reader(session);
  try {
    const listed: (readonly NamedFile[])[] = [];
    const queue: Pending[] = [];
    for await (const list of lists) {
      listed.push(...inBatches(list));
      yield* reader.readDownTo(MUCH, listed, queue);
    }
    yield* reader.readDownTo(0, listed, queue);
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

interface Progress {
  /** Batches that are listed and not begun. */
  readonly waiting: number;
  readonly begun: number;
  /** Since the first was begun. */
  readonly ms: number;
}

/** One more for each time that as much was read as a thread takes to start, while there is as much to do, or files are large. */
export function threadsThatPay({ waiting, begun, ms }: Progress): number {
  if (waiting === 0) return 0;
  const byFiles = waiting < MUCH ? 0 : 1 + Math.floor(begun / MUCH);
  return Math.max(byFiles, Math.floor(ms / START_MS));
}

class Reader {
  readonly #session: SourceSession;
  readonly #reading: Reading;
  #crew: FileCrew | undefined;
  #started: number | undefined;
  #begun = 0;
  #done = 0;

  constructor(session: SourceSession) {
    this.#session = session;
    const { searcher, maxBytes, coverage } = session;
    this.#reading = { searcher, maxBytes, coverage, absent: [] };
  }

  /** Begins what is listed until only so many batches wait, and passes on what is ready. */
  async *readDownTo(rest: number, listed: (readonly NamedFile[])[], queue: Pending[]): AsyncGenerator<FoundFile> {
    while (listed.length > rest) {
      const batch = listed.shift() ?? [];
      queue.push({ batch, report: this.#read(batch, listed.length) });
      yield* this.passReady(queue);
    }
  }

  #read(batch: readonly NamedFile[], waiting: number): BatchReport | Promise<BatchReport> {
    const { searcher, maxBytes, jobs } = this.#session;
    this.#started ??= performance.now();
    const threads = threadsThatPay({ waiting, begun: this.#begun++, ms: performance.now() - this.#started });
    if (Math.min(threads, jobs - 1) > 0) this.#crew ??= createFileCrew(searcher.anchors, maxBytes);
    this.#crew?.grow(Math.min(threads, jobs - 1));
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
