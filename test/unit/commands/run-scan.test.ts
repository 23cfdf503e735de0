// What every scanning command does with what it finds, with what it could not look at, and with what goes wrong.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Arguments } from '../../../src/commands/command.ts';
import { runScan, scanAndReport, type OpenSource } from '../../../src/commands/run-scan.ts';
import { ERROR_CODES, ScanError } from '../../../src/core/errors.ts';
import { SKIP_REASONS, SKIP_REASON_NAMES } from '../../../src/core/result.ts';
import type { Source } from '../../../src/core/source.ts';
import { createTextSource } from '../../../src/sources/text.ts';
import { makeContext, type ContextOptions } from '../../support/context.ts';
import { useDirectory } from '../../support/directory.ts';
import { makeApiSecret, makeEnvFile } from '../../support/secrets.ts';

const directory = useDirectory();
const clean: OpenSource = async () => createTextSource('nothing here\n', 'a.txt');
const leaking: OpenSource = async () => createTextSource(makeEnvFile(), '.env');

/** A source that does something to the session and then goes on as another one. */
function after(change: (session: Parameters<Source['contents']>[0]) => void, open: OpenSource = clean): OpenSource {
  return async () => {
    const source = await open();
    return {
      ...source,
      async *contents(session) {
        change(session);
        yield* source.contents(session);
      },
    };
  };
}

interface Outcome {
  readonly code: number | ScanError;
  readonly stdout: string;
  readonly stderr: string;
}

async function outcomeOf(open: OpenSource, args: Arguments = {}, options: ContextOptions = {}): Promise<Outcome> {
  const { context, written } = makeContext({ cwd: directory.root, ...options });
  const scanning = { kind: 'text', target: 'the target', open } as const;
  const code = await scanAndReport({ cache: false, jobs: 1, ...args }, context, scanning).catch((error: unknown) => {
    if (error instanceof ScanError) return error;
    throw error;
  });
  return { code, ...written };
}

describe('the exit code', () => {
  test('is 0 of what was looked at and holds nothing, 1 of a finding', async () => {
    expect((await outcomeOf(clean)).code).toBe(0);
    expect((await outcomeOf(leaking)).code).toBe(1);
  });

  test.each(SKIP_REASON_NAMES)('of a clean scan that skipped something as %s', async (reason) => {
    const skip = after(({ coverage }) => coverage.skip({ path: 'b', reason }));
    expect((await outcomeOf(skip)).code).toBe(SKIP_REASONS[reason] ? 2 : 0);
  });

  test('is 2 of a clean scan with an error, and 1 with a finding beside it; both are said', async () => {
    const fail = (open: OpenSource): OpenSource =>
      after(({ coverage }) => coverage.fail({ code: 'git-failed', message: 'git fell over' }), open);
    expect(await outcomeOf(fail(clean))).toMatchObject({ code: 2, stdout: expect.stringContaining('git fell over') });
    expect(await outcomeOf(fail(leaking))).toMatchObject({ code: 1, stdout: expect.stringContaining('git fell over') });
  });

  test.each([
    ['clean', clean, 2],
    ['leaking', leaking, 1],
  ] as const)('of a %s scan whose report is lost', async (_what, open, code) => {
    const lose = after(() => mkdirSync(directory.at('taken')), open);
    const outcome = await outcomeOf(lose, { report: ['json=taken'] });
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toMatch(/^vonguard: .*taken/);
  });
});

describe('a scan that can not begin or breaks off', () => {
  const failing =
    (error: unknown): OpenSource =>
    () =>
      Promise.reject(error as Error);

  test.each(ERROR_CODES)('with %s fails, and its report says so', async (code) => {
    const error = new ScanError(code, 'what happened', { hint: 'what to do', path: 'some/where' });
    const outcome = await outcomeOf(failing(error), { format: 'json' });
    expect(outcome.code).toBe(error);
    if (code === 'interrupted') return expect(outcome.stdout).toBe('');
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      scan: { source: 'text', target: 'the target', complete: false, stats: { errors: 1 } },
      findings: [],
      errors: [{ code, message: 'what happened', hint: 'what to do', path: 'some/where' }],
    });
  });

  test('in the middle fails as well, whatever was found before', async () => {
    const open: OpenSource = async () => {
      const source = await leaking();
      return {
        ...source,
        async *contents(session) {
          yield* source.contents(session);
          throw new ScanError('git-failed', 'broke off');
        },
      };
    };
    const { code, stdout } = await outcomeOf(open, { format: 'json' });
    expect(code).toMatchObject({ code: 'git-failed' });
    expect(JSON.parse(stdout)).toMatchObject({ scan: { complete: false }, errors: [{ message: 'broke off' }] });
  });

  test('by a defect of ours tells nothing of what was looked at', async () => {
    const secret = makeApiSecret();
    const outcome = await outcomeOf(failing(new TypeError(`no method of ${secret}`)), { format: 'json' });
    expect(outcome.code).toMatchObject({ code: 'internal' });
    expect(JSON.stringify([outcome.stdout, outcome.stderr, String(outcome.code)])).not.toContain(secret);
  });

  test('by Ctrl-C leaves no report that passes for one of a whole scan', async () => {
    const controller = new AbortController();
    const open = after(() => controller.abort());
    const outcome = await outcomeOf(open, { output: 'r.json', format: 'json' }, { signal: controller.signal });
    expect(outcome.code).toBeInstanceOf(Error);
    expect(outcome.stdout).toBe('');
    expect(readdirSync(directory.root)).toEqual([]);
  });

  test('with wrong flags does so before anything is opened', async () => {
    let opened = false;
    const open: OpenSource = () => {
      opened = true;
      return clean();
    };
    expect((await outcomeOf(open, { report: ['nonsense'] })).code).toMatchObject({ code: 'usage' });
    expect(opened).toBe(false);
  });

  test('with a size that is none is wrong usage', async () => {
    expect((await outcomeOf(clean, { 'max-file-size': 'huge' })).code).toMatchObject({ code: 'usage' });
  });
});

describe('no secret is printed without --reveal', () => {
  test.each(['text', 'json', 'jsonl', 'sarif', 'gitlab', 'junit', 'csv', 'markdown', 'github', 'html'])(
    '%s',
    async (format) => {
      const secret = makeApiSecret();
      const open: OpenSource = async () => createTextSource(makeEnvFile(secret), '.env');
      const { code, stdout, stderr } = await outcomeOf(open, { format });
      expect(code).toBe(1);
      expect(stdout + stderr).not.toContain(secret);
      expect((await outcomeOf(open, { format: 'json', reveal: true })).stdout).toContain(secret);
    },
  );
});

describe('what is prepared', () => {
  test('can be changed before the scan, and is given with the result', async () => {
    const { context } = makeContext({ cwd: directory.root });
    const { result, prepared, source } = await runScan({ jobs: 1, cache: false }, context, leaking, (one) => {
      return { ...one, maxBytes: 1 };
    });
    expect(prepared.maxBytes).toBe(1);
    expect(source.target).toBe(result.target);
  });

  test('shows no progress where nobody looks, or nobody wants it', async () => {
    expect((await outcomeOf(clean)).stderr).toBe('');
    expect((await outcomeOf(clean, { quiet: true }, { typed: [] })).stderr).toBe('');
    expect((await outcomeOf(clean, { progress: false }, { typed: [] })).stderr).toBe('');
  });

  test('takes only findings of the confidence that was asked for', async () => {
    const open: OpenSource = async () =>
      createTextSource(`// vonage dashboard\nconst password = '${makeApiSecret()}';\n`, 'a.js');
    expect((await outcomeOf(open, { 'min-confidence': 'low' })).code).toBe(1);
    expect((await outcomeOf(open, { 'min-confidence': 'high' })).code).toBe(0);
    expect(existsSync(directory.at('.vonguard.yaml'))).toBe(false);
  });
});
