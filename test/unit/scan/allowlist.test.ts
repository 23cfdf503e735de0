import { describe, expect, test } from 'vitest';
import type { AllowEntry } from '../../../src/config/config.ts';
import type { Fingerprint } from '../../../src/core/finding.ts';
import { SecretText } from '../../../src/core/secret-text.ts';
import { compileAllowlist, type AllowlistOptions, type CompiledEntry } from '../../../src/scan/allowlist.ts';
import { allowEntry } from '../../support/policy.ts';
import { testCommit, testFingerprint, testUnnamed } from '../../support/finding.ts';

const TODAY = new Date('2026-06-15T12:00:00Z');

async function compiled(more: Partial<AllowEntry>, options: Partial<AllowlistOptions> = {}): Promise<CompiledEntry> {
  const { entries } = await compileAllowlist([allowEntry(more)], { today: TODAY, ...options });
  const [one] = entries;
  if (one === undefined) throw new Error('an entry was expected');
  return one;
}

describe('what an entry says of a secret', () => {
  const finding = testUnnamed({ secret: new SecretText('Made-Up example value'), ruleId: 'r', kind: 'api-secret' });
  const fingerprintOf = (): Fingerprint => testFingerprint(1);

  test.each<[Partial<AllowEntry>, boolean]>([
    [{ rules: ['r'] }, true],
    [{ rules: ['other', 'r'] }, true],
    [{ rules: ['R'] }, false],
    [{ kinds: ['api-secret'] }, true],
    [{ kinds: ['jwt'] }, false],
    [{ fingerprints: [testFingerprint(1)] }, true],
    [{ fingerprints: [testFingerprint(2)] }, false],
    [{ stopwords: ['EXAMPLE'] }, true],
    [{ stopwords: ['sample', 'made-up'] }, true],
    [{ stopwords: ['sample'] }, false],
    [{ values: ['^Made'] }, true],
    [{ values: ['^made'] }, false],
    [{ values: ['zzz', 'value$'] }, true],
    // Every condition that is given must hold.
    [{ rules: ['r'], kinds: ['jwt'] }, false],
    [{ values: ['^Made'], stopwords: ['sample'] }, false],
    [{ values: ['zzz'], stopwords: ['example'] }, false],
    [{ values: ['^Made'], stopwords: ['example'], rules: ['r'] }, true],
    // Conditions of the place say nothing of the secret.
    [{ paths: ['nowhere/**'] }, true],
  ])('%j: %s', async (more, covers) => {
    expect((await compiled(more)).coversFinding(finding, fingerprintOf)).toBe(covers);
  });

  test('a pattern has no memory of the secret before', async () => {
    const { coversFinding } = await compiled({ values: ['e'] });
    for (let time = 0; time < 3; time++) expect(coversFinding(finding, fingerprintOf)).toBe(true);
  });

  test.each(['(', 'a+', '.*', '(a{0,90}|b)(a{0,90}|c)d', 'a?', '(?<secret>x)', 'a)|(b', '\\1(a)'])(
    'the pattern %s is refused, with the place of its entry',
    async (value) => {
      await expect(compiled({ values: [value] })).rejects.toMatchObject({
        code: 'config',
        message: expect.stringMatching(/^\.vonguard\.yaml:3: the pattern of `value` .+\.$/),
      });
    },
  );
});

describe('what an entry says of a place', () => {
  const commit = testCommit('a');

  test.each<[Partial<AllowEntry>, string, boolean]>([
    [{ paths: ['test/**'] }, 'test/a/b.ts', true],
    [{ paths: ['test/**'] }, 'src/test/b.ts', false],
    [{ commits: ['aaaaaaa'] }, 'x', true],
    [{ commits: ['a'.repeat(40)] }, 'x', true],
    [{ commits: ['b'.repeat(7), 'a'.repeat(8)] }, 'x', true],
    [{ commits: ['b'.repeat(7)] }, 'x', false],
    [{ commits: ['a'.repeat(41)] }, 'x', false],
    [{ paths: ['test/**'], commits: ['aaaaaaa'] }, 'src/b.ts', false],
    [{ rules: ['r'] }, 'anywhere', true],
  ])('%j covers %s: %s', async (more, path, covers) => {
    const one = await compiled(more);
    expect(one.coversPlace({ path, commit })).toBe(covers);
    expect(one.looksAtPlaces).toBe((more.paths ?? more.commits) !== undefined);
  });

  test('a place without a commit is of none', async () => {
    expect((await compiled({ commits: ['aaaaaaa'] })).coversPlace({ path: 'x' })).toBe(false);
  });

  test('a short commit id covers nothing where commits are the change’s own', async () => {
    const full = await compiled({ commits: ['a'.repeat(40)] }, { needsFullCommits: true });
    const short = await compiled({ commits: ['a'.repeat(39)] }, { needsFullCommits: true });
    expect([full, short].map(({ coversPlace }) => coversPlace({ path: 'x', commit }))).toEqual([true, false]);
    // It must not become an entry without the condition either.
    expect(short.looksAtPlaces).toBe(true);
  });
});

describe('the last day of an entry', () => {
  test.each<[string | undefined, string, boolean]>([
    ['2026-06-15', '2026-06-15T00:00:00Z', false],
    ['2026-06-15', '2026-06-15T23:59:59Z', false],
    ['2026-06-15', '2026-06-16T00:00:00Z', true],
    ['2026-06-14', '2026-06-15T00:00:00Z', true],
    // The same day everywhere: what counts is UTC.
    ['2026-06-15', '2026-06-15T23:30:00-02:00', true],
    [undefined, '2999-01-01T00:00:00Z', false],
  ])('%s, at %s: expired %s', async (expires, now, isExpired) => {
    const one = await compiled(expires === undefined ? {} : { expires }, { today: new Date(now) });
    expect(one.isExpired).toBe(isExpired);
  });
});

test('entries by pattern come before entries by fingerprint, each in the order of the file', async () => {
  const { entries } = await compileAllowlist(
    [
      allowEntry({ where: '1', fingerprints: [testFingerprint(1)] }),
      allowEntry({ where: '2', rules: ['r'] }),
      allowEntry({ where: '3', fingerprints: [testFingerprint(2)], paths: ['x'] }),
      allowEntry({ where: '4', paths: ['x'] }),
    ],
    { today: TODAY },
  );
  expect(entries.map((one) => [one.entry.where, one.by])).toEqual([
    ['2', 'allowlist'],
    ['4', 'allowlist'],
    ['1', 'fingerprint'],
    ['3', 'fingerprint'],
  ]);
});
