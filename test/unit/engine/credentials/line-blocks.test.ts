import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indentedEntry } from '../../../../src/engine/credentials/line-blocks.ts';
import { brokenText } from '../../../support/noise.ts';

const entryAt = (...lines: readonly string[]): ReturnType<typeof indentedEntry> => {
  const text = lines.join('\n');
  return indentedEntry(text, text.indexOf('HERE'));
};

describe('lines below a title', () => {
  test('are its body up to the next title, and the vendor’s titles are beside it', () => {
    expect(entryAt('bank/me:', '  password: HERE', '', '  note: x', 'vonage/me:', '  password: y')).toEqual({
      body: 'bank/me:\n  password: HERE\n\n  note: x',
      beside: ['vonage/me:'],
    });
  });

  test('at the end of the text go on to its end', () => {
    expect(entryAt('- **Vonage**', '  - user', '- **Hosting**', '  - password: HERE')?.body).toBe(
      '- **Hosting**\n  - password: HERE',
    );
  });

  test('that are nested belong to the outermost title that has the vendor’s beside it', () => {
    const block = entryAt('vonage:', '  a: b', 'shop:', '  prod:', '    password: HERE', 'other:');
    expect(block?.body).toBe('shop:\n  prod:\n    password: HERE');
  });

  test.each([
    ['without a title', ['password: HERE', 'vonage:', '  a: b']],
    ['with no vendor’s title beside theirs', ['bank:', '  password: HERE', 'shop:', '  a: b']],
    ['under the vendor’s title', ['nexmo:', '  password: HERE', 'vonage:', '  a: b']],
    ['somewhere under the vendor’s title', ['nexmo:', '  prod:', '    password: HERE', 'vonage:', '  a: b']],
    ['under a title that any thing has', ['configuration:', '  password: HERE', 'vonage:', '  a: b']],
    ['under a line that is more than a title', ['bank: "x"', '  password: HERE', 'vonage:', '  a: b']],
    ['where only the title’s depth differs', ['bank:', '  password: HERE', '    vonage:', '      a: b']],
  ])('are no block %s', (_what, lines) => {
    expect(entryAt(...lines)).toBeUndefined();
  });
});

test('any lines are looked through without an error', () => {
  const pieces = fc.constantFrom('\n', '  ', 'vonage:', 'bank:', '- ', '**', '\t', 'HERE');
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, brokenText({ maxLength: 3 })), { maxLength: 40 }),
      fc.nat(),
      (parts, place) => {
        const text = parts.join('');
        const block = indentedEntry(text, place % (text.length + 1));
        expect(text).toContain(block?.body ?? '');
      },
    ),
  );
});
