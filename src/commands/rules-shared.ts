// What the commands about rules share: the rules that there are here, and their flags.

import path from 'node:path';
import { loadPolicy } from '../config/policy.ts';
import { createPolicyReader, readNamedPolicy } from '../config/read-policy.ts';
import { ScanError } from '../core/errors.ts';
import { textOf, type Arguments, type CommandContext, type Flag } from './command.ts';
import type { Catalogue, CataloguedRule } from '../scan/rule-catalogue.ts';
import { CONFIG_FLAG } from './flags.ts';
import { findRoot } from './policy-scan.ts';

/** Flags of every command about rules. */
export const RULES_FLAGS: readonly Flag[] = [
  CONFIG_FLAG,
  {
    name: 'format',
    alias: 'f',
    group: 'Output',
    type: 'string',
    choices: ['text', 'json'],
    default: 'text',
    placeholder: 'FORMAT',
    describe: 'text for people, json for programs',
  },
];

/** Version of the JSON that these commands print; raised when a field changes its meaning. */
export const RULES_SCHEMA_VERSION = 1;

/** The built-in rules and those that the configuration names. */
export async function openCatalogue(args: Arguments, context: CommandContext): Promise<Catalogue> {
  const root = await findRoot(context);
  const named = textOf(args, 'config');
  const { config } = await loadPolicy({
    root,
    ...(named !== undefined && { configFile: path.resolve(context.cwd, named) }),
  });
  // Brings the YAML library and the texts of all rule files.
  const { catalogueOf } = await import('../scan/rule-catalogue.ts');
  return catalogueOf(config, createPolicyReader(root));
}

/** The rules of a file that the user named; it need not be in any configuration yet. */
export async function openRuleFile(file: string, { cwd }: CommandContext): Promise<readonly CataloguedRule[]> {
  const text = await readNamedPolicy(path.resolve(cwd, file));
  if (text === undefined) {
    throw new ScanError('path-not-found', `There is no rule file ${file}.`, {
      path: file,
      hint: 'Give the path of a YAML file with rules; vonguard rules list names those that are in use.',
    });
  }
  const { catalogueOfFile } = await import('../scan/rule-catalogue.ts');
  return catalogueOfFile(text, file);
}

export function wantsJson(args: Arguments): boolean {
  return textOf(args, 'format') === 'json';
}

export function toJsonText(value: object): string {
  return `${JSON.stringify({ schemaVersion: RULES_SCHEMA_VERSION, ...value }, undefined, 2)}\n`;
}

/** `patterns/account.yaml:21` */
export function placeOf({ file, line }: Pick<CataloguedRule, 'file' | 'line'>): string {
  return `${file}:${line}`;
}

/** What identifies a rule in JSON, the same in all commands. */
export function summaryOf(one: CataloguedRule, on: ReadonlySet<string>): object {
  const { id, kind, severity, confidence, title } = one.rule;
  const from = { file: one.file, line: one.line, builtIn: one.isBuiltIn };
  return { id, kind, severity, confidence, title, from, enabled: on.has(id) };
}
