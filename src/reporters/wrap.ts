// Text in the width of a screen. Lines longer than a person likes to read are broken even where there is more room.
const WIDEST = 100;

/** Breaks text at spaces to lines no wider than `columns`, each behind `indent`; a longer word stands alone. */
export function wrap(text: string, columns: number, indent: string): readonly string[] {
  return wrapBehind('', text, columns, indent);
}

/** As wrap, with `head` in the first line in place of its indent: `1. …`, `commit: …`. */
export function wrapBehind(head: string, text: string, columns: number, indent: string): readonly string[] {
  const width = Math.max(20, Math.min(columns, WIDEST) - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines.map((one, at) => (at === 0 && head !== '' ? head : indent) + one);
}

/** Not wider than `width` columns, with an ellipsis in place of what is cut. */
export function cutTo(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  return `${firstColumns(Array.from(text), width - 1).join('')}…`;
}

/** As cutTo, but cut in the middle: the end of a path is its file name. */
export function cutMiddle(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  const characters = Array.from(text);
  const end = firstColumns(characters.toReversed(), Math.floor(width / 2)).toReversed();
  return `${firstColumns(characters, width - Math.floor(width / 2) - 1).join('')}…${end.join('')}`;
}

// East Asian wide and full-width characters, and emoji (Unicode Standard Annex 11).
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}

function firstColumns(characters: readonly string[], width: number): readonly string[] {
  let columns = 0;
  const end = characters.findIndex((character) => (columns += columnsOf(character)) > width);
  return end === -1 ? characters : characters.slice(0, end);
}
