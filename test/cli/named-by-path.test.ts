// The vendor named in the path alone: the content says key and secret, and nothing more.
import { expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { makeApiKey, makeApiSecret } from '../support/secrets.ts';
import { withTempRepo } from '../support/temp-repo.ts';

const SECRET = makeApiSecret();
const PAIR = `key: ${makeApiKey()}\nsecret: ${SECRET}\n`;

interface Report {
  readonly findings: readonly { readonly path: string; readonly ruleId: string; readonly secret: { value?: string } }[];
}

async function found(args: readonly string[], cwd: string, input?: string): Promise<readonly string[]> {
  const run = await runCli([...args, '--format', 'json', '--reveal'], { cwd, ...(input !== undefined && { input }) });
  const { findings } = JSON.parse(run.stdout) as Report;
  return findings.map(({ path, secret }) => `${path}: ${secret.value}`);
}

test('a pair in a file or directory of the vendor’s name is found in the tree, in the index and in a range', () =>
  withTempRepo(async ({ root, write, git }) => {
    git('commit', '-q', '--allow-empty', '-m', 'empty');
    write('config/vonage.yml', PAIR);
    write('config/other.yml', PAIR);
    git('add', '-A');
    const expected = [`config/vonage.yml: ${SECRET}`];
    expect(await found(['scan'], root)).toEqual(expected);
    expect(await found(['staged'], root)).toEqual(expected);
    git('commit', '-q', '-m', 'pair');
    expect(await found(['diff', 'HEAD~1..HEAD'], root)).toEqual(expected);
  }));

test.each([
  ['services/nexmo/client.yml', true],
  ['vonage.yml', true],
  ['services/sms/client.yml', false],
  ['nexmon.yml', false],
])('text from a pipe that is called %s: %j', async (name, isFound) => {
  const lines = await found(['stdin', '--filename', name], '/', PAIR);
  expect(lines).toEqual(isFound ? [`${name}: ${SECRET}`] : []);
});
