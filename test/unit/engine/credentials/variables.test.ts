import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { literalOf, scopeOf, variablesIn } from '../../../../src/engine/credentials/variables.ts';
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
    ['a short number', 'a = 1234'],
  ])('%s is none', (_, text) => {
    expect(variablesIn(text).size).toBe(0);
  });
});

describe('a variable where a value is expected', () => {
  const given = `secret = "${VALUE}"\n$php = '${VALUE}'\nsample = "your_api_secret"`;
  const literal = (expression: string, text = given): string | undefined =>
    literalOf(text, expression, scopeOf(text))?.value;

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
    expect(literal(expression)).toBe(VALUE);
  });

  test('PHP’s sign belongs to the name or not', () => {
    expect(literal('$php')).toBe(VALUE);
    expect(literal('php')).toBe(VALUE);
  });

  test.each(['other', 'secret.length', 'secret()', 'secret + x', '"secret"', '', 'sample'])('%j is nothing', (text) => {
    expect(literal(text)).toBeUndefined();
  });

  test.each([
    ['a property of the object named', 'config.sms.phrase', `const config = { sms: { phrase: '${VALUE}' } };`],
    ['an array’s element', "$config['phrase']", `$config = ['who' => 'x', 'phrase' => '${VALUE}'];`],
    ['a field of the object itself', '$this->phrase', `private $phrase = '${VALUE}';`],
    ['a module’s attribute', '@phrase', `@phrase "${VALUE}"`],
    ['a shell’s variable', 'PHRASE', `export PHRASE=${VALUE}\n`],
    ['a constant with its type', 'Phrase', `Const Phrase As String = "${VALUE}"`],
  ])('%s', (_, expression, text) => {
    expect(literal(expression, text)).toBe(VALUE);
  });

  test('a property of another object is nothing', () => {
    expect(literal('config.phrase', `const other = { phrase: '${VALUE}' };`)).toBeUndefined();
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
