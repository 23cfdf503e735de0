// The decoders that feed the pipeline again; each gives layers with a way back to the text they stood in.

import type { Decoder } from './matcher.ts';

export const DECODERS: readonly Decoder[] = [];
