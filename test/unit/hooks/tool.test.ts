import { symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/hooks/edit.ts';
import { TOOL_NAMES, byHand, planBlock, planRemoval, type BlockRequest } from '../../../src/hooks/tool.ts';
import { TOOLS } from '../../../src/hooks/tools.ts';
import { HOOK_NAMES, taskOf } from '../../../src/hooks/workplace.ts';
import { useDirectory } from '../../support/directory.ts';

const directory = useDirectory();

function request(lines: readonly string[], more: Partial<BlockRequest> = {}): BlockRequest {
  const placeIn = (): { offset: number; indent: string } => ({ offset: 0, indent: '' });
  return { file: directory.at('f'), lines, skeleton: '', executable: true, placeIn, ...more };
}

/** Does what an edit says. */
function apply(edits: readonly Edit[]): void {
  for (const edit of edits) if (edit.kind === 'write') directory.write('f', edit.after);
}

describe('a block', () => {
  test('makes a file where there is none, executable when that is asked for', async () => {
    expect(await planBlock(request(['ours']))).toMatchObject([{ kind: 'write', before: undefined, executable: true }]);
    expect(await planBlock(request(['ours'], { executable: false }))).toMatchObject([{ executable: false }]);
  });

  test('goes into a file that is there, whose mode stays', async () => {
    directory.write('f', 'mine\n');
    const [edit] = await planBlock(request(['ours']));
    expect(edit).toMatchObject({ kind: 'write', before: 'mine\n', executable: false });
    expect(edit?.kind === 'write' && edit.after).toMatch(/ours[^]*mine\n$/);
  });

  test('is written once, and brought up to date', async () => {
    directory.write('f', 'mine\n');
    apply(await planBlock(request(['old'])));
    expect(await planBlock(request(['old']))).toEqual([]);
    apply(await planBlock(request(['new'])));
    expect(directory.read('f')).toMatch(/new[^]*mine\n$/);
    expect(directory.read('f')).not.toContain('old');
  });
});

describe('a removal', () => {
  test('is nothing where there is no block, no file, or no text', async () => {
    expect(await planRemoval(directory.at('f'), '')).toEqual([]);
    directory.write('f', 'mine\n');
    expect(await planRemoval(directory.at('f'), '')).toEqual([]);
    directory.write('f', Buffer.of(0xff, 0xfe, 0));
    expect(await planRemoval(directory.at('f'), '')).toEqual([]);
    symlinkSync('nowhere', directory.at('link'));
    expect(await planRemoval(directory.at('link'), '')).toEqual([]);
  });

  test('gives the user’s lines back, and deletes a file that was all ours', async () => {
    directory.write('f', 'mine\n');
    apply(await planBlock(request(['ours'])));
    expect(await planRemoval(directory.at('f'), '')).toMatchObject([{ kind: 'write', after: 'mine\n' }]);
    directory.write('f', '');
    const own = directory.at('g');
    const [made] = await planBlock(request(['ours'], { file: own, skeleton: '#!/bin/sh\n' }));
    directory.write('g', made?.kind === 'write' ? made.after : '');
    expect(await planRemoval(own, '#!/bin/sh\n')).toMatchObject([{ kind: 'delete', file: own }]);
  });
});

test('what is left to the user says which file, why and what', () => {
  expect(byHand('a/b', 'it is odd.', 'line 1\nline 2')).toMatchObject({
    code: 'config',
    path: 'a/b',
    message: 'a/b was left alone: it is odd.',
    hint: 'Add by hand:\nline 1\nline 2',
  });
});

test('every tool stands in the table under its own name', () => {
  expect(Object.keys(TOOLS).toSorted()).toEqual([...TOOL_NAMES].toSorted());
  for (const [name, tool] of Object.entries(TOOLS)) expect(tool.name).toBe(name);
});

test('a merge that git commits itself is looked at as a commit is', () => {
  expect(HOOK_NAMES.map(taskOf)).toEqual(['pre-commit', 'pre-commit', 'pre-push']);
});
