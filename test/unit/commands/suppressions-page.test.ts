// docs/suppressions.md against the code: what it names exists, and what exists is named.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allowCommand } from '../../../src/commands/allow.ts';
import { baselineCreateCommand, baselineUpdateCommand } from '../../../src/commands/baseline.ts';
import { baselineCheckCommand, baselinePruneCommand } from '../../../src/commands/baseline-check.ts';
import { baselineImportCommand } from '../../../src/commands/baseline-import.ts';
import { explainCommand } from '../../../src/commands/explain.ts';
import { SCAN_FLAGS } from '../../../src/commands/flags.ts';
import { ALLOW_KEYS } from '../../../src/config/allow-entry.ts';
import { FOREIGN_TOOLS, readText } from '../../../src/config/config.ts';
import { CONFIG_KEYS, RULE_KEYS } from '../../../src/config/parse-config.ts';
import { KINDS } from '../../../src/core/kind.ts';
import { SLOW, STRONG_BITS } from '../../../src/scan/fingerprint.ts';

const page = readFileSync(new URL('../../../docs/suppressions.md', import.meta.url), 'utf8');
const scheme = readFileSync(new URL('../../../docs/fingerprints.md', import.meta.url), 'utf8');
const commands = [
  allowCommand,
  baselineCreateCommand,
  baselineUpdateCommand,
  baselineCheckCommand,
  baselinePruneCommand,
  baselineImportCommand,
  explainCommand,
];

describe('docs/suppressions.md', () => {
  test('names every key, tool and kind', () => {
    for (const key of [...CONFIG_KEYS, ...RULE_KEYS, ...ALLOW_KEYS, ...FOREIGN_TOOLS, ...KINDS])
      expect(page).toContain(`\`${key}\``);
  });

  test('describes each key of the configuration and of an entry in a row, and no other', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \| (?!`?allow)/gm)].map((match) => match[1] ?? '');
    expect(rows.toSorted()).toEqual([...CONFIG_KEYS, ...ALLOW_KEYS].toSorted());
  });

  test('its example is a configuration that is read', async () => {
    const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const config = await readText(example, 'docs/suppressions.md');
    expect(config.allow).toHaveLength(2);
  });

  test('every flag in it exists', () => {
    const flags = new Set(
      [...SCAN_FLAGS, ...commands.flatMap((command) => command.flags)].map((flag) => `--${flag.name}`),
    );
    for (const [flag] of page.matchAll(/--[a-z][a-z-]+/g)) expect(flags).toContain(flag);
  });

  test('every command in it exists', () => {
    const names = commands.map((command) => command.name);
    for (const [, words = ''] of page.matchAll(/`vonguard ((?:baseline )?[a-z]+)/g)) expect(names).toContain(words);
    for (const name of names) expect(page).toContain(`vonguard ${name}`);
  });

  test('the order of the table is the order of the code', () => {
    const order = [...page.matchAll(/^\| \d \| `(\w+)`/gm)].map((match) => match[1]);
    expect(order).toEqual(['inline', 'allowlist', 'fingerprint', 'baseline', 'confidence']);
  });
});

describe('docs/fingerprints.md', () => {
  test('names the parameters of the code', () => {
    expect(scheme).toContain(`N = ${SLOW.N}, r = ${SLOW.r}, p = ${SLOW.p}`);
    expect(scheme).toContain(`${STRONG_BITS} bits or more`);
  });
});

describe('the commands', () => {
  test('no flag is declared twice in one command', () => {
    for (const { name, flags } of commands) {
      const names = flags.flatMap((flag) => [flag.name, ...(flag.alias === undefined ? [] : [flag.alias])]);
      expect({ name, flags: new Set(names).size }).toEqual({ name, flags: names.length });
    }
  });
});
