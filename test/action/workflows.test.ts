// The example workflows: valid by the public schema, least permissions, inputs that exist.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { INPUTS } from '../../src/commands/action/inputs.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DOCS = path.join(ROOT, 'docs/ci');
const files = readdirSync(DOCS);
const readme = readFileSync(path.join(DOCS, 'README.md'), 'utf8');

function errorsBy(schema: string, data: unknown): unknown {
  const text = readFileSync(path.join(ROOT, 'fixtures/schemas', schema), 'utf8');
  const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(text) as object);
  return validate(data) ? [] : validate.errors;
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }>
  >;
}

const ALLOWED = new Map([
  ['contents', 'read'],
  ['pull-requests', 'write'],
  ['security-events', 'write'],
]);

describe.each(files.filter((name) => name.startsWith('github-')))('%s', (name) => {
  // The shape is what the schema asserts.
  const workflow = parse(readFileSync(path.join(DOCS, name), 'utf8')) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('is valid by the public schema', () => {
    expect(errorsBy('github-workflow.json', workflow)).toEqual([]);
  });

  test('states its permissions, and no more than are needed', () => {
    expect(workflow.permissions).toBeDefined();
    const given = [workflow.permissions ?? {}, ...jobs.map((job) => job.permissions ?? {})].flatMap((one) =>
      Object.entries(one),
    );
    for (const [scope, level] of given) expect(ALLOWED.get(scope)).toBe(level);
  });

  test('pins every action by commit', () => {
    const loose = steps.filter(({ uses }) => uses !== undefined && !/^[\w/-]+@<commit>$/.test(uses));
    expect(loose).toEqual([]);
  });

  test('gives our Action inputs that it has', () => {
    const ours = steps.filter(({ uses }) => uses?.startsWith('vonguard/') === true);
    expect(ours).toHaveLength(1);
    for (const step of ours) expect(Object.keys(INPUTS)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
  });

  test('puts no expression into a shell script', () => {
    expect(steps.map(({ run }) => run ?? '').join('\n')).not.toContain('${{');
  });

  test('does not run on pull_request_target, which is easily used wrongly', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  });
});

describe('docs/ci', () => {
  test('action.yml is valid by the public schema', () => {
    expect(errorsBy('github-action.json', parse(readFileSync(path.join(ROOT, 'action.yml'), 'utf8')))).toEqual([]);
  });

  test('lists every file and every input', () => {
    for (const name of files) if (name !== 'README.md') expect(readme).toContain(`](${name})`);
    for (const name of Object.keys(INPUTS)) expect(readme).toContain(`\`${name}\``);
  });

  test.each(files.filter((name) => !name.startsWith('github-') && name !== 'README.md'))(
    '%s reads the policy from the base',
    (name) => {
      expect(readFileSync(path.join(DOCS, name), 'utf8')).toContain('--policy-ref');
    },
  );
});

test('the workflow of the README is valid too, reads contents and nothing else', () => {
  const text = readFileSync(path.join(DOCS, '../../README.md'), 'utf8');
  const blocks = [...text.matchAll(/```yaml\n(# \.github\/workflows\/[^]*?)```/g)].map(([, block = '']) => block);
  expect(blocks).toHaveLength(1);
  for (const block of blocks) {
    const workflow = parse(block) as Workflow;
    expect(errorsBy('github-workflow.json', workflow)).toEqual([]);
    expect(workflow.permissions).toEqual({ contents: 'read' });
  }
});
