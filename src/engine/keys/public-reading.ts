// A reading from the public half: for files whose private half the crypto library does not read, or is encrypted.

import type { ProofTools } from '../../core/proof-tools.ts';
import type { KeyReading } from './key-reading.ts';
import { bitsOf, toSpki, type PublicKey } from './public-key.ts';

export interface PublicHalf {
  readonly form: string;
  readonly key: PublicKey;
  readonly encrypted: boolean;
  /** The block as read, by which a documented key is known. */
  readonly block: Uint8Array;
}

export function readingOf({ form, key, encrypted, block }: PublicHalf, tools: ProofTools): KeyReading {
  const publicKeySha256 = tools.hash('sha256', toSpki(key));
  const bits = bitsOf(key);
  return {
    form,
    type: key.type,
    ...(bits !== undefined && { bits }),
    ...(key.type === 'ec' && { curve: key.curve }),
    encrypted,
    publicKeySha256,
    identity: `public:${publicKeySha256}`,
    hashes: [tools.hash('sha256', block)],
  };
}
