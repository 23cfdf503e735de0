// What git tells a pre-push hook on standard input (githooks(5)): a line per ref that is pushed,
// `<local ref> SP <local oid> SP <remote ref> SP <remote oid> LF`.

import { ScanError } from '../core/errors.ts';
import { isOid, type Oid } from '../core/oid.ts';

export interface PushedRef {
  readonly localRef: string;
  readonly remoteRef: string;
  /** Undefined: the remote's ref is deleted, nothing is sent for it. */
  readonly local: Oid | undefined;
  /** Undefined: the remote does not have the ref yet. */
  readonly remote: Oid | undefined;
}

const LINE = /^(\S+) ([0-9a-f]{40,64}) (\S+) ([0-9a-f]{40,64})$/;

/** @throws ScanError `usage` for a line that is not of this form: a ref not understood is a ref not looked at */
export function parsePushedRefs(text: string): readonly PushedRef[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => line !== '')
    .map(parseLine);
}

function parseLine(line: string): PushedRef {
  // A local ref may be `(delete)`; an expression such as HEAD~1 has no spaces either.
  const [, localRef = '', local = '', remoteRef = '', remote = ''] = LINE.exec(line) ?? [];
  if (!isOid(local) || !isOid(remote)) {
    throw new ScanError('usage', 'Standard input is not what git gives to a pre-push hook.', {
      hint: 'This command is started by git. To look at a range yourself: vonguard diff origin/main..HEAD',
    });
  }
  return { localRef, remoteRef, local: present(local), remote: present(remote) };
}

function present(oid: Oid): Oid | undefined {
  return /^0+$/.test(oid) ? undefined : oid;
}
