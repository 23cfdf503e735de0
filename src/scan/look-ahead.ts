// Contents are looked at on this thread, one by one and in their order: so a result is the same with any number of threads. Where
// that takes long, other threads say beforehand in which contents nothing is, and those are passed over.

import type { Content, SourceSession } from '../core/source.ts';
import { breakably } from './breakably.ts';
import type { LookCrew } from './look-crew.ts';
import { nodeProofTools } from './proof-tools.ts';
import type { isQuiet } from './quiet.ts';
import type { ScanRequest } from './request.ts';
import type { isIdle } from './worth-a-look.ts';

// A thread starts in a tenth of a second and is slow at first: when looking has taken this long and there is more, it pays.
const ALONE_MS = 400;
// Bytes of contents that wait here, answered or not.
const HELD = 8 * 1024 * 1024;

interface Waiting {
  readonly content: Content;
  /** Settled when `isQuiet` is known. */
  readonly asked: Promise<void>;
  isQuiet: boolean | undefined;
}

interface Help extends LookCrew {
  readonly isIdle: typeof isIdle;
  readonly isQuiet: typeof isQuiet;
}

export class LookAhead {
  readonly #request: ScanRequest;
  readonly #session: SourceSession;
  readonly #look: (content: Content) => Promise<void>;
  readonly #mayAsk: boolean;
  readonly #queue: Waiting[] = [];
  #help: Help | undefined;
  #spentMs = 0;
  #held = 0;

  /** `look` is called for contents that may hold something; not `mayAsk`: for each. */
  constructor(
    request: ScanRequest,
    session: SourceSession,
    { look, mayAsk }: { readonly look: (content: Content) => Promise<void>; readonly mayAsk: boolean },
  ) {
    this.#request = request;
    this.#session = session;
    this.#look = look;
    // A thread has Node's tools and no others.
    this.#mayAsk = mayAsk && session.jobs > 1 && request.tools === nodeProofTools;
  }

  async take(content: Content): Promise<void> {
    if (this.#mayAsk && this.#spentMs > ALONE_MS) this.#help ??= await this.#hire();
    if (this.#help === undefined) return this.#lookNow(content);
    this.#queue.push(waitingFor(content, this.#askAbout(content, this.#help)));
    this.#held += content.bytes.length;
    await this.#passAnswered();
    while (this.#held > HELD) await this.#passOne();
  }

  /** Ends when all that was taken is looked at. */
  async settle(): Promise<void> {
    while (this.#queue.length > 0) await this.#passOne();
  }

  async close(): Promise<void> {
    await this.#help?.close();
  }

  async #lookNow(content: Content): Promise<void> {
    const started = performance.now();
    await this.#look(content);
    this.#spentMs += performance.now() - started;
  }

  // Loaded by those who need it: the threads' text is as long as the engine's.
  async #hire(): Promise<Help> {
    const [{ createLookCrew }, { isQuiet: judge }, { isIdle: idle }] = await Promise.all([
      import('./look-crew.ts'),
      import('./quiet.ts'),
      import('./worth-a-look.ts'),
    ]);
    const { jobs, signal } = this.#session;
    const { ruleSet, now } = this.#request;
    const crew = createLookCrew(jobs - 1, { ruleSet, now });
    // Nobody waits for their answers then.
    signal.addEventListener('abort', () => void crew.close(), { once: true });
    return { ...crew, isQuiet: judge, isIdle: idle };
  }

  /** This thread does what the others have no time for. */
  #askAbout(content: Content, help: Help): boolean | Promise<boolean> {
    const { ruleSet, withSignals } = this.#request;
    if (help.isIdle(content, ruleSet, this.#session.searcher)) return true;
    const asked = help.ask(content);
    if (asked !== undefined) return asked;
    try {
      return breakably(content.bytes.length, () => help.isQuiet(content, this.#request), withSignals);
    } catch {
      // Told when it is looked at.
      return false;
    }
  }

  async #passAnswered(): Promise<void> {
    while (this.#queue[0]?.isQuiet !== undefined) await this.#passOne();
  }

  async #passOne(): Promise<void> {
    const [first] = this.#queue;
    if (first === undefined) return;
    await first.asked;
    this.#session.signal.throwIfAborted();
    this.#queue.shift();
    this.#held -= first.content.bytes.length;
    if (first.isQuiet === true) first.content.onQuiet?.();
    else await this.#look(first.content);
  }
}

function waitingFor(content: Content, answer: boolean | Promise<boolean>): Waiting {
  if (typeof answer === 'boolean') return { content, asked: Promise.resolve(), isQuiet: answer };
  const asked = answer.then((isQuiet) => {
    waiting.isQuiet = isQuiet;
  });
  const waiting: Waiting = { content, asked, isQuiet: undefined };
  return waiting;
}
