import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/hooks/edit.ts';
import { lintStaged } from '../../../src/hooks/lint-staged.ts';
import { withTempRepo, type TempRepo } from '../../support/temp-repo.ts';

const COMMAND = 'vonguard hook pre-commit';
const place = ({ root }: TempRepo) => ({ root, hooksDirectory: `${root}/.git/hooks`, hooksAreShared: false });

async function install(repo: TempRepo): Promise<number> {
  const { edits } = await lintStaged.install(place(repo), ['pre-commit']);
  await applyEdits(edits, [repo.root]);
  return edits.length;
}

describe('the command is in place', () => {
  test.each([
    ['as it is written', { '*': COMMAND }],
    ['in a list', { '*': ['prettier --check', COMMAND] }],
    ['for another word for every file', { '*.ts': 'oxlint', '**/*': [COMMAND] }],
  ])('%s: nothing is written', (_name, entries) =>
    withTempRepo(async (repo) => {
      repo.write('.lintstagedrc.json', JSON.stringify(entries));
      expect(await install(repo)).toBe(0);
    }),
  );
});

describe('the command stands there and looks at nothing, so it is added', () => {
  test.each([
    ['for some files only', { 'lint-staged': { '*.ts': COMMAND } }],
    ['as a script', { scripts: { secrets: COMMAND }, 'lint-staged': { '*.ts': 'oxlint' } }],
    ['as an entry of something else', { other: { '*': COMMAND }, 'lint-staged': {} }],
    ['in a longer command', { 'lint-staged': { '*': `echo "${COMMAND}"` } }],
    ['under a name of objects', { 'lint-staged': { constructor: COMMAND } }],
  ])('%s', (_name, manifest) =>
    withTempRepo(async (repo) => {
      repo.write('package.json', JSON.stringify(manifest, undefined, 2));
      expect(await install(repo)).toBe(1);
      const entries: Record<string, unknown> = JSON.parse(repo.read('package.json'))['lint-staged'];
      expect([entries['*'], entries['**']]).toContain(COMMAND);
      expect(await install(repo)).toBe(0);
    }),
  );
});

test.each([
  ['all its words for every file are taken', '{"*":"a","**":"b","**/*":"c"}'],
  ['it is YAML', '"*": prettier\n'],
  ['it is a list', '[]'],
  ['it has comments', '{\n  // all\n  "*.ts": "oxlint"\n}\n'],
])('a configuration is left alone, with the line to add, when %s', (_name, text) =>
  withTempRepo(async (repo) => {
    repo.write('.lintstagedrc', text);
    await expect(install(repo)).rejects.toMatchObject({ code: 'config', hint: expect.stringContaining(COMMAND) });
    expect(repo.read('.lintstagedrc')).toBe(text);
  }),
);

test('a dependency of that name is no configuration', () =>
  withTempRepo(async (repo) => {
    repo.write('package.json', '{"devDependencies":{"lint-staged":"^16"}}');
    await expect(install(repo)).rejects.toThrow('no lint-staged configuration in JSON');
  }));

test('a removal without anything of ours changes nothing', () =>
  withTempRepo(async (repo) => {
    repo.write('package.json', '{"lint-staged":{"*":"prettier"}}');
    repo.write('.lintstagedrc', 'not JSON');
    expect(await lintStaged.remove(place(repo))).toEqual([]);
  }));
