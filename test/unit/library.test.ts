// The library as a program uses it.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { scanRepository, scanText, SecretText } from '../../src/index.ts';
import { withRepo } from '../support/repo.ts';
import { makeApiSecret, makeEnvFile } from '../support/secrets.ts';

const MODES = ['worktree', 'staged', 'history', 'range'] as const;

describe('scanText', () => {
  test('finds a secret, and gives it only to who asks', async () => {
    const secret = makeApiSecret();
    const result = await scanText(makeEnvFile(secret), { path: 'a.env' });
    const [finding] = result.findings;
    expect(result).toMatchObject({ source: 'text', target: 'a.env', complete: true });
    expect(finding).toMatchObject({ path: 'a.env', kind: 'api-secret', startLine: 2 });
    expect(finding?.secret).toBeInstanceOf(SecretText);
    expect(`${String(finding?.secret)} ${JSON.stringify(result)}`).not.toContain(secret);
    expect(finding?.secret.reveal()).toBe(secret);
  });

  test('takes bytes, also UTF-16', async () => {
    const { findings } = await scanText(Buffer.from(`\ufeff${makeEnvFile()}`, 'utf16le'));
    expect(findings).toMatchObject([{ path: 'text', startLine: 2, startColumn: 19 }]);
  });

  test('is not clean beyond the limit', async () => {
    expect(await scanText('x'.repeat(11), { maxBytes: 10 })).toMatchObject({
      complete: false,
      skipped: [{ path: 'text', reason: 'too-large' }],
    });
  });

  test('reads no configuration, wherever the program runs', () =>
    withRepo(async (repo) => {
      repo.write('.vonguard.yaml', 'nonsense: true\n');
      const cwd = vi.spyOn(process, 'cwd').mockReturnValue(repo.root);
      expect((await scanText(makeEnvFile())).findings).toHaveLength(1);
      cwd.mockRestore();
    }));

  test('prints nothing', async () => {
    const [out, err] = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    await scanText(makeEnvFile());
    expect([out.mock.calls, err.mock.calls]).toEqual([[], []]);
    vi.restoreAllMocks();
  });

  test('two at once do not know of each other', async () => {
    const [a, b] = await Promise.all([
      scanText(makeEnvFile(), { path: 'a' }),
      scanText('nothing', { path: 'b', minConfidence: 'low' }),
    ]);
    expect([a.findings.length, b.findings.length, b.stats.files]).toEqual([1, 0, 1]);
  });
});

describe('scanRepository', () => {
  test.each(MODES)('looks at the %s', (mode) =>
    withRepo(async (repo) => {
      const base = repo.commit();
      repo.write('a.env', makeEnvFile());
      repo.git(['add', '-A']);
      if (mode !== 'staged') repo.commit('add a.env');
      const progress = vi.fn<() => void>();
      const result = await scanRepository(repo.root, {
        mode,
        ...(mode === 'range' && { range: `${base}..HEAD` }),
        cache: false,
        onProgress: progress,
      });
      expect(result).toMatchObject({ source: mode, complete: true, findings: [{ path: 'a.env', startLine: 2 }] });
    }),
  );

  test.each(MODES)('of nothing that is there is an error with a code, in mode %s', (mode) =>
    withRepo(async (repo) => {
      const gone = path.join(repo.home, 'gone');
      const code = 'path-not-found';
      await expect(scanRepository(gone, { mode, range: 'a..b' })).rejects.toMatchObject({ name: 'ScanError', code });
    }),
  );

  test('a range without ends is an error, not all commits', () =>
    withRepo(async (repo) => {
      repo.commit();
      await expect(scanRepository(repo.root, { mode: 'range' })).rejects.toMatchObject({ code: 'usage' });
    }));
});

describe('a signal', () => {
  test('that came before lets nothing begin', async () => {
    const signal = AbortSignal.abort(new Error('mine'));
    await expect(scanText('x', { signal })).rejects.toMatchObject({ code: 'interrupted', cause: { message: 'mine' } });
    await expect(scanRepository('.', { signal })).rejects.toMatchObject({ code: 'interrupted' });
  });

  test.each(MODES)('in the midst ends a scan of the %s, and leaves no thread and no git', (mode) =>
    withRepo(async (repo) => {
      const base = repo.commit();
      mkdirSync(path.join(repo.root, 'slow'));
      const slow = 'vonage nexmo api_secret\n'.repeat(1000);
      for (let n = 0; n < 200; n++) writeFileSync(path.join(repo.root, 'slow', `${n}.txt`), `${n}\n${slow}`);
      if (mode === 'staged') repo.git(['add', '-A']);
      else repo.commit();
      const controller = new AbortController();
      const options = { mode, cache: false, jobs: 2, ...(mode === 'range' && { range: `${base}..HEAD` }) };
      setTimeout(() => controller.abort(), 150);
      const scan = scanRepository(repo.root, { ...options, signal: controller.signal });
      await expect(scan).rejects.toMatchObject({ name: 'ScanError', code: 'interrupted' });
      // A git that was told to end takes a moment.
      const left = (): string[] => process.getActiveResourcesInfo().filter((name) => /Process|Message/.test(name));
      await expect.poll(left).toEqual([]);
    }),
  );
});
