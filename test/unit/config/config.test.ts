import { execFileSync } from 'node:child_process';
import { mkdtemp, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig, readText } from '../../../src/config/config.ts';
import { decodePolicy } from '../../../src/config/read-policy.ts';
import { ScanError } from '../../../src/core/errors.ts';

const FINGERPRINT = `vg1:${'0'.repeat(32)}`;

async function messageOf(text: string): Promise<string> {
  const error: unknown = await readText(text, '.vonguard.yaml').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ScanError);
  if (!(error instanceof ScanError)) return '';
  expect(error.code).toBe('config');
  return error.message;
}

describe('reading .vonguard.yaml', () => {
  test('every key is read', async () => {
    const config = await readText(
      [
        'exclude: [dist/**, "*.min.js"]',
        'rules:',
        '  enable: vonage-api-secret',
        '  disable: [other-rule]',
        '  files: [rules/own.yaml]',
        'minConfidence: high',
        'maxFileSize: 1.5 MiB',
        'requireReason: true',
        'honour: [gitleaks, detect-secrets]',
        'trustAddedComments: true',
        'salt: abcdefghijklmnop',
        'allow:',
        '  - path: [test/**]',
        '    rule: some-rule',
        '    kind: [jwt, api-secret]',
        '    value: ^x{4}$',
        '    stopword: example',
        '    commit: 1234567',
        `    fingerprint: "${FINGERPRINT}"`,
        '    reason: made up',
        '    owner: team-a',
        '    expires: 2027-01-31',
      ].join('\n'),
      '.vonguard.yaml',
    );
    expect(config).toEqual({
      file: '.vonguard.yaml',
      exclude: ['dist/**', '*.min.js'],
      rules: { enable: ['vonage-api-secret'], disable: ['other-rule'], files: ['rules/own.yaml'] },
      minConfidence: 'high',
      maxFileSize: 1_572_864,
      requireReason: true,
      honour: ['gitleaks', 'detect-secrets'],
      trustAddedComments: true,
      salt: 'abcdefghijklmnop',
      allow: [
        {
          where: '.vonguard.yaml:13',
          paths: ['test/**'],
          rules: ['some-rule'],
          kinds: ['jwt', 'api-secret'],
          values: ['^x{4}$'],
          stopwords: ['example'],
          commits: ['1234567'],
          fingerprints: [FINGERPRINT],
          reason: 'made up',
          owner: 'team-a',
          expires: '2027-01-31',
        },
      ],
    });
  });

  test('an empty file, and one of comments only, are the defaults', async () => {
    for (const text of ['', '# nothing yet\n', '---\n']) {
      expect(await readText(text, '.vonguard.yaml')).toMatchObject({ exclude: [], allow: [], requireReason: false });
    }
  });

  test.each([
    ['exlude: [a]', '.vonguard.yaml:1: unknown key `exlude`', 'Did you mean `exclude`?'],
    [
      '\n\nminConfidence: hihg',
      '.vonguard.yaml:3: `minConfidence` must be one of low, medium, high',
      'Did you mean `high`?',
    ],
    ['honour: trufflehogg', ':1: `honour` must be one of gitleaks', 'Did you mean `trufflehog`?'],
    ['maxFileSize: many', ':1: `maxFileSize` must be a size such as', ''],
    ['requireReason: yes please', ':1: `requireReason` must be true or false', ''],
    ['exclude: {a: b}', ':1: `exclude` must be a text or a list of texts', ''],
    ['exclude:', ':1: `exclude` must be a text or a list of texts', ''],
    ['exclude: ["!src/**"]', 'starts with `!`', ''],
    ['exclude: ["a\\\\b"]', 'write paths with `/`', ''],
    ['exclude: ["../other"]', 'leads out of the root', ''],
    ['exclude: ["*a*a*a*a"]', 'more than 3 stars', ''],
    ['exclude: ["**/a/**/b/**/c"]', '`**` more than 2 times', ''],
    ['exclude: ["/"]', 'names nothing', ''],
    ['rules: [a]', ':1: `rules` must be a map', ''],
    ['rules:\n  enabled: a', ':2: unknown key `enabled` in `rules`', 'Did you mean `enable`?'],
    ['rules: {enable: a, disable: a}', 'which `enable` names too', ''],
    ['salt: short', ':1: `salt` must be 16 to 128', 'vonguard baseline create'],
    ['allow: {path: a}', ':1: `allow` must be a list of maps', ''],
    ['allow:\n  - path: a\n  - just-text', ':3: each entry of `allow` must be a map', ''],
    ['allow:\n  - pth: a', ':2: unknown key `pth` in an entry of `allow`', 'Did you mean `path`?'],
    ['allow:\n  - reason: no condition', ':2: `allow` has an entry without a condition', ''],
    ['requireReason: true\nallow:\n  - path: a', ':3: `allow` has an entry without `reason`', ''],
    ['allow:\n  - stopword: ab', ':2: `stopword` has a value that is shorter than 3', ''],
    ['allow:\n  - path: a\n    commit: HEAD', ':3: `commit` has a value that is not a commit id', ''],
    ['allow:\n  - fingerprint: vg1:00', ':2: `fingerprint` has a value that is not a fingerprint', ''],
    ['allow:\n  - path: a\n    expires: 2027-02-30', ':3: `expires` must be a day such as', ''],
    ['allow:\n  - path: a\n    expires: tomorrow', ':3: `expires` must be a day such as', ''],
    ['allow:\n  - path: a\n    kind: password', ':3: `kind` must be one of', ''],
    ['exclude: a\nexclude: b', ':2: `exclude` is given twice', ''],
    ['allow:\n  - path: a\n    path: b', ':3: `path` is given twice in an entry of `allow`', ''],
    ['exclude: [a', 'is no valid YAML', ''],
    ['- a', ':1: expected a map', ''],
    ['a: 1\n---\nb: 2', 'is no valid YAML', ''],
    ['exclude: !!js/function "x"', 'is not allowed here', ''],
    ['exclude: !run x', 'is not allowed here', ''],
    ['? [a, b]\n: c', 'unknown key `a key that is no text`', ''],
  ])('%j is refused with its place and what was expected', async (text, start, end) => {
    const message = await messageOf(text);
    expect(message).toContain(start);
    expect(message).toContain(end);
    expect(message).toMatch(/^\.vonguard\.yaml:\d+: /);
  });

  test('aliases are refused, so a bomb of them never unfolds', async () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]',
      'exclude: [*b]',
    ].join('\n');
    expect(await messageOf(bomb)).toContain('aliases');
  });

  test('brackets nested too deep are an error of the file, not of the program', async () => {
    expect(await messageOf(`exclude: ${'['.repeat(100_000)}`)).toMatch('it nests too deep');
  });

  test('a file of megabytes is refused before it is parsed', async () => {
    expect(await messageOf(`exclude: [${'a,'.repeat(600_000)}]`)).toContain('is larger than');
  });

  test.each([
    'a: b\n]s3cretValue',
    'salt: !s3cretValue x',
    '"a" s3cretValue',
    'a: "s3cretValue',
    's3cretValue: 1',
    'a: |s3cretValue',
    'a: !s3cretValue! x',
  ])('what is wrong is not repeated, it may be a secret: %j', async (text) => {
    expect(await messageOf(text)).not.toContain('s3cretValue');
  });

  test('tens of thousands of keys are refused at once', async () => {
    const keys = Array.from({ length: 60_000 }, (_, i) => `k${i}: 1`);
    expect(await messageOf(keys.join('\n'))).toContain('unknown key `… (2 characters)`');
    expect(await messageOf(`allow: [{${keys.join(', ')}}]`)).toContain('unknown key `… (2 characters)`');
  });

  test('__proto__ is an unknown key like any other', async () => {
    expect(await messageOf('__proto__: {requireReason: true}')).toContain('unknown key `__proto__`');
  });

  test('a value that may be a secret is not repeated in the message', async () => {
    const secretLike = 'k'.repeat(600);
    expect(await messageOf(`allow:\n  - value: ${secretLike}`)).not.toContain('kkk');
  });
});

describe('finding the file', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'vonguard-config-'));
  });
  afterEach(async () => {
    await rm(root, { recursive: true, force: true });
  });

  test('no file means the defaults', async () => {
    expect(await loadConfig({ root })).toEqual({
      exclude: [],
      rules: { enable: [], disable: [], files: [] },
      allow: [],
      requireReason: false,
      honour: [],
      trustAddedComments: false,
    });
  });

  test('the file at the root is read, CRLF and a byte order mark included', async () => {
    await writeFile(path.join(root, '.vonguard.yaml'), '\uFEFFexclude: a\r\nrequireReason: true\r\n');
    expect(await loadConfig({ root })).toMatchObject({ exclude: ['a'], requireReason: true });
  });

  test('UTF-16 as Windows PowerShell writes it is read', () => {
    expect(decodePolicy(Buffer.from('\uFEFFsalt: a', 'utf16le'))).toBe('salt: a');
    expect(decodePolicy(Buffer.from('\uFEFFsalt: a', 'utf16le').swap16())).toBe('salt: a');
  });

  test('a file that was named must exist', async () => {
    await expect(loadConfig({ root, file: path.join(root, 'other.yaml') })).rejects.toThrow(/does not exist/);
  });

  test('a file that was named is read wherever it is', async () => {
    const outside = await mkdtemp(path.join(tmpdir(), 'vonguard-other-'));
    await writeFile(path.join(outside, 'c.yaml'), 'minConfidence: low\n');
    expect(await loadConfig({ root, file: path.join(outside, 'c.yaml') })).toMatchObject({ minConfidence: 'low' });
    await rm(outside, { recursive: true });
  });

  test('a link out of the root is refused, one inside is followed', async () => {
    const outside = await mkdtemp(path.join(tmpdir(), 'vonguard-other-'));
    await writeFile(path.join(outside, 'c.yaml'), 'minConfidence: low\n');
    await symlink(path.join(outside, 'c.yaml'), path.join(root, '.vonguard.yaml'));
    await expect(loadConfig({ root })).rejects.toThrow(/link out of the repository/);
    await rm(path.join(root, '.vonguard.yaml'));
    await mkdir(path.join(root, 'ci'));
    await writeFile(path.join(root, 'ci/c.yaml'), 'minConfidence: low\n');
    await symlink('ci/c.yaml', path.join(root, '.vonguard.yaml'));
    expect(await loadConfig({ root })).toMatchObject({ minConfidence: 'low' });
    await rm(outside, { recursive: true });
  });

  test('a directory in place of the file is an error, not the defaults', async () => {
    await mkdir(path.join(root, '.vonguard.yaml'));
    await expect(loadConfig({ root })).rejects.toThrow(/not a regular file|Could not read/);
  });

  test('a named pipe in place of the file is refused, not waited for', async () => {
    execFileSync('mkfifo', [path.join(root, '.vonguard.yaml')]);
    await expect(loadConfig({ root })).rejects.toThrow(/not a regular file/);
  });

  test('a link that leads nowhere counts as no file, one in a circle is an error', async () => {
    await symlink('nowhere', path.join(root, '.vonguard.yaml'));
    expect(await loadConfig({ root })).not.toHaveProperty('file');
    await rm(path.join(root, '.vonguard.yaml'));
    await symlink('.vonguard.yaml', path.join(root, '.vonguard.yaml'));
    await expect(loadConfig({ root })).rejects.toThrow(/Could not read \.vonguard\.yaml/);
  });

  test('a file larger than a policy can be is refused before it is read', async () => {
    await writeFile(path.join(root, '.vonguard.yaml'), '');
    await truncate(path.join(root, '.vonguard.yaml'), 2 ** 31);
    await expect(loadConfig({ root })).rejects.toThrow(/larger than/);
  });

  test('the reader can be handed in: nothing is read from the disk then', async () => {
    await writeFile(path.join(root, '.vonguard.yaml'), 'this: is not valid');
    const asked: string[] = [];
    const read = (file: string): Promise<string> => {
      asked.push(file);
      return Promise.resolve('requireReason: true');
    };
    expect(await loadConfig({ root, read })).toMatchObject({ requireReason: true });
    expect(asked).toEqual(['.vonguard.yaml']);
  });
});
