import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectOfSession } from '../../../../src/engine/tokens/session-id.ts';

const session = (text: string, kind = 1): string => `${kind}_${Buffer.from(text).toString('base64url')}`;
const FIELDS = '1~45990001~~1700000000000~AbCdEfGh~fn';

test.each([
  ['as the first version writes it', session(FIELDS)],
  ['as the second version writes it', session(FIELDS, 2)],
  ['with its padding', `${session(FIELDS)}==`],
  ['with tildes for its padding', `${session(FIELDS)}~~`],
  ['in a sentence', `see ${session(FIELDS)}, then`],
])('a session id %s gives the project', (_, text) => {
  expect(projectOfSession(text)).toBe('45990001');
});

test.each([
  ['a project that is none', session('1~abc~~1700000000000~AbCdEfGh~fn')],
  ['another version', session(FIELDS, 3)],
  ['something in front of it', `x${session(FIELDS)}`],
  ['nothing behind its beginning', '1_MX4'],
  ['no text at all', ''],
])('%s gives none', (_, text) => {
  expect(projectOfSession(text)).toBeUndefined();
});

test('whatever stands behind its beginning, only digits are a project', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      expect(projectOfSession(`1_MX4${text}`) ?? '12345').toMatch(/^\d{5,9}$/);
    }),
  );
});
