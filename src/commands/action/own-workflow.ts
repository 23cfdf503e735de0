// A pull request runs its own version of the workflow: it can hand this step other inputs, or take it out. That can't
// be prevented from in here, but it is not left unsaid.

import { createCommitReader } from '../../git/read-at.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface WorkflowChange {
  readonly env: Environment;
  readonly cwd: string;
  readonly base: string;
  readonly head: string;
}

/** A sentence when the change edits the workflow that runs this step. */
export async function workflowNotice({ env, cwd, base, head }: WorkflowChange): Promise<string | undefined> {
  const file = workflowFile(env);
  if (file === undefined) return undefined;
  const [before, after] = await Promise.all(
    [base, head].map(async (ref) => (await createCommitReader(cwd, ref))(file)),
  );
  // Not there in the base: the request that brings the check.
  if (before === undefined || (after !== undefined && Buffer.compare(before, after) === 0)) return undefined;
  return `This change edits ${file}, the workflow that runs this check: see that it still looks at everything and still fails.`;
}

/** GITHUB_WORKFLOW_REF: `owner/name/.github/workflows/x.yml@refs/pull/7/merge`; one of another repository is not the change's. */
function workflowFile(env: Environment): string | undefined {
  // File and ref may both hold an `@`; a workflow's file ends as YAML does.
  const [, whole = ''] = /^(.+?\.ya?ml)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '') ?? [];
  const prefix = `${env['GITHUB_REPOSITORY'] ?? ''}/`;
  return prefix.length > 1 && whole.startsWith(prefix) ? whole.slice(prefix.length) : undefined;
}
