// Hooks of the user's that are no shell script: they stand aside, and nothing of them is changed.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findWorkplace } from '../../../src/git/hooks-path.ts';
import { applyEdits } from '../../../src/hooks/edit.ts';
import { gitHooks } from '../../../src/hooks/git-hooks.ts';
import { withTempRepo, type TempRepo } from '../../support/temp-repo.ts';

const HOOK = '.git/hooks/pre-commit';
const ASIDE = `${HOOK}.before-vonguard`;

function putHook({ root, write }: TempRepo, bytes: Uint8Array): void {
  write(HOOK, '', 0o755);
  writeFileSync(path.join(root, HOOK), bytes);
}

const bytesOf = ({ root }: TempRepo, name: string): Buffer => readFileSync(path.join(root, name));

async function apply({ root }: TempRepo, act: 'install' | 'remove'): Promise<void> {
  const place = await findWorkplace(root);
  const edits =
    act === 'install' ? (await gitHooks.install(place, ['pre-commit'])).edits : await gitHooks.remove(place);
  await applyEdits(edits, [place.root, place.hooksDirectory]);
}

const ELF = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0xff, 0xfe, 0x0a, 0x00]);
const LATIN = Buffer.from('#!/bin/sh\n# pr\xe9paration\nexit 0\n', 'latin1');

test.each([
  ['a compiled program', ELF],
  ['a shell script in Latin-1', LATIN],
  ['a program that begins as a script', Buffer.from('#!/bin/sh\ntail -c +9 "$0"\n\0\0\x01', 'latin1')],
])('%s stands aside to the byte, is called, and comes back', (_name, bytes) =>
  withTempRepo(async (repo) => {
    putHook(repo, bytes);
    await apply(repo, 'install');
    expect(bytesOf(repo, ASIDE)).toEqual(bytes);
    expect(repo.read(HOOK)).toContain('exec "$0.before-vonguard" "$@"');
    await apply(repo, 'install');
    expect(repo.read(HOOK).match(/vonguard:begin/g)).toHaveLength(1);
    await apply(repo, 'remove');
    expect(bytesOf(repo, HOOK)).toEqual(bytes);
  }),
);

test('a compiled hook that nobody asked about is in no removal’s way', () =>
  withTempRepo(async (repo) => {
    putHook(repo, ELF);
    await apply(repo, 'remove');
    expect(bytesOf(repo, HOOK)).toEqual(ELF);
  }));

test('what stands aside already is not lost when a second hook can not take lines', () =>
  withTempRepo(async (repo) => {
    putHook(repo, ELF);
    repo.write(ASIDE, 'older\n', 0o755);
    await expect(apply(repo, 'install')).rejects.toThrow('is there already');
    expect(repo.read(ASIDE)).toBe('older\n');
    expect(bytesOf(repo, HOOK)).toEqual(ELF);
  }));

test('an empty hook that can be run gets the lines', () =>
  withTempRepo(async (repo) => {
    repo.write(HOOK, '', 0o755);
    await apply(repo, 'install');
    expect(repo.read(HOOK).startsWith('# vonguard:begin')).toBe(true);
    await apply(repo, 'remove');
    expect(repo.read(HOOK)).toBe('');
  }));
