// What the engine is given of a content: its text, and its name where that can tell something.

import type { Fragment } from '../core/fragment.ts';
import type { Provenance } from '../core/provenance.ts';
import type { Content } from '../core/source.ts';
import { decodeText } from '../engine/text.ts';

// What gives a value to a name, or a token. Other names are passed over: looking at one costs as much as at a small file.
const MAY_TELL = /[=:&?@ ]|[\w+-]{32}/;

export function textOf({ bytes, provenance }: Pick<Content, 'bytes' | 'provenance'>): Fragment {
  return { text: decodeText(bytes).text, provenance };
}

export function nameOf(provenance: Provenance): Fragment | undefined {
  if (provenance.kind === 'object' || !MAY_TELL.test(provenance.path)) return undefined;
  // A line each and without its kind, so that a value ends with its name; and a text of its own: it is not named by itself.
  const text = provenance.path.replaceAll(/(?:\.\w{1,5}){0,2}(?:\/|$)/g, '\n').trimEnd();
  return { text, provenance: { kind: 'stdin', path: '' } };
}
