// What a way of installing hooks is: one file per tool, one line in ./tools.ts.

import { ScanError } from '../core/errors.ts';
import { lookForEdit, readForEdit, type Edit } from './edit.ts';
import { hasBlock, withBlock, withoutBlock, type BlockPlace } from './block.ts';
import type { HookName, Workplace } from './workplace.ts';

export const TOOL_NAMES = ['husky', 'lefthook', 'pre-commit', 'lint-staged', 'git'] as const;
export type ToolName = (typeof TOOL_NAMES)[number];

export interface HookPlan {
  readonly edits: readonly Edit[];
  /** What is left for the user to do, one sentence each. */
  readonly next: readonly string[];
}

export interface HookTool {
  readonly name: ToolName;
  /** The repository uses it already. */
  readonly isUsed: (place: Workplace) => Promise<boolean>;
  /** @throws ScanError when it can't be done without touching what is the user's. */
  readonly install: (place: Workplace, hooks: readonly HookName[]) => Promise<HookPlan>;
  /** Empty when there is nothing of ours. */
  readonly remove: (place: Workplace) => Promise<readonly Edit[]>;
}

export interface BlockRequest {
  readonly file: string;
  readonly lines: readonly string[];
  /** What the file holds without the block when we make it ourselves. */
  readonly skeleton: string;
  readonly executable: boolean;
  readonly placeIn: (text: string) => Omit<BlockPlace, 'ownFile'>;
}

/** The edit that puts a block into a file, makes the file, or brings an older block up to date; none when it is there. */
export async function planBlock(request: BlockRequest): Promise<readonly Edit[]> {
  const { file, lines, skeleton, executable } = request;
  const before = await readForEdit(file);
  const bare = before === undefined ? undefined : withoutBlock(before, skeleton);
  const ownFile = bare === undefined;
  const text = bare ?? skeleton;
  const after = withBlock(text, lines, { ...request.placeIn(text), ownFile });
  if (after === before) return [];
  return [{ kind: 'write', file, before, after, executable: executable && before === undefined }];
}

/** The edit that takes the block out of a file again. What is no text holds none: it was never written into. */
export async function planRemoval(file: string, skeleton: string): Promise<readonly Edit[]> {
  const state = await lookForEdit(file);
  if (state.kind !== 'text' || !hasBlock(state.text)) return [];
  const before = state.text;
  const after = withoutBlock(before, skeleton);
  if (after === undefined) return [{ kind: 'delete', file, before }];
  return [{ kind: 'write', file, before, after, executable: false }];
}

/** Where a file can't be changed safely, the user is told what to write. */
export function byHand(file: string, why: string, what: string): ScanError {
  return new ScanError('config', `${file} was left alone: ${why}`, { hint: `Add by hand:\n${what}`, path: file });
}
