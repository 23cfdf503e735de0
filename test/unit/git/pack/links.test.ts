import { describe, expect, test } from 'vitest';
import { readCommitLinks, readTagTarget } from '../../../../src/git/pack/links.ts';

const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [string, string, string];
const bytes = (text: string): Uint8Array => Buffer.from(text);
const committer = 'author A <a@example.invalid> 5 +0000\ncommitter B <b@example.invalid> 7 +0100\n';

describe('what a commit names', () => {
  test('is its tree, its parents in their order, and when it was committed', () => {
    const commit = bytes(`tree ${A}\nparent ${B}\nparent ${C}\n${committer}\nparent ${A}\n`);
    expect(readCommitLinks(commit)).toEqual({ tree: A, parents: [B, C], date: 7 });
  });

  test('is read where object ids are SHA-256', () => {
    const [tree, parent] = ['1'.repeat(64), '2'.repeat(64)];
    const commit = bytes(`tree ${tree}\nparent ${parent}\n${committer}\n`);
    expect(readCommitLinks(commit)).toEqual({ tree, parents: [parent], date: 7 });
  });

  test('is not taken out of its message, nor out of a parent line behind the author', () => {
    expect(readCommitLinks(bytes(`tree ${A}\n${committer}parent ${B}\n\nparent ${C}\n`))?.parents).toEqual([]);
  });

  test.each([
    ['no date', 'author A <a> 5 +0000\ncommitter B <b>\n', 0],
    ['a date before 1970', 'author A <a> 5 +0000\ncommitter B <b> -7 +0000\n', 0],
    ['a name with >', 'author A <a> 5 +0000\ncommitter B> 9 <b> 7 +0000\n', 7],
    ['nobody', '', 0],
  ])('has git’s date with %s', (_, head, date) => {
    expect(readCommitLinks(bytes(`tree ${A}\n${head}\n`))?.date).toBe(date);
  });

  test.each(['', 'tree', `tree ${A.slice(1)}\n`, `tree ${A.toUpperCase()}\n`, `\ntree ${A}\n`, `object ${A}\n`])(
    'is nothing where there is no commit: %j',
    (text) => {
      expect(readCommitLinks(bytes(text))).toBeUndefined();
    },
  );
});

describe('what a tag names', () => {
  test('is an object and its type', () => {
    expect(readTagTarget(bytes(`object ${A}\ntype tree\ntag x\n\nobject ${B}\ntype blob\n`))).toEqual({
      oid: A,
      type: 'tree',
    });
  });

  test.each(['', `object ${A}\n`, `type tree\nobject ${A}\n`, `\n\nobject ${A}\ntype tree\n`])(
    'is nothing where there is no tag: %j',
    (text) => {
      expect(readTagTarget(bytes(text))).toBeUndefined();
    },
  );
});
