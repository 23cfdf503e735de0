import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLASSES, CLASS_OF, END, OTHER, codesOf } from '../../../../src/engine/gates/classes.ts';
import { brokenText } from '../../../support/noise.ts';

const classOf = (character: string): number => CLASS_OF[character.charCodeAt(0)] ?? END;

describe('the classes of characters', () => {
  test('are as many as a table has room for, and none stands for the end', () => {
    expect(CLASS_OF).toHaveLength(256);
    for (const one of CLASS_OF) expect(one).toBeLessThan(CLASSES);
    expect([...CLASS_OF]).not.toContain(END);
  });

  test.each([
    ['aA', 'bB'],
    ['059', 'a'],
    [' \t', '\n'],
    ['\r\n\f\v', ' '],
    ['\0\u0001\u007f', '\n'],
    ['\u0080\u00e4\u00ff', '~'],
    ['_', '-'],
    ['"', "'"],
  ])('%j are one, and %j is another', (same, other) => {
    expect(new Set(Array.from(same, classOf)).size).toBe(1);
    expect(classOf(same.charAt(0))).not.toBe(classOf(other.charAt(0)));
  });

  test('each letter and each sign of code has one of its own, and so has each other sort', () => {
    const own = Array.from('0 \n\0éabcdefghijklmnopqrstuvwxyz_"\'`=:.-+&?|<>()[]{}/\\,;$@#~%*!^');
    expect(new Set(own.map(classOf)).size).toBe(own.length);
  });
});

describe('the codes of a text', () => {
  test('are one for each of its units; all beyond ASCII are one', () => {
    fc.assert(
      fc.property(fc.oneof(brokenText(), fc.string({ unit: 'binary-ascii' })), (text) => {
        const expected = Array.from({ length: text.length }, (_, at) => Math.min(OTHER, text.charCodeAt(at)));
        expect([...codesOf(text)]).toEqual(expected);
      }),
    );
  });

  test('of a text longer than any before are read to its end, with a letter at its end too', () => {
    const long = 'a'.repeat(200_000);
    expect(codesOf(`${long}b`).at(-1)).toBe('b'.charCodeAt(0));
    expect(codesOf(`${long}é`).at(-1)).toBe(OTHER);
    expect(codesOf(`${long}é`)).toHaveLength(long.length + 1);
  });

  test('are kept until another text is asked about', () => {
    expect(codesOf('one')).toBe(codesOf('one'));
    expect([...codesOf('two')]).toEqual([...Buffer.from('two')]);
  });
});
