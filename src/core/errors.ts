/** Stable names of everything that can go wrong; part of the JSON output. */
export const ERROR_CODES = [
  'usage',
  'config',
  'rule',
  'path-not-found',
  'unreadable',
  'not-a-repository',
  'git-missing',
  'git-failed',
  'revision-not-found',
  'missing-object',
  'corrupt-object',
  'shallow',
  'partial-clone',
  'too-large',
  'output',
  'interrupted',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface ScanErrorOptions {
  readonly cause?: unknown;
  /** What the user can do next, one sentence. */
  readonly hint?: string;
  readonly path?: string;
}

/** The one error class: `message` says what failed and why, `hint` what to do next. */
export class ScanError extends Error {
  readonly code: ErrorCode;
  readonly hint?: string;
  readonly path?: string;

  constructor(code: ErrorCode, message: string, options: ScanErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ScanError';
    this.code = code;
    if (options.hint !== undefined) this.hint = options.hint;
    if (options.path !== undefined) this.path = options.path;
  }
}

/** What was thrown, in words; of an operating system's error its reason only: the message around names the file. */
export function toErrorMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'syscall' in error ? error.message.replace(SYSTEM_ERROR, '$1') : error.message;
}

// `ENOENT: no such file or directory, open '/a/b'`
const SYSTEM_ERROR = /^E[A-Z0-9]+: (.+?), [a-z]+(?: '.*')?$/s;

/** Wraps whatever was thrown, so that callers deal with one class. */
export function toScanError(error: unknown, code: ErrorCode = 'internal'): ScanError {
  if (error instanceof ScanError) return error;
  if (isAbort(error)) return new ScanError('interrupted', 'The scan was interrupted.', { cause: error });
  const path = code === 'internal' ? unreadPath(error) : undefined;
  if (path !== undefined)
    return new ScanError('unreadable', `Could not read ${path}: ${toErrorMessage(error)}`, { cause: error, path });
  return code === 'internal' && isDefect(error)
    ? toDefect(error)
    : new ScanError(code, toErrorMessage(error), { cause: error });
}

/** What was to be opened is not there: neither itself nor what it would lie in. */
export function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** Thrown by JavaScript itself, which quotes what it stumbled over: text of a file, a key, a whole value. */
export function isDefect(error: unknown): error is Error {
  return [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError].some(
    (kind) => error instanceof kind,
  );
}

function toDefect(error: Error): ScanError {
  return new ScanError('internal', `Something in vonguard itself broke (${error.name}).`, {
    cause: error,
    hint: 'Please report it, with what the environment variable VONGUARD_DEBUG=1 adds; it quotes nothing of what was looked at.',
  });
}

const READS = new Set(['access', 'lstat', 'open', 'opendir', 'read', 'readlink', 'realpath', 'scandir', 'stat']);

/** What the operating system refused to show. */
function unreadPath(error: unknown): string | undefined {
  if (!(error instanceof Error && 'syscall' in error && 'path' in error)) return undefined;
  return READS.has(String(error.syscall)) ? String(error.path) : undefined;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
