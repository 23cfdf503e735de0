// Blocks of one sort side by side, each about one thing: entries under keys, lines below a title, sections, paragraphs,
// entries of .netrc. What stands in one is not the vendor's because the vendor is named in another.

import type { Block } from './block.ts';
import { keyedEntry } from './bracket-blocks.ts';
import { indentedEntry } from './line-blocks.ts';
import { headedSection, titledParagraph } from './titled-blocks.ts';
import { isVendors, VENDOR } from './whose.ts';

const REACH = 3000;
// Places near each other are asked about in one piece of the text, whose lines and headings are looked for once.
const STEP = 1024;

/** True in a block with nothing of the vendor's beside one that names it. */
export function isInOthersBlock(text: string, at: number): boolean {
  const from = Math.max(0, Math.floor((at - REACH) / STEP) * STEP);
  const piece = text.slice(from, from + 2 * REACH + STEP);
  if (!VENDOR.test(piece)) return false;
  return BLOCKS.some((blockAt) => {
    const block = blockAt(piece, at - from);
    return block !== undefined && isOthers(block);
  });
}

function isOthers({ body, others, lead }: Block): boolean {
  if (VENDOR.test(lead)) return false;
  return !isVendors(body) && others.some((other) => VENDOR.test(other));
}

/** machine HOST login USER password VALUE */
function netrcEntry(text: string, at: number): Block | undefined {
  const starts = [...text.matchAll(/(?:^|\n)machine[ \t]/g)].map(({ index }) => index);
  const own = starts.findLast((start) => start <= at);
  if (own === undefined || starts.length < 2) return undefined;
  const end = starts.find((start) => start > at) ?? text.length;
  return { body: text.slice(own, end), others: [text.slice(starts[0], own), text.slice(end)], lead: '' };
}

const BLOCKS = [netrcEntry, keyedEntry, indentedEntry, headedSection, titledParagraph];
