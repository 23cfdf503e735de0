import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { variableIn, variablesIn } from '../../../../src/engine/credentials/variables.ts';
import { drawn } from '../../../support/generated.ts';

const VALUE = drawn('variable', 16);

describe('a declaration in any language', () => {
  test.each<[string, string]>([
    ['s', `s = "${VALUE}"`],
    ['apiSecret', `const apiSecret = '${VALUE}';`],
    ['apiSecret', `let apiSecret: string = \`${VALUE}\`;`],
    ['$secret', `$secret = '${VALUE}';`],
    ['secret', `secret := "${VALUE}"`],
    ['secret', `String secret = "${VALUE}";`],
    ['secret', `secret = b"${VALUE}"`],
    ['secret', `var secret = @"${VALUE}";`],
    ['secret', `secret=>"${VALUE}"`],
    ['secret', `secret <- "${VALUE}"`],
  ])('%s of %s', (name, text) => {
    const literal = variablesIn(text).get(name);
    expect(literal?.value).toBe(VALUE);
    expect(text.slice(literal?.start, literal?.end)).toBe(VALUE);
  });

  test('the last assignment of a name counts', () => {
    expect(variablesIn(`a = "first-value"\na = "${VALUE}"`).get('a')?.value).toBe(VALUE);
  });

  test.each([
    ['a property', `this.secret = "${VALUE}"`],
    ['a short text', 'a = "abc"'],
    ['an open quote', `a = "${VALUE}`],
    ['two kinds of quotes', `a = "${VALUE}'`],
    ['a comparison', `a == "${VALUE}"`],
    ['a number', 'a = 12345678'],
  ])('%s is none', (_, text) => {
    expect(variablesIn(text).size).toBe(0);
  });
});

describe('a variable where a value is expected', () => {
  const variables = variablesIn(`secret = "${VALUE}"\n$php = '${VALUE}'\nsample = "your_api_secret"`);

  test.each([
    'secret',
    '$secret',
    ' secret ',
    'this.secret',
    'self.secret',
    'self::$secret',
    'Config::secret',
    '&secret',
  ])('%s is its literal', (expression) => {
    expect(variableIn(variables, expression, -1)?.value).toBe(VALUE);
  });

  test('PHP’s sign belongs to the name or not', () => {
    expect(variableIn(variables, '$php', -1)?.value).toBe(VALUE);
    expect(variableIn(variables, 'php', -1)?.value).toBe(VALUE);
  });

  test.each(['other', 'secret.length', 'secret()', 'secret + x', '"secret"', '', 'sample'])('%j is nothing', (text) => {
    expect(variableIn(variables, text, -1)).toBeUndefined();
  });

  test('a literal is not the value of itself', () => {
    const at = variables.get('secret')?.start ?? 0;
    expect(variableIn(variables, 'secret', at)).toBeUndefined();
  });
});

test('in any text a literal stands where it is told to', () => {
  const piece = fc.oneof(fc.constantFrom(`a = "${VALUE}"`, 'b := ', "'", '"', '\n', '`'), fc.string());
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
      (text) => {
        for (const { value, start, end } of variablesIn(text).values()) expect(text.slice(start, end)).toBe(value);
      },
    ),
  );
});
