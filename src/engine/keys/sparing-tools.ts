// To parse a key costs half a millisecond, and a megabyte can hold sixteen thousand of them. So in one content each is
// parsed once, and only so many; the others are known by their structure.

import type { KeyFacts, ProofTools } from '../../core/proof-tools.ts';

const MAX_PARSED = 1000;

/** The tools for one content. A key that is one too many is `unread`; a public one then proves nothing. */
export function sparingTools(tools: ProofTools): ProofTools {
  const sha256 = (key: string | Uint8Array): string => tools.hash('sha256', key);
  return {
    ...tools,
    inspectPrivateKey: sparingly<string | Uint8Array, KeyFacts>(sha256, (key) => tools.inspectPrivateKey(key), {
      state: 'unread',
    }),
    publicKeySha256: sparingly<string, string | undefined>(sha256, (pem) => tools.publicKeySha256(pem), undefined),
  };
}

/** Remembers answers by the question's hash; `otherwise` is the answer to all questions after the last that may be asked. */
function sparingly<Q, A>(hashOf: (question: Q) => string, ask: (question: Q) => A, otherwise: A): (question: Q) => A {
  const known = new Map<string, A>();
  return (question) => {
    const hash = hashOf(question);
    if (!known.has(hash)) {
      if (known.size >= MAX_PARSED) return otherwise;
      known.set(hash, ask(question));
    }
    // The type of what was put in: `undefined` is an answer too.
    return known.get(hash) as A;
  };
}
