// Walks through the findings of a scan: one screen each, one key each. What was allowed is written at once.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ScanError } from '../core/errors.ts';
import { EXIT, type ExitCode } from '../core/exit-code.ts';
import type { Finding } from '../core/finding.ts';
import { escapeTerminal } from '../reporters/escape/terminal.ts';
import { openKeys, type Keys } from './allow-keys.ts';
import { keyingFor, writeEntry, type AllowTarget, type EntryDetails, type Keying } from './allow-target.ts';
import { sayIncomplete } from './baseline.ts';
import { isOn, type Arguments, type CommandContext } from './command.ts';
import { scanForPolicy } from './policy-scan.ts';

export interface Walk {
  readonly args: Arguments;
  readonly context: CommandContext;
  readonly target: AllowTarget;
  readonly details: EntryDetails;
}

/** @throws ScanError `usage` without a terminal: an answer nobody gave must not hide anything */
export async function allowInteractively(walk: Walk): Promise<ExitCode> {
  const { args, context, target } = walk;
  if (!context.stdin.isTerminal || !context.stdout.isTerminal) {
    throw new ScanError('usage', 'allow --interactive needs a terminal.', {
      hint: 'Elsewhere: vonguard allow FINGERPRINT --reason TEXT.',
    });
  }
  const keying = keyingFor(target.policy);
  const scanned = await scanForPolicy(args, context, {
    scope: isOn(args, 'history') ? 'history' : 'scan',
    salt: keying.salt,
  });
  const allowed = await walkThrough(scanned.result.findings, keying, walk);
  const left = scanned.result.findings.length - allowed;
  context.stdout.write(`${target.name}: ${allowed} allowed, ${left} left.\n`);
  const code = sayIncomplete(scanned, context);
  return code === EXIT.clean && left > 0 ? EXIT.findings : code;
}

type Answer = 'allowed' | 'skipped' | 'quit';

async function walkThrough(findings: readonly Finding[], keying: Keying, walk: Walk): Promise<number> {
  if (findings.length === 0) return 0;
  const keys = openKeys(walk.context);
  let allowed = 0;
  try {
    for (const [index, finding] of findings.entries()) {
      walk.context.stdout.write(`\n${index + 1} of ${findings.length}: ${describe(finding)}\n`);
      const answer = await ask(finding, { keys, keying, walk });
      if (answer === 'quit') break;
      if (answer === 'allowed') allowed++;
    }
  } finally {
    keys.close();
  }
  return allowed;
}

interface Asking {
  readonly keys: Keys;
  readonly keying: Keying;
  readonly walk: Walk;
}

async function ask(finding: Finding, { keys, keying, walk }: Asking): Promise<Answer> {
  const { stdout } = walk.context;
  for (;;) {
    stdout.write('(a)llow, (s)kip, (o)pen, (q)uit? ');
    const key = await keys.choose(['a', 's', 'o', 'q']);
    stdout.write(`${key ?? ''}\n`);
    if (key === undefined || key === 'q') return 'quit';
    if (key === 's') return 'skipped';
    if (key === 'o') stdout.write(`${open(finding, walk.target.root)}\n`);
    if (key === 'a' && (await allowFinding(finding, { keys, keying, walk }))) return 'allowed';
  }
}

async function allowFinding({ fingerprint }: Finding, { keys, keying, walk }: Asking): Promise<boolean> {
  const { stdout } = walk.context;
  stdout.write('Why is it fine? ');
  const reason = (await keys.line())?.trim() ?? '';
  stdout.write('\n');
  if (reason === '') {
    stdout.write('Without a reason it is not allowed.\n');
    return false;
  }
  await writeEntry(walk.target, { fingerprint, reason, ...walk.details }, keying);
  return true;
}

function describe({ title, secret, path: place, startLine, occurrenceCount }: Finding): string {
  const more = occurrenceCount > 1 ? ` and ${occurrenceCount - 1} more` : '';
  return escapeTerminal(`${title} ${secret.redacted()} at ${place}:${startLine}${more}`);
}

// The lines with every secret masked, and an address that terminals open with a click. vonguard starts no editor:
// which one, and with what arguments, would be the environment's to say.
function open({ path: place, startLine, snippet }: Finding, root: string): string {
  const lines = snippet?.lines.map((line, index) => `${snippet.startLine + index} | ${line}`) ?? [];
  const address = `${pathToFileURL(path.join(root, place)).href}#L${startLine}`;
  return [...lines, address].map(escapeTerminal).join('\n');
}
