import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineCounter } from 'yaml';
import { CONFIG_KEYS, RULE_KEYS, parseConfig, parseYaml } from '../../../src/config/parse-config.ts';
import { ScanError } from '../../../src/core/errors.ts';
import { brokenText } from '../../support/noise.ts';
import { makeApiSecret } from '../../support/secrets.ts';

const FILE = '.vonguard.yaml';

function failureOf(text: string): ScanError {
  try {
    parseConfig(text, FILE);
  } catch (error) {
    if (error instanceof ScanError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

describe('what is accepted', () => {
  test.each(['', '# nothing\n', '---\n', 'null\n', '{}'])('nothing: %j', (text) => {
    expect(parseConfig(text, FILE)).toEqual({
      file: FILE,
      exclude: [],
      rules: { enable: [], disable: [], files: [] },
      allow: [],
      requireReason: false,
      honour: [],
      trustAddedComments: false,
    });
  });

  test('all of it', () => {
    const text = `exclude: ['vendor/**']
rules: { enable: [a], disable: [b], files: [own.yaml] }
minConfidence: low
maxFileSize: 10MB
requireReason: true
honour: [gitleaks]
trustAddedComments: true
salt: ${'s'.repeat(16)}
allow:
  - path: ['test/**']
    reason: tests
`;
    expect(parseConfig(text, FILE)).toMatchObject({
      exclude: ['vendor/**'],
      rules: { enable: ['a'], disable: ['b'], files: ['own.yaml'] },
      minConfidence: 'low',
      maxFileSize: 10_000_000,
      requireReason: true,
      honour: ['gitleaks'],
      trustAddedComments: true,
      salt: 's'.repeat(16),
      allow: [{ paths: ['test/**'] }],
    });
  });
});

describe('what is refused, with file and line', () => {
  test.each([
    ['a list', '- a\n', 1, /expected a map/],
    ['a text', 'exclude\n', 1, /expected a map/],
    ['an unknown key', '\nexcludes: []\n', 2, /exclude/],
    ['a rule key that is none', 'rules:\n  enabled: [a]\n', 2, /enable/],
    ['a rule that is on and off', 'rules:\n  enable: [a]\n  disable: [a]\n', 3, /which `enable` names too/],
    ['a pattern that is none', 'exclude:\n  - "../x"\n', 1, /exclude/],
    ['a confidence that is none', 'minConfidence: sure\n', 1, /low/],
    ['a size that is none', 'maxFileSize: big\n', 1, /must be a size/],
    ['a short salt', `salt: ${'s'.repeat(15)}\n`, 1, /16/],
    ['a long salt', `salt: ${'s'.repeat(129)}\n`, 1, /128/],
    ['a salt of other signs', `salt: "${'s'.repeat(15)} "\n`, 1, /letters/],
    ['an alias', 'exclude: &a [x]\nrules: { files: *a }\n', 2, /aliases/],
    ['a tag', 'exclude: !!js/function "x"\n', 1, /tag/],
    ['broken YAML', 'a: [\n', 2, /no valid YAML/],
    ['a key given twice', 'exclude: [a]\nexclude: [b]\n', 2, /exclude/],
    ['text behind it', 'exclude: []\n---\nexclude: [b]\n', 2, /no valid YAML/],
  ])('%s', (_what, text, line, message) => {
    const error = failureOf(text);
    expect(error.code).toBe('config');
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(new RegExp(`^\\.vonguard\\.yaml:${line}\\b`));
  });

  test('a file of a megabyte and more', () => {
    expect(failureOf(`#${'x'.repeat(1024 * 1024)}`).message).toContain('larger than');
    expect(parseConfig(`#${'x'.repeat(1024 * 1024 - 1)}`, FILE).exclude).toEqual([]);
  });

  test('brackets deeper than the parser goes', () => {
    expect(failureOf('['.repeat(100_000)).code).toBe('config');
  });
});

test('an error quotes no value: somebody may have written the secret there', () => {
  const secret = makeApiSecret();
  for (const text of [
    `salt: ${secret}!\n`,
    `maxFileSize: ${secret}\n`,
    `minConfidence: ${secret}\n`,
    `requireReason: ${secret}\n`,
    `allow: ${secret}\n`,
    `allow:\n  - fingerprint: ${secret}\n`,
    `a: "${secret}\n`,
  ]) {
    expect(failureOf(text).message).not.toContain(secret);
  }
});

test('whatever the text, it is a configuration or an error that names the file', () => {
  const piece = fc.constantFrom(
    ...CONFIG_KEYS.map((key) => `${key}: `),
    ...RULE_KEYS.map((key) => `  ${key}: `),
    '\n',
    '- ',
    '[',
    ']',
    '{',
    '}',
    'a',
    ', ',
    '&a ',
    '*a',
    '!!x ',
    '|',
    '> ',
    '"',
    "'",
    '#',
    '? ',
    '---\n',
    '%YAML 9\n',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 5, arbitrary: piece }, brokenText({ maxLength: 3 })), { maxLength: 20 }),
      (parts) => {
        try {
          expect(parseConfig(parts.join(''), FILE).file).toBe(FILE);
        } catch (error) {
          expect(error).toBeInstanceOf(ScanError);
          expect((error as ScanError).message).toMatch(/^\.vonguard\.yaml:\d+/);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('a document has no node that would make it larger than its text', () => {
  const place = { file: FILE, lines: new LineCounter() };
  expect(parseYaml('a: [1, x]\n', place).toJS()).toEqual({ a: [1, 'x'] });
  expect(() => parseYaml('a: &x [1]\nb: [*x, *x]\n', place)).toThrow('aliases');
});
