// The texts to look at: the fragment's own first, then what decodes out of it, to a depth and a budget.

import type { Span } from '../core/location.ts';
import { DECODERS } from './decoders.ts';
import type { Layer, MatchInput } from './matcher.ts';

const MAX_DEPTH = 3;
// Decoded text per fragment. Base64 shrinks, escapes shrink; only hostile nesting gets near it.
const MIN_BUDGET = 1 << 20;
// To look at a text costs something however short it is: so many layers, or one for so many characters of the fragment.
const MIN_LAYERS = 1 << 14;
const CHARACTERS_A_LAYER = 64;

/** A text with the way back to the fragment's text. */
export interface LayerInput {
  readonly input: MatchInput;
  readonly toFragment: (span: Span) => Span;
}

/**
 * All layers, outermost first. `onCut` is told when the budget ended before the layers did: then not all was looked at.
 * Each is given away before it is decoded, while what was found out about its text is at hand; one that holds no other
 * is forgotten with that, since hostile texts have tens of thousands.
 */
export function* layersOf(root: MatchInput, onCut?: () => void): Iterable<LayerInput> {
  const all: (LayerInput | undefined)[] = [{ input: root, toFragment: (span) => span }];
  let budget = Math.max(MIN_BUDGET, root.text.length);
  const most = Math.max(MIN_LAYERS, root.text.length / CHARACTERS_A_LAYER);
  for (let at = 0; at < all.length; at++) {
    const layer = all[at];
    if (layer === undefined) continue;
    all[at] = undefined;
    yield layer;
    if (budget < 0 || layer.input.decodedFrom.length >= MAX_DEPTH) continue;
    for (const inner of decodeAll(layer.input.text, budget)) {
      budget = all.length < most ? budget - inner.text.length : -1;
      if (budget < 0) break;
      all.push(below(layer, inner));
    }
    if (budget < 0) onCut?.();
  }
}

function* decodeAll(text: string, budget: number): Iterable<Layer> {
  for (const decode of DECODERS) yield* decode(text, budget);
}

function below(parent: LayerInput, layer: Layer): LayerInput {
  const { input } = parent;
  const toFragment = (span: Span): Span => parent.toFragment(layer.toOuter(span));
  input.trace?.({ kind: 'decoded', step: layer.step, span: parent.toFragment(layer.span) });
  const decodedFrom = [...input.decodedFrom, layer.step];
  const inner = { ...input, text: layer.text, outer: input, outerSpan: layer.span, decodedFrom };
  return { input: { ...inner, once: makeOnce(() => inner) }, toFragment };
}

/** Memory for work shared by rules; lives as long as the text is looked at. */
export function makeOnce(self: () => Omit<MatchInput, 'once'>): MatchInput['once'] {
  const memory = new Map<string, unknown>();
  const once: MatchInput['once'] = <T>(key: string, make: (input: MatchInput) => T): T => {
    if (!memory.has(key)) memory.set(key, make({ ...self(), once }));
    // Each key is used with one type only: the function that makes the value owns the key.
    return memory.get(key) as T;
  };
  return once;
}
