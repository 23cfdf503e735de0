// The sticky comment: what to say, and what to do when GitHub says no.

import { toScanError } from '../../core/errors.ts';
import { putComment, type CommentOutcome } from '../../verify/github-comment.ts';
import { cutLines } from './cut-lines.ts';
import type { Publication } from './publish.ts';
import { messageCommand } from './workflow-command.ts';

// Invisible in the comment; the version allows another form later.
const MARKER = '<!-- vonguard: comment 1 -->';
// Bytes; GitHub takes 65,536 characters.
const LIMIT = 60_000;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;

/** A comment is a courtesy: whatever goes wrong with it is said, and leaves the step's result alone. */
export async function keepComment(markdown: string, publication: Publication): Promise<void> {
  const { pullRequest, context } = publication;
  const say = (text: string): void => context.stdout.write(messageCommand('notice', text));
  if (pullRequest === undefined) return;
  try {
    const outcome = await send(markdown, pullRequest, publication);
    if (outcome?.kind === 'forbidden') {
      say(
        'No comment was written: the token may not (usual for forks; otherwise give the job `pull-requests: write`).',
      );
    }
    if (outcome === undefined) say('No comment was written: there is no token, or GITHUB_REPOSITORY is not set.');
  } catch (error) {
    const { message } = toScanError(error, 'output');
    context.stdout.write(messageCommand('warning', message));
  }
}

async function send(
  markdown: string,
  pullRequest: number,
  { inputs, run, context }: Publication,
): Promise<CommentOutcome | undefined> {
  const { env, signal } = context;
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  if (inputs.token === undefined || !REPOSITORY.test(repository)) return undefined;
  const text = cutLines(markdown, LIMIT, 'The rest is in the job summary.');
  return putComment({
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    token: inputs.token,
    repository,
    pullRequest,
    marker: MARKER,
    body: `${MARKER}\n${text}`,
    // A pull request without findings gets no comment, but an old one is brought up to date.
    create: run.result.findings.length > 0,
    signal,
  });
}
