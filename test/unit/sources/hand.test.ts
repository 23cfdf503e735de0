import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { freest, Hand } from '../../../src/sources/hand.ts';

const ECHO = `const { parentPort } = require('node:worker_threads'); parentPort.on('message', (order) => parentPort.postMessage(order * 2));`;
const MUTE = 'setInterval(() => undefined, 1000)';

const started: Hand<number, number>[] = [];
afterEach(async () => {
  for (const hand of started.splice(0)) await hand.close();
});

function hire(code: string): Hand<number, number> {
  const hand = new Hand<number, number>(new Worker(code, { eval: true }));
  started.push(hand);
  return hand;
}

describe('a thread that answers', () => {
  test('answers each order with its own answer, whatever was asked before', async () => {
    const hand = hire(ECHO);
    expect(await Promise.all([1, 2, 3, 4].map((order) => hand.ask(order)))).toEqual([2, 4, 6, 8]);
  });

  test('has as much to do as is not answered yet', async () => {
    const hand = hire(ECHO);
    const answers = [hand.ask(1, 10), hand.ask(2, 5)];
    expect(hand.load).toBe(15);
    await Promise.all(answers);
    expect(hand.load).toBe(0);
  });

  test('answers nothing when it ends, and has nothing to do any more', async () => {
    const hand = hire(MUTE);
    const answers = [hand.ask(1, 7), hand.ask(2)];
    await hand.close();
    expect(await Promise.all(answers)).toEqual([undefined, undefined]);
    expect([hand.isGone, hand.load]).toEqual([true, 0]);
  });

  test.each(['process.exit(3)', 'throw new Error("no")', 'this is no program'])(
    'that cannot work (%s) answers nothing, and the process goes on',
    async (code) => {
      const hand = hire(code);
      expect(await hand.ask(1)).toBeUndefined();
      expect(hand.isGone).toBe(true);
    },
  );
});

describe('the freest thread', () => {
  test('is the one with the least to do', () => {
    const [busy, free] = [hire(MUTE), hire(MUTE)];
    void busy.ask(1, 3);
    void free.ask(1, 2);
    expect(freest([busy, free], 10)).toBe(free);
  });

  test('is none when all have as much to do as they may have, or are gone', async () => {
    const [busy, gone] = [hire(MUTE), hire(MUTE)];
    void busy.ask(1, 10);
    await gone.close();
    expect(freest([busy, gone], 10)).toBeUndefined();
    expect(freest([busy, gone], 11)).toBe(busy);
  });
});
