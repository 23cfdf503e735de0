// The library: what programs may rely on. Typed, no global state, no output, cancellable.

import { ScanError } from './core/errors.ts';
import type { Confidence } from './core/kind.ts';
import type { Progress, Source } from './core/source.ts';
import type { ScanResult } from './core/result.ts';
import { prepareScan } from './scan/prepare.ts';
import { scan } from './scan/scan.ts';

export type { Confidence, Kind, Severity } from './core/kind.ts';
export type { Finding, Occurrence, Proof, Related, Suppression, SuppressedFinding } from './core/finding.ts';
export type { Location } from './core/location.ts';
export type { CommitInfo } from './core/provenance.ts';
export type { Problem, ScanResult, Skipped, Stats } from './core/result.ts';
export type { Progress } from './core/source.ts';
export { ScanError };
export { SecretText } from './core/secret-text.ts';

export interface ScanOptions {
  /**
   * Ends the scan early; the promise is then rejected with a ScanError of code `interrupted`. Asked between contents: one
   * of many megabytes is looked at to its end, and keeps the thread busy for seconds.
   */
  readonly signal?: AbortSignal;
  /** @default 'medium', or what the configuration says */
  readonly minConfidence?: Confidence;
  /** The clock that tokens' and allow entries' expiry is measured by. @default the current time */
  readonly now?: Date;
  /** Contents larger than this many bytes are skipped and named. @default 256 MiB, or what the configuration says */
  readonly maxBytes?: number;
}

export interface ScanTextOptions extends ScanOptions {
  /** Name to report and to judge the text by, e.g. `config/sms.js`. @default 'text' */
  readonly path?: string;
}

export interface ScanRepositoryOptions extends ScanOptions {
  /**
   * `worktree`: files on disk; `staged`: what the next commit would add; `history`: every object of the store;
   * `range`: what the commits of `range` add.
   * @default 'worktree'
   */
  readonly mode?: 'worktree' | 'staged' | 'history' | 'range';
  /** `base..head` or `base...head`; only with mode `range`. */
  readonly range?: string;
  /** Configuration to read instead of `.vonguard.yaml` at the root. */
  readonly configFile?: string;
  /** Worker threads. @default 1 */
  readonly jobs?: number;
  /** Remember between history scans which packs hold nothing. @default true */
  readonly cache?: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Looks at one text. No configuration is read.
 *
 * @example
 * const { findings } = await scanText(await readFile('.env', 'utf8'), { path: '.env' });
 */
export async function scanText(text: string | Uint8Array, options: ScanTextOptions = {}): Promise<ScanResult> {
  return cancellable(options.signal, async () => {
    const { createTextSource } = await import('./sources/text.ts');
    return run(createTextSource(text, options.path ?? 'text'), { ...options, useConfiguration: false });
  });
}

/**
 * Looks at a repository, or at a directory outside of one (mode `worktree`).
 *
 * @throws ScanError when the scan can't be made at all; what could not be read is in `skipped` and `errors`, and
 * `complete` is false then.
 * @example
 * const { findings, complete } = await scanRepository('.', { mode: 'history' });
 */
export async function scanRepository(directory: string, options: ScanRepositoryOptions = {}): Promise<ScanResult> {
  return cancellable(options.signal, async () =>
    run(await openSource(directory, options), { ...options, useConfiguration: true }),
  );
}

/** Whatever an aborted scan breaks with, git's end or the signal's own reason: callers see one error. */
async function cancellable(signal: AbortSignal | undefined, work: () => Promise<ScanResult>): Promise<ScanResult> {
  try {
    signal?.throwIfAborted();
    return await work();
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    throw new ScanError('interrupted', 'The scan was interrupted.', { cause: error });
  }
}

async function openSource(
  directory: string,
  { mode = 'worktree', range = '' }: ScanRepositoryOptions,
): Promise<Source> {
  switch (mode) {
    case 'worktree': {
      const { createWorktreeSource } = await import('./sources/worktree.ts');
      return createWorktreeSource({ cwd: directory, paths: [], includeIgnored: false });
    }
    case 'staged': {
      const { createStagedSource } = await import('./sources/staged.ts');
      return createStagedSource({ cwd: directory });
    }
    case 'history': {
      const { createHistorySource } = await import('./sources/history.ts');
      return createHistorySource({ cwd: directory, repository: '.' });
    }
    case 'range': {
      const { createRangeSource } = await import('./sources/range.ts');
      return createRangeSource({ cwd: directory, range });
    }
  }
}

async function run(
  source: Source,
  options: ScanRepositoryOptions & { readonly useConfiguration: boolean },
): Promise<ScanResult> {
  const { minConfidence, maxBytes, configFile, signal = new AbortController().signal } = options;
  const now = options.now ?? new Date();
  const prepared = await prepareScan({
    root: source.root,
    now,
    ...(minConfidence !== undefined && { minConfidence }),
    ...(maxBytes !== undefined && { maxBytes }),
    ...(configFile !== undefined && { configFile }),
    // A reader that finds no file: the defaults, whatever directory the program runs in.
    ...(!options.useConfiguration && { readPolicy: () => Promise.resolve(undefined) }),
  });
  return scan({
    ...prepared,
    source,
    now,
    signal,
    jobs: options.jobs ?? 1,
    cache: options.cache ?? true,
    onProgress: options.onProgress ?? (() => {}),
  });
}
