// The configuration: what `.vonguard.yaml` says, checked, or the defaults when there is no such file.

import type { Confidence, Kind } from '../core/kind.ts';
import { ScanError } from '../core/errors.ts';
import { createPolicyReader, readNamedPolicy, type ReadPolicy } from './read-policy.ts';

export const CONFIG_FILE = '.vonguard.yaml';

/** Tools whose inline comments can be honoured. */
export const FOREIGN_TOOLS = [
  'gitleaks',
  'betterleaks',
  'trufflehog',
  'kingfisher',
  'detect-secrets',
  'secretlint',
  'ggshield',
] as const;
export type ForeignTool = (typeof FOREIGN_TOOLS)[number];

export interface Config {
  /** As to be named in messages; undefined when there is no file. */
  readonly file?: string;
  /** Paths that are not looked at, see paths.ts. */
  readonly exclude: readonly string[];
  readonly rules: RuleSelection;
  readonly minConfidence?: Confidence;
  /** Bytes. */
  readonly maxFileSize?: number;
  readonly allow: readonly AllowEntry[];
  /** Allow entries and inline comments count only with a reason. */
  readonly requireReason: boolean;
  readonly honour: readonly ForeignTool[];
  /** Under `--policy-ref`: inline comments that the request itself adds count too. */
  readonly trustAddedComments: boolean;
  /** Keys the fingerprints of this repository. */
  readonly salt?: string;
}

export interface RuleSelection {
  /** When not empty, only these rules run. */
  readonly enable: readonly string[];
  readonly disable: readonly string[];
  /** Own rule files, relative to the root. */
  readonly files: readonly string[];
}

/** One entry of `allow`: all conditions that are given must hold, of one condition's values any. */
export interface AllowEntry {
  /** `file:line` of the entry. */
  readonly where: string;
  readonly paths: readonly string[];
  readonly rules: readonly string[];
  readonly kinds: readonly Kind[];
  /** Linear regular expressions over the secret. */
  readonly values: readonly string[];
  readonly stopwords: readonly string[];
  /** Object ids of commits, shortened to 7 digits at most. */
  readonly commits: readonly string[];
  readonly fingerprints: readonly string[];
  readonly reason?: string;
  readonly owner?: string;
  /** The last day on which the entry hides, YYYY-MM-DD. */
  readonly expires?: string;
}

export interface LoadOptions {
  readonly root: string;
  /** Instead of `.vonguard.yaml` at the root; must exist. */
  readonly file?: string;
  /** Reads policy files from elsewhere than the disk, e.g. from a commit. */
  readonly read?: ReadPolicy;
}

const DEFAULTS: Config = {
  exclude: [],
  rules: { enable: [], disable: [], files: [] },
  allow: [],
  requireReason: false,
  honour: [],
  trustAddedComments: false,
};

/**
 * Reads and checks the configuration.
 * @throws ScanError `config` naming file, line, key and what was expected
 */
export async function loadConfig({ root, file, read }: LoadOptions): Promise<Config> {
  const name = file ?? CONFIG_FILE;
  const text = await readerFor({ root, ...(file !== undefined && { file }), ...(read && { read }) })(name);
  if (text !== undefined) return readText(text, name);
  if (file === undefined) return DEFAULTS;
  throw new ScanError('config', `The configuration ${file} does not exist.`, { path: file });
}

/** The configuration that `text` holds, when it stands in the file `name`. */
export async function readText(text: string, name: string): Promise<Config> {
  // The YAML library is loaded only for a repository that has a configuration: start-up time counts.
  const { parseConfig } = await import('./parse-config.ts');
  return parseConfig(text, name);
}

function readerFor({ root, file, read }: LoadOptions): ReadPolicy {
  if (read !== undefined) return read;
  return file === undefined ? createPolicyReader(root) : readNamedPolicy;
}
