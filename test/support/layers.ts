// Layers that decoders give, and the way back from them.
import type { Decoder, Layer } from '../../src/engine/matcher.ts';

/** More characters than any text of a test decodes to. */
export const BUDGET: number = 1 << 20;

/** The one layer that the decoder finds. */
export function onlyLayer(decode: Decoder, text: string): Layer {
  const [layer, ...more] = decode(text, BUDGET);
  if (layer === undefined || more.length > 0)
    throw new Error(`expected one layer, got ${more.length + (layer ? 1 : 0)}`);
  return layer;
}

/** The outer text of a word of the layer. */
export function outerOf(text: string, layer: Layer, word: string): string {
  return outerAt(text, layer, layer.text.indexOf(word), word.length);
}

/** The outer text of some characters of the layer. */
export function outerAt(text: string, { toOuter }: Layer, start: number, length = 1): string {
  const span = toOuter({ start, end: start + length });
  return text.slice(span.start, span.end);
}
