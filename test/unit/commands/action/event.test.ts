import { describe, expect, test } from 'vitest';
import { targetOf } from '../../../../src/commands/action/event.ts';
import { readInputs } from '../../../../src/commands/action/inputs.ts';
import { planOf } from '../../../../src/commands/action/target.ts';

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

describe('what the inputs change', () => {
  const plan = (
    inputs: Readonly<Record<string, string>>,
    name: string,
    payload: unknown,
  ): ReturnType<typeof planOf> => {
    const env = Object.fromEntries(Object.entries(inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value]));
    return planOf(readInputs(env), event(name, payload));
  };

  test('nothing by default', () => {
    expect(plan({}, 'push', PUSH).target).toEqual(targetOf(event('push', PUSH)));
  });

  test.each(['history', 'scan'])('mode %s in a pull request keeps the policy of its base', (mode) => {
    expect(plan({ mode }, 'pull_request', REQUEST)).toMatchObject({ policy: A, pullRequest: 3 });
  });

  test('base and head in a pull request keep the policy of its base', () => {
    expect(plan({ base: 'x', head: 'y' }, 'pull_request', REQUEST)).toMatchObject({
      policy: A,
      target: { base: 'x', head: 'y' },
    });
  });

  test('one end may be given, the other comes from the event', () => {
    expect(plan({ base: 'v1' }, 'push', PUSH).target).toMatchObject({ base: 'v1', head: B });
    expect(plan({ base: 'v1' }, 'workflow_dispatch', {}).target).toMatchObject({ base: 'v1', head: B });
  });

  test('a payload that is not needed need not be understood', () => {
    expect(plan({ base: 'v1', head: 'v2' }, 'push', {}).target).toMatchObject({ base: 'v1', head: 'v2' });
  });

  test('a diff without ends is refused', () => {
    expect(() => plan({ mode: 'diff' }, 'schedule', {})).toThrow('no range of commits');
    expect(() => plan({ mode: 'diff', head: 'x' }, 'schedule', {})).toThrow('base is missing');
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
