import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, lstatSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { appendToPolicyFile, writePolicyFile } from '../../../src/commands/write-policy.ts';
import { useDirectory } from '../../support/directory.ts';

const { at, write, read } = useDirectory();
const modeOf = (name: string): string => (statSync(at(name)).mode & 0o777).toString(8);

describe('a file that people commit', () => {
  test('is written as git would check it out, whatever the umask', async () => {
    const before = process.umask(0o077);
    try {
      await writePolicyFile(at('new'), 'text\n');
    } finally {
      process.umask(before);
    }
    expect([read('new'), modeOf('new')]).toEqual(['text\n', '644']);
  });

  test.each([0o600, 0o640, 0o755])('keeps the mode %o', async (mode) => {
    chmodSync(write('a', 'old'), mode);
    await writePolicyFile(at('a'), 'new');
    expect([read('a'), modeOf('a')]).toEqual(['new', mode.toString(8)]);
    expect(readdirSync(at())).toEqual(['a']);
  });

  test('in Latin-1 is refused with what to do, and stays to the byte', async () => {
    const bytes = Buffer.from('reason: für später\n', 'latin1');
    const file = write('a', bytes);
    await expect(writePolicyFile(file, 'new')).rejects.toMatchObject({
      code: 'config',
      path: file,
      hint: expect.stringContaining('Save it as UTF-8'),
    });
    expect(readFileSync(file)).toEqual(bytes);
  });

  test('in UTF-8 with a mark, and in UTF-16, may be written anew', async () => {
    for (const old of [Buffer.from('\ufeffa'), Buffer.from('\ufeffa', 'utf16le')]) {
      write('a', old);
      await writePolicyFile(at('a'), 'new');
      expect(read('a')).toBe('new');
    }
  });

  test('that can not be written is named', async () => {
    mkdirSync(at('d/in'), { recursive: true });
    await expect(writePolicyFile(at('d'), 'x')).rejects.toMatchObject({ code: 'output' });
    write('file');
    await expect(writePolicyFile(at('file/below'), 'x')).rejects.toMatchObject({ code: 'output' });
  });

  test('that is a link out is replaced, not written through', async () => {
    write('victim', 'untouched');
    symlinkSync('victim', at('link'));
    await writePolicyFile(at('link'), 'new');
    expect([read('victim'), lstatSync(at('link')).isSymbolicLink()]).toEqual(['untouched', false]);
  });
});

describe('a file that is not ours', () => {
  test('gets what is added behind its own bytes, in whatever encoding', async () => {
    const bytes = Buffer.of(0xff, 0x00, 0xe4, 0x0a);
    await appendToPolicyFile(write('a', bytes), 'more\n');
    expect(readFileSync(at('a'))).toEqual(Buffer.concat([bytes, Buffer.from('more\n')]));
  });

  test('that can not be written is named with its cause', async () => {
    mkdirSync(at('d'));
    await expect(appendToPolicyFile(at('d'), 'x')).rejects.toMatchObject({ code: 'output', path: at('d') });
  });
});
