// Each event on real repositories: what is looked at, that it is fetched, that nothing passes on a part.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeApiSecret, makeEnvFile, makePrivateKey } from '../support/secrets.ts';
import { ZERO, pullRequest, push, withServer, withoutMasks, type Server } from './runner.ts';

/** main with some commits, and a branch with a leak in the middle that the last commit takes out. */
function leakAndRemove(
  server: Server,
  secret: string = makeApiSecret(),
): { readonly base: string; readonly head: string } {
  const base = server.commit('a.txt', 'a\n');
  server.git('switch', '--quiet', '-c', 'topic');
  server.commit('b.txt', 'b\n');
  server.commit('sms.env', makeEnvFile(secret));
  const head = server.commit('sms.env', 'clean\n');
  server.push('main', 'topic', `${head}:refs/pull/7/head`);
  return { base, head };
}

describe('pull_request', () => {
  test('a clean one passes', () =>
    withServer(async (server) => {
      const base = server.commit('a.txt', 'a\n');
      const head = server.commit('b.txt', 'b\n');
      server.push('main');
      server.checkout(head, 0);
      const step = await server.step({ event: 'pull_request', payload: pullRequest(base, head) });
      expect(step).toMatchObject({
        code: 0,
        outputs: { findings: '0', 'exit-code': '0', 'commits-scanned': '1', suppressed: '0' },
      });
    }));

  test.each([1, 2, 0])('a leak that a later commit takes out is found, with fetch-depth %i', (depth) =>
    withServer(async (server) => {
      const secret = makeApiSecret();
      const { base, head } = leakAndRemove(server, secret);
      server.checkout(head, depth);
      const step = await server.step({ event: 'pull_request', payload: pullRequest(base, head, { commits: 3 }) });
      expect(step).toMatchObject({ code: 1, outputs: { findings: '1', 'exit-code': '1', 'commits-scanned': '3' } });
      expect(withoutMasks(step.log)).not.toContain(secret);
      expect(step.summary).not.toContain(secret);
      expect(step.log.split('\n')[0]).toBe(`::add-mask::${secret}`);
    }),
  );

  test('the merge commit that GitHub makes is what is checked out; the commits are those of the request', () =>
    withServer(async (server) => {
      const { head } = leakAndRemove(server);
      server.git('switch', '--quiet', 'main');
      const base = server.commit('main.txt', 'moved on\n');
      server.git('merge', '--quiet', '--no-edit', '--no-ff', 'topic');
      const merge = server.git('rev-parse', 'HEAD').trim();
      server.push(`${base}:refs/heads/main`, `${merge}:refs/pull/7/merge`);
      server.checkout(merge, 1);
      const step = await server.step({ event: 'pull_request', payload: pullRequest(base, head, { commits: 3 }) });
      expect(step).toMatchObject({ code: 1, outputs: { 'commits-scanned': '3' } });
    }));

  test('what main brings into the branch by a merge is not the request’s', () =>
    withServer(async (server) => {
      server.commit('a.txt', 'a\n');
      server.git('switch', '--quiet', '-c', 'topic');
      server.commit('b.txt', 'b\n');
      server.git('switch', '--quiet', 'main');
      const base = server.commit('old.env', makeEnvFile());
      server.git('switch', '--quiet', 'topic');
      server.git('merge', '--quiet', '--no-edit', 'main');
      const head = server.git('rev-parse', 'HEAD').trim();
      server.push('main', 'topic');
      server.checkout(head, 1);
      const step = await server.step({ event: 'pull_request', payload: pullRequest(base, head, { commits: 2 }) });
      expect(step).toMatchObject({ code: 0, outputs: { findings: '0', 'commits-scanned': '2' } });
    }));

  test('what only the merge itself brings is found', () =>
    withServer(async (server) => {
      server.commit('a.txt', 'a\n');
      server.git('switch', '--quiet', '-c', 'topic');
      server.commit('b.txt', 'b\n');
      server.git('switch', '--quiet', 'main');
      const base = server.commit('c.txt', 'c\n');
      server.git('switch', '--quiet', 'topic');
      server.git('merge', '--quiet', '--no-commit', '--no-ff', 'main');
      const head = server.commit('evil.env', makeEnvFile());
      server.push('main', 'topic');
      server.checkout(head, 1);
      expect((await server.step({ event: 'pull_request', payload: pullRequest(base, head) })).code).toBe(1);
    }));

  test('a branch that left main a hundred commits ago is fetched in leaps, and exactly', () =>
    withServer(async (server) => {
      server.commit('a.txt', 'a\n');
      server.git('switch', '--quiet', '-c', 'topic');
      const head = server.commit('b.txt', 'b\n');
      server.git('switch', '--quiet', 'main');
      for (let n = 0; n < 100; n++) server.git('commit', '--quiet', '--allow-empty', '-m', `${n}`);
      const base = server.git('rev-parse', 'HEAD').trim();
      server.push('main', 'topic');
      server.checkout(head, 1);
      const step = await server.step({ event: 'pull_request', payload: pullRequest(base, head, { commits: 1 }) });
      expect(step).toMatchObject({ code: 0, outputs: { 'commits-scanned': '1' } });
    }));

  test('a fork’s commits come from the base repository', () =>
    withServer(async (server) => {
      const base = server.commit('a.txt', 'a\n');
      server.push('main');
      server.git('switch', '--quiet', '-c', 'fork');
      server.commit('sms.env', makeEnvFile());
      const head = server.commit('x.txt', 'x\n');
      // GitHub shows a fork's branch in the base repository under this name only.
      server.push(`${head}:refs/pull/7/head`);
      server.checkout(base, 1);
      const step = await server.step({
        event: 'pull_request_target',
        payload: pullRequest(base, head, { commits: 2 }),
      });
      expect(step).toMatchObject({ code: 1, outputs: { findings: '1', 'commits-scanned': '2' } });
    }));

  test('later steps find the checkout as deep as it was', () =>
    withServer(async (server) => {
      for (let n = 0; n < 60; n++) server.git('commit', '--quiet', '--allow-empty', '-m', `${n}`);
      const base = server.git('rev-parse', 'HEAD~55').trim();
      const head = server.git('rev-parse', 'HEAD').trim();
      server.push('main');
      server.checkout(head, 50);
      const step = await server.step({ event: 'pull_request', payload: pullRequest(base, head, { commits: 55 }) });
      expect(step).toMatchObject({ code: 0, outputs: { 'commits-scanned': '55' } });
      expect(Number(server.git('-C', server.workspace, 'rev-list', '--count', 'HEAD'))).toBeGreaterThanOrEqual(50);
    }));

  test('what a filter left on the server is fetched, or the setting is named', () =>
    withServer(async (server) => {
      const { base, head } = leakAndRemove(server);
      const remote = path.join(server.home, 'server.git');
      const git = (...args: readonly string[]): string =>
        execFileSync('git', [...args], { cwd: server.home, encoding: 'utf8', stdio: 'pipe' });
      git('-C', remote, 'config', 'uploadpack.allowFilter', 'true');
      const clone = (): void => {
        rmSync(server.workspace, { recursive: true, force: true });
        const options = ['--quiet', '--no-checkout', '--filter=blob:none', '--depth=1', '--branch=topic'];
        git('clone', ...options, `file://${remote}`, server.workspace);
      };
      clone();
      const payload = pullRequest(base, head);
      expect(await server.step({ event: 'pull_request', payload })).toMatchObject({
        code: 1,
        outputs: { findings: '1', 'commits-scanned': '3' },
      });
      clone();
      expect((await server.step({ event: 'schedule', payload: {} })).code).toBe(1);
      clone();
      git('-C', server.workspace, 'fetch', '--quiet', '--unshallow', 'origin');
      git('-C', server.workspace, 'fetch', '--quiet', 'origin', base);
      rmSync(remote, { recursive: true });
      const cut = await server.step({ event: 'pull_request', payload });
      expect(cut).toMatchObject({ code: 2, log: expect.stringMatching(/Take `filter` and `sparse-checkout` out/) });
    }));

  test('when the commits can’t be fetched the step fails and names the setting', () =>
    withServer(async (server) => {
      const { base, head } = leakAndRemove(server);
      server.checkout(head, 1);
      rmSync(path.join(server.home, 'server.git'), { recursive: true });
      const step = await server.step({ event: 'pull_request', payload: pullRequest(base, head) });
      expect(step).toMatchObject({ code: 2, outputs: { 'exit-code': '2' } });
      expect(step.log).toContain('::error');
      expect(step.log).toContain('fetch-depth: 0');
    }));
});

describe('push', () => {
  test('the commits between before and after are looked at, shallow or not', () =>
    withServer(async (server) => {
      const before = server.commit('a.txt', 'a\n');
      server.commit('sms.env', makeEnvFile());
      const after = server.commit('sms.env', 'clean\n');
      server.push('main');
      server.checkout(after, 1);
      const step = await server.step({ event: 'push', payload: push('refs/heads/main', before, after) });
      expect(step).toMatchObject({ code: 1, outputs: { 'commits-scanned': '2' } });
    }));

  test('of a new branch: what the default branch does not have', () =>
    withServer(async (server) => {
      server.commit('old.env', makeEnvFile());
      server.git('switch', '--quiet', '-c', 'new');
      const after = server.commit('b.txt', 'b\n');
      server.push('main', 'new');
      server.checkout(after, 1);
      const step = await server.step({ event: 'push', payload: push('refs/heads/new', ZERO, after) });
      expect(step).toMatchObject({ code: 0, outputs: { 'commits-scanned': '1' } });
    }));

  test('the first push of the default branch is looked at whole', () =>
    withServer(async (server) => {
      server.commit('old.env', makeEnvFile());
      const after = server.commit('b.txt', 'b\n');
      server.push('main');
      server.checkout(after, 1);
      const step = await server.step({ event: 'push', payload: push('refs/heads/main', ZERO, after) });
      expect(step).toMatchObject({ code: 1, outputs: { 'commits-scanned': '2' } });
    }));

  test('of a force push: what the old branch did not have', () =>
    withServer(async (server) => {
      server.commit('a.txt', 'a\n');
      const before = server.commit('b.txt', 'b\n');
      server.push('main');
      server.git('reset', '--quiet', '--hard', 'HEAD~1');
      server.commit('sms.env', makeEnvFile());
      const after = server.commit('c.txt', 'c\n');
      server.push('main');
      server.checkout(after, 1);
      const step = await server.step({
        event: 'push',
        payload: { ...(push('refs/heads/main', before, after) as object), forced: true },
      });
      expect(step).toMatchObject({ code: 1, outputs: { 'commits-scanned': '2' } });
    }));

  test('of a force push whose old commit is gone: what the default branch does not have, or everything', () =>
    withServer(async (server) => {
      const gone = 'd'.repeat(40);
      server.commit('a.txt', 'a\n');
      server.git('switch', '--quiet', '-c', 'topic');
      const after = server.commit('sms.env', makeEnvFile());
      server.push('main', 'topic');
      server.checkout(after, 1);
      const topic = await server.step({ event: 'push', payload: push('refs/heads/topic', gone, after) });
      expect(topic).toMatchObject({ code: 1, outputs: { 'commits-scanned': '1' } });
      expect(topic.log).toContain('gone from the server');
      server.push(`${after}:refs/heads/main`);
      const main = await server.step({ event: 'push', payload: push('refs/heads/main', gone, after) });
      expect(main).toMatchObject({ code: 1, outputs: { 'commits-scanned': '2' } });
    }));

  test('a deleted branch adds nothing, and that is said', () =>
    withServer(async (server) => {
      const before = server.commit('a.txt', 'a\n');
      server.push('main');
      server.checkout(before, 1);
      const step = await server.step({ event: 'push', payload: push('refs/heads/old', before, ZERO) });
      expect(step).toMatchObject({ code: 0, outputs: { 'exit-code': '0', 'commits-scanned': '0' } });
      expect(step.log).toContain('::notice');
    }));

  test('of an annotated tag the message is looked at too', () =>
    withServer(async (server) => {
      server.commit('a.txt', 'a\n');
      server.git('tag', '-a', 'v1', '-m', `release\n\n${makePrivateKey()}`);
      const tag = server.git('rev-parse', 'v1').trim();
      server.push('main', 'v1');
      server.checkout('refs/tags/v1', 1);
      const step = await server.step({ event: 'push', payload: push('refs/tags/v1', ZERO, tag) });
      expect(step.code).toBe(1);
      for (const line of makePrivateKey()
        .split('\n')
        .filter((text) => text !== '' && !text.startsWith('-----'))) {
        expect(withoutMasks(step.log)).not.toContain(line);
        expect(step.log).toContain(`::add-mask::${line}\n`);
      }
    }));
});

describe('other events', () => {
  test('merge_group: the commits of the group', () =>
    withServer(async (server) => {
      const { base, head } = leakAndRemove(server);
      server.checkout(head, 1);
      const step = await server.step({
        event: 'merge_group',
        payload: { merge_group: { base_sha: base, head_sha: head } },
      });
      expect(step).toMatchObject({ code: 1, outputs: { 'commits-scanned': '3' } });
    }));

  test.each(['schedule', 'workflow_dispatch', 'release'])(
    '%s: everything, other branches included, from a shallow checkout',
    (event) =>
      withServer(async (server) => {
        leakAndRemove(server);
        server.git('switch', '--quiet', 'main');
        const head = server.commit('c.txt', 'c\n');
        server.push('main');
        server.checkout(head, 1);
        const step = await server.step({ event, payload: {} });
        expect(step).toMatchObject({ code: 1, outputs: { findings: '1' } });
      }),
  );

  test('schedule: a checkout of everything needs no server, one of a single branch can’t show that it is everything', () =>
    withServer(async (server) => {
      const { head } = leakAndRemove(server);
      server.checkout(head, 0);
      rmSync(path.join(server.home, 'server.git'), { recursive: true });
      const whole = await server.step({ event: 'schedule', payload: {} });
      expect(whole).toMatchObject({ code: 1, log: expect.stringContaining('could not be fetched again') });
      server.git('-C', server.workspace, 'update-ref', '-d', 'refs/remotes/origin/topic');
      expect((await server.step({ event: 'schedule', payload: {} })).code).toBe(2);
    }));

  test('schedule: a shallow checkout without a server to complete it fails', () =>
    withServer(async (server) => {
      const { head } = leakAndRemove(server);
      server.checkout(head, 1);
      rmSync(path.join(server.home, 'server.git'), { recursive: true });
      const step = await server.step({ event: 'schedule', payload: {} });
      expect(step.code).toBe(2);
      expect(step.log).toContain('fetch-depth: 0');
    }));
});

describe('inputs', () => {
  test('base and head stand above the event', () =>
    withServer(async (server) => {
      const { base, head } = leakAndRemove(server);
      server.checkout(head, 1);
      const step = await server.step({ event: 'workflow_dispatch', payload: {}, inputs: { mode: 'diff', base, head } });
      expect(step).toMatchObject({ code: 1, outputs: { 'commits-scanned': '3' } });
    }));

  test('mode scan looks at the files that are checked out', () =>
    withServer(async (server) => {
      const head = server.commit('a.txt', 'a\n');
      server.push('main');
      server.checkout(head, 1);
      writeFileSync(path.join(server.workspace, 'made-by-a-step.env'), makeEnvFile());
      const step = await server.step({ event: 'schedule', payload: {}, inputs: { mode: 'scan' } });
      expect(step).toMatchObject({ code: 1, outputs: { findings: '1' } });
    }));

  test('fail-on lets lesser findings pass, and never a part that was not looked at', () =>
    withServer(async (server) => {
      const { base, head } = leakAndRemove(server);
      server.checkout(head, 1);
      const payload = pullRequest(base, head);
      const never = await server.step({ event: 'pull_request', payload, inputs: { 'fail-on': 'never' } });
      expect(never).toMatchObject({ code: 0, outputs: { findings: '1', 'exit-code': '1' } });
      server.checkout(head, 1);
      rmSync(path.join(server.home, 'server.git'), { recursive: true });
      const cut = await server.step({ event: 'schedule', payload: {}, inputs: { 'fail-on': 'never' } });
      expect(cut.code).toBe(2);
    }));

  test.each([
    [{ mode: 'everything' }, 'mode'],
    [{ 'fail-on': 'bad' }, 'fail-on'],
    [{ 'min-confidence': 'sure' }, 'min-confidence'],
    [{ summary: 'yes' }, 'summary'],
    [{ base: '--upload-pack=evil' }, 'base'],
    [{ mode: 'diff' }, 'range of commits'],
    [{ mode: 'diff', base: 'main' }, 'head'],
  ])('a wrong input fails the step and names it: %j', (inputs, named) =>
    withServer(async (server) => {
      const step = await server.step({ event: 'schedule', payload: {}, inputs });
      expect(step).toMatchObject({ code: 2, outputs: { 'exit-code': '2' } });
      expect(step.log).toContain(named);
    }),
  );

  test('without a repository the step fails', () =>
    withServer(async (server) => {
      const step = await server.step({ event: 'schedule', payload: {}, env: { GITHUB_WORKSPACE: server.home } });
      expect(step.code).toBe(2);
    }));
});
