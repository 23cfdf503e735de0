import { describe, expect, test } from 'vitest';
import { OCCURRENCE_LIMIT, type Finding } from '../../../../src/core/finding.ts';
import { SecretText } from '../../../../src/core/secret-text.ts';
import { details } from '../../../../src/reporters/html/details.ts';
import { prepareLeaks } from '../../../../src/reporters/html/leaks.ts';
import { testCommit, testFinding } from '../../../support/finding.ts';
import { attributesIn, skeletonOf, unescapeHtml, wordsOf } from '../../../support/markup.ts';
import { HOSTILE, OPTIONS, hostileFinding } from '../../../support/result.ts';
import { makeApiSecret } from '../../../support/secrets.ts';

function of(more: Partial<Finding>, reveal = false): ReturnType<typeof details> {
  const [leak] = prepareLeaks([testFinding(more)]).all;
  if (leak === undefined) throw new Error('no leak');
  return details(leak, { ...OPTIONS, reveal });
}

describe('the facts of a finding', () => {
  test('are those that are known', () => {
    const text = wordsOf(
      of({
        related: { apiKey: 'the key', applicationId: 'the application', projectId: 'the project' },
        proof: { type: 'rsa', bits: 2048, encrypted: false },
        decodedFrom: ['base64', 'percent'],
        commit: { ...testCommit('a'), author: 'Ana', summary: 'Add it' },
        atHead: true,
        stillOn: { names: ['refs/heads/main'], count: 1 },
      }),
    );
    for (const fact of [
      'Place src/config.ts:3:7',
      'Kind API secret',
      'API key the key',
      'Application the application',
      'Project the project',
      'Proof type rsa, bits 2048, encrypted false',
      'Decoded from base64 → percent',
      `Commit ${'a'.repeat(12)}: Add it`,
      'By Ana <a@example.org>',
      'On 2026-01-01T00:00:00Z',
      'Rule test-rule',
      'At HEAD Still at HEAD',
      'Still on main',
    ]) {
      expect(text).toContain(fact);
    }
  });

  test('are no more than those', () => {
    const text = wordsOf(of({}));
    for (const name of ['API key', 'Application', 'Proof', 'Decoded', 'Commit', 'At HEAD', 'Still on', 'Also at']) {
      expect(text).not.toContain(name);
    }
    expect(wordsOf(of({ stillOn: { names: [], count: 0 } }))).not.toContain('Still on');
  });
});

describe('the secret', () => {
  test('is shown only when that was asked for, its length always', () => {
    const value = makeApiSecret();
    expect(of({ secret: new SecretText(value) }).markup).not.toContain(value);
    expect(wordsOf(of({ secret: new SecretText(value) }))).toContain('(16 characters)');
    expect(wordsOf(of({ secret: new SecretText(value) }, true))).toContain(`Secret ${value} (16 characters)`);
  });
});

describe('the code', () => {
  const codeOf = (more: Partial<Finding>): string =>
    unescapeHtml(/<code>([^]*?)<\/code><\/pre>/.exec(of(more).markup)?.[1] ?? '');

  test('has numbers of one width, and marks the lines of the secret', () => {
    expect(codeOf({ startLine: 9, endLine: 10, snippet: { startLine: 8, lines: ['a', 'b', 'c', 'd'] } })).toBe(
      ' 8 │ a\n<mark> 9 │ b</mark>\n<mark>10 │ c</mark>\n11 │ d',
    );
  });

  test('shows tabs as blanks, and no empty lines at its end', () => {
    expect(codeOf({ snippet: { startLine: 1, lines: ['', '\ta', ' ', ''] } })).toBe('1 │ \n2 │     a');
  });

  test('is left out where there is none', () => {
    expect(of({}).markup).not.toContain('<pre');
  });
});

describe('further places', () => {
  const place = (n: number) => ({ path: `p${n}`, startLine: n, startColumn: 1, endLine: n, endColumn: 2 });
  const places = (count: number): Partial<Finding> => {
    const occurrences = Array.from({ length: Math.min(count, OCCURRENCE_LIMIT) }, (_, n) => place(n + 1));
    return { occurrences, occurrenceCount: count + 1 };
  };

  test('are listed with who brought them', () => {
    const text = wordsOf(of({ occurrences: [{ ...place(1), commit: testCommit('b') }], occurrenceCount: 2 }));
    expect(text).toContain(`Also at p1:1 2026-01-01, A, ${'b'.repeat(12)}`);
  });

  test.each([
    [10, 'p10:10 What to do'],
    [11, 'p10:10 and 1 more place '],
    [2000, 'p10:10 and 1,990 more places '],
  ])('of %i ten are listed, and the rest is counted', (count, text) => {
    expect(wordsOf(of(places(count)))).toContain(text);
  });

  test('that were not all counted are told so', () => {
    expect(wordsOf(of({ ...places(11), occurrencesCut: true }))).toContain('and at least 1 more place ');
  });
});

test('the way to the remedy is the rule’s', () => {
  expect(attributesIn(of({ ruleId: 'acme-key' }), 'href')).toEqual(['#remedy-acme-key']);
});

test('a reader is told which finding it is, and of a long name its beginning', () => {
  const [label = ''] = attributesIn(of({ title: 't'.repeat(900), path: 'p'.repeat(900) }), 'aria-label');
  expect(label).toBe(`Details of ${'t'.repeat(200)} in ${'p'.repeat(200)}:3`);
});

test.each(HOSTILE)('nothing of it makes markup: %j', (text) => {
  const page = (one: string): string => {
    const finding = { ...hostileFinding(one, 'x'), snippet: { startLine: 3, lines: [`a${one}`] } };
    return skeletonOf(of(finding));
  };
  expect(page(text)).toBe(page('plain'));
});
