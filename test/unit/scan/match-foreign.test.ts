import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ForeignEntry } from '../../../src/config/foreign-baseline.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { SecretText } from '../../../src/core/secret-text.ts';
import { matchForeign } from '../../../src/scan/match-foreign.ts';
import { testCommit, testFinding, testFingerprint } from '../../support/finding.ts';

const one = testFinding({ secret: new SecretText('first made-up value') });
const other = testFinding({
  fingerprint: testFingerprint(2),
  secret: new SecretText('second made-up value'),
  path: 'src/b.ts',
});

function matched(entry: ForeignEntry, findings: readonly Finding[] = [one, other]): readonly Finding[] {
  const result = matchForeign(findings, [entry]);
  expect(result.unmatched).toHaveLength(result.matched.length === 0 ? 1 : 0);
  return result.matched;
}

function secret(text: string): ForeignEntry {
  return { kind: 'secret', secret: new SecretText(text), where: 'x' };
}

describe("another tool's entries", () => {
  test('with the secret mean that finding only, wherever it is', () => {
    expect(matched(secret('second made-up value'))).toEqual([other]);
    expect(matched(secret('key=second made-up value;'))).toEqual([other]);
    expect(matched(secret('third'))).toEqual([]);
  });

  test('a short secret of ours is not met by chance within a long one of theirs', () => {
    const short = testFinding({ secret: new SecretText('abcdef') });
    expect(matched(secret('xxabcdefxx'), [short])).toEqual([]);
    expect(matched(secret('abcdef'), [short])).toEqual([short]);
  });

  test('a key is the same with real, escaped and no line breaks', () => {
    const key = ['-----BEGIN', ' PRIVATE KEY-----\nAAAA\nBBBB\n-----END', ' PRIVATE KEY-----\n'].join('');
    const finding = testFinding({ secret: new SecretText(key) });
    expect(matched(secret(key.replaceAll('\n', '\\n')), [finding])).toEqual([finding]);
    expect(matched(secret(key.replaceAll('\n', '\r\n')), [finding])).toEqual([finding]);
  });

  test('with a hash are met by running that hash over what we find', () => {
    const sha1 = createHash('sha1').update('second made-up value').digest('hex');
    expect(matched({ kind: 'sha1', sha1, where: 'x' })).toEqual([other]);
    expect(matched({ kind: 'sha1', sha1: '0'.repeat(40), where: 'x' })).toEqual([]);
  });

  test('with a place mean findings there, of that commit when both know one', () => {
    const place = { kind: 'place', path: 'src/b.ts', line: 3, where: 'x' } as const;
    expect(matched(place)).toEqual([other]);
    expect(matched({ ...place, line: 4 })).toEqual([]);
    const committed = { ...other, commit: testCommit('a') };
    expect(matched({ ...place, commit: 'a'.repeat(40) }, [committed])).toEqual([committed]);
    expect(matched({ ...place, commit: 'b'.repeat(40) }, [committed])).toEqual([]);
    expect(matched({ ...place, commit: 'b'.repeat(40) }, [other])).toEqual([other]);
  });
});
