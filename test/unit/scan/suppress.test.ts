import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AllowEntry } from '../../../src/config/config.ts';
import type { Baseline } from '../../../src/config/baseline.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { SecretText } from '../../../src/core/secret-text.ts';
import type { Unnamed } from '../../../src/scan/merge.ts';
import { compileAllowlist } from '../../../src/scan/allowlist.ts';
import { suppress, type Hidden, type Outcome } from '../../../src/scan/suppress.ts';
import { noticesOf } from '../../../src/scan/suppress-notices.ts';
import { testCommit, testFinding, testFingerprint } from '../../support/finding.ts';
import { makeApiSecret } from '../../support/secrets.ts';

const TODAY = new Date('2026-06-15T23:00:00Z');

function entry(more: Partial<AllowEntry>): AllowEntry {
  const none = { paths: [], rules: [], kinds: [], values: [], stopwords: [], commits: [], fingerprints: [] };
  return { where: '.vonguard.yaml:5', ...none, ...more };
}

function baselineOf(...numbers: readonly number[]): Baseline {
  const entries = numbers.map((number) => ({ fingerprint: testFingerprint(number), ruleId: 'r', path: 'p' }));
  return { file: '.vonguard-baseline', scope: 'scan', entries };
}

interface Given {
  readonly allow?: readonly AllowEntry[];
  readonly baseline?: Baseline;
  readonly minConfidence?: 'low' | 'medium' | 'high';
}

interface Decided extends Omit<Outcome, 'reported' | 'hidden'> {
  readonly reported: readonly Finding[];
  readonly suppressed: readonly { readonly finding: Finding; readonly suppression: Hidden['suppression'] }[];
  /** Findings whose fingerprint something depended on. */
  readonly asked: number;
}

async function decide(
  findings: readonly Finding[],
  { allow = [], baseline, minConfidence = 'medium' }: Given,
): Promise<Decided> {
  const asked = new Set<SecretText>();
  // An identity of its own for each, that names it.
  const named = new Map(findings.map(({ fingerprint }) => [new SecretText(fingerprint), fingerprint]));
  const identities = [...named.keys()];
  const unnamed = findings.map((finding, at) => ({ ...finding, identity: identities[at] ?? finding.secret }));
  const nameOf = ({ identity }: { readonly identity: SecretText }): Finding['fingerprint'] =>
    named.get(identity) ?? testFingerprint(0);
  const policy = {
    allowlist: await compileAllowlist(allow, { today: TODAY }),
    minConfidence,
    ...(baseline && { baseline }),
  };
  const { reported, hidden, ...more } = await suppress(unnamed, policy, {
    of: (one) => {
      asked.add(one.identity);
      return nameOf(one);
    },
    warm: async () => {},
  });
  const toFinding = ({ identity, ...finding }: Unnamed): Finding => ({ ...finding, fingerprint: nameOf({ identity }) });
  return {
    ...more,
    reported: reported.map(toFinding),
    suppressed: hidden.map(({ finding, suppression }) => ({ finding: toFinding(finding), suppression })),
    asked: asked.size,
  };
}

async function hides(condition: Partial<AllowEntry>, finding: Partial<Finding> = {}): Promise<boolean> {
  const { reported, suppressed } = await decide([testFinding(finding)], { allow: [entry(condition)] });
  expect(reported.length + suppressed.length).toBe(1);
  return reported.length === 0;
}

const QUIET = { reportUnused: false, isWhole: true, unusedComments: [] } as const;

describe('one allow entry', () => {
  test.each<[string, Partial<AllowEntry>, boolean]>([
    ['path', { paths: ['src/**'] }, true],
    ['another path', { paths: ['test/**'] }, false],
    ['any of two paths', { paths: ['test/**', 'src/**'] }, true],
    ['rule', { rules: ['test-rule'] }, true],
    ['another rule', { rules: ['test'] }, false],
    ['kind', { kinds: ['api-secret'] }, true],
    ['another kind', { kinds: ['jwt'] }, false],
    ['value', { values: ['^made-up'] }, true],
    ['another value', { values: ['^value'] }, false],
    ['stop word in any case', { stopwords: ['MADE-up'] }, true],
    ['another stop word', { stopwords: ['example'] }, false],
    ['fingerprint', { fingerprints: [testFingerprint(1)] }, true],
    ['another fingerprint', { fingerprints: [testFingerprint(2)] }, false],
    ['path and rule', { paths: ['src/**'], rules: ['test-rule'] }, true],
    ['path but not rule', { paths: ['src/**'], rules: ['other'] }, false],
    ['rule but not path', { paths: ['other/**'], rules: ['test-rule'] }, false],
    ['fingerprint but not path', { paths: ['other/**'], fingerprints: [testFingerprint(1)] }, false],
    ['value but not stop word', { values: ['made'], stopwords: ['example'] }, false],
    ['a commit where there is none', { commits: ['aaaaaaa'] }, false],
  ])('by %s: all of its conditions must hold', async (_name, condition, expected) => {
    expect(await hides(condition)).toBe(expected);
  });

  test('by commit, shortened', async () => {
    expect(await hides({ commits: ['aaaaaaa'] }, { commit: testCommit('a') })).toBe(true);
    expect(await hides({ commits: ['aaaaaab'] }, { commit: testCommit('a') })).toBe(false);
  });

  test('a value pattern that could run for ever is refused with the line of its entry', async () => {
    for (const value of ['(a+)+$', 'a*', '(x{0,9}){0,9}', '(', '(a)\\1', '']) {
      await expect(compileAllowlist([entry({ values: [value] })], { today: TODAY })).rejects.toThrow(
        /^\.vonguard\.yaml:5: the pattern of `value`/,
      );
    }
  });

  test('an error about a pattern carries no secret', async () => {
    const secret = makeApiSecret();
    for (const value of [`${secret}(`, `[${secret}`, `${secret}*`, `(?${secret})`, `${secret}\\`]) {
      const refused = compileAllowlist([entry({ values: [value] })], { today: TODAY });
      await expect(refused).rejects.toThrow(/the pattern of `value`/);
      await expect(refused).rejects.not.toThrow(secret);
    }
  });
});

describe('places', () => {
  const twoPlaces = testFinding({
    path: 'test/a.ts',
    snippet: { startLine: 1, lines: ['********'] },
    occurrences: [{ path: 'src/b.ts', startLine: 9, startColumn: 1, endLine: 9, endColumn: 5 }],
  });

  test('an entry for one path leaves the same secret at another path reported there', async () => {
    const { reported, suppressed } = await decide([twoPlaces], {
      allow: [entry({ paths: ['test/**'], reason: 'fixture' })],
    });
    expect(reported).toMatchObject([{ path: 'src/b.ts', startLine: 9, occurrences: [], occurrenceCount: 1 }]);
    expect(reported[0]).not.toHaveProperty('snippet');
    expect(suppressed).toMatchObject([
      {
        finding: { path: 'test/a.ts', occurrenceCount: 1 },
        suppression: { by: 'allowlist', where: '.vonguard.yaml:5', reason: 'fixture' },
      },
    ]);
  });

  test('two entries that cover one place each hide it together', async () => {
    const { reported, suppressed } = await decide([twoPlaces], {
      allow: [entry({ paths: ['test/**'] }), entry({ paths: ['src/**'] })],
    });
    expect(reported).toEqual([]);
    expect(suppressed.map(({ finding }) => finding.path)).toEqual(['test/a.ts', 'src/b.ts']);
  });

  test('an entry without a place covers all of them', async () => {
    const { reported, suppressed } = await decide([twoPlaces], { allow: [entry({ rules: ['test-rule'] })] });
    expect(reported).toEqual([]);
    expect(suppressed[0]?.finding.occurrenceCount).toBe(2);
  });

  test('places that are only counted are never covered by a path', async () => {
    const many = { ...twoPlaces, occurrenceCount: 900 };
    const { reported } = await decide([many], { allow: [entry({ paths: ['**'] })] });
    expect(reported).toHaveLength(1);
    expect(reported[0]?.occurrenceCount).toBe(900);
  });

  test('whether it is at HEAD is said of the places that are left', async () => {
    const finding = testFinding({
      path: 'test/a.ts',
      atHead: true,
      occurrences: [
        {
          path: 'src/b.ts',
          startLine: 9,
          startColumn: 1,
          endLine: 9,
          endColumn: 5,
          atHead: false,
          commit: testCommit('b'),
        },
      ],
    });
    const { reported } = await decide([finding], { allow: [entry({ paths: ['test/**'] })] });
    expect(reported).toMatchObject([{ atHead: false, commit: { oid: 'b'.repeat(40) } }]);
  });
});

describe('precedence', () => {
  const byPattern = entry({ rules: ['test-rule'], where: 'f:1' });
  const byFingerprint = entry({ fingerprints: [testFingerprint(1)], where: 'f:2' });

  test('allowlist before fingerprint before baseline before confidence', async () => {
    const finding = testFinding({ confidence: 'low' });
    const by = async (given: Given): Promise<string | undefined> =>
      (await decide([finding], given)).suppressed[0]?.suppression.by;
    expect(await by({ allow: [byFingerprint, byPattern], baseline: baselineOf(1) })).toBe('allowlist');
    expect(await by({ allow: [byFingerprint], baseline: baselineOf(1) })).toBe('fingerprint');
    expect(await by({ baseline: baselineOf(1) })).toBe('baseline');
    expect(await by({})).toBe('confidence');
    expect(await by({ minConfidence: 'low' })).toBeUndefined();
  });

  test('what an earlier kind hides is not asked for its fingerprint: later kinds hid nothing', async () => {
    const given = { allow: [byPattern, byFingerprint], baseline: baselineOf(1) };
    const { unused, asked } = await decide([testFinding()], given);
    expect(asked).toBe(0);
    expect(unused).toEqual({ allow: [byFingerprint], baseline: given.baseline.entries });
  });

  test('an entry by pattern that another one made needless still counts as used', async () => {
    const { unused } = await decide([testFinding()], { allow: [byPattern, { ...byPattern, where: 'f:9' }] });
    expect(unused.allow).toEqual([]);
  });

  test('no fingerprint is asked for where nothing depends on one', async () => {
    const { asked, suppressed } = await decide([testFinding(), testFinding({ confidence: 'low' })], {});
    expect({ asked, hidden: suppressed.length }).toEqual({ asked: 0, hidden: 1 });
  });

  test('the reason of a baseline entry is told', async () => {
    const baseline: Baseline = {
      ...baselineOf(),
      entries: [{ fingerprint: testFingerprint(1), ruleId: 'r', path: 'p', reason: 'old' }],
    };
    const { suppressed } = await decide([testFinding()], { baseline });
    expect(suppressed[0]?.suppression).toEqual({ by: 'baseline', where: '.vonguard-baseline', reason: 'old' });
  });
});

describe('expiry', () => {
  test('an entry hides through its last day and no longer', async () => {
    expect(await hides({ rules: ['test-rule'], expires: '2026-06-15' })).toBe(true);
    expect(await hides({ rules: ['test-rule'], expires: '2026-06-14' })).toBe(false);
  });

  test('an expired entry says so, names its owner and what it would have hidden', async () => {
    const outcome = await decide([testFinding()], {
      allow: [entry({ rules: ['test-rule'], expires: '2026-06-14', owner: 'team-a' })],
    });
    expect(noticesOf(outcome, QUIET)).toEqual([
      'The allow entry at .vonguard.yaml:5 expired after 2026-06-14 and no longer hides; it would have met 1 finding. Its owner is team-a.',
    ]);
    expect(outcome.unused.allow).toEqual([]);
  });
});

describe('under the policy of a base', () => {
  test('a commit counts by its full id only: one that begins with given digits is made in seconds', async () => {
    const oid = testCommit('a').oid;
    const covers = async (commit: string): Promise<boolean> => {
      const options = { today: TODAY, needsFullCommits: true };
      const [compiled] = (await compileAllowlist([entry({ commits: [commit] })], options)).entries;
      return compiled?.coversPlace({ path: 'a', commit: testCommit('a') }) === true;
    };
    expect([await covers(oid), await covers(oid.slice(0, 39)), await covers(oid.slice(0, 7))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('unused', () => {
  test('entries and baseline lines that met nothing are named only when asked', async () => {
    const outcome = await decide([testFinding()], { allow: [entry({ rules: ['other'] })], baseline: baselineOf(1, 7) });
    expect(noticesOf(outcome, QUIET)).toEqual([]);
    expect(noticesOf(outcome, { ...QUIET, reportUnused: true })).toEqual([
      'The allow entry at .vonguard.yaml:5 hid nothing in this scan.',
      `The baseline entry ${testFingerprint(7)} (p) hid nothing in this scan.`,
    ]);
  });

  test('so are comments', async () => {
    const outcome = await decide([], {});
    const view = { isWhole: true, unusedComments: ['src/a.ts:3'] };
    expect(noticesOf(outcome, { ...view, reportUnused: false })).toEqual([]);
    expect(noticesOf(outcome, { ...view, reportUnused: true })).toEqual([
      'The comment at src/a.ts:3 hides nothing: no secret stands where it covers.',
    ]);
  });

  test('of a change baseline lines are only counted: it meets next to nothing of them', async () => {
    const outcome = await decide([], { baseline: baselineOf(1, 2, 3) });
    expect(noticesOf(outcome, { reportUnused: true, isWhole: false, unusedComments: [] })).toEqual([
      '3 baseline entries hid nothing in this change; vonguard baseline check tells which are gone.',
    ]);
  });

  test('thousands are counted, not listed', async () => {
    const outcome = await decide([], { baseline: baselineOf(...Array.from({ length: 2000 }, (_, i) => i)) });
    const notices = noticesOf(outcome, { ...QUIET, reportUnused: true });
    expect(notices).toHaveLength(51);
    expect(notices.at(-1)).toBe('1950 further unused entries not listed.');
  });
});

describe('allowing one never hides the other', () => {
  test('two distinct secrets in the same place, by fingerprint and by baseline', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1 }), fc.integer({ min: 1 }), fc.boolean(), async (a, b, useBaseline) => {
        fc.pre(a !== b);
        const one = testFinding({ fingerprint: testFingerprint(a) });
        const other = testFinding({ fingerprint: testFingerprint(b), secret: new SecretText('another value') });
        const given = useBaseline
          ? { baseline: baselineOf(a) }
          : { allow: [entry({ fingerprints: [testFingerprint(a)] })] };
        const { reported, suppressed } = await decide([one, other], given);
        expect(reported).toEqual([other]);
        expect(suppressed.map(({ finding }) => finding)).toEqual([one]);
      }),
    );
  });

  test('whatever the policy, every place of every finding is reported or suppressed, none twice', async () => {
    const paths = fc.constantFrom('src/a.ts', 'src/b.ts', 'test/a.ts', 'c.env');
    const finding = fc
      .record({ number: fc.integer({ min: 1, max: 5 }), first: paths, others: fc.array(paths, { maxLength: 4 }) })
      .map(({ number, first, others }) =>
        testFinding({
          fingerprint: testFingerprint(number),
          path: first,
          occurrences: others.map((path, i) => ({
            path,
            startLine: 10 + i,
            startColumn: 1,
            endLine: 10 + i,
            endColumn: 2,
          })),
        }),
      );
    const allow = fc.record({
      paths: fc.subarray(['src/**', 'test/**', '*.env']),
      fingerprints: fc.subarray([1, 2, 3]).map((numbers) => numbers.map(testFingerprint)),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(finding, { maxLength: 5 }),
        fc.array(allow, { maxLength: 3 }),
        async (findings, entries) => {
          const { reported, suppressed } = await decide(findings, {
            allow: entries.map(entry),
            baseline: baselineOf(4),
          });
          const after = [...reported, ...suppressed.map(({ finding: one }) => one)];
          const places = (all: readonly Finding[]): readonly string[] =>
            all
              .flatMap((one) =>
                [one, ...one.occurrences].map((place) => `${one.fingerprint} ${place.path}:${place.startLine}`),
              )
              .toSorted();
          expect(places(after)).toEqual(places(findings));
          expect(after.reduce((sum, one) => sum + one.occurrenceCount, 0)).toBe(
            findings.reduce((sum, one) => sum + one.occurrenceCount, 0),
          );
        },
      ),
    );
  });
});
