// fast-glob goes on from inside the answer to each listing: answered at once, the calls nested until the stack was full.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const CLI = path.resolve(import.meta.dirname, '../../dist/bin/vonguard.js');

test('thousands of directories outside a repository are looked at, on a small stack too', () => {
  const top = mkdtempSync(path.join(os.tmpdir(), 'vonguard-wide-'));
  try {
    for (let at = 0; at < 4096; at++) {
      const directory = path.join(top, ...Array.from(at.toString(8).padStart(4, '0')));
      mkdirSync(directory, { recursive: true });
      for (const name of ['f', 'g', 'h']) writeFileSync(path.join(directory, name), 'x');
    }
    const run = spawnSync(process.execPath, ['--stack-size=400', CLI, 'scan', top], { encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toContain('looked at 12,288 files');
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
});
