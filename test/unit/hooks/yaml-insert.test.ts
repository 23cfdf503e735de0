import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { withoutBlock } from '../../../src/hooks/block.ts';
import { insertIntoYaml, type YamlInsertion } from '../../../src/hooks/yaml-insert.ts';

const COMMAND: YamlInsertion = {
  into: ['pre-commit', 'commands'],
  lines: ['vonguard:', '  run: vonguard hook pre-commit'],
  adds: { vonguard: { run: 'vonguard hook pre-commit' } },
};
const ITEM: YamlInsertion = {
  into: ['repos'],
  lines: ['- repo: ours', '  rev: v1'],
  adds: { repo: 'ours', rev: 'v1' },
};
const TOP: YamlInsertion = { into: [], lines: ['extra:', '  - 1'], adds: { extra: [1] } };

describe('lines go into a map', () => {
  test.each<[string, string]>([
    ['of two', 'pre-commit:\n  commands:\n    lint:\n      run: x\n'],
    ['indented by four', 'pre-commit:\n    commands:\n        lint:\n            run: x\n'],
    ['behind comments', '# ours\npre-commit: # why\n  commands:\n    # first\n    lint: { run: x }\n'],
    ['with quoted keys', '"pre-commit":\n  \'commands\':\n    "lint": {run: x}\n'],
    ['with CRLF', 'pre-commit:\r\n  commands:\r\n    lint:\r\n      run: x\r\n'],
    ['without a line end at the end', 'pre-commit:\n  commands:\n    lint:\n      run: x'],
    ['behind a byte order mark', '\ufeffpre-commit:\n  commands:\n    lint: {run: x}\n'],
    [
      'between other keys',
      'a: 1\npre-commit:\n  parallel: true\n  commands:\n    lint: {run: x}\n  follow: true\nz: 2\n',
    ],
    ['with a block text', 'pre-commit:\n  commands:\n    lint:\n      run: |\n        commands:\n          a: b\n'],
  ])('%s, and nothing else changes', (_how, text) => {
    const after = insertIntoYaml(text, COMMAND);
    const before = parse(text) as { 'pre-commit': { commands: object } };
    const commands = { ...(COMMAND.adds as object), ...before['pre-commit'].commands };
    expect(parse(after ?? '')).toEqual({ ...before, 'pre-commit': { ...before['pre-commit'], commands } });
    expect(withoutBlock(after ?? '', '')).toBe(text);
  });

  test('at the beginning of a list, in its indent', () => {
    for (const text of ['repos:\n- repo: x\n', 'repos:\n  - repo: x\n', 'repos:\n\n    # theirs\n    - repo: x\n']) {
      const after = insertIntoYaml(text, ITEM) ?? '';
      expect(parse(after)).toEqual({ repos: [ITEM.adds, { repo: 'x' }] });
      expect(withoutBlock(after, '')).toBe(text);
    }
  });

  test('at the end of the file, also of an empty one', () => {
    for (const text of ['', '\n', '# only a comment\n', 'a: 1\n', 'a: 1', 'a:\n  - b\n\n\n']) {
      const after = insertIntoYaml(text, TOP) ?? '';
      expect(parse(after)).toEqual({ ...(parse(text) as object | null), extra: [1] });
      expect(withoutBlock(after, '')).toBe(text);
    }
  });
});

describe('what would have to be rewritten is left alone', () => {
  test.each<[string, string, YamlInsertion]>([
    ['a map in braces', 'pre-commit: { commands: { lint: { run: x } } }\n', COMMAND],
    ['a list in brackets', 'repos: [{repo: x}]\n', ITEM],
    ['an empty value', 'repos:\n', ITEM],
    ['a text in its place', 'repos: none\n', ITEM],
    ['a list in place of the map', 'pre-commit:\n  - commands:\n      lint: 1\n', COMMAND],
    ['a key that is missing', 'pre-push:\n  commands: {}\n', COMMAND],
    ['the key that would be added', 'pre-commit:\n  commands:\n    vonguard:\n      run: mine\n', COMMAND],
    ['the top-level key that would be added', 'extra: theirs\n', TOP],
    ['what is no YAML', 'repos: [\n', ITEM],
    ['tabs', 'repos:\n\t- repo: x\n', ITEM],
    ['two documents', 'repos:\n- a\n---\nrepos:\n- b\n', ITEM],
    ['an alias in its place', 'x: &x\n  - a\nrepos: *x\n', ITEM],
    ['a top level that is a list', '- a\n', TOP],
    ['a top level that is a text', 'hello\n', TOP],
    ['a document that ends', 'a: 1\n...\n', TOP],
    ['brackets nested too deep', `repos: ${'['.repeat(20_000)}`, ITEM],
    [
      'aliases that unfold without end',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
        .split('')
        .map((name, at) => `${name}: &${name} [${`*${'abcdefg'[at]},`.repeat(9)}]\n`)
        .join('')}repos:\n- x\n`,
      ITEM,
    ],
  ])('%s', (_what, text, insertion) => {
    expect(insertIntoYaml(text, insertion)).toBeUndefined();
  });
});

test('whatever is there, either nothing is changed or just what was meant', () => {
  const scalar = fc.oneof(fc.stringMatching(/^[a-z #:'-]{0,12}$/), fc.integer(), fc.boolean(), fc.constant(null));
  const map = fc.dictionary(
    fc.stringMatching(/^[a-z][a-z -]{0,8}$/),
    fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })),
  );
  const file = fc.record({ other: map, repos: fc.array(fc.oneof(scalar, map), { maxLength: 4 }) });
  fc.assert(
    fc.property(file, fc.constantFrom(0, 2, 4), fc.boolean(), (data, indent, isCrLf) => {
      const made = stringify(data, { indent: Math.max(2, indent), indentSeq: indent > 0 });
      const text = isCrLf ? made.replaceAll('\n', '\r\n') : made;
      const after = insertIntoYaml(text, ITEM);
      if (after === undefined) return;
      const before = parse(text) as { repos: readonly unknown[] };
      expect(parse(after)).toEqual({ ...before, repos: [ITEM.adds, ...before.repos] });
      expect(withoutBlock(after, '')).toBe(text);
    }),
    { numRuns: 300 },
  );
});
