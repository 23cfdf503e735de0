// A randomness test that is fair to short values: it does not measure entropy (8 hex digits never have more than
// 3 bits a character) but asks how much of the value reads like words, and how evenly its alphabet is used.

// The commonest pairs of letters in English text, about three quarters of all pairs; of random letters one pair in six is here.
const COMMON_PAIRS = new Set(
  `th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur
   ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi
   ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke ui od ag ck ap ue up by my bo ok ey lu ki gi ga sp sc dr cr`.split(
    /\s+/,
  ),
);
const MIN_WORD = 4;

/** Share of the characters that belong to word-like runs of letters: near 0 for generated values, near 1 for words. */
export function wordiness(value: string): number {
  const runs = value.match(/[A-Z]?[a-z]{3,}|[A-Z]{4,}/g) ?? [];
  const wordy = runs.filter(readsLikeAWord).reduce((sum, run) => sum + run.length, 0);
  return wordy / Math.max(1, value.length);
}

function readsLikeAWord(run: string): boolean {
  if (run.length < MIN_WORD) return false;
  const word = run.toLowerCase();
  let common = 0;
  for (let at = 0; at + 1 < word.length; at++) if (COMMON_PAIRS.has(word.slice(at, at + 2))) common++;
  return common / (word.length - 1) >= 0.6;
}

/** True when the value uses its alphabet as a generator would: many different characters, no pattern. */
export function usesAlphabetEvenly(value: string): boolean {
  const different = new Set(value).size;
  // Of 8 random hex digits 6.5 differ on average, of 16 base62 14; half of that is one chance in many thousands.
  const expected = Math.min(value.length, /^[0-9a-f]+$/i.test(value) ? 13 : 40);
  return different >= Math.max(4, Math.floor(expected * (value.length > 20 ? 0.45 : 0.5)));
}

/** How often the kind of character changes, per pair: about 0.6 for random base62, 0.2 for words. */
export function classChanges(value: string): number {
  let changes = 0;
  for (let at = 1; at < value.length; at++) {
    const before = kindOf(value.charCodeAt(at - 1));
    const now = kindOf(value.charCodeAt(at));
    // A capital at the beginning of a word is how words are written.
    if (before !== now && !(before === 'upper' && now === 'lower')) changes++;
  }
  return changes / Math.max(1, value.length - 1);
}

function kindOf(code: number): 'lower' | 'upper' | 'digit' | 'other' {
  if (code >= 97 && code <= 122) return 'lower';
  if (code >= 65 && code <= 90) return 'upper';
  return code >= 48 && code <= 57 ? 'digit' : 'other';
}
