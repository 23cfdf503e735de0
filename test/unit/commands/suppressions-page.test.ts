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
import { STEPS } from '../../../src/scan/fingerprint.ts';

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
  const number = (text: string): number => Number(text.replaceAll(',', '').replace('·10^', 'e'));
  const SECONDS = { ms: 0.001, minutes: 60, days: 86_400, years: 31_557_600 } as const;
  const seconds = (text: string): number => {
    const [amount = '', unit = ''] = text.split(' ');
    return number(amount) * (Object.entries(SECONDS).find(([name]) => name === unit)?.[1] ?? Number.NaN);
  };
  const costAt = (bits: number): number => STEPS.find((step) => bits >= step.bits)?.cost ?? 0;

  test('has the steps of the code', () => {
    const rows = [...scheme.matchAll(/^\| (\d+) \| `(HMAC|scrypt)[^|]*?(?:N = (\d+))? \|/gm)];
    const written = rows.map(([, bits, , cost]) => ({ bits: Number(bits), cost: cost && Number(cost) }));
    expect(written).toEqual(STEPS.map(({ bits, cost }) => ({ bits: Math.max(0, bits), cost })));
    expect(scheme).toContain('N, r = 8, p = 1');
  });

  // Units of 2.6 µs on a core; cards: 10^12 HMACs, 1.5·10^6 of the full price by memory, else 3·10^11 units a second.
  const ROWS = [...scheme.matchAll(/^\| [^|]* \| 2\^([\d.]+) \| ([^|]*) \| ([^|]*) \| ([^|]*) \|$/gm)].map((row) => [
    ...row,
  ]);
  test.each(ROWS)('its arithmetic follows from the steps: %s', (_row, bits = '', hmac = '', core = '', cards = '') => {
    const cost = costAt(Number(bits));
    const values = 2 ** Number(bits);
    const ratios = [seconds(hmac) / (values / 1e12)];
    if (cost === 0) ratios.push(seconds(cards) / (values / 1e12));
    else ratios.push(seconds(core) / (values * cost * 2.6e-6));
    if (cost > 0) ratios.push(seconds(cards) / (cost === 2 ** 15 ? values / 1.5e6 : (values * cost) / 3e11));
    expect(ratios.filter((ratio) => !(ratio > 0.9 && ratio < 1.1))).toEqual([]);
  });

  test('counts eight classes', () => {
    expect(ROWS).toHaveLength(8);
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
