import type { Provenance } from './provenance.ts';

/** Decoded text with its provenance: what the engine looks at. */
export interface Fragment {
  readonly text: string;
  readonly provenance: Provenance;
}
