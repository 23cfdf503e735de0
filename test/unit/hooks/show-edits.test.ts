import { describe, expect, test } from 'vitest';
import { showEdits } from '../../../src/hooks/show-edits.ts';

const write = (before: string | undefined, after: string): string =>
  showEdits([{ kind: 'write', file: '/repo/.husky/pre-commit', before, after, executable: false }], '/repo');

describe('what is shown before it is written', () => {
  test('a new file with all its lines', () => {
    expect(write(undefined, 'a\nb\n')).toBe('create .husky/pre-commit\n  + a\n  + b\n');
  });

  test('of a changed file only the lines that come, in however many places', () => {
    expect(write('one\ntwo\nthree', 'one\nnew\ntwo\nnew\nthree')).toBe('change .husky/pre-commit\n  + new\n  + new\n');
  });

  test('of a changed file only the lines that go', () => {
    expect(write('one\nold\ntwo\n', 'one\ntwo\n')).toBe('change .husky/pre-commit\n  - old\n');
  });

  test('of a replaced block the old and the new lines', () => {
    expect(write('a\nold\nb\n', 'a\nnew\nb\n')).toBe('change .husky/pre-commit\n  - old\n  + new\n');
  });

  test('renamed and deleted files by name, outside of the repository in full', () => {
    const edits = [
      { kind: 'move', file: '/hooks/pre-commit', to: '/hooks/pre-commit.before-vonguard' },
      { kind: 'delete', file: '/repo/x', before: '' },
    ] as const;
    expect(showEdits(edits, '/repo')).toBe('rename /hooks/pre-commit to pre-commit.before-vonguard\n\ndelete x\n');
  });
});
