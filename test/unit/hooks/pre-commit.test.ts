import fc from 'fast-check';
import { existsSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ScanError } from '../../../src/core/errors.ts';
import { VERSION } from '../../../src/core/version.ts';
import { preCommit } from '../../../src/hooks/pre-commit.ts';
import { useDirectory } from '../../support/directory.ts';
import { brokenText } from '../../support/noise.ts';
import { installAt, removeAt, workplaceAt } from '../../support/workplace.ts';

const directory = useDirectory();
const FILE = '.pre-commit-config.yaml';
const ours = (...ids: readonly string[]): unknown => {
  return { repo: 'https://github.com/vonguard/vonguard', rev: `v${VERSION}`, hooks: ids.map((id) => ({ id })) };
};

describe('the entry', () => {
  test('makes a file where there is none, which is gone afterwards', async () => {
    expect(await preCommit.isUsed(workplaceAt(directory.root))).toBe(false);
    const next = await installAt(directory.root, preCommit, ['pre-commit']);
    expect(parse(directory.read(FILE))).toEqual({ repos: [ours('vonguard')] });
    expect(next).toEqual(['Let pre-commit install its hooks: pre-commit install --hook-type pre-commit']);
    expect(await preCommit.isUsed(workplaceAt(directory.root))).toBe(true);
    await removeAt(directory.root, preCommit);
    expect(existsSync(directory.at(FILE))).toBe(false);
  });

  test('names each of our hooks once, for all moments', async () => {
    await installAt(directory.root, preCommit);
    expect(parse(directory.read(FILE))).toEqual({ repos: [ours('vonguard', 'vonguard-pre-push')] });
  });

  test.each([
    ['an indented list', 'repos:\n  - repo: x\n    rev: v1\n    hooks: [{ id: a }]\n'],
    ['a list without an indent', 'repos:\n- repo: x\n  rev: v1\n  hooks:\n  - id: a\n'],
    ['settings around it', 'fail_fast: true\nrepos:\n  # mine\n  - repo: x\n    rev: v1\n    hooks: []\nexclude: y\n'],
  ])('goes into %s, and is taken out to the byte', async (_what, text) => {
    directory.write(FILE, text);
    await installAt(directory.root, preCommit, ['pre-push']);
    const { repos } = parse(directory.read(FILE)) as { repos: unknown[] };
    expect(repos).toHaveLength(2);
    expect(repos).toContainEqual(ours('vonguard-pre-push'));
    await removeAt(directory.root, preCommit);
    expect(directory.read(FILE)).toBe(text);
  });

  test('is brought up to date where an older one stands', async () => {
    await installAt(directory.root, preCommit, ['pre-commit']);
    directory.write(FILE, directory.read(FILE).replace(`v${VERSION}`, 'v0.0.1'));
    await installAt(directory.root, preCommit);
    expect(parse(directory.read(FILE))).toEqual({ repos: [ours('vonguard', 'vonguard-pre-push')] });
  });

  test.each([['repos: {}\n'], ['repos: [{ repo: x }]\n'], ['- a\n'], ['repos: *x\n']])(
    'is told to be added by hand to %j',
    async (text) => {
      directory.write(FILE, text);
      await expect(installAt(directory.root, preCommit)).rejects.toMatchObject({
        code: 'config',
        hint: expect.stringContaining('- repo: https://github.com/vonguard/vonguard'),
      });
      expect(directory.read(FILE)).toBe(text);
    },
  );
});

test('whatever stands in the file, it is added to and put back to the byte, or left alone', async () => {
  const piece = fc.constantFrom(
    'repos:',
    '\n',
    '  ',
    '- repo: x\n',
    '  rev: v1\n',
    '# c',
    '{',
    '}',
    '[',
    ']',
    '&a',
    '*a',
    '"',
    '|',
    '---\n',
    '\t',
    '\r\n',
  );
  const texts = fc.array(fc.oneof({ weight: 6, arbitrary: piece }, brokenText({ maxLength: 3 })), { maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(texts, async (parts) => {
      // A lone half of a character can not be written.
      const text = Buffer.from(parts.join('')).toString();
      rmSync(directory.at(FILE), { force: true });
      directory.write(FILE, text);
      const error: unknown = await installAt(directory.root, preCommit).catch((one: unknown) => one);
      if (error instanceof Error) {
        expect(error).toBeInstanceOf(ScanError);
        expect(directory.read(FILE)).toBe(text);
        return;
      }
      expect(parse(directory.read(FILE))).toMatchObject({
        repos: expect.arrayContaining([ours('vonguard', 'vonguard-pre-push')]),
      });
      await removeAt(directory.root, preCommit);
      expect(existsSync(directory.at(FILE)) ? directory.read(FILE) : '').toBe(text);
    }),
    { numRuns: 60 },
  );
});
