// What a title, a key or a label says: a name of its own, or what any thing can be called.

import { readName } from '../names/reading.ts';
import { AFFIXES, NEUTRAL } from '../names/vocabulary.ts';
import { splitWords } from '../names/words.ts';

const PARTS_OF_ANYTHING =
  /^(?:configuration|configure|setup|installation|install|usage|environment|variables|example|quick|start)$/;

/** "Configuration", "API credentials": sections that any thing has. */
export function isPlain(title: string): boolean {
  return splitWords(title).every((word) => PARTS_OF_ANYTHING.test(word) || isAnythings(word));
}

/** Not `production`, `default` or `api_secret`: what any entry can be called. */
export function isOwnName(label: string): boolean {
  const words = splitWords(label.trim());
  return (
    readName(label.trim()) === undefined &&
    words.length > 0 &&
    words.every((word) => /^[\p{L}\d]+$/u.test(word)) &&
    !words.every(isAnythings)
  );
}

function isAnythings(word: string): boolean {
  return AFFIXES.has(word) || NEUTRAL.has(word);
}
