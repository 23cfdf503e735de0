import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readInputs, type Inputs } from '../../../../src/commands/action/inputs.ts';
import { publish, publishFailure, publishNothing } from '../../../../src/commands/action/publish.ts';
import { ScanError } from '../../../../src/core/errors.ts';
import type { ScanResult } from '../../../../src/core/result.ts';
import { SecretText } from '../../../../src/core/secret-text.ts';
import { makeContext, type TestContext } from '../../../support/context.ts';
import { testFinding } from '../../../support/finding.ts';
import { HOSTILE, hostileResult, testResult, testRun } from '../../../support/result.ts';
import { makeApiSecret, makePrivateKey } from '../../../support/secrets.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'vonguard-publish-'));
  for (const file of ['output', 'summary']) writeFileSync(path.join(home, file), '');
});
afterEach(() => {
  rmSync(home, { recursive: true });
});
const file = (name: string): string => readFileSync(path.join(home, name), 'utf8');

function world(env: Readonly<Record<string, string>> = {}): TestContext {
  const files = { GITHUB_OUTPUT: path.join(home, 'output'), GITHUB_STEP_SUMMARY: path.join(home, 'summary') };
  return makeContext({ cwd: home, env: { ...files, GITHUB_WORKSPACE: home, ...env } });
}

/** The runner's format: `name<<delimiter`, lines, `delimiter`. */
function outputs(): Readonly<Record<string, string>> {
  const all = file('output').matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...all].map(([, name = '', , value = '']) => [name, value]));
}

async function published(result: ScanResult, inputs: Partial<Inputs> = {}, step = world()): Promise<number> {
  return publish({
    run: await testRun(result),
    inputs: { ...readInputs({}), ...inputs },
    pullRequest: undefined,
    context: step.context,
  });
}

describe('the step’s exit code', () => {
  const low = testFinding({ severity: 'low' });
  const high = testFinding({ severity: 'high' });

  test.each<[Inputs['failOn'], Partial<ScanResult>, number]>([
    ['low', {}, 0],
    ['low', { findings: [low] }, 1],
    ['medium', { findings: [low] }, 0],
    ['medium', { findings: [low, high] }, 1],
    ['high', { findings: [high] }, 1],
    ['critical', { findings: [high] }, 0],
    ['never', { findings: [high] }, 0],
    // A part that was not looked at never passes, whatever was asked for.
    ['never', { complete: false }, 2],
    ['never', { findings: [high], complete: false }, 2],
    ['critical', { findings: [high], complete: false }, 2],
    ['low', { findings: [low], complete: false }, 1],
  ])('with fail-on %s, for %j is %i', async (failOn, more, code) => {
    expect(await published(testResult(more), { failOn })).toBe(code);
  });

  test('does not change what the outputs say', async () => {
    await published(testResult({ findings: [high], stats: { ...testResult().stats, commits: 7 } }), {
      failOn: 'never',
    });
    expect(outputs()).toEqual({
      findings: '1',
      'exit-code': '1',
      'commits-scanned': '7',
      suppressed: '0',
      'sarif-file': '',
    });
  });
});

describe('the log', () => {
  test('masks every secret before it says anything else, suppressed ones and keys too', async () => {
    const [first, second, key] = [makeApiSecret(), makeApiSecret(), makePrivateKey()];
    const step = world();
    const hidden = testFinding({ secret: new SecretText(second) });
    const findings = [first, key, first].map((secret) => testFinding({ secret: new SecretText(secret) }));
    await published(
      testResult({ findings, suppressed: [{ finding: hidden, suppression: { by: 'inline' } }] }),
      {},
      step,
    );
    const lines = step.written.stdout.trimEnd().split('\n');
    const masks = lines.findLastIndex((line) => line.startsWith('::add-mask::'));
    expect(lines.slice(0, masks + 1).every((line) => line.startsWith('::add-mask::'))).toBe(true);
    const masked = lines.slice(0, masks + 1).map((line) => line.slice('::add-mask::'.length));
    expect(masked.filter((one) => one === first)).toHaveLength(1);
    expect(masked).toContain(second);
    const body = key.split('\n').filter((line) => line !== '' && !line.startsWith('-----'));
    expect(masked).toEqual(expect.arrayContaining(body));
    const rest = lines.slice(masks + 1).join('\n') + file('summary') + file('output');
    for (const secret of [first, second, ...body]) expect(rest).not.toContain(secret);
  });

  test.each(HOSTILE.map((text) => [text.slice(0, 40), text]))(
    'has no command of whoever wrote %j',
    async (_begin, text) => {
      const step = world();
      await published(hostileResult(text, makeApiSecret()), {}, step);
      for (const line of step.written.stdout.trimEnd().split('\n'))
        expect(line).toMatch(/^(?:::add-mask::|::(?:error|warning|notice) |(?!.*::))/);
    },
  );

  test('leaves the lines of findings out without annotations, and nothing else', async () => {
    const [with_, without] = [world(), world()];
    const result = testResult({ findings: [testFinding()], complete: false, notices: ['a remark'] });
    await published(result, {}, with_);
    await published(result, { annotations: false }, without);
    expect(with_.written.stdout).toContain('file=src/config.ts');
    expect(without.written.stdout).not.toContain('file=src/config.ts');
    expect(without.written.stdout).toContain('a remark');
  });
});

describe('files', () => {
  test('the summary is added to what other steps wrote, or left out', async () => {
    writeFileSync(path.join(home, 'summary'), 'before\n');
    await published(testResult({ findings: [testFinding()] }), { summary: false });
    expect(file('summary')).toBe('before\n');
    await published(testResult({ findings: [testFinding()] }));
    expect(file('summary')).toMatch(/^before\n[\s\S]*src\/config\.ts/);
  });

  test('SARIF goes where it was asked for, below the workspace, and the output names it', async () => {
    await published(testResult({ findings: [testFinding()] }), { sarifFile: 'out/a.sarif' });
    expect(JSON.parse(file('out/a.sarif'))).toMatchObject({ version: '2.1.0' });
    expect(outputs()['sarif-file']).toBe('out/a.sarif');
  });

  test.each<[string, Readonly<Record<string, string>>, Partial<Inputs>, RegExp]>([
    ['the summary', { GITHUB_STEP_SUMMARY: '/nowhere/x' }, {}, /GITHUB_STEP_SUMMARY: no such file or directory\./],
    ['the outputs', { GITHUB_OUTPUT: '/nowhere/x' }, {}, /GITHUB_OUTPUT: no such file or directory\./],
    ['the SARIF file', {}, { sarifFile: '/dev/full' }, /Could not write \/dev\/full/],
  ])(
    '%s that can not be written fails the step, and the rest is told all the same',
    async (_, env, inputs, message) => {
      const clean = world(env);
      expect(await published(testResult(), inputs, clean)).toBe(2);
      expect(clean.written.stdout).toMatch(message);
      const leaking = world(env);
      expect(await published(testResult({ findings: [testFinding()] }), inputs, leaking)).toBe(1);
      expect(leaking.written.stdout).toMatch(/^::error file=/m);
      if (env['GITHUB_OUTPUT'] !== undefined) return;
      expect(outputs()).toMatchObject({ findings: '1', 'exit-code': '1', 'sarif-file': '' });
    },
  );

  test('a step that could not look ends with 2 whatever it can not write', async () => {
    const { context } = world({ GITHUB_STEP_SUMMARY: '/nowhere/x', GITHUB_OUTPUT: '/nowhere/x' });
    expect(await publishFailure(new ScanError('shallow', 'No commits'), [], context)).toBe(2);
    expect(await publishNothing('nothing to do', context)).toBe(2);
  });

  test('outside of a runner there is nothing to write to, and no failure', async () => {
    const { context } = makeContext({ cwd: home });
    expect(await publishNothing('nothing to do', context)).toBe(0);
    const empty = makeContext({ cwd: home, env: { GITHUB_OUTPUT: '', GITHUB_STEP_SUMMARY: '' } });
    expect(await published(testResult(), {}, empty)).toBe(0);
  });
});

describe('when there is nothing to look at', () => {
  test('the step says why, and passes', async () => {
    const { context, written } = world();
    expect(await publishNothing('The branch was\ndeleted.', context)).toBe(0);
    expect(written.stdout).toBe('::notice title=vonguard::The branch was%0Adeleted.\n');
    expect(outputs()).toMatchObject({ findings: '0', 'exit-code': '0' });
  });
});

describe('when it could not look', () => {
  const failure = new ScanError('shallow', 'No | commits <b>here</b>', { hint: 'Set\nfetch-depth.' });

  test('the step fails with why and what next, behind what was said until then', async () => {
    const { context, written } = world();
    expect(await publishFailure(failure, ['first'], context)).toBe(2);
    expect(written.stdout.split('\n')).toEqual([
      '::notice title=vonguard::first',
      '::error title=vonguard::No | commits <b>here</b>%0ASet%0Afetch-depth.',
      '',
    ]);
    expect(outputs()).toMatchObject({ findings: '0', 'exit-code': '2' });
    expect(file('summary')).toMatch(/^## vonguard could not look\n/);
    expect(file('summary')).not.toMatch(/<b>|[^\\]\|/);
  });

  test('the summary can be switched off, also while the inputs themselves are wrong', async () => {
    const { context } = world({ INPUT_SUMMARY: 'false' });
    await publishFailure(failure, [], context);
    expect(file('summary')).toBe('');
  });
});
