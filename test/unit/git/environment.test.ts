import { cwd } from 'node:process';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GIT_SETTINGS, gitEnvironment } from '../../../src/git/environment.ts';
import { withRepo } from '../../support/repo.ts';

const here = cwd();
beforeEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith('GIT_')) vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the environment of git', () => {
  test('switches off what would write, fetch, ask or page', () => {
    expect(gitEnvironment(here)).toMatchObject({
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
      GIT_ALLOW_PROTOCOL: 'none',
      GIT_NO_REPLACE_OBJECTS: '1',
      GIT_GRAFT_FILE: '/dev/null',
      GIT_TERMINAL_PROMPT: '0',
      GIT_PAGER: 'cat',
      LC_ALL: 'C',
    });
  });

  test.each([
    ...['GIT_EXTERNAL_DIFF', 'GIT_SSH_COMMAND', 'GIT_ASKPASS', 'GIT_PROXY_COMMAND', 'GIT_EXEC_PATH', 'GIT_TRACE'],
    ...['GIT_NAMESPACE', 'GIT_REPLACE_REF_BASE', 'GIT_SHALLOW_FILE', 'GIT_ATTR_SOURCE', 'GIT_LITERAL_PATHSPECS'],
  ])('has no %s: it would run a program, or show another repository than the one that is asked for', (name) => {
    vi.stubEnv(name, 'planted');
    expect(gitEnvironment(here)).not.toHaveProperty(name);
  });

  test.each(['GIT_PAGER', 'GIT_ALLOW_PROTOCOL', 'GIT_NO_LAZY_FETCH', 'LC_ALL'])(
    'has our own %s, not a given one',
    (name) => {
      vi.stubEnv(name, 'planted');
      expect(gitEnvironment(here)[name]).not.toBe('planted');
    },
  );

  test('keeps what is a person’s own: settings by variables, PATH and HOME', () => {
    vi.stubEnv('GIT_CONFIG_COUNT', '1');
    vi.stubEnv('GIT_CONFIG_KEY_0', 'safe.directory');
    vi.stubEnv('GIT_CONFIG_VALUE_0', '*');
    vi.stubEnv('HOME', '/somewhere');
    expect(gitEnvironment(here)).toMatchObject({
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      HOME: '/somewhere',
      PATH: process.env['PATH'],
    });
  });
});

describe('the variables of a hook', () => {
  test('hold where the hook runs, and not in another repository', () =>
    withRepo((repo) => {
      const other = repo.beside('other');
      vi.stubEnv('GIT_DIR', `${repo.root}/.git`);
      vi.stubEnv('GIT_WORK_TREE', repo.root);
      vi.stubEnv('GIT_INDEX_FILE', '.git/next-index');
      expect(gitEnvironment(repo.root)).toMatchObject({ GIT_WORK_TREE: repo.root, GIT_INDEX_FILE: '.git/next-index' });
      const elsewhere = gitEnvironment(other.root);
      for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE']) expect(elsewhere).not.toHaveProperty(name);
    }));
});

describe('the settings of git', () => {
  test('switch off every setting of a repository that runs a program', () => {
    for (const setting of [
      'core.fsmonitor=false',
      'core.hooksPath=/dev/null',
      'core.sshCommand=false',
      'diff.external=',
    ]) {
      expect(GIT_SETTINGS).toContain(setting);
    }
    expect(GIT_SETTINGS).toEqual(expect.arrayContaining(['--no-pager', '--no-replace-objects', '--literal-pathspecs']));
  });

  test('each has its -c', () => {
    const at = GIT_SETTINGS.flatMap((one, index) => (one.includes('=') ? [index] : []));
    expect(at.map((index) => GIT_SETTINGS[index - 1])).toEqual(at.map(() => '-c'));
  });
});
