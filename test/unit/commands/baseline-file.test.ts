import { readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addMergeRule, withFindings, type BaselinePlace } from '../../../src/commands/baseline-file.ts';
import { testFinding } from '../../support/finding.ts';
import { withTempRepo, type TempRepo } from '../../support/temp-repo.ts';

const RULE = '.vonguard-baseline merge=union\n';
const place = ({ root }: Pick<TempRepo, 'root'>): BaselinePlace => ({
  root,
  file: path.join(root, '.vonguard-baseline'),
  name: '.vonguard-baseline',
  isDefault: true,
});
const bytesOf = ({ root }: TempRepo): Buffer => readFileSync(path.join(root, '.gitattributes'));

describe('git is told how to merge a baseline', () => {
  test.each([
    ['no file', undefined, ''],
    ['an empty one', '', ''],
    ['lines', '* text=auto\n', '* text=auto\n'],
    ['a last line without its end', '* text=auto', '* text=auto\n'],
    ['CRLF', '* text=auto\r\n', '* text=auto\r\n'],
    ['a remark about it', '# .vonguard-baseline merge=union\n', '# .vonguard-baseline merge=union\n'],
    ['something else about it', '.vonguard-baseline text\n', '.vonguard-baseline text\n'],
  ])('beside %s, once', (_name, before, kept) =>
    withTempRepo(async (repo) => {
      if (before !== undefined) repo.write('.gitattributes', before);
      expect(await addMergeRule(place(repo))).toBe(true);
      expect(repo.read('.gitattributes')).toBe(kept + RULE);
      expect(await addMergeRule(place(repo))).toBe(false);
      expect(repo.git('check-attr', 'merge', '.vonguard-baseline')).toContain('merge: union');
    }),
  );

  test.each(['.vonguard-baseline -merge\n', '.vonguard-baseline text merge=ours\n', '/.vonguard-baseline merge\n'])(
    'not where somebody has said it: %j',
    (before) =>
      withTempRepo(async (repo) => {
        repo.write('.gitattributes', before);
        expect(await addMergeRule(place(repo))).toBe(false);
        expect(repo.read('.gitattributes')).toBe(before);
      }),
  );

  test('and what is no UTF-8 in the file stays as it is', () =>
    withTempRepo(async (repo) => {
      const before = Buffer.from('# pr\xe9sentation\n*.png binary\n', 'latin1');
      writeFileSync(repo.write('.gitattributes', '', 0o600), before);
      await addMergeRule(place(repo));
      expect(bytesOf(repo)).toEqual(Buffer.concat([before, Buffer.from(RULE)]));
      expect(statSync(path.join(repo.root, '.gitattributes')).mode & 0o777).toBe(0o600);
    }));

  test('not through a link out of the repository', () =>
    withTempRepo(async (repo) => {
      const outside = path.join(repo.home, 'theirs');
      writeFileSync(outside, '');
      symlinkSync(outside, path.join(repo.root, '.gitattributes'));
      await expect(addMergeRule(place(repo))).rejects.toThrow('link out of the repository');
      expect(readFileSync(outside, 'utf8')).toBe('');
    }));

  test('not outside of a repository, nor for a baseline with a name of its own', () =>
    withTempRepo(async (repo) => {
      expect(await addMergeRule({ ...place(repo), isDefault: false })).toBe(false);
      expect(await addMergeRule(place({ root: repo.home }))).toBe(false);
    }));
});

test('a finding that is known already keeps its old reason, and one met twice is one entry', () => {
  const [first, second] = withFindings([], [testFinding(), testFinding()], 'old');
  expect(second).toBeUndefined();
  expect(withFindings(first === undefined ? [] : [first], [testFinding()], 'new')).toEqual([first]);
});
