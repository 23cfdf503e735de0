import { describe, expect, test } from 'vitest';
import type { Oid } from '../../../src/core/oid.ts';
import type { CommitInfo, Origin, Whereabouts } from '../../../src/core/provenance.ts';
import { SecretText } from '../../../src/core/secret-text.ts';
import { groupByIdentity, mergeGroup } from '../../../src/scan/merge.ts';
import type { Sighting } from '../../../src/scan/sighting.ts';
import { matchIn, sightingOf } from '../../support/match.ts';

const oid = (digit: string): Oid => digit.repeat(40) as Oid;
const commit = (digit: string, date: string): CommitInfo => ({
  oid: oid(digit),
  author: 'A',
  email: 'a@example.invalid',
  date,
  summary: 's',
});
const at = (...origins: readonly Origin[]): Whereabouts => ({ origins, placesCut: false });
const noOrigins = new Map<string, Whereabouts>();

function only(sightings: readonly Sighting[], origins = noOrigins): NonNullable<ReturnType<typeof mergeGroup>> {
  const groups = groupByIdentity(sightings);
  const finding = groups[0] && mergeGroup(groups[0], origins);
  if (groups.length !== 1 || finding === undefined) throw new Error(`${groups.length} groups`);
  return finding;
}

describe('one secret is one finding', () => {
  const match = matchIn('a\nSECRET', 'SECRET');

  test('its further places are occurrences', () => {
    const finding = only(['x', 'y', 'z'].map((path) => sightingOf(match, { kind: 'file', path })));
    expect(finding.path).toBe('x');
    expect(finding.occurrences.map((place) => place.path)).toEqual(['y', 'z']);
    expect(finding.occurrenceCount).toBe(3);
  });

  test('seen more often than a call takes arguments it has what the first sighting knows, and the gaps filled', () => {
    const known = (related: object) => sightingOf({ ...match, related }, { kind: 'file', path: 'x' });
    const many = Array.from({ length: 200_000 }, () => known({ apiKey: 'later', projectId: 'p' }));
    const finding = only([known({ apiKey: 'first' }), ...many]);
    expect(finding.related).toEqual({ apiKey: 'first', projectId: 'p' });
  });

  test('another encoding of the same identity belongs to it', () => {
    const other = matchIn('encoded', 'encoded', { identity: new SecretText('SECRET') });
    expect(
      only([sightingOf(match, { kind: 'file', path: 'x' }), sightingOf(other, { kind: 'file', path: 'y' })])
        .occurrenceCount,
    ).toBe(2);
  });

  test('another secret at the same place does not', () => {
    const other = matchIn('a\nOTHERS', 'OTHERS');
    const place = { kind: 'file', path: 'x' } as const;
    expect(groupByIdentity([sightingOf(match, place), sightingOf(other, place)])).toHaveLength(2);
  });

  test('the surest sighting speaks for it', () => {
    const unsure = matchIn('a\nSECRET', 'SECRET', { confidence: 'low', title: 'unsure' });
    expect(
      only([sightingOf(unsure, { kind: 'file', path: 'x' }), sightingOf(match, { kind: 'file', path: 'y' })]),
    ).toMatchObject({
      confidence: 'high',
      title: 'Test secret',
      path: 'x',
    });
  });

  test('what any sighting knows of the account is kept', () => {
    const knows = matchIn('a\nSECRET', 'SECRET', { related: { apiKey: 'k', applicationId: 'a' } });
    const first = matchIn('a\nSECRET', 'SECRET', { related: { apiKey: 'first' } });
    const finding = only([
      sightingOf(first, { kind: 'file', path: 'x' }),
      sightingOf(knows, { kind: 'file', path: 'y' }),
    ]);
    expect(finding.related).toEqual({ apiKey: 'first', applicationId: 'a' });
  });

  test('ten thousand places are counted and bounded', () => {
    const sightings = Array.from({ length: 10_000 }, (_, n) => sightingOf(match, { kind: 'file', path: String(n) }));
    const finding = only(sightings);
    expect(finding.occurrenceCount).toBe(10_000);
    expect(finding.occurrences.length).toBe(200);
  });
});

describe('objects of the store', () => {
  const match = matchIn('SECRET', 'SECRET');
  const sighting = sightingOf(match, { kind: 'object', oid: oid('1'), type: 'blob' });

  test('the oldest commit comes first, wherever it was listed', () => {
    const origins = new Map([
      [
        oid('1'),
        at(
          { path: 'new', commit: commit('b', '2024-01-01T00:00:00Z'), atHead: true },
          { path: 'old', commit: commit('a', '2020-01-01T00:00:00Z'), atHead: false },
        ),
      ],
    ]);
    const finding = only([sighting], origins);
    expect(finding.path).toBe('old');
    expect(finding.commit?.oid).toBe(oid('a'));
  });

  test('it is at HEAD when any of its places is', () => {
    const origins = new Map([[oid('1'), at({ path: 'p', atHead: false }, { path: 'q', atHead: true })]]);
    expect(only([sighting], origins).atHead).toBe(true);
  });

  test('one that nothing reaches is named by its object', () => {
    expect(only([sighting])).toMatchObject({ path: `blob ${oid('1')}`, atHead: false });
  });

  test('a date that is no date does not disturb the order', () => {
    const origins = new Map([
      [
        oid('1'),
        at(
          { path: 'b', commit: commit('b', '2024-01-01T00:00:00Z'), atHead: false },
          { path: 'a', commit: commit('a', 'not a date'), atHead: false },
        ),
      ],
    ]);
    expect(only([sighting], origins).path).toBe('a');
  });
});

test('what could not be attributed is called neither gone nor still there', () => {
  const sighting = sightingOf(matchIn('a SECRET-VALUE-1', 'SECRET-VALUE-1'), {
    kind: 'object',
    oid: oid('a'),
    type: 'blob',
  });
  expect(mergeGroup([sighting], undefined)?.atHead).toBeUndefined();
  expect(mergeGroup([sighting], new Map())?.atHead).toBe(false);
});

test('a tag is no file', () => {
  const of = (type: 'tag' | 'blob'): Sighting =>
    sightingOf(matchIn('a SECRET-VALUE-1', 'SECRET-VALUE-1'), { kind: 'object', oid: oid('a'), type });
  const origins = new Map([[oid('a'), at({ path: 'v1', atHead: false })]]);
  expect(mergeGroup([of('tag')], origins)?.path).toBe('tag message of v1');
  expect(mergeGroup([of('blob')], origins)?.path).toBe('v1');
});
