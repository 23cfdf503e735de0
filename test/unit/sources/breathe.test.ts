import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBreath } from '../../../src/sources/breathe.ts';

let now = 0;
beforeEach(() => {
  now = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => void vi.restoreAllMocks());

test('a turn is given when some time has gone by, and not before', async () => {
  const breathe = createBreath();
  now += 49;
  expect(breathe()).toBeUndefined();
  now += 1;
  const turn = breathe();
  expect(turn).toBeInstanceOf(Promise);
  await turn;
  expect(breathe()).toBeUndefined();
  now += 50;
  expect(breathe()).toBeInstanceOf(Promise);
});

test('what waits for its turn gets it', async () => {
  const breathe = createBreath();
  let happened = false;
  setImmediate(() => (happened = true));
  now += 100;
  await breathe();
  expect(happened).toBe(true);
});

test('the time of a turn is not counted as work', async () => {
  const breathe = createBreath();
  now += 60;
  const turn = breathe();
  now += 500;
  await turn;
  expect(breathe()).toBeUndefined();
});
