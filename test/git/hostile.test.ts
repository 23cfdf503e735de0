// A repository of an attacker: whatever its configuration, attributes and hooks say, a scan starts nothing but git.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { withRepo, type Repo } from '../support/repo.ts';
import { makeEnvFile } from '../support/secrets.ts';

const COMMANDS = [
  'scan',
  'scan --include-ignored',
  'staged',
  'history --no-cache',
  'diff HEAD~1..HEAD',
  `diff ${'0'.repeat(40)}..HEAD`,
  'hook pre-commit',
];

/** Every setting and file of a repository that git would run a program for, each with one that leaves a mark. */
function plant({ root, git, write, home }: Repo): string {
  const mark = path.join(home, 'executed');
  const run = `touch ${mark}`;
  write('../included', `[core]\n\tfsmonitor = ${run}; false\n[alias]\n\tls-files = !${run}\n`);
  const settings: Readonly<Record<string, string>> = {
    'include.path': path.join(home, 'included'),
    'core.fsmonitor': run,
    'core.hooksPath': path.join(root, 'hooks'),
    'core.sshCommand': run,
    'core.askPass': run,
    'core.pager': run,
    'core.editor': run,
    'core.gitProxy': run,
    'core.alternateRefsCommand': run,
    'diff.external': run,
    'diff.planted.command': run,
    'diff.planted.textconv': run,
    'filter.planted.clean': run,
    'filter.planted.smudge': run,
    'filter.planted.process': run,
    'filter.planted.required': 'true',
    'merge.planted.driver': run,
    'gpg.program': run,
    'gpg.ssh.program': run,
    'log.showSignature': 'true',
    'pager.diff': run,
    'credential.helper': `!${run}`,
    'uploadpack.packObjectsHook': run,
    'alias.rev-parse': `!${run}`,
    'alias.cat-file': `!${run}`,
    'protocol.ext.allow': 'always',
    'core.repositoryformatversion': '1',
    'extensions.partialClone': 'origin',
    'remote.origin.url': `ext::sh -c "${run}"`,
    'remote.origin.promisor': 'true',
    'remote.origin.partialclonefilter': 'blob:none',
    'trace2.eventTarget': mark,
    'trace2.normalTarget': mark,
  };
  for (const [name, value] of Object.entries(settings)) git(['config', name, value]);
  write('.gitattributes', '* filter=planted diff=planted merge=planted\n');
  for (const hook of [
    'post-index-change',
    'pre-commit',
    'reference-transaction',
    'fsmonitor-watchman',
    'post-checkout',
  ])
    for (const folder of ['hooks', '.git/hooks']) {
      mkdirSync(path.join(root, folder), { recursive: true });
      writeFileSync(path.join(root, folder, hook), `#!/bin/sh\n${run}\n`, { mode: 0o755 });
    }
  return mark;
}

describe('nothing of the repository is executed', () => {
  test.each(COMMANDS)('by %s', (command) =>
    withRepo(async (repo) => {
      repo.write('a.txt', 'a');
      repo.commit();
      repo.write('b.env', makeEnvFile());
      repo.commit();
      const oid = repo.git(['rev-parse', 'HEAD:a.txt']);
      const mark = plant(repo);
      // A missing object is what a promisor remote would be asked for.
      rmSync(path.join(repo.root, '.git/objects', oid.slice(0, 2), oid.slice(2)));
      const { code, stdout } = await runCli(command.split(' '), { cwd: repo.root });
      expect(existsSync(mark)).toBe(false);
      // It did look, all the same.
      if (/^(?:scan|history|diff)/.test(command)) {
        expect(code).toBe(1);
        expect(stdout).toContain('b.env:2');
      }
    }),
  );

  test('the mark would be seen: git itself does execute it', () =>
    withRepo((repo) => {
      repo.write('a.txt', 'a');
      repo.commit();
      const mark = plant(repo);
      repo.git(['status'], { mayFail: true });
      expect(existsSync(mark)).toBe(true);
    }));
});

describe('what hides content from git', () => {
  test.each([
    [
      'replaced objects',
      (repo: Repo) => {
        const clean = repo.git(['hash-object', '-w', '--stdin'], { input: 'clean' });
        repo.git(['replace', repo.git(['rev-parse', 'HEAD~1:a.env']), clean]);
      },
    ],
    [
      'grafts',
      (repo: Repo) => {
        mkdirSync(path.join(repo.root, '.git/info'), { recursive: true });
        writeFileSync(path.join(repo.root, '.git/info/grafts'), `${repo.git(['rev-parse', 'HEAD'])}\n`);
      },
    ],
    [
      'attributes',
      (repo: Repo) => {
        repo.write('.gitattributes', '* -diff -text binary export-ignore linguist-generated\n');
      },
    ],
  ])('hides nothing from us: %s', (_name, hide) =>
    withRepo(async (repo) => {
      repo.write('a.env', makeEnvFile());
      repo.commit();
      repo.git(['rm', '-q', 'a.env']);
      repo.commit();
      hide(repo);
      for (const command of [['history'], ['diff', `${'0'.repeat(40)}..HEAD`]]) {
        const { code, stdout } = await runCli(command, { cwd: repo.root });
        expect({ command, code }).toEqual({ command, code: 1 });
        expect(stdout).toContain('a.env:2');
      }
    }),
  );
});
