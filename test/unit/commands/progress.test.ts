import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createProgressLine, formatProgress } from '../../../src/commands/progress.ts';

describe('the text', () => {
  test('has rate and remaining time when the total is known', () => {
    const progress = { phase: 'reading blobs', done: 12_000, total: 48_000, unit: 'objects' } as const;
    expect(formatProgress(progress, 2)).toBe('reading blobs: 12,000 of 48,000 objects, 6,000/s, 6 s left');
  });

  test('does not promise a time while still counting', () => {
    expect(formatProgress({ phase: 'counting', done: 10, unit: 'files' }, 0)).toBe('counting: 10 files');
  });
});

describe('the line', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  function record(wanted: boolean, columns = 40): { written: string[]; line: ReturnType<typeof createProgressLine> } {
    const written: string[] = [];
    const stderr = { write: (text: string) => void written.push(text), isTerminal: true, columns };
    return { written, line: createProgressLine(stderr, wanted) };
  }

  const progress = { phase: 'reading', done: 5, unit: 'files' } as const;

  test('is silent in the first moments, then throttled', () => {
    const { written, line } = record(true);
    line.update(progress);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(800);
    line.update(progress);
    line.update(progress);
    expect(written.length).toBe(1);
  });

  test('is never wider than the terminal', () => {
    const { written, line } = record(true);
    vi.advanceTimersByTime(800);
    line.update({ ...progress, phase: 'x'.repeat(200) });
    // The five characters that erase the old line take no room.
    expect((written[0] ?? '').length).toBeLessThanOrEqual(39 + 5);
  });

  test('measures the pace of each phase by itself, from its first word', () => {
    const { written, line } = record(true, 80);
    const at = (phase: string, done: number): string => {
      vi.advanceTimersByTime(2000);
      line.update({ phase, done, total: 1000, unit: 'files' });
      return (written.at(-1) ?? '').slice(5);
    };
    vi.advanceTimersByTime(60_000);
    expect(at('reading', 100)).toBe('reading: 100 of 1,000 files');
    expect(at('reading', 300)).toBe('reading: 300 of 1,000 files, 100/s, 7 s left');
    expect(at('looking up', 500)).toBe('looking up: 500 of 1,000 files');
    expect(at('looking up', 600)).toBe('looking up: 600 of 1,000 files, 50/s, 8 s left');
  });

  test('is erased at the end, and only if it was shown', () => {
    const { written, line } = record(true);
    line.clear();
    expect(written).toEqual([]);
    vi.advanceTimersByTime(800);
    line.update(progress);
    line.clear();
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });

  test('is not written when unwanted', () => {
    const { written, line } = record(false);
    vi.advanceTimersByTime(5000);
    line.update(progress);
    line.clear();
    expect(written).toEqual([]);
  });
});
