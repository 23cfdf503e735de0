import { EXIT, type ExitCode } from '../core/exit-code.ts';
import { ScanError } from '../core/errors.ts';
import type { Edit } from '../hooks/edit.ts';
import { TOOL_NAMES, type HookPlan, type ToolName } from '../hooks/tool.ts';
import { HOOK_NAMES, type HookName, type Workplace } from '../hooks/workplace.ts';
import { openKeys, type Keys } from './allow-keys.ts';
import { isOn, textOf, type Arguments, type Command, type CommandContext } from './command.ts';

// Before a commit, also one that git makes of a merge.
const HOOKS_AT = {
  'pre-commit': ['pre-commit', 'pre-merge-commit'],
  'pre-push': ['pre-push'],
  both: HOOK_NAMES,
} as const satisfies Readonly<Record<string, readonly HookName[]>>;
type Moment = keyof typeof HOOKS_AT;

export const initCommand: Command = {
  name: 'init',
  summary: 'Install the hooks that look at each commit or push',
  description:
    'Shows what it will write and asks. A hook of yours is never overwritten: vonguard runs first, then yours. Run again, it changes nothing; --remove takes out exactly what it wrote.',
  positionals: [],
  flags: [
    {
      name: 'tool',
      group: 'Other',
      type: 'string',
      choices: ['auto', ...TOOL_NAMES],
      placeholder: 'TOOL',
      describe: 'What runs the hooks here (default auto: what the repository uses already, else plain git hooks)',
    },
    {
      name: 'hook',
      group: 'Other',
      type: 'string',
      choices: Object.keys(HOOKS_AT),
      placeholder: 'HOOK',
      describe: 'When to look: before a commit, before a push, or both (default pre-commit)',
    },
    { name: 'remove', group: 'Other', type: 'boolean', describe: 'Take out what init wrote' },
    { name: 'dry-run', group: 'Other', type: 'boolean', describe: 'Show what would be written, write nothing' },
    { name: 'yes', alias: 'y', group: 'Other', type: 'boolean', describe: 'Ask nothing; needed without a terminal' },
  ],
  examples: [
    { command: 'vonguard init', does: 'asks, shows, writes' },
    { command: 'vonguard init --yes --tool husky --hook both', does: 'in a script' },
    { command: 'vonguard init --remove', does: 'undoes it' },
  ],
  run: async (args, context) => {
    const { findWorkplace } = await import('../git/hooks-path.ts');
    const place = { ...(await findWorkplace(context.cwd)), ...(await programOf(context)) };
    return isOn(args, 'remove') ? remove(place, args, context) : install(place, args, context);
  },
};

// Through the links of node_modules/.bin; a package manager's shell script is nothing for node.
async function programOf({ program }: CommandContext): Promise<Pick<Workplace, 'program'>> {
  if (program === undefined) return {};
  const { realpath } = await import('node:fs/promises');
  const real = await realpath(program).catch(() => '');
  return /\.[cm]?js$/.test(real) ? { program: real } : {};
}

async function install(place: Workplace, args: Arguments, context: CommandContext): Promise<ExitCode> {
  const { TOOLS, detectTool } = await import('../hooks/tools.ts');
  return withAnswers(args, context, async (ask) => {
    const name = await chooseTool(textOf(args, 'tool'), await detectTool(place), ask);
    const hooks = await chooseHooks(textOf(args, 'hook'), name, ask);
    const plan = await TOOLS[name].install(place, hooks);
    if (plan.edits.length === 0) context.stdout.write(`${name}: the hook is in place already, nothing to write.\n`);
    const written = plan.edits.length === 0 || (await write(plan.edits, { place, args, context, ask }));
    if (written) await sayNext(plan, place, context);
    return EXIT.clean;
  });
}

async function remove(place: Workplace, args: Arguments, context: CommandContext): Promise<ExitCode> {
  const { TOOLS } = await import('../hooks/tools.ts');
  const edits = (await Promise.all(TOOL_NAMES.map((name) => TOOLS[name].remove(place)))).flat();
  if (edits.length === 0) {
    context.stdout.write('There is nothing here that vonguard init wrote.\n');
    return EXIT.clean;
  }
  return withAnswers(args, context, async (ask) => {
    await write(edits, { place, args, context, ask });
    return EXIT.clean;
  });
}

/** Asks for one of the letters; the first is what the return key and `--yes` mean. */
type Ask = (question: string, letters: readonly string[]) => Promise<string>;

async function withAnswers(
  args: Arguments,
  context: CommandContext,
  use: (ask: Ask | undefined) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (isOn(args, 'yes') || isOn(args, 'dry-run')) return use(undefined);
  if (!context.stdin.isTerminal) {
    throw new ScanError('usage', 'There is no terminal to ask on.', {
      hint: 'Give --yes to write without asking, or --dry-run to see what would be written.',
    });
  }
  const keys = openKeys(context);
  try {
    return await use((question, letters) => askFor(question, letters, { keys, context }));
  } finally {
    keys.close();
  }
}

async function askFor(
  question: string,
  letters: readonly string[],
  { keys, context }: { readonly keys: Keys; readonly context: CommandContext },
): Promise<string> {
  context.stdout.write(`${question} `);
  const key = await keys.choose([...letters, '\r', '\n']);
  const answer = key === '\r' || key === '\n' ? letters[0] : key;
  context.stdout.write(`${answer ?? ''}\n`);
  if (answer === undefined) throw new ScanError('interrupted', 'Nobody answered; nothing was written.');
  return answer;
}

async function chooseTool(wanted: string | undefined, detected: ToolName, ask: Ask | undefined): Promise<ToolName> {
  const named = TOOL_NAMES.find((name) => name === wanted);
  if (named !== undefined) return named;
  if (ask === undefined || wanted === 'auto' || detected === 'git') return detected;
  const answer = await ask(`This repository uses ${detected}. Add vonguard there (y), or as a plain git hook (g)?`, [
    'y',
    'g',
  ]);
  return answer === 'g' ? 'git' : detected;
}

async function chooseHooks(
  wanted: string | undefined,
  tool: ToolName,
  ask: Ask | undefined,
): Promise<readonly HookName[]> {
  if (isMoment(wanted)) return HOOKS_AT[wanted];
  if (ask === undefined || tool === 'lint-staged') return HOOKS_AT['pre-commit'];
  const answer = await ask('Look before each commit (c), before each push (p), or both (b)?', ['c', 'p', 'b']);
  if (answer === 'b') return HOOKS_AT.both;
  return HOOKS_AT[answer === 'p' ? 'pre-push' : 'pre-commit'];
}

function isMoment(wanted: string | undefined): wanted is Moment {
  return wanted !== undefined && Object.hasOwn(HOOKS_AT, wanted);
}

interface Writing {
  readonly place: Workplace;
  readonly args: Arguments;
  readonly context: CommandContext;
  readonly ask: Ask | undefined;
}

async function write(edits: readonly Edit[], { place, args, context, ask }: Writing): Promise<boolean> {
  const [{ applyEdits }, { showEdits }, { escapeTerminal }] = await Promise.all([
    import('../hooks/edit.ts'),
    import('../hooks/show-edits.ts'),
    import('../reporters/escape/terminal.ts'),
  ]);
  const shown = showEdits(edits, place.root).split('\n').map(escapeTerminal).join('\n');
  context.stdout.write(`${shown}\n`);
  if (isOn(args, 'dry-run')) return false;
  if (ask !== undefined && (await ask('Write this? (y)es, (n)o', ['y', 'n'])) === 'n') {
    context.stdout.write('Nothing was written.\n');
    return false;
  }
  await applyEdits(edits, [place.root, place.hooksDirectory]);
  context.stdout.write('Done.\n');
  return true;
}

async function sayNext({ next }: HookPlan, { root }: Workplace, { stdout }: CommandContext): Promise<void> {
  const { dependsOn, hasManifest } = await import('../hooks/package-json.ts');
  const isMissing = (await hasManifest(root)) && !(await dependsOn(root, 'vonguard'));
  const steps = [...(isMissing ? ['Put vonguard into the project: npm install --save-dev vonguard'] : []), ...next];
  for (const step of steps) stdout.write(`Next: ${step}\n`);
}
