// https://github.com/gitleaks/gitleaks/issues/1923: the author of a pull request can switch off the check that it is under.
import { describe, expect, test } from 'vitest';
import { baselineCreateCommand } from '../../src/commands/baseline.ts';
import { diffCommand } from '../../src/commands/diff.ts';
import { leak, madeUpSecret, withPolicyRepo, type PolicyRepo } from '../support/policy-repo.ts';

async function request(repo: PolicyRepo, ref = 'main'): Promise<{ readonly code: number; readonly notices: string }> {
  const args = { range: `${ref}..topic`, 'policy-ref': ref, format: 'json' };
  const { code, stdout } = await repo.run(diffCommand, args);
  return { code, notices: (JSON.parse(stdout) as { notices: readonly string[] }).notices.join('\n') };
}

const NOTICE = 'does not count under the policy of the base';
const HOLLOW = '-----BEGIN PRIVATE KEY-----\ndG8gYmUgZmlsbGVkIGlu\n-----END PRIVATE KEY-----\n';

describe('in a request', () => {
  test.each([
    ['an allow entry', { '.vonguard.yaml': 'allow:\n  - path: "**"\n    reason: trust me\n' }, 'adds an allow entry'],
    ['an excluded path', { '.vonguard.yaml': 'exclude: ["**"]\n' }, 'adds `**` to `exclude`'],
    ['git’s attributes', { '.gitattributes': '* binary -diff\n' }, ''],
    ['a comment', { 'a.env': `# vonguard:allow fine\n${madeUpSecret('a')}\n` }, NOTICE],
  ])('%s hides nothing', async (_what, files, notice) => {
    await withPolicyRepo(async (repo) => {
      repo.write('readme', 'x\n');
      repo.commitAll('Base');
      repo.git('checkout', '-q', '-b', 'topic');
      repo.write('a.env', leak('a'));
      for (const [name, text] of Object.entries(files)) repo.write(name, text);
      repo.commitAll('Request');
      const { code, notices } = await request(repo);
      expect(code).toBe(1);
      expect(notices).toContain(notice);
    });
  });

  test('its own baseline hides nothing', async () => {
    await withPolicyRepo(async (repo) => {
      repo.write('readme', 'x\n');
      repo.commitAll('Base');
      repo.git('checkout', '-q', '-b', 'topic');
      repo.write('a.env', leak('a'));
      await repo.run(baselineCreateCommand);
      repo.commitAll('Request');
      expect(await request(repo)).toEqual({ code: 1, notices: expect.stringContaining('to the baseline') });
    });
  });

  test('a comment that came in an earlier commit of the request hides nothing later', async () => {
    await withPolicyRepo(async (repo) => {
      repo.write('readme', 'x\n');
      repo.commitAll('Base');
      repo.git('checkout', '-q', '-b', 'topic');
      repo.write('key.pem', `# vonguard:allow fine\n${HOLLOW}`);
      repo.commitAll('Harmless');
      repo.write('key.pem', `# vonguard:allow fine\n${madeUpSecret('a')}\n`);
      repo.commitAll('Filled in');
      expect(await request(repo)).toEqual({ code: 1, notices: expect.stringContaining(NOTICE) });
    });
  });

  test('nor does a comment of the base over what it was not written for', async () => {
    await withPolicyRepo(async (repo) => {
      repo.write('key.pem', `# vonguard:allow fine\n${HOLLOW}`);
      repo.commitAll('Base');
      repo.git('checkout', '-q', '-b', 'topic');
      repo.write('key.pem', `# vonguard:allow fine\n${madeUpSecret('a')}\n`);
      repo.commitAll('Filled in');
      expect(await request(repo)).toMatchObject({ code: 1 });
    });
  });
});
