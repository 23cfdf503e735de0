import { describe, expect, test } from 'vitest';
import { answersIn } from '../../../../src/engine/credentials/asked.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';

const KEY = `5c${drawnHex('asked', 5)}e`;
const SECRET = `Zq${drawn('asked', 12)}7b`;
const values = (text: string): readonly string[] => answersIn(text).map(({ value }) => value);
const chat = (...messages: readonly string[]): string =>
  messages
    .map((text) => JSON.stringify({ type: 'message', user: 'U04L1J0G4QR', text, ts: '1663150001.000100' }))
    .join(',\n');

describe('the answer to a request for the vendor’s credentials', () => {
  test.each([
    ['a block of code', chat('can someone send me the vonage creds?', `\`\`\`${KEY}\n${SECRET}\`\`\``)],
    ['key and secret', chat('whats the nexmo login again', `${KEY} / ${SECRET}`)],
    ['the secret alone', chat('@dev need the nexmo secret pls', `\`${SECRET}\``, 'thx')],
    [
      'a text of a messenger',
      `[12.03.22, 10:01] Ana: kannst du mir das vonage secret schicken?\n[12.03.22, 10:02] Ben: ${SECRET}\n`,
    ],
    ['IRC', `10:01 <ana> anyone has the nexmo api secret?\n10:02 <ben> ${SECRET}\n`],
    ['a mail', `> Could you send me the API secret for Vonage?\n\n${SECRET}\n\nBest\n`],
    ['minutes', `- Ana asked for the Nexmo API secret\n- Ben: it's \`${SECRET}\`\n`],
  ])('%s', (_, text) => {
    expect(values(text)).toEqual([SECRET]);
    const [site] = answersIn(text);
    expect(text.slice(site?.span.start, site?.span.end)).toBe(SECRET);
  });

  test.each([
    ['another question', chat('what is the vonage secret?', 'dunno. and the commit?', SECRET)],
    ['what the answer is about', chat('can someone send me the vonage creds?', `deployed ${SECRET}`)],
    ['no request', chat('vonage login works again', SECRET)],
    ['another provider’s', chat('we use vonage for sms', 'what is the wifi password?', SECRET)],
    ['a word', chat('can someone send me the vonage creds?', 'Straightforwards')],
    [
      'a variable below one with a message',
      `VONAGE_API_SECRET: \${VONAGE_API_SECRET:?missing}\nMINIO_PASSWORD: ${SECRET}\n`,
    ],
  ])('none: %s', (_, text) => {
    expect(values(text)).toEqual([]);
  });

  test('half a megabyte of requests is read in a moment', () => {
    for (const unit of ['nexmo secret? ', 'need vonage creds ', 'secret '])
      expect(() => answersIn(unit.repeat(Math.ceil(500_000 / unit.length)))).not.toThrow();
  });
});
