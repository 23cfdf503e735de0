// What a blocked commit or push says. It fits a screen of 24 lines and 80 columns: GUI clients show it in a small box.

import type { Finding } from '../core/finding.ts';
import type { ScanResult } from '../core/result.ts';
import type { HookName } from '../hooks/workplace.ts';
import { escapeTerminal } from '../reporters/escape/terminal.ts';

const MAX_FINDINGS = 6;
const MAX_PROBLEMS = 4;
const MAX_NAME = 60;

/** Empty when there is nothing to say. */
export function hookMessage(result: ScanResult, hook: HookName): string {
  if (result.findings.length > 0) return stopped(result, hook);
  return result.complete ? '' : notLooked(result, hook);
}

/** When the scan itself failed. */
export function hookFailure(
  { message, hint }: { readonly message: string; readonly hint?: string },
  hook: HookName,
): string {
  const act = hook === 'pre-commit' ? 'commit' : 'push';
  return lines(
    `vonguard could not look, so it stopped this ${act}: ${shorten(message, 300)}`,
    ...(hint === undefined ? [] : [shorten(hint, 300)]),
    `Skip all hooks once: git ${act} --no-verify`,
  );
}

function stopped(result: ScanResult, hook: HookName): string {
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
  return [`  ${shorten(path)}:${startLine}${where}`, `      ${shorten(title)}  ${shorten(secret.redacted())}`];
}

function remedy(result: ScanResult, hook: HookName): readonly string[] {
  const take =
    hook === 'pre-commit'
      ? 'Read it from the environment or a secret store, and stage the file again.'
      : 'Take it out of the commits (git rebase -i), not only out of the last one.';
  return ['What to do', `  ${take}`, `  Ever pushed or shared? It is burnt: rotate it. Steps: ${seeAll(result)}`];
}

function notLooked(result: ScanResult, hook: HookName): string {
  const { errors, skipped } = result;
  const act = hook === 'pre-commit' ? 'commit' : 'push';
  const problems = [
    ...errors.flatMap(({ message, hint }) => [
      `  ${shorten(message, 160)}`,
      ...(hint === undefined ? [] : [`  ${shorten(hint, 160)}`]),
    ]),
    ...skipped.map(({ path, oid, reason }) => `  ${shorten(path ?? oid ?? '')}: ${reason}`),
  ];
  const more = problems.length - MAX_PROBLEMS;
  return lines(
    `vonguard could not look at everything, so it stopped this ${act}. What it did see holds no secret.`,
    ...problems.slice(0, MAX_PROBLEMS),
    ...(more > 0 ? [`  and ${more} more: ${seeAll(result)}`] : []),
    `  Skip all hooks once: git ${act} --no-verify`,
  );
}

function seeAll({ source }: ScanResult): string {
  if (source === 'staged') return 'vonguard staged';
  return source === 'worktree' ? 'vonguard scan' : 'vonguard history';
}

/** Escaped, and cut in the middle: the end of a path is its file name. */
function shorten(text: string, limit: number = MAX_NAME): string {
  const safe = escapeTerminal(text);
  if (safe.length <= limit) return safe;
  const tail = Math.floor(limit / 2);
  return `${safe.slice(0, limit - tail - 1)}…${safe.slice(-tail)}`;
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
