// Whether a text reads as words that people choose: by pairs of letters, so in any language that is spelled like English.

// The pairs that make up four fifths of English text, from "th" downwards.
const PAIRS: ReadonlySet<string> = new Set(
  (
    'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ' +
    'ro ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ' +
    'ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ' +
    'ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke fr oo av ag if ap gr od bo sp rd do'
  ).split(' '),
);
const LETTERS = /^[a-z]{2}$/;
// "aB" is where one word ends and the next begins.
const SEAM = /^[a-z][A-Z]$/;
// What stands for a letter in P4ssw0rd.
const STAND_INS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
};
const STAND_IN = /[01!34@5$7]/g;

/**
 * At least half of the pairs of letters are common ones, and there are enough pairs to tell. Of random texts of 16 letters
 * and digits one in forty is taken for words, which costs it time and nothing else.
 */
export function readsAsWords(text: string): boolean {
  let [pairs, common] = [0, 0];
  for (let i = 1; i < text.length; i++) {
    const pair = text.slice(i - 1, i + 1);
    const folded = pair.replaceAll(STAND_IN, (character) => STAND_INS[character] ?? '').toLowerCase();
    if (!LETTERS.test(folded)) continue;
    pairs++;
    if (PAIRS.has(folded) && !SEAM.test(pair)) common++;
  }
  return pairs * 3 >= text.length && common * 2 >= pairs && common > 0;
}
