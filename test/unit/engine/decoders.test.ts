import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DECODERS } from '../../../src/engine/decoders.ts';
import { BUDGET } from '../../support/layers.ts';

// Decoders look at texts that name what rules look for.
const PLAIN = 'vonage:\n  api_secret: "value & more"\n';
const piece = fc.oneof(
  fc.constantFrom(
    '"',
    "'",
    '\\',
    '\\n',
    '\\u0026',
    '%3D',
    '%',
    '&quot;',
    '&#x41;',
    '=3D',
    '=\n',
    '\n',
    ', ',
    'secret',
    Buffer.from(PLAIN).toString('base64'),
  ),
  fc.string({ maxLength: 12 }),
);
const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

test('every span of a layer leads to a span inside the layer’s own', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, from, length) => {
      for (const layer of DECODERS.flatMap((decode) => decode(text, BUDGET))) {
        const start = from % (layer.text.length + 1);
        const end = Math.min(layer.text.length, start + (length % 20));
        const outer = layer.toOuter({ start, end });
        expect(outer.start).toBeGreaterThanOrEqual(layer.span.start);
        expect(outer.end).toBeLessThanOrEqual(layer.span.end);
        expect(outer.start).toBeLessThanOrEqual(outer.end);
      }
    }),
  );
});

test('later characters never lead further back', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const layer of DECODERS.flatMap((decode) => decode(text, BUDGET))) {
        let last = 0;
        for (let at = 0; at < layer.text.length; at++) {
          const { start } = layer.toOuter({ start: at, end: at + 1 });
          expect(start).toBeGreaterThanOrEqual(last);
          last = start;
        }
      }
    }),
  );
});

test.each(['"', "\\'", '"\\', '%3D', '&quot;', '&', '=3D=\n', '=\n', 'QUJD', 'QUJD\n', '41', "'\\n", '"\\n",\n"'])(
  'half a megabyte of %j is looked through in a moment',
  (unit) => {
    const text = unit.repeat(Math.ceil(500_000 / unit.length));
    for (const decode of DECODERS) expect(() => decode(text, BUDGET)).not.toThrow();
  },
);

test('every decoder of the folder is one of them, once', () => {
  const folder = path.resolve(import.meta.dirname, '../../../src/engine/decode');
  const written = readdirSync(folder).flatMap((name) =>
    [
      ...readFileSync(path.join(folder, name), 'utf8').matchAll(
        /^export function (decode[A-Z]\w+)\(.*readonly Layer\[\]/gm,
      ),
    ].map(([, decoder = '']) => decoder),
  );
  expect(DECODERS.map(({ name }) => name).toSorted()).toEqual(written.toSorted());
});
