import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../../src/config/policy.ts';
import { testFingerprint } from '../../support/finding.ts';

const BASELINE = `# vonguard baseline 1\n# salt: salt-of-the-baseline\n# scope: scan\n${testFingerprint(1)} r p\n`;

function readerOf(files: Readonly<Record<string, string>>): (file: string) => Promise<string | undefined> {
  return (file) => Promise.resolve(files[file]);
}

describe('the policy', () => {
  test('is configuration, baseline and salt, all through the reader that was handed in', async () => {
    const read = readerOf({ '.vonguard.yaml': 'requireReason: true', '.vonguard-baseline': BASELINE });
    const policy = await loadPolicy({ root: '/nowhere', read });
    expect(policy).toMatchObject({ config: { requireReason: true }, salt: 'salt-of-the-baseline' });
    expect(policy.baseline?.entries).toHaveLength(1);
  });

  test('a repository without policy files has no salt and no baseline', async () => {
    const policy = await loadPolicy({ root: '/nowhere', read: readerOf({}) });
    expect(policy).not.toHaveProperty('salt');
    expect(policy).not.toHaveProperty('baseline');
  });

  test('the salt of the configuration counts when the baseline has none', async () => {
    const read = readerOf({
      '.vonguard.yaml': 'salt: salt-of-the-config',
      '.vonguard-baseline': '# vonguard baseline 1\n',
    });
    expect(await loadPolicy({ root: '/nowhere', read })).toMatchObject({ salt: 'salt-of-the-config' });
  });

  test('two salts that differ are an error, since the baseline would hide nothing', async () => {
    const read = readerOf({ '.vonguard.yaml': 'salt: salt-of-the-config', '.vonguard-baseline': BASELINE });
    await expect(loadPolicy({ root: '/nowhere', read })).rejects.toThrow(/made with another salt/);
  });

  test('a baseline that was named must exist', async () => {
    await expect(loadPolicy({ root: '/nowhere', read: readerOf({}), baselineFile: 'b' })).rejects.toThrow(
      /b does not exist/,
    );
  });
});
