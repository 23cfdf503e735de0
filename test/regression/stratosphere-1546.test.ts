// A baseline that Windows PowerShell wrote (`>`: UTF-16 with a mark, CRLF) is the same baseline (Stratosphere#1546).
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { baselineCreateCommand } from '../../src/commands/baseline.ts';
import { leak, withPolicyRepo } from '../support/policy-repo.ts';
import { scanOf } from '../support/policy-scan.ts';

test.each(['utf16le', 'utf8'] as const)('in %s with a mark and CRLF it is read', async (encoding) => {
  await withPolicyRepo(async (repo) => {
    repo.write('a.env', leak('a'));
    await repo.run(baselineCreateCommand);
    const text = `\uFEFF${repo.read('.vonguard-baseline').replaceAll('\n', '\r\n')}`;
    writeFileSync(path.join(repo.root, '.vonguard-baseline'), Buffer.from(text, encoding));
    expect(await scanOf(repo)).toMatchObject({ code: 0, suppressed: { baseline: 1 } });
  });
});
