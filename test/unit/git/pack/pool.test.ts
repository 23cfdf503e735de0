import { describe, expect, test } from 'vitest';
import { Pool } from '../../../../src/git/pack/pool.ts';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

describe('a pool', () => {
  test('keeps numbers in their order while it grows, and tells where they begin', () => {
    const pool = new Pool((size) => new Int32Array(size));
    for (const one of numbers(3000)) pool.push(one);
    expect(pool.append(numbers(5000))).toBe(3000);
    expect(pool.length).toBe(8000);
    expect([...pool.take()]).toEqual([...numbers(3000), ...numbers(5000)]);
  });

  test('begins anew behind what was taken, which stays as it was', () => {
    const pool = new Pool((size) => new Uint8Array(size));
    pool.append([1, 2, 3]);
    const taken = pool.take();
    pool.append([9, 9]);
    expect([[...taken], [...pool.take()], pool.length]).toEqual([[1, 2, 3], [9, 9], 0]);
  });
});
