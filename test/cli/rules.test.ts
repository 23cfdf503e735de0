// `vonguard rules` as a user and an author of rules meet it.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadBuiltInRules } from '../../src/rules/built-in.ts';
import { runCli, withDirectory } from '../support/cli.ts';

const OWN = `rules:
  - id: acme-key
    kind: api-secret
    title: Key of Acme
    description: Whoever has it sends messages as Acme.
    severity: high
    anchors: [acme_]
    match: { expression: 'acme_(?<secret>[0-9a-f]{16})' }
    remediation: [Revoke it., Make a new one.]
    examples: ['acme_{{hex:16}}', 'x=acme_{{hex:16}}', '"acme_{{hex:16}}"']
    counterexamples: [acme_, acme_0, acme]
`;
const IDS = loadBuiltInRules().map(({ id }) => id);

/** A directory with a rule file that a configuration names. */
function withOwnRules<T>(use: (directory: string) => Promise<T>, own = OWN): Promise<T> {
  return withDirectory((directory) => {
    mkdirSync(path.join(directory, 'security'));
    writeFileSync(path.join(directory, 'security/own.yaml'), own);
    writeFileSync(
      path.join(directory, '.vonguard.yaml'),
      'rules:\n  files: [security/own.yaml]\n  disable: [private-key]\n',
    );
    return use(directory);
  });
}

describe('rules list', () => {
  test('names every rule with kind, severity, title and place, one a line', async () => {
    const { code, stdout } = await withOwnRules((cwd) => runCli(['rules', 'list'], { cwd }));
    expect(code).toBe(0);
    for (const id of [...IDS, 'acme-key']) expect(stdout).toMatch(new RegExp(`^${id} .*\\.yaml:\\d+$`, 'm'));
    expect(stdout).toMatch(/^acme-key +api-secret +high +Key of Acme +security\/own\.yaml:2$/m);
    expect(stdout).toMatch(/^private-key \(off\) /m);
    expect(stdout).toContain(`${IDS.length + 1} rules, 1 switched off`);
  });

  test('as JSON has the same', async () => {
    const { code, stdout } = await withOwnRules((cwd) => runCli(['rules', 'list', '--format', 'json'], { cwd }));
    expect(code).toBe(0);
    const { schemaVersion, rules } = JSON.parse(stdout) as {
      schemaVersion: number;
      rules: { id: string; enabled: boolean; from: object }[];
    };
    expect(schemaVersion).toBe(1);
    expect(rules.map(({ id }) => id)).toEqual([...IDS, 'acme-key']);
    expect(rules.filter(({ enabled }) => !enabled).map(({ id }) => id)).toEqual(['private-key']);
    expect(rules.at(-1)?.from).toEqual({ file: 'security/own.yaml', line: 2, builtIn: false });
  });

  test('fails as a scan would when a rule file is not right', async () => {
    const { code, stdout, stderr } = await withOwnRules(
      (cwd) => runCli(['rules', 'list'], { cwd }),
      OWN.replace('severity: high', 'severity: awful'),
    );
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('security/own.yaml:6: `severity` must be one of low, medium, high, critical');
  });
});

describe('rules show', () => {
  test('tells all about a rule, with made-up values in its examples', async () => {
    const { code, stdout } = await runCli(['rules', 'show', 'vonage-api-secret'], { cwd: import.meta.dirname });
    expect(code).toBe(0);
    for (const part of ['What it is', 'Anchors', 'How it matches', 'What to do', 'References', 'Does not report'])
      expect(stdout).toContain(part);
    expect(stdout).toMatch(/VONAGE_API_SECRET=[A-Za-z0-9]{16}$/m);
    expect(stdout).not.toContain('{{base62');
  });

  test('of an own rule shows its expression; as JSON too', async () => {
    await withOwnRules(async (cwd) => {
      const text = await runCli(['rules', 'show', 'acme-key'], { cwd });
      expect(text.stdout).toContain('acme_(?<secret>[0-9a-f]{16})');
      const { stdout } = await runCli(['rules', 'show', 'acme-key', '-f', 'json'], { cwd });
      expect(JSON.parse(stdout)).toMatchObject({
        rule: {
          id: 'acme-key',
          anchors: ['acme_'],
          match: { kind: 'expression' },
          counterexamples: ['acme_', 'acme_0', 'acme'],
        },
      });
    });
  });

  test('of no rule names the nearest', async () => {
    const { code, stderr } = await runCli(['rules', 'show', 'vonage-api-secrt'], { cwd: import.meta.dirname });
    expect(code).toBe(2);
    expect(stderr).toContain('There is no rule "vonage-api-secrt". Did you mean `vonage-api-secret`?');
  });

  test('a rule file can not reach the terminal with control characters', async () => {
    const own = OWN.replace('Key of Acme', '"Key \\e]0;x\\a of Acme"');
    const { stdout } = await withOwnRules((cwd) => runCli(['rules', 'show', 'acme-key'], { cwd }), own);
    expect(stdout).toContain('\\x1b');
    expect(stdout).not.toContain('\u001b');
  });
});

describe('rules test', () => {
  test('of the built-in rules passes', async () => {
    const { code, stdout } = await withDirectory((cwd) => runCli(['rules', 'test'], { cwd }));
    expect([code, stdout]).toEqual([0, expect.stringContaining('every one does what its file says')]);
  });

  test('of a file that no configuration names', async () => {
    await withDirectory(async (cwd) => {
      writeFileSync(path.join(cwd, 'mine.yaml'), OWN);
      const { code, stdout } = await runCli(['rules', 'test', 'mine.yaml'], { cwd });
      expect([code, stdout]).toEqual([
        0,
        '1 rule, 3 examples, 3 counterexamples: every one does what its file says.\n',
      ]);
    });
  });

  test('with an example that is not found ends with 1, and names file, line, rule, example and cause', async () => {
    await withDirectory(async (cwd) => {
      writeFileSync(path.join(cwd, 'mine.yaml'), OWN.replace("'x=acme_{{hex:16}}'", "'x=acme_{{hex:12}}'"));
      const text = await runCli(['rules', 'test', 'mine.yaml'], { cwd });
      expect(text.code).toBe(1);
      expect(text.stdout).toContain(
        'mine.yaml:10: acme-key: example 2 is not found: the `expression` does not match it.',
      );
      const json = await runCli(['rules', 'test', 'mine.yaml', '--format', 'json'], { cwd });
      expect(json.code).toBe(1);
      expect(JSON.parse(json.stdout)).toMatchObject({ passed: false, failures: [{ line: 10, key: 'examples' }] });
    });
  });

  test('of a file that is not right, or not there, ends with 2', async () => {
    await withDirectory(async (cwd) => {
      writeFileSync(path.join(cwd, 'mine.yaml'), OWN.replace('{16})', '+)'));
      const wrong = await runCli(['rules', 'test', 'mine.yaml'], { cwd });
      expect([wrong.code, wrong.stdout]).toEqual([2, '']);
      expect(wrong.stderr).toContain('mine.yaml:8: `expression` has an unbounded quantifier after `[0-9a-f]`');
      const missing = await runCli(['rules', 'test', 'nothing.yaml'], { cwd });
      expect(missing.code).toBe(2);
      expect(missing.stderr).toContain('There is no rule file nothing.yaml.');
    });
  });
});

test('rules bench of a file prints its cost, and as JSON', async () => {
  await withDirectory(async (cwd) => {
    writeFileSync(path.join(cwd, 'mine.yaml'), OWN);
    const text = await runCli(['rules', 'bench', 'mine.yaml'], { cwd });
    expect(text.code).toBe(0);
    expect(text.stdout).toMatch(/^acme-key +[\d.]+ ms +[\d.]+ ms +× [\d.]+ /m);
    const { stdout } = await runCli(['rules', 'bench', 'mine.yaml', '-f', 'json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ costs: [{ ruleId: 'acme-key', worstText: expect.any(String) }] });
  });
});
