import { describe, expect, test } from 'vitest';
import type { Arguments } from '../../../src/commands/command.ts';
import { reportCommand } from '../../../src/commands/report.ts';
import type { ScanResult } from '../../../src/core/result.ts';
import { SecretText } from '../../../src/core/secret-text.ts';
import { reportJson } from '../../../src/reporters/json.ts';
import { makeContext } from '../../support/context.ts';
import { useDirectory } from '../../support/directory.ts';
import { testFinding, testFingerprint } from '../../support/finding.ts';
import { OPTIONS, testResult } from '../../support/result.ts';
import { makeApiSecret } from '../../support/secrets.ts';

const directory = useDirectory();

function save(name: string, result: Partial<ScanResult>, reveal = false): string {
  directory.write(name, reportJson(testResult(result), { ...OPTIONS, reveal }));
  return name;
}

async function run(
  files: readonly string[],
  args: Arguments = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const { context, written } = makeContext({ cwd: directory.root });
  const code = await reportCommand.run({ files, format: 'json', ...args }, context);
  return { code, ...written };
}

describe('the exit code', () => {
  test.each<[string, Partial<ScanResult>, number]>([
    ['nothing', {}, 0],
    ['a finding', { findings: [testFinding()] }, 1],
    ['an incomplete scan', { complete: false }, 2],
    ['a finding of an incomplete scan', { findings: [testFinding()], complete: false }, 1],
  ])('of a report with %s is as of its scan', async (_what, result, code) => {
    expect((await run([save('a.json', result)])).code).toBe(code);
  });

  test('of several is the worst: a clean one hides no incomplete one', async () => {
    const files = [save('a.json', {}), save('b.json', { complete: false }), save('c.json', {})];
    expect((await run(files)).code).toBe(2);
    expect((await run([...files, save('d.json', { findings: [testFinding()] })])).code).toBe(1);
  });

  test('of what is written nowhere is no 0', async () => {
    directory.write('taken/file');
    await expect(run([save('a.json', {})], { report: ['sarif=taken'] })).rejects.toMatchObject({ code: 'usage' });
  });
});

describe('reports', () => {
  test('are put together', async () => {
    const finding = (number: number): ScanResult['findings'] => [
      testFinding({ fingerprint: testFingerprint(number), path: `f${number}` }),
    ];
    save('one.json', { findings: finding(1) });
    save('two.json', { findings: finding(2) });
    const { stdout } = await run(['*.json']);
    expect((JSON.parse(stdout) as { findings: unknown[] }).findings).toHaveLength(2);
  });

  test('of rules that only the scan knew say what their findings do', async () => {
    const { stdout } = await run(
      [save('a.json', { findings: [testFinding({ ruleId: 'acme', title: 'Key of Acme' })] })],
      {
        format: 'sarif',
      },
    );
    expect(stdout).toContain('"id": "acme"');
    expect(stdout).toContain('Key of Acme');
  });

  test('with a secret show it only when that is asked for, in places and messages too', async () => {
    const value = makeApiSecret();
    const finding = testFinding({ secret: new SecretText(value), path: `a/${value}/b` });
    const file = save('a.json', { findings: [finding], notices: [`saw ${value}`] }, true);
    for (const format of ['json', 'text', 'html', 'sarif', 'csv', 'markdown']) {
      expect((await run([file], { format })).stdout).not.toContain(value);
    }
    expect((await run([file], { reveal: true })).stdout).toContain(value);
  });
});

describe('what can not be read fails as a whole', () => {
  test.each<[string, string, string]>([
    ['is not there', 'nowhere.json', 'unreadable'],
    ['is a directory', 'd', 'unreadable'],
    ['is no JSON', 'text.json', 'config'],
    ['is no report', 'other.json', 'config'],
  ])('when one of the files %s', async (_what, name, code) => {
    directory.write('d/x');
    directory.write('text.json', 'no { json');
    directory.write('other.json', '{"a":1}');
    const error: unknown = await run([save('a.json', {}), name]).catch((one: unknown) => one);
    expect(error).toMatchObject({ message: expect.stringContaining(name) });
    expect((error as { code?: string }).code).toEqual(
      expect.stringMatching(new RegExp(`^(?:${code}|unreadable|usage)$`)),
    );
  });

  test('when there is none', async () => {
    await expect(run([])).rejects.toMatchObject({ code: 'usage' });
  });

  test('when somebody interrupts', async () => {
    const { context } = makeContext({ cwd: directory.root, signal: AbortSignal.abort() });
    await expect(reportCommand.run({ files: [save('a.json', {})] }, context)).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
