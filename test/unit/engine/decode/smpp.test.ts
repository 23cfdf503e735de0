import { expect, test } from 'vitest';
import { decodeSmpp } from '../../../../src/engine/decode/smpp.ts';
import { makeApiKey, makeApiSecret } from '../../../support/secrets.ts';

const KEY = makeApiKey();
const SECRET = makeApiSecret();
const hex = (text: string): string => Buffer.from(text).toString('hex');
const BIND = `0000002f000000090000000000000001${hex(KEY)}00${hex(SECRET)}000034000000`;

test.each([
  ['in one run', BIND],
  ['byte by byte', BIND.replace(/../g, '$& ').trim()],
])('a bind %s is a key and its password', (_, dump) => {
  const text = `SMPP PDU dump: ${dump}\n`;
  const [layer] = decodeSmpp(text);
  expect(layer?.text).toContain(`"${KEY}:${SECRET}"`);
  const start = layer?.text.indexOf(SECRET) ?? -1;
  const span = layer?.toOuter({ start, end: start + SECRET.length });
  expect(text.slice(span?.start, span?.end).replaceAll(' ', '')).toBe(hex(SECRET));
});

test.each([
  ['another dump', `SMPP PDU dump: ${hex('no key and no password at all')}\n`],
  ['a dump that nobody calls SMPP', `dump: ${BIND}\n`],
])('%s is none', (_, text) => {
  expect(decodeSmpp(text).filter((layer) => layer.text.includes(SECRET))).toEqual([]);
});
