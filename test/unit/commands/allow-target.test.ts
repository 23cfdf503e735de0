import { symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { keyingFor, openTarget, writeEntry } from '../../../src/commands/allow-target.ts';
import { CONFIG_FILE } from '../../../src/config/config.ts';
import { parseConfig } from '../../../src/config/parse-config.ts';
import { DEFAULT_SALT } from '../../../src/scan/fingerprint.ts';
import { makeContext } from '../../support/context.ts';
import { useDirectory } from '../../support/directory.ts';
import { testFingerprint } from '../../support/finding.ts';

const directory = useDirectory();
const open = (args = {}): ReturnType<typeof openTarget> => {
  return openTarget(args, makeContext({ cwd: directory.root }).context);
};
const SALT = 'a-salt-of-this-test';
const entry = (number: number) => ({ fingerprint: testFingerprint(number), reason: `reason ${number}` });

describe('the file', () => {
  test('is the root’s own, or the one that is named', async () => {
    expect(await open()).toMatchObject({ file: directory.at(CONFIG_FILE), name: CONFIG_FILE, root: directory.root });
    directory.write('own.yaml', `salt: ${SALT}\n`);
    expect(await open({ config: 'own.yaml' })).toMatchObject({
      file: directory.at('own.yaml'),
      name: 'own.yaml',
      policy: { salt: SALT },
    });
  });

  test('that is named must be there; one that can not be read is no empty one', async () => {
    await expect(open({ config: 'nowhere.yaml' })).rejects.toMatchObject({ code: 'config' });
    directory.write(CONFIG_FILE, 'a: [\n');
    await expect(open()).rejects.toMatchObject({ code: 'config' });
  });

  test('is not one that a link leads out to', async () => {
    symlinkSync('/etc/hostname', directory.at(CONFIG_FILE));
    await expect(open()).rejects.toMatchObject({ code: 'config' });
  });
});

describe('the salt', () => {
  test('is the policy’s where it has one', async () => {
    directory.write(CONFIG_FILE, `salt: ${SALT}\n`);
    expect(keyingFor((await open()).policy)).toEqual({ salt: SALT, isNew: false });
  });

  test('is a new one where nothing is in use', async () => {
    const { policy } = await open();
    const [one, other] = [keyingFor(policy), keyingFor(policy)];
    expect([one.isNew, other.isNew]).toEqual([true, true]);
    expect(one.salt).not.toBe(other.salt);
    expect(one.salt).toMatch(/^[\w-]{22}$/);
  });

  test('stays the default one where its fingerprints are in use', async () => {
    directory.write(CONFIG_FILE, `allow:\n  - fingerprint: "${testFingerprint(1)}"\n    reason: x\n`);
    expect(keyingFor((await open()).policy)).toEqual({ salt: DEFAULT_SALT, isNew: false });
  });
});

describe('entries', () => {
  test('follow each other, with the salt once', async () => {
    const target = await open();
    await writeEntry(target, entry(1), { salt: SALT, isNew: true });
    await writeEntry(target, { ...entry(2), owner: 'me', expires: '2027-01-31' }, { salt: SALT, isNew: true });
    const config = parseConfig(directory.read(CONFIG_FILE), CONFIG_FILE);
    expect(config.salt).toBe(SALT);
    expect(config.allow.map(({ fingerprints }) => fingerprints)).toEqual([[testFingerprint(1)], [testFingerprint(2)]]);
    expect(directory.read(CONFIG_FILE).match(/^salt:/gm)).toHaveLength(1);
  });

  test('of the default salt write none', async () => {
    await writeEntry(await open(), entry(1), { salt: DEFAULT_SALT, isNew: false });
    expect(directory.read(CONFIG_FILE)).not.toContain('salt');
  });

  test('keep what stands in the file', async () => {
    directory.write(CONFIG_FILE, '# mine\nexclude: [vendor/**] # all of it\n');
    await writeEntry(await open(), entry(1), { salt: SALT, isNew: true });
    expect(directory.read(CONFIG_FILE)).toContain('# mine\nexclude: [vendor/**] # all of it\n');
  });
});
