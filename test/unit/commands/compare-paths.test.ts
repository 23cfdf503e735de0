import { describe, expect, test } from 'vitest';
import { comparePaths, describeComparison } from '../../../src/commands/compare-paths.ts';
import { makeContext } from '../../support/context.ts';
import { withRepo } from '../../support/repo.ts';
import { makeEnvFile } from '../../support/secrets.ts';

type Difference = Parameters<typeof describeComparison>[0]['differences'][number];
const difference = (more: Partial<Difference> = {}): Difference => {
  return { oid: 'a'.repeat(40), anchor: 'vonage', offset: 7, seenBy: 'git', ...more };
};

describe('the comparison of both ways', () => {
  test('without a difference is one line with what was compared', () => {
    expect(describeComparison({ differences: [], objects: 10, declined: 3, hits: 4 })).toEqual([
      'No difference: 7 objects read both ways, 3 left to git, 4 anchors seen.',
    ]);
  });

  test('names each difference, and calls it a defect of ours', () => {
    const [head, ...lines] = describeComparison({ differences: [difference()], objects: 1, declined: 0, hits: 1 });
    expect(head).toMatch(/^1 differences; 1 objects read both ways, .*defect of vonguard/);
    expect(lines).toEqual([`  ${'a'.repeat(40)} at 7: "vonage" seen by git only`]);
  });

  test.each([
    [20, 21, undefined],
    [21, 22, '  and 1 more'],
    [500, 22, '  and 480 more'],
  ])('of %i differences has %i lines', (count, lines, last) => {
    const differences = Array.from({ length: count }, () => difference());
    const said = describeComparison({ differences, objects: 1, declined: 0, hits: 1 });
    expect(said).toHaveLength(lines);
    if (last !== undefined) expect(said.at(-1)).toBe(last);
  });

  test('puts no control character on the terminal', () => {
    const differences = [difference({ anchor: '\u001b[31m\n' })];
    expect(describeComparison({ differences, objects: 1, declined: 0, hits: 1 }).join('')).not.toMatch(/\p{Cc}/u);
  });

  test('of a repository ends with 0 and prints no secret', () =>
    withRepo(async (repo) => {
      const text = makeEnvFile();
      repo.write('.env', text);
      repo.commit();
      repo.git(['repack', '-adq']);
      const { context, written } = makeContext({ cwd: repo.home });
      expect(await comparePaths({ repository: 'repo', jobs: 1 }, context)).toBe(0);
      expect(written.stdout).toMatch(/^No difference: [1-9]\d* objects read both ways, /);
      expect(text).not.toContain(written.stdout.trim());
    }));

  test('of no repository is an error', async () => {
    const { context } = makeContext({ cwd: '/' });
    await expect(comparePaths({ repository: 'nowhere-at-all', jobs: 1 }, context)).rejects.toMatchObject({
      code: 'path-not-found',
    });
  });
});
