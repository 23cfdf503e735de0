// What may be read and written in a repository that can be a stranger's.
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyEdits, exists, lookForEdit, readForEdit, type Edit } from '../../../src/hooks/edit.ts';
import { withTempRepo } from '../../support/temp-repo.ts';

const write = (file: string, before: string | undefined, after: string, executable = false): Edit => ({
  kind: 'write',
  file,
  before,
  after,
  executable,
});

describe('what is read', () => {
  test.each([
    ['empty', ''],
    ['with CRLF', 'a\r\nb\r\n'],
    ['with a byte order mark', '\uFEFFa\n'],
    ['beyond ASCII', 'ä 漢 😀 \u202E\n'],
  ])('text %s is had to the byte', (_name, text) =>
    withTempRepo(async ({ write: put }) => {
      expect(await readForEdit(put('a', text))).toBe(text);
    }),
  );

  test('no file is undefined, also below something that is no directory', () =>
    withTempRepo(async ({ root, write: put }) => {
      put('file', '');
      expect(await readForEdit(path.join(root, 'none'))).toBeUndefined();
      expect(await readForEdit(path.join(root, 'file/none'))).toBeUndefined();
      expect(await exists(path.join(root, 'file/none'))).toBe(false);
    }));

  test.each([
    ['Latin-1', Buffer.from([0x23, 0xe4, 0x0a])],
    ['half a character', Buffer.from([0x61, 0xe2, 0x82])],
    ['a surrogate', Buffer.from([0xed, 0xa0, 0x80])],
    ['UTF-16', Buffer.from('\uFEFFecho\n', 'utf16le')],
    ['a NUL', Buffer.from('a\0b')],
  ])('%s is refused: written as text it would come back as something else', (_name, bytes) =>
    withTempRepo(async ({ root }) => {
      const file = path.join(root, 'a');
      writeFileSync(file, bytes);
      await expect(readForEdit(file)).rejects.toMatchObject({
        code: 'unreadable',
        path: file,
        message: expect.stringContaining('not text in UTF-8'),
      });
    }),
  );

  test('a link, even one that leads nowhere, and a directory are refused', () =>
    withTempRepo(async ({ root }) => {
      symlinkSync('nowhere', path.join(root, 'link'));
      mkdirSync(path.join(root, 'directory'));
      for (const name of ['link', 'directory'])
        await expect(readForEdit(path.join(root, name))).rejects.toThrow('not a regular file');
      expect(await exists(path.join(root, 'link'))).toBe(true);
      expect(await lookForEdit(path.join(root, 'link'))).toEqual({ kind: 'other', what: 'not a regular file' });
    }));

  test('a name that the system refuses is named as unreadable, not as missing', async () => {
    await expect(readForEdit(path.join('/tmp', 'x'.repeat(5000)))).rejects.toMatchObject({ code: 'unreadable' });
  });
});

describe('what is written', () => {
  test('all of a plan or, when one file differs from what was shown, nothing', () =>
    withTempRepo(async ({ root, write: put, read }) => {
      const [first, second] = [put('a', 'one'), put('b', 'two')];
      const edits = [write(first, 'one', '1'), write(second, 'other', '2')];
      await expect(applyEdits(edits, [root])).rejects.toMatchObject({ code: 'output', path: second });
      expect(read('a')).toBe('one');
    }));

  test('a file moved aside frees its name for the next step', () =>
    withTempRepo(async ({ root, write: put, read }) => {
      const file = put('hook', 'theirs');
      await applyEdits([{ kind: 'move', file, to: `${file}.aside` }, write(file, undefined, 'ours')], [root]);
      expect([read('hook'), read('hook.aside')]).toEqual(['ours', 'theirs']);
      await applyEdits(
        [
          { kind: 'delete', file, before: 'ours' },
          { kind: 'move', file: `${file}.aside`, to: file },
        ],
        [root],
      );
      expect(read('hook')).toBe('theirs');
    }));

  test('nothing is moved onto a file that is there', () =>
    withTempRepo(async ({ root, write: put, read }) => {
      const [file, to] = [put('a', 'a'), put('b', 'b')];
      await expect(applyEdits([{ kind: 'move', file, to }], [root])).rejects.toThrow('is there already');
      expect(read('b')).toBe('b');
    }));

  test('directories are made on the way, and only what asks for it can be run', () =>
    withTempRepo(async ({ root }) => {
      const [plain, program] = [path.join(root, 'x/y/plain'), path.join(root, 'x/y/program')];
      await applyEdits([write(plain, undefined, ''), write(program, undefined, '', true)], [root]);
      expect(statSync(plain).mode & 0o111).toBe(0);
      expect(statSync(program).mode & 0o777).toBe(0o755);
    }));

  test('the directory .husky goes with its last file; any other stays', () =>
    withTempRepo(async ({ root, write: put }) => {
      const files = ['.husky/a', '.husky/b', 'other/a'].map((name) => put(name, ''));
      const remove = (file = ''): Promise<void> => applyEdits([{ kind: 'delete', file, before: '' }], [root]);
      await remove(files[0]);
      expect(await exists(path.join(root, '.husky'))).toBe(true);
      await remove(files[1]);
      await remove(files[2]);
      expect(await exists(path.join(root, '.husky'))).toBe(false);
      expect(await exists(path.join(root, 'other'))).toBe(true);
    }));

  test.each(['../beside/a', '../repo-with-the-same-beginning/a', 'link/a', 'link/new/a'])(
    'not outside of the repository: %s',
    (name) =>
      withTempRepo(async ({ root, home }) => {
        mkdirSync(path.join(home, 'beside'));
        symlinkSync('../beside', path.join(root, 'link'));
        const file = path.join(root, name);
        await expect(applyEdits([write(file, undefined, 'x')], [root])).rejects.toThrow('out of the repository');
        expect(await exists(file)).toBe(false);
      }),
  );

  test('a link inside of the repository is a place inside', () =>
    withTempRepo(async ({ root, read }) => {
      mkdirSync(path.join(root, 'real'));
      symlinkSync('real', path.join(root, 'link'));
      await applyEdits([write(path.join(root, 'link/a'), undefined, 'x')], [root]);
      expect(read('real/a')).toBe('x');
    }));

  test('a directory that is a link to nothing is not made', () =>
    withTempRepo(async ({ root, home }) => {
      symlinkSync('../made', path.join(root, 'link'));
      await expect(applyEdits([write(path.join(root, 'link/a'), undefined, 'x')], [root])).rejects.toMatchObject({
        code: 'output',
      });
      expect(await exists(path.join(home, 'made'))).toBe(false);
    }));

  test.skipIf(process.getuid?.() === 0)('a file that may not be written is named', () =>
    withTempRepo(async ({ root, write: put }) => {
      const file = put('a', 'x');
      chmodSync(file, 0o400);
      await expect(applyEdits([write(file, 'x', 'y')], [root])).rejects.toThrow(`Could not change ${file}`);
      expect(readFileSync(file, 'utf8')).toBe('x');
    }),
  );
});
