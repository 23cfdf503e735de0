// Scans for the commands that write policy: over the whole repository, with the salt that will stand in the file.

import type { BaselineScope } from '../config/baseline.ts';
import type { Fingerprint } from '../core/finding.ts';
import type { SecretText } from '../core/secret-text.ts';
import type { Source } from '../core/source.ts';
import { findRepositoryIfAny } from '../git/repository.ts';
import { createFingerprinter, type FingerprintOf } from '../scan/fingerprint.ts';
import type { PreparedScan } from '../scan/prepare.ts';
import type { Arguments, CommandContext, Flag } from './command.ts';
import { SELECTION_FLAGS, SPEED_FLAGS } from './flags.ts';
import { runScan, type ScanRun } from './run-scan.ts';

const SCOPE_FLAG: Flag = {
  name: 'history',
  group: 'What to scan',
  type: 'boolean',
  describe: 'Look at the whole history, not only at the files of the work tree',
};

/** Flags of every command that scans in order to write or check policy. */
export const POLICY_SCAN_FLAGS: readonly Flag[] = [
  SCOPE_FLAG,
  ...SELECTION_FLAGS,
  {
    name: 'min-confidence',
    group: 'What to report',
    type: 'string',
    choices: ['low', 'medium', 'high'],
    placeholder: 'LEVEL',
    describe: 'Count findings from this confidence on (default medium)',
  },
  { name: 'progress', group: 'Output', type: 'boolean', describe: 'Progress on standard error, yes or no' },
  ...SPEED_FLAGS,
];

export interface PolicyScan extends ScanRun {
  /** What fingerprints were made of, to make them again with another salt. */
  readonly identities: ReadonlyMap<Fingerprint, SecretText>;
}

export interface PolicyScanOptions {
  readonly scope: BaselineScope;
  /** Instead of the salt that the policy has. */
  readonly salt?: string;
}

/** Always the whole repository: a baseline of one directory would call the rest new. */
export async function scanForPolicy(
  args: Arguments,
  context: CommandContext,
  { scope, salt }: PolicyScanOptions,
): Promise<PolicyScan> {
  const identities = new Map<Fingerprint, SecretText>();
  const run = await runScan(
    args,
    context,
    () => openWhole(context, scope),
    (prepared) => noteIdentities(salt === undefined ? prepared : withSalt(prepared, salt), identities),
  );
  return { ...run, identities };
}

/** The repository's top level, or the current directory where there is no repository. */
export async function findRoot(context: CommandContext): Promise<string> {
  return (await findRepositoryIfAny(context.cwd))?.topLevel ?? context.cwd;
}

/** Every fingerprint that the scan met, whether reported or not. */
export function metFingerprints({ result: { findings, suppressed } }: ScanRun): ReadonlySet<string> {
  return new Set([...findings, ...suppressed.map(({ finding }) => finding)].map((finding) => finding.fingerprint));
}

async function openWhole(context: CommandContext, scope: BaselineScope): Promise<Source> {
  if (scope === 'history') {
    const { createHistorySource } = await import('../sources/history.ts');
    return createHistorySource({ cwd: context.cwd, repository: '.' });
  }
  const { createWorktreeSource } = await import('../sources/worktree.ts');
  return createWorktreeSource({ cwd: await findRoot(context), paths: [], includeIgnored: false });
}

function withSalt(prepared: PreparedScan, salt: string): PreparedScan {
  return { ...prepared, fingerprintOf: createFingerprinter({ salt }) };
}

function noteIdentities(prepared: PreparedScan, identities: Map<Fingerprint, SecretText>): PreparedScan {
  const { warm, made } = prepared.fingerprintOf;
  const of: FingerprintOf = ({ identity }) => {
    const fingerprint = prepared.fingerprintOf({ identity });
    identities.set(fingerprint, identity);
    return fingerprint;
  };
  // Also of what is hidden: a baseline may hold it, or be asked to.
  return { ...prepared, fingerprintOf: Object.assign(of, { warm, made }), listsHidden: true };
}
