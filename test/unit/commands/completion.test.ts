import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Command, CommandContext } from '../../../src/commands/command.ts';
import { COMPLETIONS, SHELLS } from '../../../src/commands/completion-scripts.ts';
import { createCompletionCommand } from '../../../src/commands/completion.ts';
import { COMMANDS } from '../../../src/commands/index.ts';

const TRICKY: Command = {
  name: 'odd',
  summary: 'It\'s [odd]: $(touch x) `y` "z"',
  description: '',
  positionals: [],
  flags: [
    {
      name: 'level',
      alias: 'l',
      group: 'Other',
      type: 'string',
      choices: ['low', 'high'],
      placeholder: 'LEVEL',
      describe: "a 'level': [x]",
    },
    { name: 'secret', group: 'Other', type: 'boolean', hidden: true, describe: 'hidden' },
  ],
  examples: [],
  run: () => Promise.resolve(0),
};

function has(shell: string): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0;
}

function completeInBash(line: string): readonly string[] {
  const words = line.split(' ');
  const script = `${COMPLETIONS.bash([...COMMANDS, TRICKY])}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _vonguard; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim().split('\n');
}

/** Through cat: fish does not read from the kind of pipe that Node makes. */
function fish(options: string): string {
  const input = COMPLETIONS.fish([...COMMANDS, TRICKY]);
  return execFileSync('bash', ['-o', 'pipefail', '-c', `cat | fish ${options}`], { input, encoding: 'utf8' });
}

describe('completion in bash', () => {
  test('of the first word: all commands', () => {
    const words = completeInBash('vonguard ');
    for (const { name } of COMMANDS) expect(words).toContain(name.split(' ')[0]);
  });

  test('of a flag: those of the command', () => {
    expect(completeInBash('vonguard scan --for')).toEqual(['--format']);
    expect(completeInBash('vonguard odd --')).not.toContain('--secret');
  });

  test('of a value: its choices, also behind the short form', () => {
    expect(completeInBash('vonguard odd --level ')).toEqual(['low', 'high']);
    expect(completeInBash('vonguard odd -l h')).toEqual(['high']);
  });

  test('of a value: the choices of that command, where another has a flag of the same name', () => {
    expect(completeInBash('vonguard scan --format ')).toContain('sarif');
    expect(completeInBash('vonguard rules --format ')).toEqual(['text', 'json']);
  });

  test('of a switch that is on by itself: turning it off', () => {
    expect(completeInBash('vonguard scan --no-')).toEqual(['--no-color', '--no-progress', '--no-cache']);
  });

  test('of a sub-command, or of the one word that fits, without files between them', () => {
    expect(completeInBash('vonguard baseline ')).toEqual(['create', 'update', 'check', 'prune', 'import']);
    expect(completeInBash('vonguard completion ')).toEqual([...SHELLS]);
    expect(completeInBash('vonguard scan package.j')).toEqual(['package.json']);
  });
});

describe('completion scripts', () => {
  test.each(SHELLS)('for %s are made without running what a description says', (shell) => {
    const script = COMPLETIONS[shell]([...COMMANDS, TRICKY]);
    expect(script).toContain('level');
    if (shell !== 'fish') expect(script).not.toContain('hidden');
  });

  test.skipIf(!has('zsh'))('zsh accepts its script', () => {
    expect(spawnSync('zsh', ['-n'], { input: COMPLETIONS.zsh([...COMMANDS, TRICKY]) }).status).toBe(0);
  });

  test.skipIf(!has('fish'))('fish accepts its script', () => {
    expect(() => fish('--no-execute')).not.toThrow();
  });

  test.skipIf(!has('fish'))('fish completes with it', () => {
    const complete = (line: string): string => fish(`--no-config -c 'source -; complete -C "${line}"'`);
    expect(complete('vonguard stag')).toMatch(/^staged\t/);
    expect(complete('vonguard odd --level ')).toMatch(/^high\t.*\nlow\t.*\n$/);
    expect(complete('vonguard baseline cr')).toMatch(/^create\t/);
  });

  test('the command prints one, or names the shells that there are', async () => {
    let printed = '';
    const command = createCompletionCommand(() => [TRICKY]);
    const context = {
      stdout: { write: (text: string) => void (printed += text), isTerminal: false, columns: 80 },
    } as CommandContext;
    expect(await command.run({ shell: 'fish' }, context)).toBe(0);
    expect(printed).toContain('complete -c vonguard');
    expect(() => command.run({ shell: 'tcsh' }, context)).toThrow('bash, zsh, fish');
  });
});
