import { describe, expect, test } from 'vitest';
import { wholeFileSites } from '../../../../src/engine/credentials/whole-files.ts';
import { scanText } from '../../../../src/index.ts';
import { makeApiSecret } from '../../../support/secrets.ts';

const SECRET = makeApiSecret();

describe('a file that holds one value', () => {
  test.each([
    ['run/secrets/vonage_api_secret', 'vonage_api_secret'],
    ['run/secrets/nexmo-secret', 'nexmo-secret'],
    ['secrets/vonage/api_secret.txt', 'vonage_api_secret'],
    ['secrets/VONAGE_API_SECRET.prod', 'VONAGE_API_SECRET'],
  ])('%s names it %s', (path, name) => {
    expect(wholeFileSites(`${SECRET}\n`, path).map((site) => site.name)).toEqual([name]);
  });

  test.each([
    ['secrets/api_secret', `${SECRET}\n`],
    ['secrets/vonage_api_secret', `${SECRET} ${SECRET}\n`],
    ['secrets/vonage_api_secret', `${SECRET}\n`.repeat(30)],
    ['secrets/vonage_api_secret', 'abc'],
    ['', SECRET],
  ])('%s names nothing where it says not whose, or holds more than one', (path, text) => {
    expect(wholeFileSites(text, path)).toEqual([]);
  });

  test('is found with its path', async () => {
    const { findings } = await scanText(SECRET, { path: 'run/secrets/vonage_api_secret' });
    expect(findings.map(({ secret, confidence }) => [secret.reveal(), confidence])).toEqual([[SECRET, 'high']]);
  });

  test('is none where the value is a placeholder or a digest', async () => {
    for (const text of ['YOUR_API_SECRET', 'changeme', 'f'.repeat(32)]) {
      const { findings } = await scanText(text, { path: 'run/secrets/vonage_api_secret' });
      expect(findings).toEqual([]);
    }
  });
});
