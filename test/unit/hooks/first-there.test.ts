import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { firstThere } from '../../../src/hooks/first-there.ts';
import { useDirectory } from '../../support/directory.ts';

const { at, write } = useDirectory();

test('the first of the names that is there is read, an empty one too', async () => {
  expect(await firstThere(at(), ['a', 'b'])).toBeUndefined();
  expect(await firstThere(at(), [])).toBeUndefined();
  write('b', 'text of b');
  write('c', '');
  expect(await firstThere(at(), ['a', 'b', 'c'])).toEqual({ file: at('b'), text: 'text of b' });
  expect(await firstThere(at(), ['c', 'b'])).toEqual({ file: at('c'), text: '' });
});

test('one that is there and can not be read is not passed over', async () => {
  mkdirSync(at('a'));
  write('b', 'text');
  await expect(firstThere(at(), ['a', 'b'])).rejects.toThrow();
});
