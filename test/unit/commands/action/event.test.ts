import { describe, expect, test } from 'vitest';
import { targetOf } from '../../../../src/commands/action/event.ts';
import { readInputs } from '../../../../src/commands/action/inputs.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const ZERO = '0'.repeat(40);
const REQUEST = { pull_request: { number: 3, commits: 9, base: { sha: A }, head: { sha: B } } };
const PUSH = { ref: 'refs/heads/x', before: A, after: B, repository: { default_branch: 'main' } };

function event(name: string, payload: unknown): Parameters<typeof targetOf>[0] {
  return { name, payload, sha: B };
}

describe('what an event asks for', () => {
  test.each(['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'])(
    '%s: its commits, by the policy of its base',
    (name) => {
      expect(targetOf(event(name, REQUEST))).toEqual({
        kind: 'range',
        base: A,
        head: B,
        compareBranch: undefined,
        policy: A,
        commits: 9,
        pullRequest: 3,
      });
    },
  );

  test('push: from before to after, by the policy that is pushed', () => {
    expect(targetOf(event('push', PUSH))).toMatchObject({ base: A, head: B, compareBranch: 'main', policy: undefined });
  });

  test('push to the default branch has no other branch to compare with', () => {
    expect(targetOf(event('push', { ...PUSH, ref: 'refs/heads/main' }))).toMatchObject({
      base: A,
      compareBranch: undefined,
    });
  });

  test('push of a new branch or tag has no base', () => {
    expect(targetOf(event('push', { ...PUSH, before: ZERO }))).toMatchObject({
      base: undefined,
      compareBranch: 'main',
    });
  });

  test('push that deletes asks for nothing', () => {
    expect(targetOf(event('push', { ...PUSH, after: ZERO }))).toMatchObject({ kind: 'nothing' });
  });

  test('merge_group: its commits, by the policy of its base', () => {
    const payload = { merge_group: { base_sha: A, head_sha: B } };
    expect(targetOf(event('merge_group', payload))).toMatchObject({ base: A, head: B, policy: A });
  });

  test.each(['schedule', 'workflow_dispatch', 'repository_dispatch', 'something_new'])('%s: everything', (name) => {
    expect(targetOf(event(name, null))).toEqual({ kind: 'history' });
  });

  test.each([
    ['pull_request', {}],
    ['pull_request', { pull_request: { base: { sha: '--upload-pack=x' }, head: { sha: B } } }],
    ['pull_request', { pull_request: { base: { sha: A }, head: { sha: 5 } } }],
    ['push', { ...PUSH, before: 'HEAD' }],
    ['push', null],
    ['merge_group', { merge_group: 'x' }],
  ])('%s with a payload of another shape is an error, never a smaller look: %j', (name, payload) => {
    expect(() => targetOf(event(name, payload))).toThrow('no object id at');
  });

  test('an inherited key is no key', () => {
    expect(() => targetOf(event('push', Object.create({ after: B, before: A })))).toThrow('no object id');
  });
});

describe('inputs', () => {
  test('have the defaults of action.yml when the runner gives none', () => {
    expect(readInputs({})).toEqual({
      mode: 'auto',
      failOn: 'low',
      summary: true,
      annotations: true,
      comment: false,
      directory: '.',
    });
  });

  test('are trimmed and compared without case', () => {
    expect(readInputs({ INPUT_MODE: ' History ', INPUT_COMMENT: 'TRUE', 'INPUT_FAIL-ON': 'never' })).toMatchObject({
      mode: 'history',
      comment: true,
      failOn: 'never',
    });
  });

  test.each([
    ['INPUT_MODE', 'all'],
    ['INPUT_FAIL-ON', '1'],
    ['INPUT_SUMMARY', 'on'],
    ['INPUT_MIN-CONFIDENCE', 'sure'],
    ['INPUT_HEAD', '-x'],
  ])('%s=%s is refused with what is right', (name, value) => {
    expect(() => readInputs({ [name]: value })).toThrow(/must be (?:one of|a commit)/);
  });
});
