// From a root directory and options to everything a scan needs beside its source: policy, rules, fingerprints.

import { noticesOfChange } from '../config/added-suppressions.ts';
import { createPathMatcher } from '../config/paths.ts';
import { loadPolicy, type PolicyFiles } from '../config/policy.ts';
import { createPolicyReader, type ReadPolicy } from '../config/read-policy.ts';
import type { Confidence } from '../core/kind.ts';
import { compileAllowlist } from './allowlist.ts';
import { chooseRules } from './choose-rules.ts';
import { createFingerprinter, DEFAULT_SALT } from './fingerprint.ts';
import { nodeProofTools } from './proof-tools.ts';
import type { BaseCommit, ScanRequest } from './request.ts';
import { noticesOf } from './suppress-notices.ts';
import { suppress } from './suppress.ts';

// Larger contents are read by nobody as text; they are named as skipped, which makes the scan incomplete.
const DEFAULT_MAX_BYTES = 256 * 1024 * 1024;
const DEFAULT_CONFIDENCE: Confidence = 'medium';

export interface PrepareOptions {
  /** Where configuration, baseline and relative paths belong. */
  readonly root: string;
  readonly now: Date;
  readonly configFile?: string;
  readonly baselineFile?: string;
  /** Reads the policy from elsewhere than the disk, e.g. from the base commit of a pull request. */
  readonly readPolicy?: ReadPolicy;
  /** Given when the policy comes from there: what the change under scan adds to it is named and does not count. */
  readonly base?: BaseCommit;
  /** Reads the policy that the change brings. Default: from the disk. */
  readonly readChanged?: ReadPolicy;
  readonly minConfidence?: Confidence;
  readonly maxBytes?: number;
  readonly reportUnused?: boolean;
  /** For commands that deal with baselines themselves. */
  readonly ignoreBaseline?: boolean;
}

export interface PreparedScan extends Pick<
  ScanRequest,
  'ruleSet' | 'tools' | 'fingerprintOf' | 'suppress' | 'listsHidden' | 'isExcluded' | 'maxBytes' | 'inline'
> {
  readonly policy: PolicyFiles;
}

/** @throws ScanError `config` or `rule`: a policy that can't be read is never taken for an empty one. */
export async function prepareScan(options: PrepareOptions): Promise<PreparedScan> {
  const { root, readPolicy } = options;
  const files = await loadPolicy({
    root,
    ...(options.configFile !== undefined && { configFile: options.configFile }),
    ...(options.baselineFile !== undefined && { baselineFile: options.baselineFile }),
    ...(readPolicy && { read: readPolicy }),
  });
  const { config } = files;
  const ruleSet = await chooseRules(config, readPolicy ?? createPolicyReader(root));
  return {
    policy: files,
    ruleSet,
    tools: nodeProofTools,
    fingerprintOf: createFingerprinter({ salt: files.salt ?? DEFAULT_SALT }),
    suppress: await makeSuppress(files, options),
    isExcluded: await createPathMatcher(config.exclude),
    maxBytes: options.maxBytes ?? config.maxFileSize ?? DEFAULT_MAX_BYTES,
    inline: {
      honour: config.honour,
      requireReason: config.requireReason,
      ruleIds: new Set(ruleSet.rules.map((rule) => rule.id)),
      reportUnused: options.reportUnused === true,
      ...(options.base && !config.trustAddedComments && { base: options.base }),
    },
  };
}

async function makeSuppress(
  files: PolicyFiles,
  { root, now, minConfidence, ignoreBaseline = false, base, readChanged, reportUnused = false }: PrepareOptions,
): Promise<ScanRequest['suppress']> {
  const { config, baseline } = files;
  const policy = {
    allowlist: await compileAllowlist(config.allow, { today: now, needsFullCommits: base !== undefined }),
    minConfidence: minConfidence ?? config.minConfidence ?? DEFAULT_CONFIDENCE,
    ...(baseline && !ignoreBaseline && { baseline }),
  };
  const loadChanged = (): Promise<PolicyFiles> => loadPolicy({ root, ...(readChanged && { read: readChanged }) });
  const changed = base === undefined ? [] : await noticesOfChange(files, loadChanged);
  return async (findings, view, names) => {
    const outcome = await suppress(findings, policy, names);
    return { ...outcome, notices: [...changed, ...noticesOf(outcome, { ...view, reportUnused })] };
  };
}
