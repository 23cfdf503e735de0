// A plan as text: what a person sees before anything is written.

import path from 'node:path';
import type { Edit } from './edit.ts';

/** Paths relative to `root` where they are below it; lines with + and - as in a diff, without context. */
export function showEdits(edits: readonly Edit[], root: string): string {
  return edits.map((edit) => show(edit, (file) => shorten(root, file))).join('\n');
}

function show(edit: Edit, name: (file: string) => string): string {
  switch (edit.kind) {
    case 'move':
      return `rename ${name(edit.file)} to ${path.basename(edit.to)}\n`;
    case 'delete':
      return `delete ${name(edit.file)}\n`;
    case 'write':
      return `${edit.before === undefined ? 'create' : 'change'} ${name(edit.file)}\n${changedLines(edit.before ?? '', edit.after)}`;
  }
}

function shorten(root: string, file: string): string {
  const relative = path.relative(root, file);
  return relative.startsWith('..') ? file : relative.replaceAll(path.sep, '/');
}

function changedLines(before: string, after: string): string {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const added = linesBeside(fresh, old);
  if (added !== undefined) return print('+', added);
  const removed = linesBeside(old, fresh);
  if (removed !== undefined) return print('-', removed);
  // An older block of ours is replaced: what lies between the common beginning and the common end.
  const start = commonLength(old, fresh);
  const end = commonLength(old.slice(start).toReversed(), fresh.slice(start).toReversed());
  return print('-', old.slice(start, old.length - end)) + print('+', fresh.slice(start, fresh.length - end));
}

/** The lines that `whole` has besides those of `part`; undefined when `part` is not in it, line by line in order. */
function linesBeside(whole: readonly string[], part: readonly string[]): readonly string[] | undefined {
  let at = 0;
  const beside = whole.filter((line) => {
    if (line !== part[at]) return true;
    at++;
    return false;
  });
  return at === part.length ? beside : undefined;
}

function print(mark: '+' | '-', lines: readonly string[]): string {
  return lines.map((line) => `  ${mark} ${line}\n`).join('');
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((line, index) => line !== b[index]);
  return at === -1 ? Math.min(a.length, b.length) : at;
}
