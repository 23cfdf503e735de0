import { describe, expect, test } from 'vitest';
import { isOid } from '../../../src/core/oid.ts';
import { createPushSource } from '../../../src/sources/push.ts';
import { ANCHOR, collect, withRepo, type Repo } from '../../support/repo.ts';

interface Push {
  readonly heads: readonly string[];
  readonly known?: readonly string[];
  readonly remote?: string;
}

async function pushed({ root }: Repo, { heads, known = [], remote }: Push): Promise<readonly string[]> {
  const options = { cwd: root, heads: heads.filter(isOid), known: known.filter(isOid) };
  return (await collect(createPushSource({ ...options, ...(remote !== undefined && { remote }) }))).paths;
}

function commits(repo: Repo): readonly string[] {
  return ['one', 'two', 'three'].map((name) => {
    repo.write(name, `${ANCHOR} ${name}`);
    return repo.commit();
  });
}

describe('a push', () => {
  test('brings what the remote does not have by its own word', () =>
    withRepo(async (repo) => {
      const [one = '', , three = ''] = commits(repo);
      expect(await pushed(repo, { heads: [three], known: [one] })).toEqual(['three', 'two']);
      expect(await pushed(repo, { heads: [three] })).toEqual(['one', 'three', 'two']);
      expect(await pushed(repo, { heads: [three], known: [three] })).toEqual([]);
    }));

  test('passes over what somebody else pushed there, and what is no commit', () =>
    withRepo(async (repo) => {
      const [one = '', , three = ''] = commits(repo);
      expect(await pushed(repo, { heads: [three], known: ['1'.repeat(40), one] })).toEqual(['three', 'two']);
    }));

  test('does not bring what a tracking branch of the remote has, and of no other', () =>
    withRepo(async (repo) => {
      const [one = '', two = '', three = ''] = commits(repo);
      repo.git(['update-ref', 'refs/remotes/origin/main', one]);
      repo.git(['update-ref', 'refs/remotes/origin2/main', two]);
      expect(await pushed(repo, { heads: [three], remote: 'origin' })).toEqual(['three', 'two']);
      expect(await pushed(repo, { heads: [three] })).toEqual(['one', 'three', 'two']);
    }));

  test.each(['*', 'o?igin', '[o]rigin', 'origin --all', ''])(
    'to %j, no name of a remote, takes no branch for known',
    (remote) =>
      withRepo(async (repo) => {
        const [one = '', , three = ''] = commits(repo);
        repo.git(['update-ref', 'refs/remotes/origin/main', one]);
        expect(await pushed(repo, { heads: [three], remote })).toEqual(['one', 'three', 'two']);
      }),
  );

  test('of several heads brings each content once', () =>
    withRepo(async (repo) => {
      const [, two = '', three = ''] = commits(repo);
      expect(await pushed(repo, { heads: [two, three, two] })).toEqual(['one', 'three', 'two']);
    }));

  test('of nothing is nothing', () =>
    withRepo(async (repo) => {
      commits(repo);
      expect(await pushed(repo, { heads: [] })).toEqual([]);
    }));

  test('says where to', () =>
    withRepo(async ({ root }) => {
      const push = { cwd: root, heads: [], known: [] };
      expect(await createPushSource(push)).toMatchObject({ kind: 'range', target: 'push', root });
      expect(await createPushSource({ ...push, remote: 'origin' })).toMatchObject({ target: 'push to origin' });
    }));

  test('of a head that is not here is no clean one', () =>
    withRepo(async (repo) => {
      const source = createPushSource({ cwd: repo.root, heads: ['1'.repeat(40)].filter(isOid), known: [] });
      const seen = collect(source).then(({ coverage }) => coverage.complete);
      await expect(seen.catch(() => false)).resolves.toBe(false);
    }));
});
