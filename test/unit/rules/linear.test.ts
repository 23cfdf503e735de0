import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExpressionSyntax, type Item } from '../../../src/rules/expression-syntax.ts';
import { checkLinear } from '../../../src/rules/linear.ts';

const SECRET = '(?<secret>[a-z]{8,64})';

describe('an expression whose cost is linear is taken', () => {
  test.each([
    SECRET,
    `key=${SECRET}`,
    `key\\s{0,20}=\\s{0,20}"${SECRET}"`,
    `(?:a|b|c)${SECRET}`,
    `(?:ab){2,8}=${SECRET}`,
    `x?${SECRET}`,
    `\\b${SECRET}\\b`,
    `(?<=key=)${SECRET}(?!x)`,
    `^${SECRET}$`,
    `[0-9]{1,2048};${SECRET}`,
    `(?<apiKey>[0-9a-f]{8}):${SECRET}`,
    `[^\\]]{0,9}\\]${SECRET}`,
    `\\u0041{1,3}=${SECRET}`,
    `(?:key|token|secret)\\s{0,20}[:=]\\s{0,20}${SECRET}`,
    `(?:api|app|api_key|api_secret)=${SECRET}`,
    `(?:vonage|nexmo){1,3}[_-](?:key|k)[ =]${SECRET}`,
    `(?:a{1,90}|b{1,90})=(?:a{1,90}|b{1,90})=${SECRET}`,
    `[α-ω]{1,90}=[α-ω]{1,90};${SECRET}`,
    `[^]{0,90};(?<secret>[0-9]{8})`,
  ])('%s', (expression) => {
    expect(() => checkLinear(expression, '')).not.toThrow();
  });
});

describe('others are refused, with the reason', () => {
  test.each<[string, RegExp]>([
    [`${SECRET}.*`, /unbounded quantifier after `\.`/],
    [`a+${SECRET}`, /unbounded/],
    [`a{2,}${SECRET}`, /unbounded/],
    [`(?:a{1,3}){1,3}${SECRET}`, /quantifier inside a repeated group/],
    [`(?:a?b){2}${SECRET}`, /quantifier inside a repeated group/],
    [`(?:a|b){1,9}${SECRET}`, /repeats alternatives/],
    [`a{0,2049}${SECRET}`, /bound above 2048/],
    [`[a-z]{0,100}${SECRET}`, /compete/],
    [`\\w{0,100}-?\\w{0,100}${SECRET}`, /compete/],
    [`[a-z]{1,80}(?:[a-z]{1,80})${SECRET}`, /compete/],
    ['key=[a-z]{8}', /needs a group named `secret`/],
    ['(?<secret>a?)', /matches the empty text/],
    [`[^]{0,90}[^]{0,90}${SECRET}`, /compete/],
    [`\\p{0,90}\\p{0,90};${SECRET}`, /`\\p` and `\\p` compete/],
    [`[α-ω]{1,90}[α-ω]{1,90};${SECRET}`, /compete/],
    [`\\u03b1{1,90}α{1,90};${SECRET}`, /compete/],
    [`(?:a{0,90}|b)(?:a{0,90}|c)=${SECRET}`, /compete/],
    [`(?:a|aa){8}(?:a|aa){8}=${SECRET}`, /compete/],
    [`${'(?:a|aa)'.repeat(13)}=${SECRET}`, /compete/],
    [`(?:[a-z]|[a-f]){8}[a-z]{1,90}=${SECRET}`, /compete/],
    [`(?:a{0,900}|a{0,900}|[a-c]{0,2000}|)(?:ab|abb)=${SECRET}`, /compete/],
    [`(?:(?:a|ab)(?:b|bc)){13}=${SECRET}`, /the alternatives of .* compete/],
    [`(x)\\1${SECRET}`, /back reference/],
    [`(?<q>x)\\k<q>${SECRET}`, /back reference/],
  ])('%s: %s', (expression, why) => {
    expect(() => checkLinear(expression, '')).toThrow(why);
  });

  test.each(['(', ')', '[', '(?<secret>a', '(?<secret>a))', '*', 'a**', '(?<secret>a)(?<secret>b)'])(
    '%s is no expression',
    (expression) => {
      expect(() => checkLinear(expression, '')).toThrow();
    },
  );

  test('the flag decides whether two classes share characters', () => {
    const expression = '[a-z]{1,100}[A-Z]{1,100}=(?<secret>[0-9]{8})';
    expect(() => checkLinear(expression, '')).not.toThrow();
    expect(() => checkLinear(expression, 'i')).toThrow(/compete/);
  });
});

/** How many characters a backtracking engine compares at one start before it gives up; `!` ends every expression. */
function comparisons(alternatives: readonly (readonly Item[])[], text: string): number {
  const atoms = new Map<string, RegExp>();
  let count = 0;
  const fits = (source: string, character: string): boolean => {
    count++;
    const atom = atoms.get(source) ?? new RegExp(`^(?:${source})$`);
    atoms.set(source, atom);
    return atom.test(character);
  };
  type Next = (at: number) => boolean;
  const any = (all: readonly (readonly Item[])[], at: number, next: Next): boolean =>
    all.some((items) => inTurn(items, at, next));
  const inTurn = ([item, ...rest]: readonly Item[], at: number, next: Next): boolean =>
    count > LIMIT || item === undefined ? next(at) : repeat(item, 0, at, (end) => inTurn(rest, end, next));
  const once = ({ group, source }: Item, at: number, next: Next): boolean => {
    if (group !== undefined) return any(group, at, next);
    return at < text.length && fits(source, text.charAt(at)) && next(at + 1);
  };
  const repeat = (item: Item, done: number, at: number, next: Next): boolean => {
    if (count > LIMIT) return false;
    if (done < item.max && once(item, at, (end) => end > at && repeat(item, done + 1, end, next))) return true;
    return done >= item.min && next(at);
  };
  any(alternatives, 0, () => false);
  return count;
}

// The product that the check allows, times the comparisons of one way through.
const LIMIT = 4096 * 64;

test('what is taken costs a bounded number of comparisons on what it likes least', () => {
  // Expressions put together from pieces: most are refused, those that are not must be cheap.
  const atom = fc.constantFrom(
    ...['a', '[a-z]', '\\w', '.', '[^"]', '\\s', '-', '[^]', '\\p', 'α', '[α-ω]'],
    ...['(?:a|b)', '(?:ab)', '(?:a|aa)', '(?:a|a)', '(?:a{0,30}|b)', '(?:p{1,20}|a{1,20}|)', '(?:(?:a|ab)b)'],
  );
  const bound = fc.constantFrom('', '', '?', '{0,8}', '{1,64}', '{0,40}', '{3}', '{8}');
  const pieces = fc.array(fc.tuple(atom, bound), { minLength: 1, maxLength: 8 });
  let taken = 0;
  fc.assert(
    fc.property(pieces, (parts) => {
      const expression = `${parts.flat().join('')}(?<secret>!)`;
      try {
        checkLinear(expression, '');
      } catch {
        // Refused is safe.
        return;
      }
      taken++;
      const syntax = readExpressionSyntax(expression);
      for (const unit of ['a', 'ab', 'b', 'a-', ' ', 'p', 'α', 'aaab'])
        expect(comparisons(syntax, unit.repeat(200))).toBeLessThan(LIMIT);
    }),
    { numRuns: 1500, seed: 7 },
  );
  expect(taken).toBeGreaterThan(100);
});
