// Names of files as git and the file system have them: bytes. Most are UTF-8; one that is not can be opened only by
// its bytes, and is shown with replacement characters.

import { isUtf8 } from 'node:buffer';
import { ScanError } from '../core/errors.ts';

export interface FileName {
  /** For people, and for patterns of the configuration. */
  readonly text: string;
  /** What to open when the text does not say it. */
  readonly bytes?: Buffer;
}

/** The records of an output with -z. Each ends with a NUL: what does not was cut off, or is no answer of git's. */
export function splitRecords(output: Buffer): readonly FileName[] {
  if (output.length > 0 && output.at(-1) !== 0) throw new ScanError('git-failed', 'git listed files incompletely.');
  // Latin-1 keeps each byte as one character: a million names are split without a million buffers.
  const records = output.toString('latin1').split('\0');
  return records.filter((record) => record !== '').map(fromLatin1);
}

export function toFileName(bytes: Buffer): FileName {
  return isUtf8(bytes) ? { text: bytes.toString('utf8') } : { text: bytes.toString('utf8'), bytes };
}

/** The name without what stands before and including the first tab: `<mode> <oid> <stage>\t<path>` and the like. */
export function afterTab({ text, bytes }: FileName): FileName {
  if (bytes === undefined) return { text: text.slice(text.indexOf('\t') + 1) };
  return toFileName(bytes.subarray(bytes.indexOf('\t') + 1));
}

/** The name below a directory, to open it by. */
export function below(directory: string | Buffer, { text, bytes }: FileName): string | Buffer {
  if (bytes === undefined && typeof directory === 'string') return `${directory}/${text}`;
  return Buffer.concat([Buffer.from(directory), Buffer.from('/'), bytes ?? Buffer.from(text)]);
}

function fromLatin1(record: string): FileName {
  return /[\u0080-\u00FF]/.test(record) ? toFileName(Buffer.from(record, 'latin1')) : { text: record };
}
