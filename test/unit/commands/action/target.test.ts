import { describe, expect, test } from 'vitest';
import { targetOf, type WorkflowEvent } from '../../../../src/commands/action/event.ts';
import { readInputs } from '../../../../src/commands/action/inputs.ts';
import { planOf } from '../../../../src/commands/action/target.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const REQUEST = { pull_request: { number: 3, commits: 9, base: { sha: A }, head: { sha: B } } };
const PUSH = { ref: 'refs/heads/x', before: A, after: B, repository: { default_branch: 'main' } };
const GROUP = { merge_group: { base_sha: A, head_sha: B } };

function event(name: string, payload: unknown): WorkflowEvent {
  return { name, payload, sha: B };
}

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

describe('the policy', () => {
  test.each([
    ['pull_request', REQUEST],
    ['pull_request_target', REQUEST],
    ['merge_group', GROUP],
  ])('of a %s is that of its base, whatever the inputs say', (name, payload) => {
    const inputs = ['', 'auto', 'diff', 'history', 'scan'].flatMap((mode) => [
      { INPUT_MODE: mode },
      { INPUT_MODE: mode, INPUT_BASE: 'x', INPUT_HEAD: 'y' },
      { INPUT_MODE: mode, INPUT_HEAD: 'y' },
    ]);
    for (const env of inputs) expect([env, planOf(readInputs(env), event(name, payload)).policy]).toEqual([env, A]);
  });

  test('of a pull request whose payload is not understood is none: the step fails', () => {
    const inputs = readInputs({ INPUT_BASE: 'x', INPUT_HEAD: 'y' });
    expect(() => planOf(inputs, event('pull_request', {}))).toThrow('no object id');
  });

  test.each(['push', 'schedule'])('of a %s is what is checked out', (name) => {
    expect(planOf(readInputs({}), event(name, PUSH))).toMatchObject({ policy: undefined, pullRequest: undefined });
  });
});

describe('a range that the inputs give', () => {
  test('expects no number of commits, which was the event’s', () => {
    const inputs = readInputs({ INPUT_BASE: 'x' });
    expect(planOf(inputs, event('pull_request', REQUEST)).target).toMatchObject({
      base: 'x',
      head: B,
      commits: undefined,
    });
  });

  test('is looked at in the mode of a diff for an event that has none', () => {
    const inputs = readInputs({ INPUT_MODE: 'diff', INPUT_BASE: 'x', INPUT_HEAD: 'y' });
    expect(planOf(inputs, event('schedule', null)).target).toEqual({
      kind: 'range',
      base: 'x',
      head: 'y',
      compareBranch: undefined,
      policy: undefined,
      commits: undefined,
      pullRequest: undefined,
    });
  });

  test('needs both ends', () => {
    const nowhere = { name: 'schedule', payload: null, sha: undefined };
    expect(() => planOf(readInputs({ INPUT_BASE: 'x' }), nowhere)).toThrow('head is missing');
    expect(() => planOf(readInputs({ INPUT_HEAD: 'x' }), nowhere)).toThrow('base is missing');
  });
});
