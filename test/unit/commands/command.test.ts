import { describe, expect, test } from 'vitest';
import { flagOf, isOn, listOf, numberOf, textOf, type Arguments } from '../../../src/commands/command.ts';

describe('parsed arguments', () => {
  const args: Arguments = { text: 'a', number: 7, on: true, off: false, list: ['a', 'b'] };

  test('are read by their type', () => {
    expect([textOf(args, 'text'), numberOf(args, 'number'), flagOf(args, 'off')]).toEqual(['a', 7, false]);
    expect([isOn(args, 'on'), isOn(args, 'off'), isOn(args, 'none')]).toEqual([true, false, false]);
    expect([listOf(args, 'list'), listOf(args, 'text'), listOf(args, 'none')]).toEqual([['a', 'b'], ['a'], []]);
  });

  test('that are absent are undefined', () => {
    expect([textOf(args, 'x'), numberOf(args, 'x'), flagOf(args, 'x')]).toEqual([undefined, undefined, undefined]);
  });

  test('of another type are a defect of ours, told by name', () => {
    for (const read of [() => textOf(args, 'number'), () => numberOf(args, 'text'), () => flagOf(args, 'text')]) {
      expect(read).toThrow(/unexpected type/);
    }
    expect(() => listOf(args, 'number')).toThrow(expect.objectContaining({ code: 'internal' }));
  });
});
