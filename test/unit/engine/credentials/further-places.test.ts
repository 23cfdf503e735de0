import { expect, test } from 'vitest';
import { furtherPlaces } from '../../../../src/engine/credentials/further-places.ts';
import type { Site } from '../../../../src/engine/credentials/site.ts';
import { scanText } from '../../../../src/index.ts';
import { makeApiKey, makeApiSecret } from '../../../support/secrets.ts';

const SECRET = makeApiSecret();

test('a secret that was found is one at its other places, too', async () => {
  const said = `here is the vonage pair: key \`${makeApiKey()}\` secret \`${SECRET}\``;
  const parts = [{ text: said }, { elements: [{ text: ' secret ' }, { text: SECRET, style: 'code' }] }];
  const { findings } = await scanText(JSON.stringify(parts, null, 1), { path: 'export.json' });
  expect(findings).toHaveLength(1);
  expect(findings[0]?.occurrences).toHaveLength(1);
});

test('a part of a longer word is no place of it, nor is a word', () => {
  const site = (value: string): Site => ({
    form: 'assignment',
    name: 'secret',
    value,
    span: { start: 0, end: 0 },
    at: 0,
  });
  expect(furtherPlaces(`x${SECRET} ${SECRET}y`, [site(SECRET)])).toEqual([]);
  expect(furtherPlaces('incomprehensible', [site('incomprehensible')])).toEqual([]);
  expect(furtherPlaces(`a ${SECRET}`, [site(SECRET)]).map(({ span }) => span)).toEqual([{ start: 2, end: 18 }]);
});
