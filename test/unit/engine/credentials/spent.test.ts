import { expect, test } from 'vitest';
import { isSpent } from '../../../../src/engine/credentials/spent.ts';
import { scanText } from '../../../../src/index.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';

const isOver = (line: string): boolean => isSpent(`${line}\nhere`, line.search(/slack/i), line.length + 1);

test.each(['SLACK_URL = x', 'const slackUrl = process.env.SLACK;', "slack_id = ENV['S']", 'slack.room: general'])(
  'a statement is over with its line: %s',
  (line) => {
    expect(isOver(line)).toBe(true);
  },
);

test.each(['slack = {', 'slack:', '[slack]', '# slack', 'new Slack(', 'slack = Client(', 'slack: \\'])(
  'what follows can be of it: %s',
  (line) => {
    expect(isOver(line)).toBe(false);
  },
);

const [KEY, SECRET] = [`5c${drawnHex('spent', 5)}e`, `Zq${drawn('spent', 12)}7b`];

test.each([
  ['update()', `params.update(api_key="${KEY}")\nparams.update(api_secret="${SECRET}")`],
  ['a list of tuples', `params |= dict([("api_key", "${KEY}"), ("api_secret", "${SECRET}")])`],
  ['setdefault()', `params.setdefault("api_key", "${KEY}")\nparams.setdefault("api_secret", "${SECRET}")`],
  ['append()', `q.append('api_key', '${KEY}');\nq.append('api_secret', '${SECRET}');`],
  ['merge!', `params.merge!(api_key: '${KEY}').merge!(api_secret: '${SECRET}')`],
])('the vendor’s pair below another provider’s variable: %s', async (_, pair) => {
  const { findings } = await scanText(`TELEGRAM_CHAT = "4490414801"\n${pair}\nget("https://rest.nexmo.com/sms/json")`);
  expect(findings.map(({ secret }) => secret.reveal())).toEqual([SECRET]);
});

test('a pair in another provider’s object is the other’s', async () => {
  const text = `import vonage\ntwilio = dict(\n  api_key="${KEY}",\n  api_secret="${SECRET}")\n`;
  expect((await scanText(text)).findings).toEqual([]);
});
