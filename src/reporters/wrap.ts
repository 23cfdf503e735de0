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
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines.map((one, at) => (at === 0 && head !== '' ? head : indent) + one);
}

/** Not wider than `width`, with an ellipsis in place of what is cut. */
export function cutTo(text: string, width: number): string {
  if (text.length <= width) return text;
  // Half of a pair of surrogates is no character.
  return `${text.slice(0, Math.max(0, width - 1)).replace(/[\ud800-\udbff]$/, '')}…`;
}
