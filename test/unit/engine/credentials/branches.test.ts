// One name with several literals, through the whole engine.
import { describe, expect, test } from 'vitest';
import { branchesBehind } from '../../../../src/engine/credentials/branches.ts';
import { scanText } from '../../../../src/index.ts';
import { drawn } from '../../../support/generated.ts';

const [ONE, TWO] = [drawn('branch one', 16), drawn('branch two', 16)];

async function valuesIn(text: string): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path: 'src/a.txt' });
  return findings.map(({ secret }) => secret.reveal());
}

describe('each literal of a name is found', () => {
  test.each([
    ['a condition', `const vonageSecret = isLive ? '${ONE}' : '${TWO}';`],
    ['a condition over lines', `const vonageSecret = isLive\n  ? '${ONE}'\n  : '${TWO}';`],
    ['Python’s condition', `VONAGE_SECRET = '${ONE}' if LIVE else '${TWO}'`],
    ['Kotlin’s if', `val vonageSecret = if (live) "${ONE}" else "${TWO}"`],
    ['Kotlin’s when', `val nexmoSecret = when (env) {\n  "live" -> "${ONE}"\n  else -> "${TWO}"\n}`],
    ['PHP’s match', `$vonageSecret = match($env) { 'live' => '${ONE}', default => '${TWO}' };`],
    ['an object by environment', `const VONAGE_SECRETS = {\n  prod: '${ONE}',\n  dev: '${TWO}',\n};`],
    ['an array by environment', `$vonageSecret = ['prod' => '${ONE}', 'dev' => '${TWO}'][$env];`],
    ['YAML by environment', `vonage_secret:\n  prod: ${ONE}\n  staging: ${TWO}\n`],
  ])('%s', async (_, text) => {
    expect((await valuesIn(text)).toSorted()).toEqual([ONE, TWO].toSorted());
  });

  test('but the name of a look-up is no branch', async () => {
    expect(
      await valuesIn(`String nexmoSecret = System.getenv("NEXMO_SECRET") != null ? System.getenv("X") : "${ONE}";`),
    ).toEqual([ONE]);
  });
});

describe('what is no branch', () => {
  test.each([
    ['fields with other names', `vonageSecret: { title: '${ONE}', hint: '${TWO}' }`],
    ['arguments of a call', `vonageSecret = pick(isLive, '${ONE}', '${TWO}')`],
    ['an optional chain', `vonageSecret = config?.value; other = '${ONE}'`],
    ['the next statement', `vonageSecret = read();\nx = isLive ? '${ONE}' : '${TWO}'`],
  ])('%s', (_, text) => {
    expect(branchesBehind(text, text.indexOf('vonageSecret') + 'vonageSecret'.length)).toEqual([]);
  });
});

test.each([' ', '\n ', '  '])('EDN’s values by profile stand behind a tag, %j between them', (blank) => {
  const text = `:secret #profile {:dev "first-of-them"${blank}:prod "second-of-them"}`;
  const pieces = branchesBehind(text, ':secret'.length);
  expect(pieces.map(({ value }) => value)).toEqual(['first-of-them', 'second-of-them']);
});
