import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROGRAM } from '../support/cli.ts';
import { makeEnvFile } from '../support/secrets.ts';

let directory = '';
beforeAll(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'vonguard-signals-'));
  // Slow to look at, so that the signal comes in the midst of it.
  const slow = 'vonage nexmo api_secret\n'.repeat(2000);
  for (let n = 0; n < 600; n++) writeFileSync(path.join(directory, `${n}.txt`), slow);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly endedBy: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

// Standard input stays open, as that of a person at a keyboard.
async function interrupted(args: readonly string[], signal: NodeJS.Signals, cwd = directory): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  const timer = setTimeout(() => child.kill(signal), 1000);
  await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  return { code: child.exitCode, endedBy: child.signalCode, ...output };
}

describe('130: interrupted, without a report and within a moment', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('a scan of files by %s', async (signal) => {
    const { code, stdout, stderr } = await interrupted(['scan', '--format', 'json'], signal);
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr).toContain('nothing can be said about what was not looked at');
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'the look at one huge content by %s, which is one piece',
    { timeout: 25_000 },
    async (signal) => {
      const cwd = mkdtempSync(path.join(os.tmpdir(), 'vonguard-signals-'));
      try {
        // Half a minute of looking: the test is cut off before that when the signal has to wait.
        const pair = (): string => `${randomBytes(4).toString('hex')}:${randomBytes(8).toString('hex')}`;
        writeFileSync(path.join(cwd, 'huge.txt'), `vonage\n${Array.from({ length: 200_000 }, pair).join('\n')}`);
        const { code, endedBy, stdout } = await interrupted(['scan', '--no-progress'], signal, cwd);
        // What SIGTERM does by itself; a shell says 143.
        expect({ ended: endedBy ?? code, stdout }).toEqual({ ended: signal === 'SIGINT' ? 130 : signal, stdout: '' });
      } finally {
        rmSync(cwd, { recursive: true, force: true });
      }
    },
  );

  test('a scan that derives thousands of fingerprints', async () => {
    const cwd = mkdtempSync(path.join(os.tmpdir(), 'vonguard-signals-'));
    try {
      // Each of them pays the full price: minutes on any machine.
      const weak = Array.from({ length: 3000 }, () => makeEnvFile(randomBytes(4).toString('hex'))).join('\n');
      writeFileSync(path.join(cwd, 'many.env'), weak);
      expect(await interrupted(['scan', '--no-progress'], 'SIGTERM', cwd)).toMatchObject({ code: 130, stdout: '' });
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  });

  test.each([['stdin'], ['hook pre-push']])('%s that waits for input', async (command) => {
    expect(await interrupted(command.split(' '), 'SIGINT')).toMatchObject({ code: 130, stdout: '' });
  });
});

// A device that is always full, on Linux.
describe.skipIf(!existsSync('/dev/full'))('a report that standard output does not take', () => {
  async function intoFull(file: string): Promise<Ended> {
    const command = '"$0" "$1" stdin --filename "$2" > /dev/full';
    const child = spawn('sh', ['-c', command, process.execPath, PROGRAM, 'a.env'], { cwd: directory });
    child.stdin.end(file);
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { code, endedBy: child.signalCode, stdout: '', stderr };
  }

  test('is a failure too when it is the version', () => {
    const { status } = spawnSync('sh', ['-c', '"$0" "$1" --version > /dev/full', process.execPath, PROGRAM]);
    expect(status).toBe(2);
  });

  test('is no clean scan', async () => {
    const { code, stderr } = await intoFull('nothing');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'vonguard: The report could not be written to standard output: ENOSPC: no space left on device, write\n',
    });
  });

  test('leaves findings what they are', async () => {
    expect((await intoFull(makeEnvFile())).code).toBe(1);
  });
});
