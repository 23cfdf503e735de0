// A push brings whatever its refs lead to, not commits alone.
import { describe, expect, test } from 'vitest';
import { isOid } from '../../../src/core/oid.ts';
import type { Content } from '../../../src/core/source.ts';
import { loneContents, tagMessages, type Ends } from '../../../src/sources/pushed-objects.ts';
import { createPushSource } from '../../../src/sources/push.ts';
import { ANCHOR, collect, makeSession, withRepo, type Repo, type Seen } from '../../support/repo.ts';

const blob = ({ git }: Repo, text = `${ANCHOR}\n`): string => git(['hash-object', '-w', '--stdin'], { input: text });
const treeOf = ({ git }: Repo, oid: string, name = 'env'): string =>
  git(['mktree', '-z'], { input: `100644 blob ${oid}\t${name}\0` });
function tag({ git }: Repo, name: string, target: string, message = 'nothing'): string {
  git(['-c', 'advice.nestedTag=false', 'tag', '-a', '-m', message, name, target]);
  return git(['rev-parse', name]);
}

function push(repo: Repo, heads: readonly string[], known: readonly string[] = []): Promise<Seen> {
  return collect(createPushSource({ cwd: repo.root, heads: heads.filter(isOid), known: known.filter(isOid) }));
}

function start(repo: Repo): string {
  repo.write('a', 'nothing\n');
  return repo.commit();
}

describe('what is no commit is looked at', () => {
  test.each<[string, (repo: Repo) => string, RegExp]>([
    ['a blob', blob, /^object [0-9a-f]{40}$/],
    ['a tagged blob', (repo) => tag(repo, 'b', blob(repo)), /^object [0-9a-f]{40}$/],
    ['a tree', (repo) => treeOf(repo, blob(repo)), /^env$/],
    ['a tagged tree', (repo) => tag(repo, 't', treeOf(repo, blob(repo), 'ä 😀')), /^ä 😀$/],
    ['a tag of a tag of a blob', (repo) => tag(repo, 'o', tag(repo, 'i', blob(repo))), /^object /],
    [
      'the message of a tag that a tag names',
      (repo) => tag(repo, 'o', tag(repo, 'i', 'HEAD', ANCHOR)),
      /^tag message$/,
    ],
    ['the outer message, too', (repo) => tag(repo, 'o', tag(repo, 'i', 'HEAD'), ANCHOR), /^tag message$/],
  ])('%s', (_name, make, path) =>
    withRepo(async (repo) => {
      const known = start(repo);
      const { paths, coverage } = await push(repo, [make(repo)], [known]);
      expect(paths).toEqual([expect.stringMatching(path)]);
      expect(coverage).toMatchObject({ complete: true, skipped: [], errors: [] });
    }),
  );

  test('beside a commit, and each content once however many tags name it', () =>
    withRepo(async (repo) => {
      start(repo);
      const one = blob(repo);
      repo.write('commits', `${ANCHOR} of the commit\n`);
      const heads = [tag(repo, 'x', one), tag(repo, 'y', one), one, repo.commit()];
      expect((await push(repo, heads)).paths).toEqual(['commits', `object ${one}`]);
    }));

  test('a tree below a tree, whatever of it the remote has already', () =>
    withRepo(async (repo) => {
      start(repo);
      repo.write('old', `${ANCHOR} old\n`);
      const known = repo.commit();
      const inner = treeOf(repo, blob(repo));
      const old = repo.git(['rev-parse', 'HEAD:old']);
      const outer = repo.git(['mktree'], { input: `100644 blob ${old}\told\n040000 tree ${inner}\tsub\n` });
      expect((await push(repo, [outer], [known])).paths).toEqual(['old', 'sub/env']);
    }));
});

describe('what can not be read is said', () => {
  test('a tag of something that is not here', () =>
    withRepo(async (repo) => {
      start(repo);
      const text = `object ${'ab'.repeat(20)}\ntype blob\ntag x\ntagger A <a@example.invalid> 0 +0000\n\nx\n`;
      const lost = repo.git(['hash-object', '-w', '-t', 'tag', '--literally', '--stdin'], { input: text });
      await expect(push(repo, [lost])).rejects.toMatchObject({ code: expect.any(String) });
    }));

  test('a tag that names nothing', () =>
    withRepo(async (repo) => {
      start(repo);
      const empty = repo.git(['hash-object', '-w', '-t', 'tag', '--literally', '--stdin'], { input: `${ANCHOR}\n` });
      const { coverage, paths } = await push(repo, [empty]);
      expect(paths).toEqual(['tag message']);
      expect(coverage.skipped).toEqual([{ oid: empty, reason: 'corrupt-object' }]);
      expect(coverage.complete).toBe(false);
    }));

  test('a blob that is larger than the limit, named by its tag or below a tree; one of the limit’s size is read', () =>
    withRepo(async (repo) => {
      start(repo);
      const [fits, large] = [blob(repo, `${ANCHOR}${'x'.repeat(94)}`), blob(repo, `${ANCHOR}${'x'.repeat(95)}`)];
      const ends: Ends = { commits: [], treesAndBlobs: [treeOf(repo, fits, 'fits'), treeOf(repo, large, 'large')] };
      const session = makeSession({ maxBytes: 100 });
      const seen: string[] = [];
      for await (const { provenance } of loneContents(ends, repo.root, session))
        seen.push(provenance.kind === 'range' ? provenance.path : '');
      expect(seen).toEqual(['fits']);
      expect(session.coverage.skipped).toEqual([{ oid: large, path: 'large', reason: 'too-large' }]);
    }));
});

test('ends are sorted, through any number of tags, and each is told once', () =>
  withRepo(async (repo) => {
    const commit = start(repo);
    const lone = blob(repo);
    const nested = Array.from({ length: 12 }, (_, n) => n).reduce((target, n) => tag(repo, `t${n}`, target), commit);
    const ends: Ends = { commits: [], treesAndBlobs: [] };
    const heads = [nested, lone, nested, commit].filter(isOid);
    const messages: Content[] = [];
    for await (const message of tagMessages(heads, { cwd: repo.root, ends }, makeSession())) messages.push(message);
    expect(messages).toEqual([]);
    expect(ends).toEqual({ commits: [commit], treesAndBlobs: [lone] });
  }));
