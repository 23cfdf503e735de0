import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync, unlinkSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createWorktreeSource } from '../../src/sources/worktree.ts';
import { ANCHOR, collect, withRepo, type Repo, type Seen } from '../support/repo.ts';

interface Options {
  readonly cwd?: string;
  readonly paths?: readonly string[];
  readonly includeIgnored?: boolean;
}

function look(repo: Repo, { cwd = repo.root, paths = [], includeIgnored = false }: Options = {}): Promise<Seen> {
  return collect(createWorktreeSource({ cwd, paths, includeIgnored }));
}

function reasons({ coverage }: Seen): readonly string[] {
  return coverage.skipped.map(({ path: name = '', reason }) => `${name} ${reason}`).toSorted();
}

describe('which files are looked at', () => {
  test('tracked files and untracked ones, but not ignored ones', () =>
    withRepo(async (repo) => {
      repo.write('tracked');
      repo.write('.gitignore', 'ignored*\n');
      repo.commit();
      repo.write('untracked');
      repo.write('ignored');
      repo.write('clean', 'nothing');
      const seen = await look(repo);
      expect(seen.paths).toEqual(['tracked', 'untracked']);
      expect(seen.coverage.files).toBe(4);
      expect(seen.coverage.complete).toBe(true);
    }));

  test('ignored ones when asked for', () =>
    withRepo(async (repo) => {
      repo.write('.gitignore', '*\n');
      repo.write('deep/ignored');
      expect((await look(repo)).paths).toEqual([]);
      expect((await look(repo, { includeIgnored: true })).paths).toEqual(['deep/ignored']);
    }));

  test('an ignored directory that is named is looked at, with all that is in it', () =>
    withRepo(async (repo) => {
      repo.write('build/forced');
      repo.git(['add', '-f', 'build/forced']);
      repo.write('.gitignore', 'build/\n');
      repo.write('build/deep/ignored');
      expect((await look(repo)).paths).toEqual(['build/forced']);
      expect((await look(repo, { paths: ['build'] })).paths).toEqual(['build/deep/ignored', 'build/forced']);
      expect((await look(repo, { paths: ['build/deep'] })).paths).toEqual(['build/deep/ignored']);
    }));

  test('a file that is ignored by git and by the configuration, when it is named', () =>
    withRepo(async (repo) => {
      repo.write('.gitignore', '*\n');
      repo.write('named');
      const source = createWorktreeSource({ cwd: repo.root, paths: ['named'], includeIgnored: false });
      expect((await collect(source, { isExcluded: () => true })).paths).toEqual(['named']);
    }));

  test('a tracked file whatever .gitignore, info/exclude, skip-worktree and assume-unchanged say', () =>
    withRepo(async (repo) => {
      for (const name of ['a', 'b', 'c']) repo.write(name);
      repo.commit();
      repo.git(['update-index', '--skip-worktree', 'a']);
      repo.git(['update-index', '--assume-unchanged', 'b']);
      repo.write('.gitignore', '*\n');
      repo.write('.git/info/exclude', '*\n');
      repo.write('.git/ignores', '*\n');
      repo.git(['config', 'core.excludesFile', '.git/ignores']);
      expect((await look(repo)).paths).toEqual(['a', 'b', 'c']);
    }));

  test('paths outside of the repository, in another one, and several', () =>
    withRepo(async (repo) => {
      repo.write('here');
      const other = repo.beside('other');
      other.write('there');
      repo.write('../plain/file');
      expect((await look(repo, { paths: ['../other'] })).paths).toEqual(['there']);
      expect((await look(repo, { paths: ['../plain'] })).paths).toEqual(['file']);
      const seen = await look(repo, { paths: ['../other', '../plain/file', 'here', '.'] });
      expect(seen.paths).toEqual(['../other/there', '../plain/file', 'here']);
    }));

  test('a directory of a repository, from within a directory', () =>
    withRepo(async (repo) => {
      repo.write('a/b/inner');
      repo.write('a/c/other');
      repo.commit();
      expect((await look(repo, { cwd: path.join(repo.root, 'a'), paths: ['b'] })).paths).toEqual(['a/b/inner']);
    }));

  test('a name that git would take for a pattern', () =>
    withRepo(async (repo) => {
      repo.write(':(exclude)*/x');
      repo.write('[a]*/y');
      expect((await look(repo, { paths: [':(exclude)*', '[a]*'] })).paths).toEqual([':(exclude)*/x', '[a]*/y']);
    }));

  test('nothing is named twice, a file in conflict neither', () =>
    withRepo(async (repo) => {
      repo.write('f', 'base\n');
      repo.commit();
      repo.git(['checkout', '-q', '-b', 'side']);
      repo.write('f', 'side needle\n');
      repo.commit();
      repo.git(['checkout', '-q', 'main']);
      repo.write('f', 'main needle\n');
      repo.commit();
      repo.git(['merge', 'side'], { mayFail: true });
      const seen = await look(repo, { paths: ['.', 'f'] });
      expect(seen.paths).toEqual(['f']);
      expect(seen.coverage.files).toBe(1);
    }));

  test('a path that is not there is an error, not a clean scan', () =>
    withRepo(async (repo) => {
      await expect(look(repo, { paths: ['nowhere'] })).rejects.toMatchObject({ code: 'path-not-found' });
    }));
});

describe('names that are no plain text', () => {
  const odd = Buffer.from([0x62, 0xff, 0xfe, 0x2e, 0x65]);

  test.each(['tracked', 'untracked', 'outside'])('bytes that are no UTF-8: %s', (how) =>
    withRepo(async (repo) => {
      repo.write(odd);
      repo.write(Buffer.concat([Buffer.from('dir'), odd, Buffer.from('/\xe9/file', 'latin1')]));
      repo.write('b\uFFFD\uFFFD.e', 'nothing');
      if (how === 'tracked') repo.commit();
      if (how === 'outside') rmSync(path.join(repo.root, '.git'), { recursive: true });
      const seen = await look(repo);
      expect(seen.paths).toEqual(['b\uFFFD\uFFFD.e', 'dirb\uFFFD\uFFFD.e/\uFFFD/file']);
      expect(seen.coverage.files).toBe(3);
      expect(seen.coverage.complete).toBe(true);
    }),
  );

  test.each(['tracked', 'outside'])('newlines, tabs, quotes, other alphabets, leading dashes and spaces: %s', (how) =>
    withRepo(async (repo) => {
      const names = ['new\nline', 'tab\there', '"quoted"', 'schlüssel', '鍵', '-n', ' space ', 'a\\b', '*', '🔑'];
      for (const name of names) repo.write(name);
      if (how === 'tracked') repo.commit();
      else rmSync(path.join(repo.root, '.git'), { recursive: true });
      expect((await look(repo)).paths).toEqual(names.toSorted());
    }),
  );
});

describe('what is no file', () => {
  test.each(['inside a repository', 'outside'])(
    'links are not followed, pipes, sockets and devices are named and not opened: %s',
    (where) =>
      withRepo(async (repo) => {
        const at = (name: string): string => path.join(repo.root, name);
        repo.write('../secret/passwd');
        repo.write('real/file', 'nothing');
        symlinkSync('../secret/passwd', at('link-out'));
        symlinkSync('../secret', at('link-dir'));
        symlinkSync('nowhere', at('link-dead'));
        symlinkSync('link-self', at('link-self'));
        if (where === 'inside a repository') repo.commit();
        else rmSync(at('.git'), { recursive: true });
        execFileSync('mkfifo', [at('pipe')]);
        const server = net.createServer().listen(at('socket'));
        await new Promise((resolve) => server.once('listening', resolve));
        try {
          const seen = await look(repo);
          expect(seen.paths).toEqual([]);
          // git lists neither pipes nor sockets: they can't be committed.
          const rest = where === 'outside' ? ['pipe not-a-regular-file', 'socket not-a-regular-file'] : [];
          expect(reasons(seen)).toEqual(rest);
          // Four links, each by its own text, and the file.
          expect(seen.coverage.stats().files).toBe(5);
        } finally {
          server.close();
        }
      }),
  );

  test('a tracked file that became a pipe is not opened', () =>
    withRepo(async (repo) => {
      const file = repo.write('f');
      repo.commit();
      unlinkSync(file);
      execFileSync('mkfifo', [String(file)]);
      expect(reasons(await look(repo))).toEqual(['f not-a-regular-file']);
      await expect(look(repo, { paths: ['f'] })).rejects.toMatchObject({ code: 'unreadable', path: 'f' });
    }));

  test('a device that is named is refused: nobody looked at it', () =>
    withRepo(async (repo) => {
      await expect(look(repo, { paths: ['/dev/zero'] })).rejects.toMatchObject({ code: 'unreadable' });
    }));

  test('tracked files below a directory that became a link are not read through it', () =>
    withRepo(async (repo) => {
      repo.write('../outside/f');
      repo.write('dir/f', 'nothing');
      repo.commit();
      rmSync(path.join(repo.root, 'dir'), { recursive: true });
      symlinkSync('../outside', path.join(repo.root, 'dir'));
      const seen = await look(repo);
      expect(seen.paths).toEqual([]);
      expect(reasons(seen)).toEqual(['dir/f symbolic-link']);
    }));

  test('a link that is named is meant', () =>
    withRepo(async (repo) => {
      repo.write('../outside/f');
      symlinkSync('../outside', path.join(repo.root, 'link'));
      expect((await look(repo, { paths: ['link'] })).paths).toEqual(['f']);
    }));
});

describe('kinds of work trees', () => {
  test('a submodule is named and not entered; named, it is', () =>
    withRepo(async (repo) => {
      const other = repo.beside('other');
      other.write('f');
      other.commit();
      repo.git(['submodule', '--quiet', 'add', '../other', 'sub']);
      repo.commit();
      const seen = await look(repo);
      expect(seen.paths).toEqual([]);
      expect(reasons(seen)).toEqual(['sub submodule']);
      expect(seen.coverage.notices.join()).toContain('sub is a submodule');
      expect((await look(repo, { paths: ['sub'] })).paths).toEqual(['f']);
    }));

  test('an untracked repository inside is named', () =>
    withRepo(async (repo) => {
      repo.git(['init', '-q', 'inner']);
      repo.write('inner/f');
      const seen = await look(repo);
      expect(reasons(seen)).toEqual(['inner/ submodule']);
      expect(seen.coverage.notices.join()).toContain('inner/ is a repository of its own');
      expect((await look(repo, { paths: ['inner'] })).paths).toEqual(['f']);
      expect((await look(repo, { includeIgnored: true })).paths).toEqual(['inner/f']);
    }));

  test('a linked work tree is one of its own', () =>
    withRepo(async (repo) => {
      repo.write('f');
      repo.commit();
      repo.git(['worktree', 'add', '-q', '../linked']);
      repo.write('../linked/new');
      const seen = await look(repo, { cwd: path.join(repo.home, 'linked') });
      expect(seen.paths).toEqual(['f', 'new']);
    }));

  test('what a sparse checkout leaves out is looked at as the index has it', () =>
    withRepo(async (repo) => {
      repo.write('in/f');
      repo.write('out/f');
      repo.write('out/same');
      repo.write('out/clean', 'nothing');
      symlinkSync('f', path.join(repo.root, 'out/link'));
      repo.commit();
      repo.git(['sparse-checkout', 'set', '--cone', 'in']);
      for (const args of [[], ['--sparse-index']]) {
        repo.git(['sparse-checkout', 'set', '--cone', ...args, 'in']);
        const seen = await look(repo, { paths: ['.', 'in'] });
        expect(seen.paths).toEqual(['in/f', 'out/f', 'out/same']);
        expect(seen.coverage).toMatchObject({ complete: true, files: 4, skipped: [] });
      }
      const { paths, coverage } = await collect(
        createWorktreeSource({ cwd: path.join(repo.root, 'in'), paths: [], includeIgnored: false }),
      );
      expect({ paths, files: coverage.files }).toEqual({ paths: ['in/f'], files: 1 });
    }));

  test('what a sparse checkout leaves out is left out of the scan by the configuration alone', () =>
    withRepo(async (repo) => {
      repo.write('in/f');
      repo.write('out/f');
      repo.commit();
      repo.git(['sparse-checkout', 'set', '--cone', 'in']);
      const source = createWorktreeSource({ cwd: repo.root, paths: [], includeIgnored: false });
      const { paths, coverage } = await collect(source, { isExcluded: (name) => name.startsWith('out/') });
      expect(paths).toEqual(['in/f']);
      expect(coverage.skipped).toEqual([{ path: 'out/f', reason: 'excluded-by-config' }]);
    }));

  test('what a sparse checkout of a partial clone never fetched is named, and the scan is not complete', () =>
    withRepo(async (repo) => {
      repo.write('in/f');
      repo.write('out/f', 'another needle');
      repo.commit();
      repo.git(['config', 'uploadpack.allowFilter', 'true']);
      const clone = path.join(repo.home, 'partial');
      repo.git(['clone', '-q', '--filter=blob:none', '--sparse', `file://${repo.root}`, clone]);
      const { coverage } = await look(repo, { cwd: clone });
      expect(coverage).toMatchObject({ complete: false, errors: [{ code: 'partial-clone' }] });
      expect(coverage.skipped.map(({ path: name, reason }) => [name, reason])).toEqual([
        ['in/f', 'missing-object'],
        ['out/f', 'missing-object'],
      ]);
    }));

  test('before the first commit, on a detached HEAD and in SHA-256', async () => {
    await withRepo(async (repo) => {
      repo.write('f');
      expect((await look(repo)).paths).toEqual(['f']);
      repo.commit();
      repo.git(['checkout', '-q', '--detach']);
      expect((await look(repo)).paths).toEqual(['f']);
    }, '--object-format=sha256');
  });

  test('an empty repository holds nothing, and that is no error', () =>
    withRepo(async (repo) => {
      const { paths, coverage } = await look(repo);
      expect([paths, coverage.files, coverage.complete]).toEqual([[], 0, true]);
    }));

  test('a bare repository that is named is looked at as files', () =>
    withRepo(async (repo) => {
      repo.write('hooks/leak');
      expect((await look(repo)).paths).toEqual(['hooks/leak']);
    }, '--bare'));

  test('.git is left out only where it is a store', () =>
    withRepo(async (repo) => {
      repo.write('../plain/sub/.git/HEAD', 'no store');
      repo.write('../plain/sub/.git/leak');
      expect((await look(repo, { paths: ['../plain'] })).paths).toEqual(['sub/.git/leak']);
      const seen = await look(repo, { cwd: repo.home, paths: ['.'] });
      expect(seen.paths).toEqual(['plain/sub/.git/leak']);
      expect(seen.coverage.notices.join()).toContain('repo is a repository');
    }));

  test('a damaged repository is no plain directory', () =>
    withRepo(async (repo) => {
      repo.write('f');
      unlinkSync(path.join(repo.root, '.git/HEAD'));
      await expect(look(repo)).rejects.toMatchObject({ code: 'not-a-repository' });
    }));
});

test('an excluded file is counted, a large one leaves the scan incomplete', () =>
  withRepo(async (repo) => {
    repo.write('excluded');
    repo.write('large', ANCHOR.repeat(100));
    const source = createWorktreeSource({ cwd: repo.root, paths: [], includeIgnored: false });
    const seen = await collect(source, { isExcluded: (name) => name === 'excluded', maxBytes: 50 });
    expect(reasons(seen)).toEqual(['excluded excluded-by-config', 'large too-large']);
    expect(seen.coverage.complete).toBe(false);
  }));
