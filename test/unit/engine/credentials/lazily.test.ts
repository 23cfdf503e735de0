import { expect, test } from 'vitest';
import { lazily } from '../../../../src/engine/credentials/lazily.ts';

test.each([['a value'], [undefined], [false], [0]])('%j is made when it is first asked for, and once', (value) => {
  let made = 0;
  const get = lazily(() => {
    made++;
    return value;
  });
  expect(made).toBe(0);
  expect([get(), get()]).toEqual([value, value]);
  expect(made).toBe(1);
});

test('what could not be made is tried again', () => {
  let tries = 0;
  const get = lazily(() => {
    if (++tries === 1) throw new Error('not yet');
    return tries;
  });
  expect(get).toThrow('not yet');
  expect([get(), get()]).toEqual([2, 2]);
});
