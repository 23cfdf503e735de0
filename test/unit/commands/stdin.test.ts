import { describe, expect, test } from 'vitest';
import { stdinCommand } from '../../../src/commands/stdin.ts';
import { makeContext, type ContextOptions } from '../../support/context.ts';
import { useDirectory } from '../../support/directory.ts';
import { makeEnvFile } from '../../support/secrets.ts';

const directory = useDirectory();

async function run(options: ContextOptions, args = {}): Promise<{ code: number; report: Report }> {
  const { context, written } = makeContext({ cwd: directory.root, ...options });
  const code = await stdinCommand.run({ format: 'json', cache: false, jobs: 1, ...args }, context);
  return { code, report: JSON.parse(written.stdout) as Report };
}

interface Report {
  readonly scan: { readonly source: string; readonly target: string; readonly complete: boolean };
  readonly findings: readonly { readonly path: string }[];
}

describe('text from a pipe', () => {
  test('is looked at under the name that was given, or stdin', async () => {
    const { code, report } = await run({ input: makeEnvFile() });
    expect([code, report.scan.target, report.findings.map((one) => one.path)]).toEqual([1, 'stdin', ['stdin']]);
    const named = await run({ input: makeEnvFile() }, { filename: 'a/.env' });
    expect([named.report.scan.target, named.report.findings.map((one) => one.path)]).toEqual(['a/.env', ['a/.env']]);
  });

  test('that is empty is clean', async () => {
    expect(await run({ input: '' })).toMatchObject({ code: 0, report: { scan: { complete: true }, findings: [] } });
  });

  test('that is longer than the limit is not clean', async () => {
    const { code, report } = await run({ input: 'x'.repeat(2000) }, { 'max-file-size': '1KB' });
    expect([code, report.scan.complete]).toEqual([2, false]);
  });
});

test('a terminal in place of a pipe is wrong usage: nobody waits for what nobody types', async () => {
  const { context, written } = makeContext({ cwd: directory.root, typed: ['x'] });
  await expect(stdinCommand.run({ format: 'json' }, context)).rejects.toMatchObject({ code: 'usage' });
  expect(JSON.parse(written.stdout)).toMatchObject({ scan: { complete: false }, errors: [{ code: 'usage' }] });
});
