// Who searches packs: this thread for little, workers for much. A worker costs about 40 ms to start.

import type { Worker } from 'node:worker_threads';
import type { SearchKernel } from './pack-kernel.ts';
import { CONTROL, PackSearch, tasksOf, type PackMessage, type PackShare } from './pack-search.ts';

export interface Crew {
  /** Told before a pack's index is read how large the pack is: workers can start meanwhile. */
  prepare(packSize: number): void;
  /** Searches a pack; ends when every thread has stopped. */
  run(share: PackShare, signal: AbortSignal): AsyncIterable<PackMessage>;
  close(): Promise<void>;
}

export interface CrewParts {
  readonly jobs: number;
  /** A kernel with so many bytes for its buffers. */
  readonly createKernel: (budget: number) => SearchKernel;
  /** A worker that runs `serveCrew`; it is sent the budget with each pack. */
  readonly startWorker: () => Worker;
}

/** To a worker: search this pack. */
export interface WorkOrder {
  readonly share: PackShare;
  readonly budget: number;
}

/** From a worker. */
export type WorkReport = PackMessage | { readonly kind: 'idle' };

// Three buffers of OBJECT_LIMIT, a compressed one and the windows.
const LEAST_BUDGET = 96 * 1024 * 1024;
const WHOLE_BUDGET = 192 * 1024 * 1024;
// Below this much work (tasks are of like cost) starting workers takes longer than the search.
const FEW_TASKS = 6;
// A pack of this size has that many tasks for certain.
const LARGE_PACK = 16 * 1024 * 1024;
// Contents on their way from workers to the engine.
const WAITING_LIMIT_KIB = 16 * 1024;
// How long this thread searches before others have a turn.
const TURN_MS = 20;

export function createCrew(parts: CrewParts): Crew {
  return new WorkerCrew(parts);
}

class WorkerCrew implements Crew {
  readonly #parts: CrewParts;
  readonly #budget: number;
  readonly #workers: Worker[] = [];
  #queue: PackMessage[] = [];
  #own: PackSearch | undefined;

  constructor(parts: CrewParts) {
    this.#parts = parts;
    this.#budget = Math.max(LEAST_BUDGET, Math.floor(WHOLE_BUDGET / parts.jobs));
  }

  prepare(packSize: number): void {
    if (packSize >= LARGE_PACK) this.#fill();
  }

  run(share: PackShare, signal: AbortSignal): AsyncIterable<PackMessage> {
    return tasksOf(share).tasks.length - 1 < FEW_TASKS ? this.#runHere(share, signal) : this.#runWorkers(share, signal);
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
    this.#workers.length = 0;
  }

  async *#runHere(share: PackShare, signal: AbortSignal): AsyncGenerator<PackMessage> {
    this.#own ??= new PackSearch(this.#parts.createKernel(this.#budget), (message) => this.#queue.push(message));
    let turnEnds = performance.now() + TURN_MS;
    for (const _ of this.#own.run(share)) {
      if (this.#queue.length > 0) yield* this.#drain();
      if (performance.now() < turnEnds) continue;
      await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) return;
      turnEnds = performance.now() + TURN_MS;
    }
    yield* this.#drain();
  }

  *#drain(): Iterable<PackMessage> {
    const messages = this.#queue;
    this.#queue = [];
    yield* messages;
  }

  async *#runWorkers(share: PackShare, signal: AbortSignal): AsyncGenerator<PackMessage> {
    this.#fill();
    const inbox = new Inbox(this.#workers, share, signal);
    try {
      for (const worker of this.#workers) worker.postMessage({ share, budget: this.#budget } satisfies WorkOrder);
      for await (const message of inbox.messages()) yield message;
    } finally {
      for (const failed of inbox.close()) this.#workers.splice(this.#workers.indexOf(failed), 1);
      // Given up early: what its workers still send must not be taken for news of the next pack.
      if (inbox.isBusy) await this.close();
    }
  }

  #fill(): void {
    while (this.#workers.length < this.#parts.jobs) this.#workers.push(this.#start());
  }

  #start(): Worker {
    // An error is told as the worker's end, see Inbox; without a listener it would end the process.
    return this.#parts.startWorker().on('error', () => undefined);
  }
}

/** What the workers send about one pack, until all are idle or gone. */
class Inbox {
  readonly #share: PackShare;
  readonly #signal: AbortSignal;
  readonly #busy: Set<Worker>;
  readonly #failed: Worker[] = [];
  readonly #detach: (() => void)[] = [];
  #received: PackMessage[] = [];
  #wake: () => void = () => undefined;

  constructor(workers: readonly Worker[], share: PackShare, signal: AbortSignal) {
    this.#share = share;
    this.#signal = signal;
    this.#busy = new Set(workers);
    for (const worker of workers) this.#listen(worker);
    const abort = (): void => this.#stop();
    signal.addEventListener('abort', abort, { once: true });
    this.#detach.push(() => signal.removeEventListener('abort', abort));
  }

  async *messages(): AsyncGenerator<PackMessage> {
    while (!this.#signal.aborted) {
      const messages = this.#received;
      this.#received = [];
      for (const message of messages) {
        yield message;
        if (message.kind === 'hit') this.#taken(message.bytes.length);
      }
      if (this.#received.length > 0) continue;
      if (this.#busy.size === 0) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  get isBusy(): boolean {
    return this.#busy.size > 0;
  }

  /** Tells workers that still run to stop; gives those that failed. */
  close(): readonly Worker[] {
    this.#stop();
    for (const detach of this.#detach) detach();
    return this.#failed;
  }

  #listen(worker: Worker): void {
    const onMessage = (report: WorkReport): void => {
      if (report.kind === 'idle') this.#busy.delete(worker);
      if (report.kind !== 'idle') this.#received.push(report);
      this.#wake();
    };
    // Tasks that a failed worker had taken are not marked as done: searchPacks declines what is in them.
    const onEnd = (): void => {
      if (this.#busy.delete(worker)) this.#failed.push(worker);
      this.#wake();
    };
    worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
    this.#detach.push(() => worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd));
  }

  #taken(bytes: number): void {
    Atomics.sub(this.#share.control, CONTROL.waitingKiB, kibibytes(bytes));
    Atomics.notify(this.#share.control, CONTROL.waitingKiB);
  }

  #stop(): void {
    Atomics.store(this.#share.control, CONTROL.stop, 1);
    Atomics.notify(this.#share.control, CONTROL.waitingKiB);
    this.#wake();
  }
}

export interface Port {
  postMessage(message: WorkReport, transfer?: readonly ArrayBuffer[]): void;
  on(event: 'message', listener: (order: WorkOrder) => void): unknown;
}

/** The worker's side: searches what it is sent, and waits when the engine does not keep up. */
export function serveCrew(port: Port, createKernel: (budget: number) => SearchKernel): void {
  let share: PackShare | undefined;
  let search: PackSearch | undefined;
  const send = (message: PackMessage): void => {
    const bytes = message.kind === 'hit' ? message.bytes : undefined;
    // Asked before the transfer: afterwards this side's view has no length, and nobody would wait.
    const length = bytes?.length ?? 0;
    // The slice has a buffer of its own: see PackSearch.
    port.postMessage(message, bytes === undefined ? [] : [bytes.buffer as ArrayBuffer]);
    if (bytes !== undefined && share !== undefined) waitForTurn(share.control, length);
  };
  port.on('message', (order) => {
    share = order.share;
    search ??= new PackSearch(createKernel(order.budget), send);
    for (const _ of search.run(share)) if (Atomics.load(share.control, CONTROL.stop) !== 0) break;
    port.postMessage({ kind: 'idle' });
  });
}

function waitForTurn(control: Int32Array, bytes: number): void {
  Atomics.add(control, CONTROL.waitingKiB, kibibytes(bytes));
  for (;;) {
    const waiting = Atomics.load(control, CONTROL.waitingKiB);
    if (waiting < WAITING_LIMIT_KIB || Atomics.load(control, CONTROL.stop) !== 0) return;
    Atomics.wait(control, CONTROL.waitingKiB, waiting);
  }
}

function kibibytes(bytes: number): number {
  return 1 + (bytes >> 10);
}
