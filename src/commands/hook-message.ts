// What a blocked commit or push says. It fits a screen of 24 lines and 80 columns: GUI clients show it in a small box.

import type { Finding } from '../core/finding.ts';
import { SKIP_REASONS, type ScanResult, type SkipReason } from '../core/result.ts';
import type { HookTask } from '../hooks/workplace.ts';
import { escapeTerminal } from '../reporters/escape/terminal.ts';
import { cutMiddle, wrap } from '../reporters/wrap.ts';
import { closedNotices } from '../scan/closed-notices.ts';

const MAX_FINDINGS = 6;
const MAX_PROBLEMS = 4;
const COLUMNS = 80;
const MAX_PATH = 56;
const MAX_TITLE = 46;
// A problem is told in three lines at most.
const MAX_TEXT = 200;

/** Empty when there is nothing to say. */
export function hookMessage(result: ScanResult, hook: HookTask): string {
  if (result.findings.length > 0) return stopped(result, hook);
  return result.complete ? notInside(result) : notLooked(result, hook);
}

// It stops nothing; but an archive that went through in silence would pass for looked into.
function notInside({ skipped }: ScanResult): string {
  const countSkipped = (reason: SkipReason): number => skipped.filter((one) => one.reason === reason).length;
  const notices = closedNotices({ skipped, countSkipped });
  return notices.length === 0 ? '' : lines(...notices.flatMap((notice) => paragraph(`vonguard: ${notice}`, '')));
}

/** When the scan itself failed. */
export function hookFailure(
  { message, hint }: { readonly message: string; readonly hint?: string },
  hook: HookTask,
): string {
  const act = hook === 'pre-commit' ? 'commit' : 'push';
  return lines(
    ...paragraph(`vonguard could not look, so it stopped this ${act}: ${message}`, ''),
    ...(hint === undefined ? [] : paragraph(hint, '')),
    `Skip all hooks once: git ${act} --no-verify`,
  );
}

function stopped(result: ScanResult, hook: HookTask): string {
  const { findings, complete } = result;
  const act = hook === 'pre-commit' ? 'commit' : 'push';
  const [first] = findings;
  if (first === undefined) return '';
  const secrets = findings.length === 1 ? 'a secret' : `${findings.length} secrets`;
  const more = findings.length - MAX_FINDINGS;
  return lines(
    `vonguard stopped this ${act}: it would publish ${secrets}.`,
    '',
    ...findings.slice(0, MAX_FINDINGS).flatMap(describe),
    ...(more > 0 ? [`  and ${more} more: ${seeAll(result)}`] : []),
    ...(complete ? [] : ['', 'Besides, not everything could be read; see vonguard staged.']),
    '',
    ...remedy(result, hook),
    `  A test value? Say so on the line: vonguard:allow ${first.ruleId} <reason>`,
    `  or: vonguard allow ${first.fingerprint} --reason "..."`,
    `  Skip all hooks once: git ${act} --no-verify`,
  );
}

function describe(finding: Finding): readonly string[] {
  const { path, startLine, title, secret, commit } = finding;
  const where = commit === undefined ? '' : ` in ${commit.oid.slice(0, 10)}`;
  return [
    `  ${shorten(path, MAX_PATH)}:${startLine}${where}`,
    `      ${shorten(title, MAX_TITLE)}  ${shorten(secret.redacted(), COLUMNS - MAX_TITLE - 8)}`,
  ];
}

function remedy(result: ScanResult, hook: HookTask): readonly string[] {
  const take =
    hook === 'pre-commit'
      ? 'Read it from the environment or a secret store, and stage the file again.'
      : 'Take it out of the commits (git rebase -i), not only out of the last one.';
  return ['What to do', `  ${take}`, `  Ever pushed or shared? It is burnt: rotate it. Steps: ${seeAll(result)}`];
}

function notLooked(result: ScanResult, hook: HookTask): string {
  const { errors, skipped } = result;
  const owed = skipped.filter(({ reason }) => SKIP_REASONS[reason]);
  const act = hook === 'pre-commit' ? 'commit' : 'push';
  const problems = [
    ...errors.flatMap(({ message, hint }) => (hint === undefined ? [message] : [message, hint])),
    ...owed.map(({ path, oid, reason }) => `${shorten(path ?? oid ?? '', MAX_PATH)}: ${reason}`),
  ];
  const more = problems.length - MAX_PROBLEMS;
  return lines(
    `vonguard could not look at everything, so it stopped this ${act}.`,
    'What it did see holds no secret.',
    ...problems.slice(0, MAX_PROBLEMS).flatMap((problem) => paragraph(problem, '  ')),
    ...(more > 0 ? [`  and ${more} more: ${seeAll(result)}`] : []),
    `  Skip all hooks once: git ${act} --no-verify`,
  );
}

function seeAll({ source }: ScanResult): string {
  if (source === 'staged') return 'vonguard staged';
  return source === 'worktree' ? 'vonguard scan' : 'vonguard history';
}

/** Escaped and cut; no word is wider than a line. */
function paragraph(text: string, indent: string): readonly string[] {
  const width = COLUMNS - indent.length;
  const words = shorten(text, MAX_TEXT).split(' ');
  return wrap(words.map((word) => cutMiddle(word, width)).join(' '), COLUMNS, indent);
}

function shorten(text: string, columns: number): string {
  return cutMiddle(escapeTerminal(text), columns);
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
