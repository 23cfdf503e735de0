// https://github.com/gitleaks/gitleaks/issues/2239: an ignore by position hides the next secret that comes to stand there.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowCommand } from '../../src/commands/allow.ts';
import { baselineCreateCommand } from '../../src/commands/baseline.ts';
import { scanCommand } from '../../src/commands/scan.ts';
import { withPolicyRepo, type PolicyRepo } from '../support/policy-repo.ts';
import { scanOf } from '../support/policy-scan.ts';

const hex = fc.stringMatching(/^[bcf][1-9][bcf][0-9a-f]{4}[1-9]$/);
const strong = fc.stringMatching(/^[A-Z][a-z][0-9][A-Z][a-z][0-9][A-Za-z0-9]{9}[0-9]$/);
// One alphabet for both: two secrets of one account look alike, and may differ in a single character.
const pairs = fc
  .constantFrom(hex, strong)
  .chain((secret) => fc.tuple(secret, secret))
  .filter(([one, other]) => one !== other);

function line(secret: string): string {
  return `NEXMO_API_KEY=5d1f0a2b\nNEXMO_API_SECRET=${secret}\n`;
}

async function isFound(repo: PolicyRepo, secret: string): Promise<boolean> {
  repo.write('sms.env', line(secret));
  return (await scanOf(repo)).paths.length > 0;
}

async function fingerprintOf(repo: PolicyRepo): Promise<string> {
  const { stdout } = await repo.run(scanCommand, { format: 'json' });
  return (JSON.parse(stdout) as { readonly findings: readonly [{ readonly fingerprint: string }] }).findings[0]
    .fingerprint;
}

test.each(['an allow entry', 'a baseline', 'a comment with a fingerprint'])(
  'whatever two secrets stand at one place, %s for one never hides the other',
  async (way) => {
    await fc.assert(
      fc.asyncProperty(pairs, async ([one, other]) =>
        withPolicyRepo(async (repo) => {
          // A salt beforehand: the fingerprint of a report is the one that is written.
          repo.write('.vonguard.yaml', 'salt: made-up-for-this-test\n');
          // What is taken for an example says nothing about hiding.
          fc.pre((await isFound(repo, other)) && (await isFound(repo, one)));
          let allowed = line(one);
          if (way === 'a baseline') await repo.run(baselineCreateCommand);
          else {
            const fingerprint = await fingerprintOf(repo);
            if (way === 'an allow entry') await repo.run(allowCommand, { fingerprint, reason: 'fine' });
            else allowed = `# vonguard:allow ${fingerprint} fine\n`;
          }
          const put = (secret: string): string =>
            way === 'a comment with a fingerprint' ? line(secret).replace('\n', `\n${allowed}`) : line(secret);
          repo.write('sms.env', put(one));
          expect(await scanOf(repo)).toMatchObject({ code: 0 });
          repo.write('sms.env', put(other));
          expect(await scanOf(repo)).toMatchObject({ code: 1, paths: ['sms.env'], suppressed: {} });
        }),
      ),
      { numRuns: 8 },
    );
  },
);
