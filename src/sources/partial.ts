// Clones that do not have everything: said aloud, since a scan of them can't be complete.

import type { Coverage } from '../core/coverage.ts';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Repository } from '../git/repository.ts';

/** A shallow clone's history is cut off by design: counted as an error with the command that mends it. */
export function failIfShallow({ isShallow }: Repository, coverage: Coverage): void {
  if (!isShallow) return;
  coverage.fail({
    code: 'shallow',
    message: 'This is a shallow clone: commits before its boundary are not here and were not looked at.',
    hint: 'Fetch the rest with: git fetch --unshallow (in GitHub Actions: fetch-depth: 0).',
  });
}

/** Objects of a partial clone that are not here: counted as an error with the command that brings them. */
export function failIfPartial({ isPartial }: Repository, missing: number, coverage: Coverage): void {
  if (!isPartial || missing === 0) return;
  coverage.fail({
    code: 'partial-clone',
    message: `This is a partial clone: ${missing} of the objects to look at were not fetched, so they were not looked at.`,
    hint: 'Make a full clone, or fetch the rest with: git fetch --refetch --no-filter',
  });
}

/** gitrepository-layout(5): `shallow` lists the commits whose parents are cut off. */
export function boundaryOf({ isShallow, commonDir }: Repository): ReadonlySet<string> {
  return new Set(isShallow ? readFileSync(path.join(commonDir, 'shallow'), 'utf8').split('\n') : []);
}

/** A range that ends at the boundary of a shallow clone may have begun before it; one that does not reach it is whole. */
export function failAtBoundary(oids: readonly string[], boundary: ReadonlySet<string>, coverage: Coverage): void {
  const cut = oids.find((oid) => boundary.has(oid));
  if (cut === undefined) return;
  coverage.fail({
    code: 'shallow',
    message: `The range reaches the end of this shallow clone (at ${cut.slice(0, 12)}): what came before is not here.`,
    hint: 'Fetch more of it: git fetch --unshallow (in GitHub Actions: fetch-depth: 0).',
  });
}

/**
 * Objects that are borrowed from a store which is not there any more, or which git does not go to. git goes on without
 * them, so what nothing names (and all, when the refs are borrowed too) would go unseen. gitrepository-layout(5):
 * `objects/info/alternates`.
 */
export function failIfBorrowingFails({ commonDir }: Repository, coverage: Coverage): void {
  for (const { lender, file, why } of lostLenders(path.join(commonDir, 'objects'))) {
    coverage.fail({
      code: 'unreadable',
      message: `This repository borrows objects from ${lender}, ${why}: they were not looked at.`,
      hint: `Bring it back, or, if nothing of it is needed, take the line out of ${file}.`,
      path: lender,
    });
  }
}

interface LostLender {
  readonly lender: string;
  /** The list that names it. */
  readonly file: string;
  readonly why: string;
}

// object-file.c, link_alt_odb_entries: "nesting too deep".
const DEEPEST = 5;

function* lostLenders(objects: string): Iterable<LostLender> {
  const waiting = [{ objects, depth: 0 }];
  const known = new Set<string>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const file = path.join(next.objects, 'info', 'alternates');
    for (const line of alternatesIn(file)) {
      const lender = path.resolve(next.objects, line);
      const why = whyLost(lender, next.depth);
      if (why !== undefined) yield { lender, file, why };
      if (why === undefined && !known.has(lender)) waiting.push({ objects: lender, depth: next.depth + 1 });
      known.add(lender);
    }
  }
}

function whyLost(lender: string, depth: number): string | undefined {
  if (!isDirectory(lender)) return 'which is not there';
  return depth > DEEPEST ? `which is more than ${DEEPEST} borrowings away, and git does not go so far` : undefined;
}

function isDirectory(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function alternatesIn(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

/** Trees and commits that can't be read take from findings below them where they are, and nothing else. */
export function failAtUnread([first = '', ...others]: readonly string[], coverage: Coverage): void {
  const which = others.length === 0 ? first : `${first} and ${others.length} more`;
  const message = `Trees or commits could not be read (${which}): where findings are that only they lead to is not known.`;
  coverage.fail({ code: 'corrupt-object', message, hint: 'Look at the repository with: git fsck --full' });
}

/** gitrepository-layout(5), `modules`: the stores of submodules are other stores. */
export function noteSubmodules({ commonDir }: Repository, coverage: Coverage): void {
  const modules = path.join(commonDir, 'modules');
  const names = existsSync(modules) ? readdirSync(modules) : [];
  if (names.length === 0) return;
  const list = names.slice(0, 5).join(', ') + (names.length > 5 ? ' …' : '');
  coverage.notice(`The histories of submodules (${list}) are their own: use vonguard history in each.`);
}
