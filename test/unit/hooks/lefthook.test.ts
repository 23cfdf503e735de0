import fc from 'fast-check';
import { existsSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ScanError } from '../../../src/core/errors.ts';
import { lefthook } from '../../../src/hooks/lefthook.ts';
import { useDirectory } from '../../support/directory.ts';
import { brokenText } from '../../support/noise.ts';
import { installAt, removeAt, workplaceAt } from '../../support/workplace.ts';

const directory = useDirectory();
const FILE = 'lefthook.yml';
const ours = expect.objectContaining({ run: expect.stringMatching(/ vonguard hook pre-commit$/) });

async function installed(text: string): Promise<unknown> {
  directory.write(FILE, text);
  await installAt(directory.root, lefthook, ['pre-commit']);
  return parse(directory.read(FILE));
}

describe('the command is put', () => {
  test.each<[string, string, unknown]>([
    ['under a hook that is not there', 'other: 1\n', { other: 1, 'pre-commit': { commands: { vonguard: ours } } }],
    [
      'beside the commands of the hook',
      'pre-commit:\n  parallel: true\n  commands:\n    lint:\n      run: x\n',
      { 'pre-commit': { parallel: true, commands: { vonguard: ours, lint: { run: 'x' } } } },
    ],
    [
      'among its jobs',
      'pre-commit:\n  jobs:\n    - run: x\n',
      { 'pre-commit': { jobs: expect.arrayContaining([expect.objectContaining({ name: 'vonguard' }), { run: 'x' }]) } },
    ],
    [
      'under a hook without commands',
      'pre-commit:\n  parallel: true\n',
      { 'pre-commit': { parallel: true, commands: { vonguard: ours } } },
    ],
    ['into a file of comments', '# nothing yet\n', { 'pre-commit': { commands: { vonguard: ours } } }],
  ])('%s, and is taken out to the byte', async (_where, text, expected) => {
    expect(await installed(text)).toEqual(expected);
    await removeAt(directory.root, lefthook);
    expect(directory.read(FILE)).toBe(text);
  });

  test('into a file of its own, which is gone afterwards', async () => {
    await installAt(directory.root, lefthook);
    expect(Object.keys(parse(directory.read(FILE)) as object).toSorted()).toEqual([
      'pre-commit',
      'pre-merge-commit',
      'pre-push',
    ]);
    await removeAt(directory.root, lefthook);
    expect(existsSync(directory.at(FILE))).toBe(false);
  });

  test.each(['.lefthook.yml', 'lefthook.yaml', '.config/lefthook.yml'])('into %s where that is used', async (name) => {
    directory.write(name, 'a: 1\n');
    await installAt(directory.root, lefthook);
    expect(directory.read(name)).toContain('vonguard');
    expect(existsSync(directory.at(FILE))).toBe(false);
  });
});

test.each(['lefthook.toml', '.lefthook.json', 'lefthook.jsonc'])('%s is in use and left alone', async (name) => {
  directory.write(name, '{}');
  expect(await lefthook.isUsed(workplaceAt(directory.root))).toBe(true);
  await expect(installAt(directory.root, lefthook)).rejects.toMatchObject({
    code: 'config',
    path: directory.at(name),
    hint: expect.stringContaining('under pre-push, a command'),
  });
  expect(existsSync(directory.at(FILE))).toBe(false);
});

test('whatever stands in the file, it is added to and put back to the byte, or left alone', async () => {
  const piece = fc.constantFrom(
    'pre-commit:',
    '\n',
    '  ',
    'commands:',
    'jobs:',
    '- run: x',
    'lint:',
    ' run: x',
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
      const error: unknown = await installAt(directory.root, lefthook).catch((one: unknown) => one);
      if (error instanceof Error) {
        expect(error).toBeInstanceOf(ScanError);
        expect(directory.read(FILE)).toBe(text);
        return;
      }
      expect(parse(directory.read(FILE))).toMatchObject({ 'pre-push': expect.anything() });
      await removeAt(directory.root, lefthook);
      expect(existsSync(directory.at(FILE)) ? directory.read(FILE) : '').toBe(text);
    }),
    { numRuns: 60 },
  );
});
