import { describe, expect, test } from 'vitest';
import { addedSuppressions, noticesOfChange } from '../../../src/config/added-suppressions.ts';
import { loadPolicy, type PolicyFiles } from '../../../src/config/policy.ts';
import { testFingerprint } from '../../support/finding.ts';

function policyOf(config: string, ...numbers: readonly number[]): Promise<PolicyFiles> {
  const lines = numbers.map((number) => `${testFingerprint(number)} rule path-${number}`);
  const files: Record<string, string> = {
    '.vonguard.yaml': config,
    '.vonguard-baseline': ['# vonguard baseline 1', ...lines, ''].join('\n'),
  };
  return loadPolicy({ root: '/nowhere', read: (file) => Promise.resolve(files[file]) });
}

async function added(base: string, head: string): Promise<readonly string[]> {
  return addedSuppressions(await policyOf(base), await policyOf(head)).map(({ text }) => text);
}

describe('what a change adds to the policy (gitleaks#1923)', () => {
  test('nothing when nothing hides more', async () => {
    expect(addedSuppressions(await policyOf('exclude: [a, b]', 1, 2), await policyOf('exclude: [b]', 2))).toEqual([]);
  });

  test('an allow entry, with its place and reason', async () => {
    const head = 'allow:\n  - path: a\n  - path: b\n    reason: fixtures\n  - rule: c';
    expect(await added('allow:\n  - path: a', head)).toEqual([
      'This change adds an allow entry at .vonguard.yaml:3: fixtures.',
      'This change adds an allow entry at .vonguard.yaml:5 without a reason.',
    ]);
  });

  test('an entry that only moved is not added, one that lives longer or covers more is', async () => {
    const base = 'allow:\n  - {path: a, expires: 2027-01-01}\n  - path: b';
    expect(await added(base, '# moved\nallow:\n  - path: b\n  - {expires: 2027-01-01, path: a}')).toEqual([]);
    expect(await added(base, 'allow:\n  - {path: a, expires: 2028-01-01}\n  - path: b')).toHaveLength(1);
    expect(await added(base, 'allow:\n  - {path: a}\n  - path: b')).toHaveLength(1);
    expect(await added(base, 'allow:\n  - {path: [a, c], expires: 2027-01-01}\n  - path: b')).toHaveLength(1);
  });

  test('a baseline entry, by fingerprint', async () => {
    const result = addedSuppressions(await policyOf('', 1), await policyOf('', 1, 2));
    expect(result).toEqual([
      {
        kind: 'baseline',
        where: '.vonguard-baseline',
        text: `This change adds ${testFingerprint(2)} (path-2) to the baseline.`,
      },
    ]);
  });

  test.each([
    ['', 'exclude: src', 'adds `src` to `exclude`'],
    ['', 'rules: {disable: x}', 'adds `x` to `rules.disable`'],
    ['', 'rules: {enable: x}', 'changes which rules run'],
    ['rules: {enable: [x, y]}', 'rules: {enable: x}', 'changes which rules run'],
    ['', 'honour: gitleaks', 'adds `gitleaks` to `honour`'],
    ['minConfidence: low', 'minConfidence: high', 'changes `minConfidence`'],
    ['', 'maxFileSize: 1KB', 'changes `maxFileSize`'],
    ['requireReason: true', '', 'no longer requires reasons'],
    ['', 'trustAddedComments: true', 'trusts comments'],
    ['salt: aaaaaaaaaaaaaaaa', 'salt: bbbbbbbbbbbbbbbb', 'changes `salt`'],
  ])('a setting: from %j to %j', async (base, head, text) => {
    expect(await added(base, head)).toEqual([expect.stringContaining(text)]);
  });

  test('thousands are counted, not listed', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => i);
    const notices = await noticesOfChange(await policyOf(''), () => policyOf('', ...many));
    expect(notices).toHaveLength(51);
    expect(notices.at(-1)).toBe('This change adds 950 further suppressions, not listed.');
  });

  test('a policy that can not be read is said, and the base still counts', async () => {
    const notices = await noticesOfChange(await policyOf(''), () => policyOf('exlude: a'));
    expect(notices).toEqual([expect.stringMatching(/can not be read: \.vonguard\.yaml:1: unknown key/)]);
  });
});
