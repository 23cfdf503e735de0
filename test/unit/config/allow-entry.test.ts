import { describe, expect, test } from 'vitest';
import { ALLOW_KEYS, isDay } from '../../../src/config/allow-entry.ts';
import type { AllowEntry } from '../../../src/config/config.ts';
import { parseConfig } from '../../../src/config/parse-config.ts';

const FINGERPRINT = `vg1:${'0'.repeat(32)}`;

function entry(yaml: string, requireReason = false): AllowEntry {
  const { allow } = parseConfig(`requireReason: ${requireReason}\nallow:\n  - ${yaml}\n`, '.vonguard.yaml');
  const [one] = allow;
  if (one === undefined) throw new Error('an entry was expected');
  return one;
}

describe('an entry', () => {
  test('has every condition as a list, one value or several', () => {
    expect(
      entry('{path: "a/**", rule: [r, s], kind: jwt, value: x, stopword: [one, two], commit: 1234567}'),
    ).toStrictEqual({
      where: '.vonguard.yaml:3',
      paths: ['a/**'],
      rules: ['r', 's'],
      kinds: ['jwt'],
      values: ['x'],
      stopwords: ['one', 'two'],
      // A number in YAML, and an id to whoever wrote it.
      commits: ['1234567'],
      fingerprints: [],
    });
  });

  test('keeps who, why and until when', () => {
    expect(
      entry(`{fingerprint: "${FINGERPRINT}", reason: " a test ", owner: team-a, expires: 2027-01-31}`),
    ).toMatchObject({
      fingerprints: [FINGERPRINT],
      reason: 'a test',
      owner: 'team-a',
      expires: '2027-01-31',
    });
  });

  test('keeps the zeros in front of a commit id', () => {
    expect(entry('{commit: 0012345}').commits).toEqual(['0012345']);
    expect(entry('{commit: 1e10000}').commits).toEqual(['1e10000']);
  });
});

describe('an entry that would hide more than meant, or nothing, is refused', () => {
  test.each<[string, RegExp]>([
    ['{reason: x}', /`allow` has an entry without a condition; give it one of path, rule/],
    ['{path: []}', /without a condition/],
    ['{}', /without a condition/],
    ['{rule: null}', /`rule` must be a text or a list of texts/],
    ['{rule: [r, [s]]}', /`rule` must be a text or a list of texts/],
    ['{kind: JWT}', /`kind` must be one of api-secret, .* not `JWT`\. Did you mean `jwt`\?/],
    ['{stopword: ab}', /`stopword` has a value that is shorter than 3 characters/],
    [`{value: ${'x'.repeat(501)}}`, /`value` has a value that is longer than 500 characters/],
    ['{commit: abcdef}', /`commit` has a value that is not a commit id of at least 7/],
    ['{commit: ABCDEF0}', /is not a commit id/],
    ['{commit: [abcdef0, HEAD]}', /is not a commit id/],
    ['{fingerprint: vg1:0}', /`fingerprint` has a value that is not a fingerprint as reports print it/],
    ['{rule: r, expires: 2027-02-30}', /`expires` must be a day such as 2027-01-31/],
    ['{rule: r, expires: [2027-01-31]}', /`expires` must be a text/],
    ['{rule: r, expire: 2027-01-31}', /unknown key `expire` in an entry of `allow`; .*Did you mean `expires`\?/],
    ['{rule: r, rule: s}', /`rule` is given twice in an entry of `allow`/],
    ['{rule: r, __proto__: {kind: jwt}}', /unknown key `__proto__`/],
    ['just text', /each entry of `allow` must be a map/],
  ])('%s', (yaml, message) => {
    expect(() => entry(yaml)).toThrow(message);
    expect(() => entry(yaml)).toThrow(
      expect.objectContaining({ code: 'config', message: expect.stringMatching(/^\.vonguard\.yaml:3: /) }),
    );
  });

  test('without a reason where one is asked for', () => {
    expect(() => entry('{rule: r}', true)).toThrow(/has an entry without `reason`, and `requireReason` is set/);
    expect(() => entry('{rule: r, reason: ""}', true)).toThrow(/`reason` must be a text/);
    expect(entry('{rule: r, reason: why}', true).reason).toBe('why');
  });

  test('and no message repeats a value that may be a secret', () => {
    const secret = 'S3cretLooking';
    for (const key of ['fingerprint', 'commit']) {
      expect(() => entry(`{${key}: ${secret}}`)).toThrow(
        expect.not.objectContaining({ message: expect.stringContaining(secret) }),
      );
    }
  });
});

test('the limits are allowed themselves', () => {
  expect(entry(`{value: ${'x'.repeat(500)}}`).values[0]).toHaveLength(500);
  expect(entry('{stopword: abc}').stopwords).toEqual(['abc']);
  expect(entry(`{commit: ${'a'.repeat(64)}}`).commits[0]).toHaveLength(64);
  expect(() => entry(`{commit: ${'a'.repeat(65)}}`)).toThrow(/is not a commit id/);
});

test('every key of an entry is known', () => {
  for (const key of ALLOW_KEYS)
    expect(() => entry(`{${key}: ${key === 'expires' ? '2027-01-31' : 'x'}}`)).not.toThrow(/unknown key/);
});

describe('a day', () => {
  test.each<[string, boolean]>([
    ['2027-01-31', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2100-02-29', false],
    ['2027-04-31', false],
    ['2027-13-01', false],
    ['2027-00-10', false],
    ['2027-01-00', false],
    ['2027-1-1', false],
    ['27-01-01', false],
    ['2027-01-31T00:00:00Z', false],
    ['2027-01-31\n', false],
    ['', false],
    ['tomorrow', false],
  ])('%j: %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });
});
