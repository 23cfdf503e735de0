// The policy of a repository: configuration, baseline and salt, read together from one place.

import { randomBytes } from 'node:crypto';
import { ScanError } from '../core/errors.ts';
import { BASELINE_FILE, parseBaseline, type Baseline } from './baseline.ts';
import { loadConfig, type Config } from './config.ts';
import { createPolicyReader, readNamedPolicy, type ReadPolicy } from './read-policy.ts';

export interface PolicyFiles {
  readonly config: Config;
  readonly baseline?: Baseline;
  /** Keys the fingerprints; undefined when neither file brings one. */
  readonly salt?: string;
}

export interface PolicyOptions {
  readonly root: string;
  readonly configFile?: string;
  readonly baselineFile?: string;
  /** Instead of the disk, e.g. `--policy-ref`. */
  readonly read?: ReadPolicy;
}

/**
 * Reads `.vonguard.yaml` and `.vonguard-baseline`, or the files named instead; a named file must exist.
 * @throws ScanError `config`
 */
export async function loadPolicy({ root, configFile, baselineFile, read }: PolicyOptions): Promise<PolicyFiles> {
  const config = await loadConfig({
    root,
    ...(configFile !== undefined && { file: configFile }),
    ...(read && { read }),
  });
  const baseline = await loadBaseline({
    root,
    ...(baselineFile !== undefined && { file: baselineFile }),
    ...(read && { read }),
  });
  const salt = saltOf(config, baseline);
  return { config, ...(baseline && { baseline }), ...(salt !== undefined && { salt }) };
}

interface BaselineOptions {
  readonly root: string;
  readonly file?: string;
  readonly read?: ReadPolicy;
}

async function loadBaseline({ root, file, read }: BaselineOptions): Promise<Baseline | undefined> {
  const name = file ?? BASELINE_FILE;
  const fromDisk = file === undefined ? createPolicyReader(root) : readNamedPolicy;
  const text = await (read ?? fromDisk)(name);
  if (text !== undefined) return parseBaseline(text, name);
  if (file === undefined) return undefined;
  throw new ScanError('config', `The baseline ${file} does not exist.`, {
    path: file,
    hint: 'vonguard baseline create makes one.',
  });
}

/** A salt for a repository that has none: 128 random bits. */
export function makeSalt(): string {
  return randomBytes(16).toString('base64url');
}

/** The salt of the configuration, or a new one for the baseline that is about to be made. */
export async function saltForBaseline(place: { readonly root: string; readonly file?: string }): Promise<string> {
  return (await loadConfig(place)).salt ?? makeSalt();
}

function saltOf(config: Config, baseline: Baseline | undefined): string | undefined {
  if (config.salt !== undefined && baseline?.salt !== undefined && config.salt !== baseline.salt) {
    // Going on would hide nothing and call every entry unused.
    throw new ScanError(
      'config',
      `${baseline.file} was made with another salt than \`salt\` in ${config.file ?? 'the configuration'}.`,
      {
        path: baseline.file,
        hint: 'Put the salt of the baseline into the configuration, or make the baseline again.',
      },
    );
  }
  return config.salt ?? baseline?.salt;
}
