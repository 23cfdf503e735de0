// lefthook: one YAML file for all hooks, committed with the repository.

import { isMap, isSeq, parseDocument } from 'yaml';
import { hasBlock, withoutBlocks } from './block.ts';
import type { Edit } from './edit.ts';
import { firstThere } from './first-there.ts';
import { byHand, type HookTool } from './tool.ts';
import { taskOf, type HookName } from './workplace.ts';
import { insertIntoYaml, type YamlInsertion } from './yaml-insert.ts';

const FILES = [
  'lefthook.yml',
  '.lefthook.yml',
  'lefthook.yaml',
  '.lefthook.yaml',
  '.config/lefthook.yml',
  '.config/lefthook.yaml',
];
// In these formats a block between comments can't be put in without rewriting the file.
const OTHER_FILES = ['lefthook.toml', '.lefthook.toml', 'lefthook.json', '.lefthook.json', 'lefthook.jsonc'];

// One command, no shell: lefthook has none on Windows. Without a package npx would ask the registry even to refuse.
const FAIL_TEXT =
  'see above; if vonguard is not installed here, nothing was looked at: npm install --save-dev vonguard';

export const lefthook: HookTool = {
  name: 'lefthook',
  isUsed: async ({ root }) => (await firstThere(root, [...FILES, ...OTHER_FILES])) !== undefined,
  install: async ({ root }, hooks) => {
    const other = await firstThere(root, OTHER_FILES);
    const there = await firstThere(root, FILES);
    if (there === undefined && other !== undefined) throw byHand(other.file, 'it is not YAML.', explain(hooks));
    const { file, text: before } = there ?? { file: `${root}/lefthook.yml`, text: '' };
    // One block per hook.
    const bare = withoutBlocks(before);
    const after = hooks.reduce((text, hook) => add(file, text, hook), bare);
    const write: Edit = { kind: 'write', file, before: there?.text, after, executable: false };
    return { edits: after === before ? [] : [write], next: ['Let lefthook install its hooks: npx lefthook install'] };
  },
  remove: async ({ root }) => {
    const there = await firstThere(root, FILES);
    if (there === undefined || !hasBlock(there.text)) return [];
    const after = withoutBlocks(there.text);
    if (after === '') return [{ kind: 'delete', file: there.file, before: there.text }];
    return [{ kind: 'write', file: there.file, before: there.text, after, executable: false }];
  },
};

function add(file: string, text: string, hook: HookName): string {
  const after = insertIntoYaml(text, insertionFor(text, hook));
  if (after === undefined) throw byHand(file, 'adding to it would mean rewriting it.', explain([hook]));
  return after;
}

function insertionFor(text: string, hook: HookName): YamlInsertion {
  const document = parseDocument(text);
  const options = { run: commandOf(hook), fail_text: FAIL_TEXT, ...(hook === 'pre-push' && { use_stdin: true }) };
  const optionLines = Object.entries(options).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  if (isSeq(document.getIn([hook, 'jobs']))) {
    const lines = ['- name: vonguard', ...indented(optionLines)];
    return { into: [hook, 'jobs'], lines, adds: { name: 'vonguard', ...options } };
  }
  const entry = ['vonguard:', ...indented(optionLines)];
  if (isMap(document.getIn([hook, 'commands']))) {
    return { into: [hook, 'commands'], lines: entry, adds: { vonguard: options } };
  }
  const commands = ['commands:', ...indented(entry)];
  if (isMap(document.get(hook))) return { into: [hook], lines: commands, adds: { commands: { vonguard: options } } };
  return {
    into: [],
    lines: [`${hook}:`, ...indented(commands)],
    adds: { [hook]: { commands: { vonguard: options } } },
  };
}

function commandOf(hook: HookName): string {
  // {0}: all arguments that git gave, for pre-push the remote's name and address.
  return `npx --no-install --offline vonguard hook ${taskOf(hook)}${hook === 'pre-push' ? ' {0}' : ''}`;
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

function explain(hooks: readonly HookName[]): string {
  return hooks.map((hook) => `under ${hook}, a command "${commandOf(hook)}"`).join('; ');
}
