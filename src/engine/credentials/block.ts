// What blocks of all sorts are; see blocks.ts.

import { AFFIXES, NEUTRAL } from '../names/vocabulary.ts';
import { splitWords } from '../names/words.ts';

export interface Block {
  readonly body: string;
  /** The blocks beside it, or their titles. */
  readonly others: readonly string[];
  /** What stands in front of all of them. */
  readonly lead: string;
}

// "Configuration", "API credentials": sections that any thing has.
export function isPlain(title: string): boolean {
  const plain =
    /^(?:configuration|configure|setup|installation|install|usage|environment|variables|example|quick|start)$/;
  return splitWords(title).every((word) => plain.test(word) || AFFIXES.has(word) || NEUTRAL.has(word));
}
