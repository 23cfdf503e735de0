import { describe, expect, test } from 'vitest';
import type { CommandContext } from '../../../src/commands/command.ts';
import { openKeys, type Keys } from '../../../src/commands/allow-keys.ts';

interface Typing {
  readonly keys: Keys;
  readonly shown: () => string;
  readonly raw: readonly boolean[];
}

function type(chunks: readonly string[], isRaw = true): Typing {
  let shown = '';
  const raw: boolean[] = [];
  const stdin = {
    isTerminal: true,
    ...(isRaw && { setRawMode: (on: boolean) => raw.push(on) }),
    async *[Symbol.asyncIterator]() {
      for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk));
    },
  };
  const stdout = { isTerminal: true, columns: 80, write: (text: string) => void (shown += text) };
  const context: Pick<CommandContext, 'stdin' | 'stdout'> = { stdin, stdout };
  return { keys: openKeys(context), shown: () => shown, raw };
}

describe('keys on a terminal', () => {
  test('a key counts at once, others are passed over, capitals are the same', async () => {
    const { keys } = type(['x', '?', 'A', 's']);
    expect(await keys.choose(['a', 's'])).toBe('a');
    expect(await keys.choose(['a', 's'])).toBe('s');
    expect(await keys.choose(['a', 's'])).toBeUndefined();
  });

  test('a line is shown while it is typed, and can be corrected', async () => {
    const { keys, shown } = type(['wr', '\u007f', 'hy?', '\u001b', '\r', 'q']);
    expect(await keys.line()).toBe('why?');
    expect(shown()).toBe('wr\b \bhy?');
    expect(await keys.choose(['q'])).toBe('q');
  });

  test('an arrow key is not the letter that it ends with', async () => {
    const { keys } = type(['\u001b[A', '\u001bOA', '\u001b[3~', '\u001b', 's']);
    expect(await keys.choose(['a', 's'])).toBe('s');
  });

  test('an empty line is empty, not the end', async () => {
    const { keys } = type(['\r']);
    expect(await keys.line()).toBe('');
    expect(await keys.line()).toBeUndefined();
  });

  test('correcting nothing shows nothing', async () => {
    const { keys, shown } = type(['\u007f\u007fa\r']);
    expect(await keys.line()).toBe('a');
    expect(shown()).toBe('a');
  });

  test('letters of several bytes arrive whole, also when cut', async () => {
    const bytes = Buffer.from('é\r');
    const { keys } = type([]);
    keys.close();
    const stdin = {
      isTerminal: true,
      setRawMode: () => {},
      async *[Symbol.asyncIterator]() {
        yield await Promise.resolve(bytes.subarray(0, 1));
        yield bytes.subarray(1);
      },
    };
    const stdout = { isTerminal: true, columns: 80, write: () => {} };
    expect(await openKeys({ stdin, stdout }).line()).toBe('é');
  });

  test('Ctrl-C interrupts, Ctrl-D ends', async () => {
    await expect(type(['\u0003']).keys.choose(['a'])).rejects.toMatchObject({ code: 'interrupted' });
    expect(await type(['\u0004a']).keys.choose(['a'])).toBeUndefined();
  });

  test('raw mode is switched on and off again', () => {
    const { keys, raw } = type([]);
    keys.close();
    expect(raw).toEqual([true, false]);
  });

  test('without raw mode keys count with the return key, and lines follow them', async () => {
    const { keys, shown } = type(['a\n', 'because\n', 's\r\n'], false);
    expect(await keys.choose(['a', 's'])).toBe('a');
    expect(await keys.line()).toBe('because');
    expect(await keys.choose(['a', 's'])).toBe('s');
    expect(shown()).toBe('');
  });
});
