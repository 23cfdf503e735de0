import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SealedRecords, recordKey } from '../../../src/git/sealed-records.ts';

const KEY = Buffer.alloc(32, 1);
let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'sealed-records-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const at = (...names: readonly string[]): string => path.join(home, ...names);
const records = (key: Uint8Array = KEY): SealedRecords => new SealedRecords(at('vonguard', 'packs'), key);
const body = fc
  .array(fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll(/[\r\n]/g, '')))
  .map((lines) => `${['head', ...lines].join('\n')}\n`);

describe('a record', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(body, (text) => {
        records().write('a', text);
        expect(records().read('a')).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  test('of another user is none', () => {
    records(Buffer.alloc(32, 2)).write('a', 'theirs\n');
    expect(records().read('a')).toBeUndefined();
  });

  test('is none when any byte of it was changed, added or left out', () => {
    records().write('a', 'one\ntwo\n');
    const file = at('vonguard', 'packs', 'a');
    const whole = readFileSync(file);
    // The end of the last line may be missing: nothing is said by it.
    for (let place = 0; place < whole.length - 1; place++) {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
      for (const bytes of [changed, Buffer.concat([whole.subarray(0, place), whole.subarray(place + 1)])]) {
        writeFileSync(file, bytes);
        expect([place, records().read('a')]).toEqual([place, undefined]);
      }
    }
    writeFileSync(file, Buffer.concat([whole, Buffer.from('more\n')]));
    expect(records().read('a')).toBeUndefined();
  });

  test('that is nothing, a directory or larger than any of ours is none', () => {
    mkdirSync(at('vonguard', 'packs', 'directory'), { recursive: true });
    writeFileSync(at('vonguard', 'packs', 'empty'), '');
    for (const name of ['empty', 'directory', 'absent']) expect(records().read(name)).toBeUndefined();
  });

  test('is for its user alone, and leaves nothing beside it', () => {
    records().write('a', 'x\n');
    expect(readdirSync(at('vonguard', 'packs'))).toEqual(['a']);
    expect(statSync(at('vonguard', 'packs', 'a')).mode & 0o077).toBe(0);
  });

  test('is removed when its name is not wanted any more', () => {
    for (const name of ['a', 'b']) records().write(name, 'x\n');
    records().keepOnly((name) => name === 'b');
    expect(readdirSync(at('vonguard', 'packs'))).toEqual(['b']);
    expect(() => new SealedRecords(at('absent', 'packs'), KEY).keepOnly(() => false)).not.toThrow();
  });
});

describe('a link that the repository planted', () => {
  test.each([
    ['in place of the directory', (): unknown => mkdirSync(at('vonguard')), ['vonguard', 'packs']],
    ['above it', (): unknown => undefined, ['vonguard']],
  ] as const)('%s is neither written through, nor read, nor cleared', (_, prepare, link) => {
    prepare();
    mkdirSync(at('elsewhere', 'packs'), { recursive: true });
    writeFileSync(at('elsewhere', 'keep'), 'keep');
    writeFileSync(at('elsewhere', 'packs', 'keep'), 'keep');
    symlinkSync(at('elsewhere'), at(...link));
    records().write('a', 'x\n');
    records().keepOnly(() => false);
    expect(records().read('keep')).toBeUndefined();
    expect(readdirSync(at('elsewhere')).toSorted()).toEqual(['keep', 'packs']);
    expect(readdirSync(at('elsewhere', 'packs'))).toEqual(['keep']);
  });
});

describe('a concealed text', () => {
  test('is told to its user, and looks another way each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [once, again] = [records().conceal(text), records().conceal(text)];
        expect(once).not.toBe(again);
        expect([records().disclose(once), records().disclose(again)]).toEqual([text, text]);
      }),
      { numRuns: 30 },
    );
  });

  test('is told to nobody else, and not when it was changed', () => {
    const hidden = records().conceal('refs/heads/secret');
    expect(hidden).not.toContain('secret');
    expect(() => records(Buffer.alloc(32, 2)).disclose(hidden)).toThrow();
    expect(() => records().disclose(hidden.replace(/.$/, (end) => (end === 'A' ? 'B' : 'A')).slice(4))).toThrow();
    for (const text of ['', 'AAAA']) expect(() => records().disclose(text)).toThrow();
  });
});

test('the name of a text tells nothing without the key', () => {
  expect(records().nameOf('rules')).toMatch(/^[0-9a-f]{16}$/);
  expect(records().nameOf('rules')).toBe(records().nameOf('rules'));
  expect(records().nameOf('rules')).not.toBe(records(Buffer.alloc(32, 2)).nameOf('rules'));
});

describe('the key of a user', () => {
  test('is made once, for its user alone', () => {
    const key = recordKey(at('cache', 'vonguard'));
    expect(key).toHaveLength(32);
    expect(recordKey(at('cache', 'vonguard'))).toEqual(key);
    expect(statSync(at('cache', 'vonguard', 'memory-key')).mode & 0o077).toBe(0);
  });

  test('is none where none can be kept, and none of another length is taken', () => {
    writeFileSync(at('file'), '');
    expect(recordKey(at('file', 'vonguard'))).toBeUndefined();
    // Whatever is made there is not there: mkdir's own way of making parents never ends.
    expect(recordKey('/proc/cache/vonguard')).toBeUndefined();
    mkdirSync(at('short'));
    writeFileSync(at('short', 'memory-key'), 'guessable');
    expect(recordKey(at('short'))).toBeUndefined();
  });

  test.each(['', 'home', '.'])('is none where the home is %j: a repository may stand there', (place) => {
    vi.stubEnv('HOME', place);
    vi.stubEnv('USERPROFILE', place);
    expect(recordKey()).toBeUndefined();
    vi.unstubAllEnvs();
  });
});
