// Tells of one line: which rules looked, what matched, what was dropped by what and why, and what hides it.

import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { ScanError, toErrorMessage } from '../core/errors.ts';
import { EXIT, type ExitCode } from '../core/exit-code.ts';
import type { Match } from '../core/match.ts';
import type { TraceEvent } from '../engine/scan-fragment.ts';
import { escapeTerminal } from '../reporters/escape/terminal.ts';
import type { LineExplanation } from '../scan/explain-line.ts';
import { prepareScan } from '../scan/prepare.ts';
import { textOf, type Arguments, type Command, type CommandContext } from './command.ts';
import { SELECTION_FLAGS } from './flags.ts';
import { findRoot } from './policy-scan.ts';

// A person asks about a line of source.
const MAX_BYTES = 64 * 1024 * 1024;

export const explainCommand: Command = {
  name: 'explain',
  summary: 'Tell why a line is reported, or why not',
  description:
    'Looks at one file as a scan would and tells for one line which rules looked, what matched, what was dropped by what and why, and which allow entry, comment or baseline hides it. Prints no secret.',
  positionals: [{ name: 'place', describe: 'PATH:LINE', required: true, many: false }],
  flags: SELECTION_FLAGS,
  examples: [{ command: 'vonguard explain src/config.ts:12', does: 'one line' }],
  run: explain,
};

async function explain(args: Arguments, context: CommandContext): Promise<ExitCode> {
  const { file, line } = parsePlace(textOf(args, 'place') ?? '');
  const absolute = path.resolve(context.cwd, file);
  const [{ makeLineTable }, { decodeText }, { scanFragment }, { explainLine }] = await Promise.all([
    import('../engine/lines.ts'),
    import('../engine/text.ts'),
    import('../engine/scan-fragment.ts'),
    import('../scan/explain-line.ts'),
  ]);
  const { text } = decodeText(await readSource(absolute, file));
  assertLine(line, makeLineTable(text).lineOf(text.length), file);
  const root = await findRoot(context);
  const configFile = textOf(args, 'config');
  const prepared = await prepareScan({ root, now: context.now(), ...(configFile !== undefined && { configFile }) });
  // The root has its links resolved; the file's own name may be one.
  const directory = await realpath(path.dirname(absolute));
  const name = path
    .relative(root, path.join(directory, path.basename(absolute)))
    .split(path.sep)
    .join('/');
  const events: TraceEvent[] = [];
  const matches: readonly Match[] = scanFragment({ text, provenance: { kind: 'file', path: name } }, prepared.ruleSet, {
    tools: prepared.tools,
    now: context.now(),
    trace: (event) => events.push(event),
  });
  const { signal } = context;
  const explanation = await explainLine({ text, path: name, line, events, matches, prepared, signal });
  context.stdout.write(render(explanation, `${name}:${line}`));
  return explanation.isReported ? EXIT.findings : EXIT.clean;
}

function parsePlace(place: string): { readonly file: string; readonly line: number } {
  const [, file = '', line = ''] = /^(.+):(\d{1,9})$/.exec(place) ?? [];
  if (file === '' || Number(line) < 1) {
    // Not said again: whoever gives the secret in place of where it stands does not want it in a log.
    throw new ScanError('usage', 'A place is expected: a file and its line, such as src/config.ts:12.', {
      hint: 'Reports print it with each finding; vonguard scan lists them.',
    });
  }
  return { file, line: Number(line) };
}

// Nothing was looked at on a line that is not there: the file changed since the report, or another one is meant.
function assertLine(line: number, last: number, file: string): void {
  if (line <= last) return;
  throw new ScanError('usage', `${file} has no line ${line}: it ends at line ${last}.`, {
    path: file,
    hint: 'If it changed since the report was made: vonguard scan lists the places of today.',
  });
}

async function readSource(absolute: string, file: string): Promise<Uint8Array> {
  try {
    const facts = await stat(absolute);
    if (!facts.isFile()) throw new ScanError('unreadable', `${file} is not a regular file.`, { path: file });
    if (facts.size > MAX_BYTES)
      throw new ScanError('too-large', `${file} is larger than ${MAX_BYTES} bytes.`, { path: file });
    return await readFile(absolute);
  } catch (error) {
    if (error instanceof ScanError) throw error;
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new ScanError(
      isMissing ? 'path-not-found' : 'unreadable',
      `Could not read ${file}: ${toErrorMessage(error)}.`,
      {
        cause: error,
        path: file,
      },
    );
  }
}

function render({ sections }: LineExplanation, place: string): string {
  const blocks = sections.map(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`)].join('\n'));
  return `${[place, ...blocks].map((block) => block.split('\n').map(escapeTerminal).join('\n')).join('\n')}\n`;
}
