import type { Span } from '../../core/location.ts';
import type { KeyReading } from './key-reading.ts';

/** A private key and where it stands; the secret is the text of the span unless said otherwise. */
export interface FoundKey {
  readonly span: Span;
  readonly reading: KeyReading;
  /** For keys in binary files: base64, since the bytes themselves print badly. */
  readonly secret?: string;
}
