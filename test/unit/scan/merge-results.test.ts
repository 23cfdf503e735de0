import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/finding.ts';
import { countSuppressed } from '../../../src/core/result.ts';
import { SecretText } from '../../../src/core/secret-text.ts';
import { mergeResults } from '../../../src/scan/merge-results.ts';
import { testCommit, testFinding, testFingerprint } from '../../support/finding.ts';
import { testResult } from '../../support/result.ts';

const place = (path: string) => ({ path, startLine: 3, startColumn: 7, endLine: 3, endColumn: 23 });
const dated = (digit: string, date: string) => ({ ...testCommit(digit), date });

describe('mergeResults', () => {
  test('leaves one result as it is', () => {
    const result = testResult({ findings: [testFinding()] });
    expect(mergeResults([result])).toBe(result);
  });

  test('adds up what was looked at', () => {
    const stats = { files: 1, blobs: 2, commits: 3, bytes: 4, skipped: 5, errors: 6 };
    const merged = mergeResults([
      testResult({ stats }),
      testResult({ stats, target: '/other', startedAt: '2025-12-31T00:00:00.000Z' }),
    ]);
    expect(merged.stats).toEqual({ files: 2, blobs: 4, commits: 6, bytes: 8, skipped: 10, errors: 12 });
    expect(merged).toMatchObject({
      source: 'worktree',
      target: '/repository, /other',
      durationMs: 2468,
      startedAt: '2025-12-31T00:00:00.000Z',
    });
  });

  test('is complete only if every part is', () => {
    expect(mergeResults([testResult(), testResult()]).complete).toBe(true);
    expect(mergeResults([testResult(), testResult({ complete: false })]).complete).toBe(false);
  });

  test('keeps errors, skips and what each source was', () => {
    const merged = mergeResults([
      testResult({ errors: [{ code: 'git-failed', message: 'x' }] }),
      testResult({ source: 'history', skipped: [{ path: 'a', reason: 'unreadable' }], notices: ['n'] }),
      testResult({ notices: ['n'] }),
    ]);
    expect(merged.source).toBe('several');
    expect(merged.errors).toHaveLength(1);
    expect(merged.skipped).toHaveLength(1);
    expect(merged.notices).toEqual(['n']);
  });

  test('one secret is one finding, at the places of all parts, the oldest first', () => {
    const early = testFinding({
      ...place('old.ts'),
      commit: dated('a', '2020-01-01T00:00:00Z'),
      atHead: false,
      confidence: 'medium',
    });
    const late = testFinding({
      ...place('new.ts'),
      commit: dated('b', '2024-01-01T00:00:00Z'),
      atHead: true,
      title: 'Surer',
    });
    const other = testFinding({ fingerprint: testFingerprint(2) });
    const merged = mergeResults([testResult({ findings: [late, other] }), testResult({ findings: [early, late] })]);
    expect(merged.findings).toHaveLength(2);
    expect(merged.findings[0]).toMatchObject({
      path: 'old.ts',
      title: 'Surer',
      confidence: 'high',
      atHead: true,
      occurrenceCount: 2,
    });
    expect(merged.findings[0]?.occurrences).toEqual([{ ...place('new.ts'), commit: late.commit, atHead: true }]);
  });

  test('the commit of another place is not kept with a place that has none', () => {
    const withCommit = testFinding({ ...place('a.ts'), commit: dated('a', '2020-01-01T00:00:00Z'), confidence: 'low' });
    const without = testFinding({ ...place('b.ts'), confidence: 'high' });
    const [merged] = mergeResults([
      testResult({ findings: [without] }),
      testResult({ findings: [withCommit] }),
    ]).findings;
    expect(merged).toMatchObject({ path: 'a.ts', commit: withCommit.commit });
    expect(merged?.occurrences[0]).toEqual(place('b.ts'));
  });

  test('counts places that the parts did not list', () => {
    const a = testFinding({ ...place('a.ts'), occurrenceCount: 500 });
    const b = testFinding({ ...place('b.ts') });
    expect(
      mergeResults([testResult({ findings: [a] }), testResult({ findings: [b] })]).findings[0]?.occurrenceCount,
    ).toBe(501);
  });

  test('a secret that one part revealed is known', () => {
    const withheld = testFinding({ secret: SecretText.withheld('Zx********77', 24) });
    const [merged] = mergeResults([
      testResult({ findings: [withheld] }),
      testResult({ findings: [testFinding()] }),
    ]).findings;
    expect(merged?.secret.isKnown).toBe(true);
  });

  test('identifiers of one part fill the gaps of another', () => {
    const a = testFinding({ related: { apiKey: 'k' }, confidence: 'low' });
    const b = testFinding({ related: { applicationId: 'i' } });
    expect(mergeResults([testResult({ findings: [a] }), testResult({ findings: [b] })]).findings[0]?.related).toEqual({
      apiKey: 'k',
      applicationId: 'i',
    });
  });

  test('of a finding that is at HEAD elsewhere the first place is not said to be', () => {
    const [old, now] = [place('old.ts'), place('now.ts')];
    const spread = testFinding({
      ...old,
      commit: dated('b', '2021-01-01'),
      atHead: true,
      occurrences: [{ ...now, atHead: true }],
    });
    const older = testFinding({ ...place('oldest.ts'), commit: dated('a', '2020-01-01'), atHead: false });
    const [merged] = mergeResults([testResult({ findings: [spread] }), testResult({ findings: [older] })]).findings;
    expect(merged).toMatchObject({ path: 'oldest.ts', atHead: true });
    expect(merged?.occurrences).toEqual([
      { ...old, commit: dated('b', '2021-01-01') },
      { ...now, atHead: true },
    ]);
  });

  test('a place that one part knows to be at HEAD is, whoever saw it first', () => {
    const [unknown, known] = [testFinding(place('a.ts')), testFinding({ ...place('a.ts'), atHead: true })];
    for (const parts of [
      [unknown, known],
      [known, unknown],
    ]) {
      const [first, second] = parts.map((one) => testResult({ findings: [one] }));
      if (first === undefined || second === undefined) throw new Error('two parts were expected');
      expect(mergeResults([first, second]).findings[0]).toMatchObject({ atHead: true, occurrenceCount: 1 });
    }
  });

  test('adds up what was suppressed, listed or not', () => {
    const listed = testResult({ suppressed: [{ finding: testFinding(), suppression: { by: 'inline' } }] });
    const counted = testResult({ suppressedUnlisted: { inline: 2, baseline: 3 } });
    expect(countSuppressed(mergeResults([listed, counted, counted]))).toEqual({ inline: 5, baseline: 6 });
  });
});

describe('whatever the parts, and whoever puts them together', () => {
  const finding = fc
    .record({
      id: fc.nat(2),
      path: fc.constantFrom('a', 'b', 'B'),
      startLine: fc.integer({ min: 1, max: 2 }),
      commit: fc.constantFrom(undefined, 'a', 'b', 'c'),
      atHead: fc.constantFrom(undefined, true, false),
      confidence: fc.constantFrom('low' as const, 'medium' as const),
      ruleId: fc.constantFrom('r', 's'),
      unlisted: fc.nat(2),
    })
    .map(({ id, path, startLine, commit, atHead, confidence, ruleId, unlisted }) =>
      testFinding({
        ...{ fingerprint: testFingerprint(id), path, startLine, endLine: startLine, confidence, ruleId },
        // Two commits of one day.
        ...(commit !== undefined && { commit: dated(commit, commit === 'a' ? '2020-01-01' : '2021-01-01') }),
        ...(atHead !== undefined && { atHead }),
        related: { apiKey: `${path}${ruleId}` },
        occurrenceCount: 1 + unlisted,
      }),
    );
  // One result has one finding of a secret.
  const part = fc
    .array(finding, { maxLength: 4 })
    .map((all) => testResult({ findings: [...new Map(all.map((one) => [one.fingerprint, one])).values()] }));
  const sorted = (findings: readonly Finding[]): readonly Finding[] =>
    findings.toSorted((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
  // A whole does not tell of its first place alone whether that is at HEAD.
  const withoutHeads = ({ path, startLine, commit }: Finding['occurrences'][number]): object => {
    return { path, startLine, commit };
  };
  const said = ({ findings }: ReturnType<typeof testResult>): unknown =>
    sorted(findings).map(({ path, startLine, commit, atHead, occurrences, occurrenceCount, confidence, ruleId }) => {
      const others = occurrences.map(withoutHeads);
      return { path, startLine, commit, atHead, others, occurrenceCount, confidence, ruleId };
    });

  test('parts put together in any order say the same', () => {
    fc.assert(
      fc.property(part, part, part, (a, b, c) => {
        const all = said(mergeResults([a, b, c]));
        for (const order of [mergeResults([c, b, a]), mergeResults([b, a, c])]) expect(said(order)).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });

  test('a whole put together with more says the same as all at once', () => {
    fc.assert(
      fc.property(part, part, part, (a, b, c) => {
        const all = said(mergeResults([a, b, c]));
        expect(said(mergeResults([mergeResults([a, b]), c]))).toEqual(all);
        expect(said(mergeResults([a, mergeResults([b, c])]))).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });

  test('nothing is lost and nothing is told twice', () => {
    fc.assert(
      fc.property(part, part, (a, b) => {
        const { findings } = mergeResults([a, b]);
        const ids = [...a.findings, ...b.findings].map(({ fingerprint }) => fingerprint);
        expect(findings.map(({ fingerprint }) => fingerprint).toSorted()).toEqual([...new Set(ids)].toSorted());
        for (const one of findings) {
          const places = [one, ...one.occurrences].map((at) => `${at.path}:${at.startLine} ${at.commit?.oid ?? ''}`);
          expect(new Set(places).size).toBe(places.length);
          expect(one.occurrenceCount).toBeGreaterThanOrEqual(places.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
