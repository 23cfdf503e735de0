// The marked block that vonguard writes into a text file of the user's, and takes out again to the byte.

const NOTE = '(written by vonguard init; vonguard init --remove takes it out)';
const END = '# vonguard:end';
const BLOCK =
  /^[ \t]*# vonguard:begin(?: (file|joined))?(?: [^\n]*)?\n(?:[^\n]*\n)*?[ \t]*# vonguard:end[^\n]*(?:\n|$)/m;

export interface BlockPlace {
  /** Start of a line, or the end of the text. */
  readonly offset: number;
  readonly indent: string;
  /** The whole file is made by us: it goes when the block goes, unless something was added to it since. */
  readonly ownFile: boolean;
}

export function withBlock(text: string, lines: readonly string[], place: BlockPlace): string {
  const before = text.slice(0, place.offset);
  // A last line without its line feed gets one, which the mark remembers for the way back.
  const joined = before !== '' && !before.endsWith('\n');
  const mark = place.ownFile ? 'file ' : joined ? 'joined ' : '';
  const all = [`# vonguard:begin ${mark}${NOTE}`, ...lines, END];
  const block = all.map((line) => `${line === '' ? '' : place.indent}${line}\n`).join('');
  return before + (joined ? '\n' : '') + block + text.slice(place.offset);
}

export function hasBlock(text: string): boolean {
  return BLOCK.test(text);
}

/** The text without the block; `undefined` when the file was ours and nothing of the user's is left in it. */
export function withoutBlock(text: string, skeleton: string): string | undefined {
  const found = BLOCK.exec(text);
  if (found === null) return text;
  const rest = cut(text, found);
  return found[1] === 'file' && rest === skeleton ? undefined : rest;
}

/** The text without any block, the last one taken out first: the first may have brought a line feed for all of them. */
export function withoutBlocks(text: string): string {
  return [...text.matchAll(new RegExp(BLOCK, 'gm'))].reduceRight(cut, text);
}

// What was written behind a block since needs the line feed that it brought.
function cut(text: string, { index, 0: block, 1: mark }: RegExpExecArray): string {
  const end = index + block.length;
  const start = mark === 'joined' && end === text.length ? index - 1 : index;
  return text.slice(0, start) + text.slice(end);
}
