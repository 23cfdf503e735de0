import { describe, expect, test } from 'vitest';
import { helpFor } from '../../../src/commands/help.ts';
import { COMMANDS } from '../../../src/commands/index.ts';

const all = [...new Set(COMMANDS.flatMap(({ name }) => ['', name, name.split(' ')[0] ?? '']))];
const wordsOf = (name: string): readonly string[] => name.split(' ').filter((word) => word !== '');

describe('help', () => {
  test('of the program puts every command under what it is for, once', () => {
    const text = helpFor([], COMMANDS, 80) ?? '';
    for (const name of new Set(COMMANDS.map((command) => command.name.split(' ')[0])))
      expect([name, text.match(new RegExp(`^  ${name}\\b`, 'gm'))?.length]).toEqual([name, 1]);
  });

  test.each([60, 80, 120, 200])('fits a screen of %i columns but for examples and long names', (columns) => {
    for (const name of all) {
      const lines = (helpFor(wordsOf(name), COMMANDS, columns) ?? '').split('\n');
      const tooWide = lines.filter(
        (line) => line.length > Math.min(columns, 100) && !/^ {2}(?:vonguard|source|kubectl|git|\w+ \|) /.test(line),
      );
      expect([name, tooWide]).toEqual([name, []]);
    }
  });

  test.each(all.map((name) => [name] as const))('of "%s" has a usage and examples', (name) => {
    const text = helpFor(wordsOf(name), COMMANDS, 80) ?? '';
    expect(text).toMatch(/^Usage: vonguard /);
    // What hooks run is nothing to type.
    if (!name.startsWith('hook')) expect(text).toMatch(/^Examples\n {2}\S/m);
  });

  test('tells values, choices and both ways of a switch', () => {
    const text = helpFor(['scan'], COMMANDS, 100) ?? '';
    expect(text).toMatch(/-f, --format FORMAT +Format of the main report: text, json/);
    expect(text).toMatch(/--cache, --no-cache +Remember which packs hold no anchor \(default: yes\)/);
  });

  test('is of nothing that is no command', () => {
    expect(helpFor(['nonsense'], COMMANDS, 80)).toBeUndefined();
    expect(helpFor(['baseline', 'nonsense'], COMMANDS, 80)).toBeUndefined();
  });
});
