import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { afterFirstLine, afterLine, hookLines, isShellScript } from '../../../src/hooks/shell.ts';

describe('a script that shell lines can be put into', () => {
  test.each<[string, boolean]>([
    ['#!/bin/sh\n', true],
    ['#! /bin/bash -e\n', true],
    ['#!/usr/bin/env bash\n', true],
    ['#!/usr/bin/env -S sh -e\n', true],
    ['#!/usr/bin/env dash', true],
    ['#!sh\n', true],
    ['#!/usr/local/bin/zsh\r\n', true],
    // husky's own have no first line of this kind.
    ['npm test\n', true],
    ['', true],
    ['#!/usr/bin/env node\n', false],
    ['#!/usr/bin/python3\n', false],
    ['#!/bin/fish\n', false],
    ['#!/usr/bin/env pwsh\n', false],
    ['#!/bin/shellcheck\n', false],
    ['#!\n', false],
  ])('%j: %s', (text, is) => {
    expect(isShellScript(text)).toBe(is);
  });
});

test('the place behind a line is the next line’s beginning, or the end', () => {
  expect(['', 'a', 'a\n', 'a\nb', '\n'].map((text) => afterLine(text, 0))).toEqual([0, 1, 2, 2, 1]);
  expect(afterLine('a\nb\nc', 2)).toBe(4);
  expect(['#!/bin/sh', '#!/bin/sh\nx', 'x\ny', ''].map(afterFirstLine)).toEqual([9, 10, 0, 0]);
});

describe('the lines, run by sh', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'vonguard-shell-'));
    mkdirSync(path.join(root, 'bin'));
    mkdirSync(path.join(root, 'work'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  /** A program that writes down how it was called, and what it was given. */
  function program(name: string, code = 0): string {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(
      file,
      `#!/bin/sh\necho "${path.basename(name)} $*" >> "${root}/log"\n[ "$2" = pre-push ] && cat >> "${root}/log"\nexit ${code}\n`,
    );
    chmodSync(file, 0o755);
    return file;
  }
  const log = (): string => readFileSync(path.join(root, 'log'), 'utf8');

  interface Ran {
    readonly code: number;
    readonly output: string;
  }

  function run(lines: readonly string[], { input = '', args = [] as readonly string[], after = '' } = {}): Ran {
    const script = path.join(root, 'hook');
    writeFileSync(script, `${lines.join('\n')}\n${after}`);
    try {
      // A PATH of our own: whatever is installed on this machine is not there.
      const env = { PATH: `${root}/bin:/usr/bin:/bin`, HOME: root };
      const options = { cwd: path.join(root, 'work'), env, input, encoding: 'utf8', stdio: 'pipe' } as const;
      return { code: 0, output: execFileSync('/bin/sh', [script, ...args], options) };
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
      return { code: status, output: `${stdout}${stderr}` };
    }
  }

  const withNode = (): void => void program('bin/node');

  test('run the project’s own vonguard before any other, with what the hook is called for', () => {
    withNode();
    program('bin/vonguard');
    program('work/node_modules/.bin/vonguard');
    expect(run(hookLines('pre-commit')).code).toBe(0);
    expect(log()).toBe('vonguard hook pre-commit\n');
  });

  test('hand over its exit code, and nothing of the user’s runs after a failure', () => {
    withNode();
    program('bin/vonguard', 1);
    const ran = run(hookLines('pre-commit'), { after: 'echo theirs\n' });
    expect(ran).toEqual({ code: 1, output: '' });
  });

  test('let the user’s own lines run after a success', () => {
    withNode();
    program('bin/vonguard');
    expect(run(hookLines('pre-commit'), { after: 'echo theirs\nexit 7\n' })).toEqual({ code: 7, output: 'theirs\n' });
  });

  test('stop with 2 when there is no vonguard, and say that nothing was looked at', () => {
    withNode();
    const { code, output } = run(hookLines('pre-commit'));
    expect(code).toBe(2);
    expect(output).toContain('could not start, so nothing was looked at: it is not installed here.');
  });

  test('run the vonguard that installed the hook where there is no other, whatever its path', () => {
    withNode();
    const installed = path.join(root, `a b'c $HOME "d" \`e\`/vonguard.js`);
    mkdirSync(path.dirname(installed));
    writeFileSync(installed, '');
    expect(run(hookLines('pre-commit', installed)).code).toBe(0);
    expect(log()).toBe(`node ${installed} hook pre-commit\n`);
    rmSync(installed);
    expect(run(hookLines('pre-commit', installed)).code).toBe(2);
  });

  test('before a push hand the refs to vonguard, and then to the user’s own lines', () => {
    withNode();
    program('bin/vonguard');
    const refs = 'refs/heads/a 1 refs/heads/a 0\nrefs/heads/$b `c` \\d 2 refs/heads/b 0\n';
    const ran = run(hookLines('pre-push'), { input: refs, args: ['origin', 'a url'], after: 'cat; echo "$1|$2"\n' });
    expect(ran).toEqual({ code: 0, output: `${refs}origin|a url\n` });
    expect(log()).toBe(`vonguard hook pre-push origin a url\n${refs}`);
  });

  test('before a push of nothing leave the user’s own lines nothing to read', () => {
    withNode();
    program('bin/vonguard');
    expect(run(hookLines('pre-push'), { after: 'cat; echo end\n' })).toEqual({ code: 0, output: 'end\n' });
  });

  test('before a push stop when vonguard does', () => {
    withNode();
    program('bin/vonguard', 1);
    expect(run(hookLines('pre-push'), { input: 'x\n', after: 'echo theirs\n' })).toEqual({ code: 1, output: '' });
  });
});
