// Every way of installing, on real repositories: what is written, that it is written once, that it is undone.
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findWorkplace } from '../../../src/git/hooks-path.ts';
import { applyEdits } from '../../../src/hooks/edit.ts';
import type { ToolName } from '../../../src/hooks/tool.ts';
import { TOOLS, detectTool } from '../../../src/hooks/tools.ts';
import type { HookName } from '../../../src/hooks/workplace.ts';
import { withTempRepo, type TempRepo } from '../../support/temp-repo.ts';

async function install(
  repo: TempRepo,
  tool: ToolName,
  hooks: readonly HookName[] = ['pre-commit'],
): Promise<readonly string[]> {
  const place = await findWorkplace(repo.root);
  const plan = await TOOLS[tool].install(place, hooks);
  await applyEdits(plan.edits, [place.root, place.hooksDirectory]);
  return plan.next;
}

async function remove(repo: TempRepo, tool: ToolName): Promise<void> {
  const place = await findWorkplace(repo.root);
  await applyEdits(await TOOLS[tool].remove(place), [place.root, place.hooksDirectory]);
}

const USER_HOOK = '#!/bin/sh\nset -e\nnpm test\nexit 0';
const BOTH: readonly HookName[] = ['pre-commit', 'pre-merge-commit', 'pre-push'];

interface Case {
  readonly name: string;
  readonly tool: ToolName;
  readonly files: Readonly<Record<string, string>>;
  readonly hooks?: readonly HookName[];
}

const CASES: readonly Case[] = [
  { name: 'git without hooks', tool: 'git', files: {}, hooks: BOTH },
  {
    name: 'git with a shell hook without a last line feed',
    tool: 'git',
    files: { '.git/hooks/pre-commit': USER_HOOK },
  },
  {
    name: 'git with a bash hook',
    tool: 'git',
    files: { '.git/hooks/pre-push': '#!/usr/bin/env bash\nread x\n' },
    hooks: BOTH,
  },
  {
    name: 'git with a Python hook',
    tool: 'git',
    files: { '.git/hooks/pre-commit': '#!/usr/bin/env python3\nprint(1)\n' },
  },
  { name: 'husky without directory', tool: 'husky', files: {}, hooks: BOTH },
  { name: 'husky 9', tool: 'husky', files: { '.husky/pre-commit': 'npx lint-staged' }, hooks: BOTH },
  {
    name: 'husky 8',
    tool: 'husky',
    files: { '.husky/pre-commit': '#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n\nnpm test\n' },
  },
  { name: 'lefthook without file', tool: 'lefthook', files: {}, hooks: BOTH },
  {
    name: 'lefthook with commands',
    tool: 'lefthook',
    files: {
      'lefthook.yml':
        '# ours\npre-commit:\n    parallel: true\n    commands: # all\n        # first\n        lint:\n            run: npm run lint # fast\n',
    },
    hooks: BOTH,
  },
  {
    name: 'lefthook with jobs, no last line feed',
    tool: 'lefthook',
    files: {
      '.lefthook.yaml':
        'pre-commit:\n  jobs:\n  - name: lint\n    run: npm run lint\npre-push:\n  jobs:\n    - run: npm test',
    },
    hooks: BOTH,
  },
  {
    name: 'lefthook with other keys only',
    tool: 'lefthook',
    files: { 'lefthook.yml': 'pre-commit:\n  piped: true\noutput: false' },
  },
  { name: 'pre-commit without file', tool: 'pre-commit', files: {}, hooks: BOTH },
  {
    name: 'pre-commit with repositories',
    tool: 'pre-commit',
    files: {
      '.pre-commit-config.yaml':
        'default_stages: [pre-commit]\nrepos:\n-   repo: local # us\n    hooks:\n    -   id: x\n        name: x\n        entry: x\n        language: system\n',
    },
  },
  {
    name: 'lint-staged in package.json',
    tool: 'lint-staged',
    files: { 'package.json': '{\n\t"name": "x",\n\t"lint-staged": {\n\t\t"*.ts": "oxlint"\n\t}\n}\n' },
  },
  {
    name: 'lint-staged on one line',
    tool: 'lint-staged',
    files: { '.lintstagedrc.json': '{"*": ["prettier --check"]}' },
  },
  { name: 'lint-staged, empty', tool: 'lint-staged', files: { 'package.json': '{\n  "lint-staged": {}\n}' } },
];

describe.each(CASES)('$name', ({ tool, files, hooks }) => {
  function prepare(repo: TempRepo): void {
    for (const [name, text] of Object.entries(files)) repo.write(name, text, name.startsWith('.git/') ? 0o755 : 0o644);
  }

  test('is undone to the byte', () =>
    withTempRepo(async (repo) => {
      prepare(repo);
      const before = repo.snapshot();
      await install(repo, tool, hooks);
      expect(repo.snapshot()).not.toEqual(before);
      await remove(repo, tool);
      expect(repo.snapshot()).toEqual(before);
    }));

  test('is installed once, however often it is asked for', () =>
    withTempRepo(async (repo) => {
      prepare(repo);
      await install(repo, tool, hooks);
      const once = repo.snapshot();
      await install(repo, tool, hooks);
      expect(repo.snapshot()).toEqual(once);
    }));

  test.skipIf(tool === 'lint-staged')('keeps every line of the user', () =>
    withTempRepo(async (repo) => {
      prepare(repo);
      await install(repo, tool, hooks);
      const all = Object.values(repo.snapshot()).join('\n');
      for (const line of Object.values(files).flatMap((text) => text.split('\n')))
        expect(all).toContain(line.replace(/,$/, ''));
    }),
  );
});

describe('plain git hooks', () => {
  test('a hook that is made is executable and says who made it', () =>
    withTempRepo(async (repo) => {
      await install(repo, 'git');
      expect(statSync(path.join(repo.root, '.git/hooks/pre-commit')).mode & 0o111).toBe(0o111);
      expect(repo.read('.git/hooks/pre-commit')).toContain('vonguard init --remove');
    }));

  test('vonguard comes before the user’s own lines, which may end the script', () =>
    withTempRepo(async (repo) => {
      repo.write('.git/hooks/pre-commit', USER_HOOK, 0o755);
      await install(repo, 'git');
      const text = repo.read('.git/hooks/pre-commit');
      expect(text.startsWith('#!/bin/sh\n# vonguard:begin')).toBe(true);
      expect(text.indexOf('vonguard_run hook pre-commit')).toBeLessThan(text.indexOf('npm test'));
    }));

  test('a hook that is a symbolic link stands aside and is called', () =>
    withTempRepo(async (repo) => {
      repo.write('scripts/check', USER_HOOK, 0o755);
      mkdirSync(path.join(repo.root, '.git/hooks'), { recursive: true });
      symlinkSync('../../scripts/check', path.join(repo.root, '.git/hooks/pre-commit'));
      await install(repo, 'git');
      expect(lstatSync(path.join(repo.root, '.git/hooks/pre-commit.before-vonguard')).isSymbolicLink()).toBe(true);
      expect(repo.read('.git/hooks/pre-commit')).toContain('exec "$0.before-vonguard"');
      expect(repo.read('scripts/check')).toBe(USER_HOOK);
      await remove(repo, 'git');
      expect(lstatSync(path.join(repo.root, '.git/hooks/pre-commit')).isSymbolicLink()).toBe(true);
      expect(existsSync(path.join(repo.root, '.git/hooks/pre-commit.before-vonguard'))).toBe(false);
    }));

  test('a script that git ignored before is not brought to life', () =>
    withTempRepo(async (repo) => {
      repo.write('.git/hooks/pre-commit', USER_HOOK, 0o644);
      await install(repo, 'git');
      expect(repo.read('.git/hooks/pre-commit')).not.toContain('npm test');
      expect(repo.read('.git/hooks/pre-commit.before-vonguard')).toBe(USER_HOOK);
    }));

  test('core.hooksPath of the repository is honoured', () =>
    withTempRepo(async (repo) => {
      repo.git('config', 'core.hooksPath', '.githooks');
      await install(repo, 'git');
      expect(existsSync(path.join(repo.root, '.githooks/pre-commit'))).toBe(true);
      expect(existsSync(path.join(repo.root, '.git/hooks/pre-commit'))).toBe(false);
    }));

  test('hooks that all repositories share are left alone', async () => {
    const place = { root: '/nowhere', hooksDirectory: '/nowhere/shared', hooksAreShared: true };
    await expect(TOOLS.git.install(place, ['pre-commit'])).rejects.toThrow('every repository of this machine');
  });

  test('a linked work tree gets the hooks of its repository', () =>
    withTempRepo(async (repo) => {
      repo.git('commit', '--quiet', '--allow-empty', '-m', 'first');
      repo.git('worktree', 'add', '--quiet', '../linked');
      const place = await findWorkplace(path.join(repo.home, 'linked'));
      expect(place.root).toBe(path.join(repo.home, 'linked'));
      expect(place.hooksDirectory).toBe(path.join(repo.root, '.git/hooks'));
    }));

  test('a bare repository has no hooks to install', () =>
    withTempRepo(async (repo) => {
      repo.git('clone', '--quiet', '--bare', '.', '../bare.git');
      await expect(findWorkplace(path.join(repo.home, 'bare.git'))).rejects.toThrow('bare repository');
    }));
});

describe('files that may be somebody else’s', () => {
  test('a link in place of a committed hook is not written through', () =>
    withTempRepo(async (repo) => {
      const target = path.join(repo.home, 'profile');
      writeFileSync(target, 'mine\n');
      mkdirSync(path.join(repo.root, '.husky'));
      symlinkSync(target, path.join(repo.root, '.husky/pre-commit'));
      await expect(install(repo, 'husky')).rejects.toThrow('not a regular file');
      expect(readFileSync(target, 'utf8')).toBe('mine\n');
    }));

  test('a directory that is a link out of the repository is not written into', () =>
    withTempRepo(async (repo) => {
      mkdirSync(path.join(repo.home, 'elsewhere'));
      symlinkSync(path.join(repo.home, 'elsewhere'), path.join(repo.root, '.husky'));
      await expect(install(repo, 'husky')).rejects.toThrow('out of the repository');
      expect(existsSync(path.join(repo.home, 'elsewhere/pre-commit'))).toBe(false);
    }));

  test('nothing is written when a file changed after the plan was shown', () =>
    withTempRepo(async (repo) => {
      repo.write('.husky/pre-commit', 'npm test\n');
      const place = await findWorkplace(repo.root);
      const plan = await TOOLS.husky.install(place, ['pre-commit']);
      repo.write('.husky/pre-commit', 'npm run other\n');
      await expect(applyEdits(plan.edits, [place.root])).rejects.toThrow('changed meanwhile');
      expect(repo.read('.husky/pre-commit')).toBe('npm run other\n');
    }));

  test('a file that appeared after the plan was shown is not overwritten', () =>
    withTempRepo(async (repo) => {
      const place = await findWorkplace(repo.root);
      const plan = await TOOLS.husky.install(place, ['pre-commit']);
      repo.write('.husky/pre-commit', 'mine\n');
      await expect(applyEdits(plan.edits, [place.root])).rejects.toThrow('changed meanwhile');
      expect(repo.read('.husky/pre-commit')).toBe('mine\n');
    }));
});

describe('files of tools', () => {
  test('husky 8: the block stands behind the line that starts the script again', () =>
    withTempRepo(async (repo) => {
      repo.write('.husky/pre-commit', '#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n\nnpm test\n', 0o755);
      await install(repo, 'husky');
      const text = repo.read('.husky/pre-commit');
      expect(text.indexOf('husky.sh')).toBeLessThan(text.indexOf('vonguard:begin'));
    }));

  test('lefthook: the entry is a command of the hook, and pre-push gets the refs', () =>
    withTempRepo(async (repo) => {
      repo.write('lefthook.yml', 'pre-push:\n  commands:\n    test:\n      run: npm test\n');
      await install(repo, 'lefthook', BOTH);
      const beforeCommit = {
        run: 'npx --no-install --offline vonguard hook pre-commit',
        fail_text: expect.stringContaining('npm install --save-dev vonguard'),
      };
      expect(parse(repo.read('lefthook.yml'))).toEqual({
        'pre-push': {
          commands: {
            vonguard: {
              run: 'npx --no-install --offline vonguard hook pre-push {0}',
              fail_text: expect.stringContaining('npm install --save-dev vonguard'),
              use_stdin: true,
            },
            test: { run: 'npm test' },
          },
        },
        'pre-commit': { commands: { vonguard: beforeCommit } },
        'pre-merge-commit': { commands: { vonguard: beforeCommit } },
      });
    }));

  test.each([
    ['lefthook.yml', 'pre-commit: {commands: {lint: {run: x}}}\n'],
    ['lefthook.yml', 'pre-commit:\n  - not a map\n'],
    ['lefthook.toml', '[pre-commit]\n'],
    ['lefthook.yml', 'a: [\n'],
  ])('lefthook: %s of another shape is left alone, with the way to do it by hand (%#)', (name, text) =>
    withTempRepo(async (repo) => {
      repo.write(name, text);
      const error = await install(repo, 'lefthook').catch((caught: unknown) => caught);
      expect(error).toMatchObject({ code: 'config', hint: expect.stringContaining('vonguard hook pre-commit') });
      expect(repo.read(name)).toBe(text);
    }),
  );

  test('pre-commit: the entry names our repository, a version and both hooks', () =>
    withTempRepo(async (repo) => {
      const next = await install(repo, 'pre-commit', BOTH);
      expect(parse(repo.read('.pre-commit-config.yaml'))).toMatchObject({
        repos: [
          { repo: 'https://github.com/vonguard/vonguard', hooks: [{ id: 'vonguard' }, { id: 'vonguard-pre-push' }] },
        ],
      });
      expect(next.join()).toContain('--hook-type pre-commit --hook-type pre-merge-commit --hook-type pre-push');
    }));

  test('lint-staged: a key that the user has already is not taken', () =>
    withTempRepo(async (repo) => {
      repo.write('.lintstagedrc.json', '{ "*": "prettier --check" }\n');
      await install(repo, 'lint-staged');
      expect(JSON.parse(repo.read('.lintstagedrc.json'))).toEqual({
        '*': 'prettier --check',
        '**': 'vonguard hook pre-commit',
      });
    }));

  test('lint-staged: runs before a commit only', () =>
    withTempRepo(async (repo) => {
      await expect(install(repo, 'lint-staged', BOTH)).rejects.toThrow('before a commit only');
    }));

  test('lint-staged: a configuration in JavaScript is explained, not changed', () =>
    withTempRepo(async (repo) => {
      repo.write('lint-staged.config.js', 'export default {}\n');
      await expect(install(repo, 'lint-staged')).rejects.toMatchObject({
        hint: expect.stringContaining("() => 'vonguard"),
      });
    }));
});

describe('which tool is taken', () => {
  test.each<[ToolName, Readonly<Record<string, string>>]>([
    ['git', {}],
    ['husky', { '.husky/pre-commit': '' }],
    ['husky', { 'package.json': '{"devDependencies":{"husky":"^9"}}' }],
    ['lefthook', { '.lefthook.yml': '' }],
    ['pre-commit', { '.pre-commit-config.yaml': 'repos: []\n' }],
    ['husky', { '.husky/pre-commit': '', 'package.json': '{"lint-staged":{}}', '.pre-commit-config.yaml': '' }],
    ['git', { 'package.json': '{"devDependencies":{"lint-staged":"^16"}}' }],
  ])('%s for %j', (tool, files) =>
    withTempRepo(async (repo) => {
      for (const [name, text] of Object.entries(files)) repo.write(name, text);
      expect(await detectTool(await findWorkplace(repo.root))).toBe(tool);
    }),
  );

  test('a package.json that is not JSON is named', () =>
    withTempRepo(async (repo) => {
      repo.write('package.json', '{');
      await expect(detectTool(await findWorkplace(repo.root))).rejects.toThrow('package.json is not valid JSON');
    }));

  test('an executable bit of the user’s file stays', () =>
    withTempRepo(async (repo) => {
      const file = repo.write('.husky/pre-commit', 'npm test\n');
      chmodSync(file, 0o640);
      await install(repo, 'husky');
      expect(statSync(file).mode & 0o777).toBe(0o640);
    }));
});
