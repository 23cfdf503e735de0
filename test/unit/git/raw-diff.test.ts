import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ScanError } from '../../../src/core/errors.ts';
import { parseRawChange, parseRawDiff } from '../../../src/git/raw-diff.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const C = 'c'.repeat(40);
const NONE = '0'.repeat(40);

describe('a record', () => {
  test('of a change', () => {
    expect(parseRawChange(`:100644 100755 ${A} ${B} M`, 'x')).toEqual({
      path: 'x',
      mode: '100755',
      oid: B,
      parents: [A],
      isDeleted: false,
      isUnmerged: false,
    });
  });

  test('of a new file has no parent', () => {
    expect(parseRawChange(`:000000 100644 ${NONE} ${B} A`, 'x')).toMatchObject({ parents: [], isDeleted: false });
  });

  test('of a deletion is one', () => {
    expect(parseRawChange(`:100644 000000 ${A} ${NONE} D`, 'x')).toMatchObject({ isDeleted: true, parents: [A] });
  });

  test('of a conflict is no deletion', () => {
    expect(parseRawChange(`:000000 000000 ${NONE} ${NONE} U`, 'x')).toMatchObject({
      isUnmerged: true,
      isDeleted: false,
    });
  });

  test('with zeros for an id that was not hashed yet is no deletion', () => {
    expect(parseRawChange(`:100644 100644 ${A} ${NONE} M`, 'x')).toMatchObject({ isDeleted: false, oid: NONE });
  });

  test('of a merge has a parent a colon', () => {
    expect(parseRawChange(`::100644 100644 100644 ${A} ${B} ${C} MM`, 'x')).toMatchObject({
      oid: C,
      parents: [A, B],
      mode: '100644',
    });
  });

  test.each([
    '',
    'commit abc',
    ':100644 100644',
    `:100644 ${A} M`,
    `100644 100644 ${A} ${B} M`,
    `::100644 100644 ${A} ${B} M`,
  ])('%j is none', (head) => {
    expect(parseRawChange(head, 'x')).toBeUndefined();
  });
});

describe('an output with -z', () => {
  test('keeps paths as they are', () => {
    const paths = ['a b', 'ü\n"x"', ':colon', '\ttab'];
    const output = paths.map((path) => `:100644 100644 ${A} ${B} M\0${path}\0`).join('');
    expect(parseRawDiff(output).map(({ path }) => path)).toEqual(paths);
  });

  test('of nothing has no changes', () => {
    expect(parseRawDiff('')).toEqual([]);
  });

  test('that was cut off anywhere, or is none, is no list of fewer changes', () => {
    const output = `:100644 100644 ${A} ${B} M\0a\0:100644 100644 ${A} ${B} M\0b\0`;
    const whole = [0, output.length / 2, output.length];
    for (let end = 0; end <= output.length; end++) {
      if (!whole.includes(end)) expect(() => parseRawDiff(output.slice(0, end))).toThrow('form that can not be read');
    }
    expect(() => parseRawDiff('garbage\n')).toThrow('form that can not be read');
    expect(() => parseRawDiff('garbage\0a\0')).toThrow('form that can not be read');
  });

  test('has a change for each path, or is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(':', '0', 'a', ' ', '\0', 'M') }), (output) => {
        let changes = -1;
        try {
          changes = parseRawDiff(output).length;
        } catch (error) {
          expect(error).toBeInstanceOf(ScanError);
        }
        if (changes >= 0) expect(changes).toBe((output.split('\0').length - 1) / 2);
      }),
    );
  });
});
