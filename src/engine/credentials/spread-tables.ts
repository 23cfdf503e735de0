// Tables of mark-up whose rows are no lines: AsciiDoc, MediaWiki, HTML and DocBook.

import { cellAt, type Cell } from './cells.ts';

type Row = readonly Cell[];

const MAX_TABLE = 20_000;

/** The rows of each table of a text. */
export function spreadTables(text: string): readonly (readonly Row[])[] {
  return [
    ...(text.includes('|===') ? asciiDocTables(text) : []),
    ...(text.includes('{|') ? wikiTables(text) : []),
    ...(ROW_HEAD.test(text) ? elementTables(text) : []),
  ];
}

interface Part {
  readonly text: string;
  readonly start: number;
}

/** What stands between lines that open and lines that close, each once. */
function blocksOf(text: string, open: RegExp, close: RegExp): readonly (Part & { readonly head: string })[] {
  const blocks: (Part & { head: string })[] = [];
  let floor = 0;
  for (const { index, 0: head } of text.matchAll(open)) {
    if (index < floor) continue;
    const start = index + head.length;
    const reach = text.slice(start, start + MAX_TABLE);
    const end = close.exec(reach)?.index ?? reach.length;
    floor = start + end + 1;
    blocks.push({ head, text: reach.slice(0, end), start });
  }
  return blocks;
}

function partsOf({ text, start }: Part, separator: RegExp): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { index, 0: found } of text.matchAll(separator)) {
    parts.push({ text: text.slice(from, index), start: start + from });
    from = index + found.length;
  }
  return [...parts, { text: text.slice(from), start: start + from }];
}

const toCell = ({ text, start }: Part): Cell => cellAt(text, start);

// [cols="1,1,2"] \n |=== … |===
const ASCIIDOC = /(?:(?:^|\n)\[[^\]\n]{0,200}\][ \t]*\r?)?(?:^|\n)(?:\.[^\n]{1,100}\n)?\|={3,40}[ \t]*\r?(?=\n)/g;
const COLUMNS = /cols\s?=\s?"?(?:(?<count>\d{1,2})\*|(?<list>[^"\]]{1,100}))/;

function asciiDocTables(text: string): readonly (readonly Row[])[] {
  return blocksOf(text, ASCIIDOC, /\n\|={3}/).map(({ head, ...block }) => {
    const cells = partsOf(block, /(?<=\s)(?:\d{0,2}[.+*]{0,2}[<^>]?[aehlms]?)\|/g).slice(1);
    const { count, list } = COLUMNS.exec(head)?.groups ?? {};
    const columns = count === undefined ? (list?.split(',').length ?? columnsOf(cells)) : Number(count);
    return inRowsOf(cells.map(toCell), columns);
  });
}

// The cells of the first line, or of the lines above the first blank one.
function columnsOf(cells: readonly Part[]): number {
  const line = cells.findIndex(({ text }) => text.includes('\n')) + 1;
  return line > 1 ? line : cells.findIndex(({ text }) => /\n\s*\n/.test(text)) + 1;
}

function inRowsOf(cells: readonly Cell[], columns: number): readonly Row[] {
  if (columns < 1) return [];
  return Array.from({ length: Math.floor(cells.length / columns) }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  );
}

// {| … |- … ! head !! head … | cell || cell … |}
function wikiTables(text: string): readonly (readonly Row[])[] {
  return blocksOf(text, /(?:^|\n)\{\|[^\n]*(?=\n)/g, /\n\|\}/).map((block) =>
    partsOf(block, /\n\|-[^\n]*/g)
      .map((row) =>
        partsOf(row, /\n[!|](?!\+)|!!|\|\|/g)
          .slice(1)
          .map(toCell),
      )
      .filter((row) => row.length > 0),
  );
}

// HTML and DocBook; OpenDocument, WordprocessingML and SpreadsheetML have prefixes.
const ROW_HEAD = /<(?:table:table-|\w{1,4}:)?(?:tr|row)[\s>]/i;
const ROW = /<(?:table:table-|\w{1,4}:)?(?:tr|row)(?:\s[^<>]{0,200})?>/gi;
const ELEMENT = /<(?:table:table-cell|(?:\w{1,4}:)?(?:th|td|tc|c|entry|cell))(?:\s[^<>]{0,200})?>/gi;
const ELEMENT_END = /<\/(?:table:table-cell|(?:\w{1,4}:)?(?:th|td|tc|c|entry|cell))>/i;
const TABLE = /<(?:table:table|(?:\w{1,4}:)?(?:table|tgroup|tbl|sheetData))(?:\s[^<>]{0,200})?>/gi;
const TABLE_END = /<\/(?:table:table|(?:\w{1,4}:)?(?:table|tgroup|tbl|sheetData))>/i;

function elementTables(text: string): readonly (readonly Row[])[] {
  const tables = blocksOf(text, TABLE, TABLE_END);
  // A part of a document: rows that no table holds.
  const bare = text.search(ROW);
  const blocks = tables.length > 0 ? tables : [{ text: text.slice(bare, bare + MAX_TABLE), start: bare }];
  return blocks.map((block) =>
    partsOf(block, ROW)
      .slice(1)
      .map((row) => partsOf(row, ELEMENT).slice(1).map(inElement)),
  );
}

// Up to the end of the cell's element.
function inElement({ text, start }: Part): Cell {
  const end = text.search(ELEMENT_END);
  const cell = toCell({ text: end === -1 ? text : text.slice(0, end), start });
  return cell.text.includes('<') ? { ...cell, text: cell.text.slice(0, cell.text.indexOf('<')) } : cell;
}
