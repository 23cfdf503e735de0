import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPolicyReader, decodePolicy, isDecodable, readNamedPolicy } from '../../../src/config/read-policy.ts';

let base: string;
let root: string;
beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'policy-'));
  root = path.join(base, 'root');
  mkdirSync(root);
});
afterEach(() => {
  rmSync(base, { recursive: true });
});

describe('a policy file of the repository', () => {
  test('is read', async () => {
    writeFileSync(path.join(root, 'a.yaml'), 'exclude: [x]\n');
    expect(await createPolicyReader(root)('a.yaml')).toBe('exclude: [x]\n');
  });

  test('that is not there is none', async () => {
    writeFileSync(path.join(root, 'file'), '');
    expect(await createPolicyReader(root)('a.yaml')).toBeUndefined();
    expect(await createPolicyReader(root)('file/a.yaml')).toBeUndefined();
  });

  test('may be a link inside of the repository', async () => {
    writeFileSync(path.join(root, 'a'), 'x');
    symlinkSync('a', path.join(root, 'b'));
    expect(await createPolicyReader(root)('b')).toBe('x');
  });

  test('may stand in a directory whose name begins with dots', async () => {
    mkdirSync(path.join(root, '..x'));
    writeFileSync(path.join(root, '..x/a'), 'x');
    expect(await createPolicyReader(root)('..x/a')).toBe('x');
  });

  test('is refused as a link out of it', async () => {
    writeFileSync(path.join(base, 'outside'), 'x');
    symlinkSync('../outside', path.join(root, 'b'));
    await expect(createPolicyReader(root)('b')).rejects.toMatchObject({
      code: 'config',
      message: expect.stringContaining('link out of the repository'),
    });
    await expect(createPolicyReader(root)('../outside')).rejects.toMatchObject({ code: 'config' });
  });

  test('is found through a link to the repository itself', async () => {
    writeFileSync(path.join(root, 'a'), 'x');
    symlinkSync('root', path.join(base, 'link'));
    expect(await createPolicyReader(path.join(base, 'link'))('a')).toBe('x');
  });

  test('is refused as a directory, and as a pipe without waiting for a writer', async () => {
    mkdirSync(path.join(root, 'd'));
    execFileSync('mkfifo', [path.join(root, 'p')]);
    for (const name of ['d', 'p']) {
      await expect(createPolicyReader(root)(name)).rejects.toMatchObject({ code: 'config', path: name });
    }
  });

  test('is refused when it is too large, or leads to itself', async () => {
    writeFileSync(path.join(root, 'big'), '');
    truncateSync(path.join(root, 'big'), 16 * 1024 * 1024 + 1);
    symlinkSync('loop', path.join(root, 'loop'));
    for (const name of ['big', 'loop']) {
      await expect(createPolicyReader(root)(name)).rejects.toMatchObject({ code: 'config', path: name });
    }
  });
});

test('a file named on the command line may be anywhere', async () => {
  writeFileSync(path.join(base, 'outside'), 'x');
  expect(await readNamedPolicy(path.join(base, 'outside'))).toBe('x');
  expect(await readNamedPolicy(path.join(base, 'nothing'))).toBeUndefined();
});

describe('encodings', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from('ü: 密\n')],
    ['UTF-8 with a BOM', Buffer.from('\ufeffü: 密\n')],
    ['UTF-16', Buffer.from('\ufeffü: 密\n', 'utf16le')],
    ['big-endian UTF-16', Buffer.from('\ufeffü: 密\n', 'utf16le').swap16()],
  ])('%s', (_, bytes) => {
    expect(decodePolicy(bytes)).toBe('ü: 密\n');
    expect(isDecodable(bytes)).toBe(true);
  });

  test.each<[string, Uint8Array]>([
    ['Latin-1', Buffer.from('ü: x\n', 'latin1')],
    ['UTF-8 that is cut off', Buffer.from('密').subarray(0, 2)],
    ['UTF-16 without a mark, of other letters', Buffer.from('密ü', 'utf16le')],
  ])('%s is read with replacement characters, and says so', (_, bytes) => {
    expect(decodePolicy(bytes)).toContain('\ufffd');
    expect(isDecodable(bytes)).toBe(false);
  });

  test('nothing is an empty text', () => {
    expect(decodePolicy(new Uint8Array())).toBe('');
    expect(isDecodable(new Uint8Array())).toBe(true);
  });
});
