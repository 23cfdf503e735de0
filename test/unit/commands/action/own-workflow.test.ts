import { describe, expect, test } from 'vitest';
import { workflowNotice } from '../../../../src/commands/action/own-workflow.ts';
import { withRepo, type Repo } from '../../../support/repo.ts';

const FILE = '.github/workflows/scan.yml';
const ENV = { GITHUB_REPOSITORY: 'owner/name', GITHUB_WORKFLOW_REF: `owner/name/${FILE}@refs/pull/7/merge` };

/** What is said of a change that leads from one text of the workflow to another; undefined: no such file. */
async function said(
  texts: readonly [string | undefined, string | undefined],
  env: Readonly<Record<string, string>> = ENV,
  file = FILE,
): Promise<string | undefined> {
  return withRepo(async (repo) => {
    const [base, head] = texts.map((text) => commitWith(repo, file, text));
    return workflowNotice({ env, cwd: repo.root, base: base ?? '', head: head ?? '' });
  });
}

function commitWith(repo: Repo, file: string, text: string | undefined): string {
  repo.git(['rm', '-q', '-r', '--cached', '--ignore-unmatch', '.']);
  repo.write('other.txt', 'always here');
  repo.git(['add', 'other.txt']);
  if (text !== undefined) {
    repo.write(file, text);
    repo.git(['add', file]);
  }
  repo.git(['commit', '-q', '--allow-empty', '-m', 'Change']);
  return repo.git(['rev-parse', 'HEAD']);
}

describe('a change that edits the workflow of its own check', () => {
  test.each<[string, string | undefined]>([
    ['gives it other inputs', 'with: {fail-on: never}\n'],
    ['takes a byte', 'with: {}'],
    ['empties it', ''],
    ['takes it out', undefined],
  ])('that %s is told', async (_what, after) => {
    expect(await said(['with: {}\n', after])).toBe(
      `This change edits ${FILE}, the workflow that runs this check: see that it still looks at everything and still fails.`,
    );
  });

  test('that leaves it as it is, or brings it, is not', async () => {
    expect(await said(['with: {}\n', 'with: {}\n'])).toBeUndefined();
    expect(await said([undefined, 'with: {}\n'])).toBeUndefined();
    expect(await said([undefined, undefined])).toBeUndefined();
  });
});

describe('which workflow runs this check', () => {
  test.each([
    ['.github/workflows/scan@v2.yml', 'refs/heads/x'],
    ['.github/workflows/scan.yaml', 'refs/heads/a@b.yml@c'],
  ])('is told from its ref also for %s at %s', async (file, ref) => {
    const env = { ...ENV, GITHUB_WORKFLOW_REF: `owner/name/${file}@${ref}` };
    expect(await said(['with: {}\n', ''], env, file)).toContain(file);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['is not said', {}],
    ['is not said, of a repository', { GITHUB_REPOSITORY: 'owner/name' }],
    ['is of another repository', { ...ENV, GITHUB_WORKFLOW_REF: `owner/shared/${FILE}@v1` }],
    ['is of a repository that begins alike', { ...ENV, GITHUB_WORKFLOW_REF: `owner/name-2/${FILE}@v1` }],
    ['is of no repository', { GITHUB_WORKFLOW_REF: `/${FILE}@v1` }],
  ])('%s: nothing is told', async (_what, env) => {
    expect(await said(['with: {}\n', ''], env)).toBeUndefined();
  });
});
