import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command, Flag } from '../../../src/commands/command.ts';
import { COMMANDS } from '../../../src/commands/index.ts';
import { readArguments } from '../../../src/commands/read-arguments.ts';
import { ScanError } from '../../../src/core/errors.ts';
import { brokenText } from '../../support/noise.ts';

const FLAGS: readonly Flag[] = [
  {
    name: 'format',
    alias: 'f',
    group: 'Output',
    type: 'string',
    choices: ['text', 'json'],
    placeholder: 'F',
    describe: 'Format',
  },
  { name: 'report', group: 'Output', type: 'list', placeholder: 'R', describe: 'Reports' },
  { name: 'color', group: 'Output', type: 'boolean', describe: 'Colour', default: true },
  { name: 'jobs', alias: 'j', group: 'Speed', type: 'number', placeholder: 'N', describe: 'Workers' },
  { name: 'quiet', alias: 'q', group: 'Output', type: 'boolean', describe: 'Nothing' },
];
const command: Command = {
  name: 'one',
  summary: '',
  description: '',
  positionals: [
    { name: 'first', describe: 'First', required: true, many: false },
    { name: 'rest', describe: 'Rest', required: false, many: true },
  ],
  flags: FLAGS,
  examples: [],
  run: () => Promise.resolve(0),
};
const read = (...words: readonly string[]): unknown => readArguments(command, words);

describe('words are read', () => {
  test.each<[readonly string[], object]>([
    [['a'], { first: 'a', rest: [] }],
    [['a', 'b', 'c'], { first: 'a', rest: ['b', 'c'] }],
    [['a', '-f', 'json', '-qj2'], { first: 'a', rest: [], format: 'json', quiet: true, jobs: 2 }],
    [['a', '--no-color', '--no-quiet'], { first: 'a', rest: [], color: false, quiet: false }],
    [['a', '--report', 'x', '--report=y=z'], { first: 'a', rest: [], report: ['x', 'y=z'] }],
    // Names of files stay text.
    [['1e3', '0x10', 'a.b'], { first: '1e3', rest: ['0x10', 'a.b'] }],
    [['--', '--quiet', '-', '-fjson'], { first: '--quiet', rest: ['-', '-fjson'] }],
  ])('%j as %j', (words, expected) => {
    expect(read(...words)).toEqual({ color: true, ...expected });
  });
});

describe('words are refused', () => {
  test.each<[readonly string[], RegExp]>([
    [[], /needs/],
    [['a', '--formt', 'json'], /no flag --formt .*--format/],
    [['a', '-x'], /no flag -x/],
    [['a', '--format'], /--format needs a value/],
    [['a', '--format='], /--format needs a value/],
    [['a', '--format', 'xml'], /must be one of text, json, not "xml"/],
    [['a', '--format', 'text', '--format', 'json'], /given 2 times/],
    [['a', '--jobs', '0'], /whole number from 1/],
    [['a', '--jobs', '1.5'], /whole number from 1/],
    [['a', '--jobs', '99999999999999999999'], /whole number from 1/],
    [['a', '--jobs', '-1'], /jobs|-1/],
    [['a', '--color=always'], /is a switch and takes no value/],
    [['a', '--no-color=false'], /is a switch and takes no value/],
    [['-'], /"-" is no file here/],
    [['a', '--__proto__', 'x'], /__proto__|-/],
  ])('%j: %s', (words, message) => {
    expect(() => read(...words)).toThrow(message);
    expect(() => read(...words)).toThrow(ScanError);
  });
});

test('whatever is typed, a command gets what it declared or the user an error of usage', () => {
  const flags = [...new Set(COMMANDS.flatMap((one) => one.flags.map(({ name }) => `--${name}`)))];
  const word = fc.oneof(
    fc.constantFrom(
      ...flags,
      '-',
      '--',
      '-f',
      '-qj',
      '--no-',
      '--=',
      '--format=json',
      '1',
      'json',
      '--constructor',
      '--a.b=c',
      '-fjson',
      '-vvv',
    ),
    brokenText({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...COMMANDS), fc.array(word, { maxLength: 6 }), (one, words) => {
      const declared = new Set([...one.flags, ...one.positionals].map(({ name }) => name));
      try {
        for (const name of Object.keys(readArguments(one, words))) expect(declared).toContain(name);
      } catch (error) {
        expect(error).toMatchObject({ code: 'usage' });
      }
    }),
    { numRuns: 500 },
  );
});
