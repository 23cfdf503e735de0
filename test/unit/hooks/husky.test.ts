import { existsSync, mkdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { husky } from '../../../src/hooks/husky.ts';
import { useDirectory } from '../../support/directory.ts';
import { installAt, removeAt, workplaceAt } from '../../support/workplace.ts';

const directory = useDirectory();
const isUsed = (): Promise<boolean> => husky.isUsed(workplaceAt(directory.root));

describe('husky is in use', () => {
  test('where it has a directory, or the package depends on it', async () => {
    expect(await isUsed()).toBe(false);
    directory.write('package.json', '{"devDependencies":{"husky":"9"}}');
    expect(await isUsed()).toBe(true);
    directory.write('package.json', '{}');
    expect(await isUsed()).toBe(false);
    mkdirSync(directory.at('.husky'));
    expect(await isUsed()).toBe(true);
  });

  test('not where a file has the name of its directory', async () => {
    directory.write('.husky');
    expect(await isUsed()).toBe(false);
  });
});

describe('a hook of husky', () => {
  test('is made executable, and is gone afterwards', async () => {
    await installAt(directory.root, husky, ['pre-commit']);
    expect(statSync(directory.at('.husky/pre-commit')).mode & 0o111).toBe(0o111);
    await removeAt(directory.root, husky);
    expect(existsSync(directory.at('.husky/pre-commit'))).toBe(false);
  });

  test.each([
    ['the user’s lines', 'npm test\n', /^[^]*vonguard:begin[^]*npm test\n$/],
    ['a shebang', '#!/bin/sh\nnpm test\n', /^#!\/bin\/sh\n[^]*vonguard:begin[^]*npm test\n$/],
    [
      'husky 8’s line, which starts the script again',
      '#!/bin/sh\n. "$(dirname -- "$0")/_/husky.sh"\nnpm test\n',
      /^#!\/bin\/sh\n\. .*husky\.sh"\n[^]*vonguard:begin[^]*npm test\n$/,
    ],
  ])('keeps %s, and is undone to the byte', async (_what, text, expected) => {
    directory.write('.husky/pre-commit', text);
    await installAt(directory.root, husky, ['pre-commit']);
    expect(directory.read('.husky/pre-commit')).toMatch(expected);
    await removeAt(directory.root, husky);
    expect(directory.read('.husky/pre-commit')).toBe(text);
  });
});

test('what is left to do is said until husky is set up', async () => {
  expect(await installAt(directory.root, husky)).toEqual([expect.stringContaining('npm install --save-dev husky')]);
  directory.write('package.json', '{"devDependencies":{"husky":"9"}}');
  expect(await installAt(directory.root, husky)).toEqual([]);
});
