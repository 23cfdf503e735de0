// Columns with a name at their head: CSV, Markdown tables, SQL inserts.

import { readName, type NameReading } from '../names/reading.ts';
import { OTHER_PROVIDERS } from '../names/vocabulary.ts';
import { judgeValue } from '../values/judge.ts';
import { isDigest } from '../values/shape.ts';
import { cellsOf, isRuler, rowAt, separatorOf, type Cell } from './cells.ts';
import { lazily } from './lazily.ts';
import { roleWordsIn } from './names-in.ts';
import type { Site } from './site.ts';
import { spreadTables } from './spread-tables.ts';
import { isOwnName } from './titles.ts';
import { VENDOR_NAMES } from './vendor-names.ts';
import { hasAccountKey } from './whose.ts';

const NOT_IN_HEADS = /token|key|signing|^sig$/i;
// A longer line is no row of a table that people made.
const MAX_LINE = 800;
// A row can be the head of a table itself. Read under every head above it, rows would cost the square of their number.
const MAX_OPEN = 4;

/** `roleWords` are all words of the text that can name a secret. */
export function tableSites(text: string, roleWords: readonly RegExpExecArray[] = roleWordsIn(text)): readonly Site[] {
  const lines = [...linesWithRole(text, roleWords)];
  return lines.length === 0
    ? []
    : [
        ...columnSites(text, lines),
        ...rowSites(text, lines),
        ...spreadTables(text).flatMap((rows) => spreadSites(text, rows)),
        ...insertSites(text),
      ];
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** Where the line below begins. */
  readonly below: number;
}

/** Lines, each once, in which a role is named. */
function* linesWithRole(text: string, roleWords: readonly RegExpExecArray[]): Iterable<Line> {
  let floor = 0;
  for (const { index, 0: word } of roleWords) {
    if (index < floor || NOT_IN_HEADS.test(word)) continue;
    const start = text.lastIndexOf('\n', index) + 1;
    const next = text.indexOf('\n', index);
    const end = next === -1 ? text.length : next;
    floor = end;
    yield { start, end: text[end - 1] === '\r' ? end - 1 : end, below: end + 1 };
  }
}

function columnSites(text: string, lines: readonly Line[]): readonly Site[] {
  const sites: Site[] = [];
  let open: readonly number[] = [];
  for (const { start, end, below } of lines) {
    if (end - start > MAX_LINE) continue;
    const head = headOf(text.slice(start, end), text.slice(below, below + MAX_LINE));
    if (head === undefined) continue;
    const { separator } = head;
    // A list of parameters, one a line, ends each line with a comma; a table names every column.
    if (separator !== '|' && head.columns.includes('')) continue;
    const names = head.columns.map((column) => readName(column));
    if (names.length < 2 || !names.some(isSecret)) continue;
    open = open.filter((until) => until > start);
    if (open.length >= MAX_OPEN) continue;
    const rows = rowsBelow(text, below, { separator, names });
    open = [...open, rows.end];
    // Not push(...rows.sites): there can be more of them than a call takes arguments.
    for (const site of rows.sites) sites.push(site);
  }
  return sites;
}

interface Head {
  readonly columns: readonly string[];
  /** Of the rows below. */
  readonly separator: string;
}

// PostgreSQL's dump has commas between the names and tabs between the values.
const COPY = /^COPY [\w."]{1,120} \((?<columns>[^()]{1,700})\) FROM stdin/i;

function headOf(line: string, below: string): Head | undefined {
  const columns = COPY.exec(line)?.groups?.['columns'];
  if (columns !== undefined) return { columns: columns.split(',').map((column) => column.trim()), separator: '\t' };
  // `||Key||Secret||` and `^ Key ^ Secret ^` are heads of tables of wikis.
  const head = line.replaceAll('||', '|');
  const row = head.startsWith('^') ? head.replaceAll('^', '|') : head;
  const separator = separatorOf(row, below);
  if (separator === undefined) return undefined;
  return { columns: cellsOf(row, 0, separator).map((cell) => cell.text), separator };
}

// | API secret | what it is for | value |; vonage.api_secret;value;date
function rowSites(text: string, lines: readonly Line[]): readonly Site[] {
  const sites: Site[] = [];
  for (const { start, end } of lines) {
    if (end - start > MAX_LINE) continue;
    const row = text.slice(start, end);
    if (!/^[ \t]{0,8}\|/.test(row)) {
      sites.push(...listedSites(row, start));
      continue;
    }
    const [head, ...cells] = cellsOf(row, start, '|');
    const reading = head && readName(head.text);
    if (head === undefined || reading === undefined || !isSecret(reading)) continue;
    const value = cells.findLast((cell) => judgeValue(cell.text).kind === 'value');
    if (value === undefined) continue;
    const span = { start: value.start, end: value.start + value.text.length };
    sites.push({ form: 'table', name: head.text, value: value.text, span, at: start });
  }
  return sites;
}

// A line of a list of settings: the cell behind the name is the value. Between commas it could be a list of anything,
// so there the name must be the vendor's.
function listedSites(row: string, at: number): readonly Site[] {
  const separator = separatorOf(row);
  if (separator === undefined || separator === '|') return [];
  const cells = cellsOf(row, at, separator);
  const isDrawn = separator === '&';
  return cells.flatMap((cell, index) => {
    const reading = (isDrawn ? /^[\w./: -]{3,80}$/ : /^[\w./:-]{3,80}$/).test(cell.text)
      ? readName(cell.text)
      : undefined;
    if (!isSecret(reading) || (separator === ',' && reading?.product === undefined)) return [];
    const value = cells[index + 1];
    const judged = value && judgeValue(value.text);
    // An inventory of secrets lists their digests.
    if (value === undefined || judged === undefined || judged.kind === 'none' || isDigest(judged.shape)) return [];
    const span = { start: value.start, end: value.start + value.text.length };
    return [{ form: 'table', name: cell.text, value: value.text, span, at: cell.start } satisfies Site];
  });
}

const VENDOR = new RegExp(VENDOR_NAMES, 'i');
const OTHERS = new Set(OTHER_PROVIDERS);

/** Where to ask whose a row is: at the vendor's name in it, else at the cell. */
function askIn(line: string, start: number): (cell: Cell) => number {
  // A row can have thousands of cells.
  const index = lazily(() => VENDOR.exec(line)?.index);
  return (cell) => Math.max(cell.start, start + (index() ?? 0));
}

function isSecret(reading: NameReading | undefined): boolean {
  return reading !== undefined && reading.role !== 'key' && reading.role !== 'application' && !reading.isOther;
}

interface Columns {
  readonly separator: string;
  readonly names: readonly (NameReading | undefined)[];
}

interface Rows {
  readonly sites: readonly Site[];
  /** Where the first line stands that is no row of the table. */
  readonly end: number;
}

function rowsBelow(text: string, from: number, columns: Columns): Rows {
  const rows: TableRow[] = [];
  let start = from;
  while (start < text.length) {
    const { cells, end } = rowAt(text, start, columns.separator);
    const line = text.slice(start, end).replace(/\r$/, '');
    const found = isRuler(line) ? [] : sitesInRow(line, start, { cells, names: columns.names });
    if (found === undefined) break;
    rows.push({ line, cells, sites: found });
    start = end + 1;
  }
  return { sites: withoutOthers(rows), end: start };
}

/** Undefined when the line is no row of the table. */
function sitesInRow(
  line: string,
  at: number,
  { cells, names }: Pick<Columns, 'names'> & Pick<TableRow, 'cells'>,
): readonly Site[] | undefined {
  if (cells.length < 2 || Math.abs(cells.length - names.length) > 1) return undefined;
  const ask = askIn(line, at);
  return names.flatMap((reading, column) => siteOfCell(cells[column], reading, ask));
}

interface TableRow {
  readonly line: string;
  readonly cells: readonly Cell[];
  readonly sites: readonly Site[];
}

/** A row with another provider's name is that one's; where rows name the vendor, so is one that says whose it is and does not. */
function withoutOthers(rows: readonly TableRow[]): readonly Site[] {
  const isTold = lazily(() => rows.some(({ line }) => VENDOR.test(line)));
  return rows.flatMap((row) => (row.sites.length > 0 && isOthersRow(row, isTold) ? [] : row.sites));
}

function isOthersRow({ line, cells, sites }: TableRow, isTold: () => boolean): boolean {
  if (VENDOR.test(line)) return false;
  if (cells.some(({ text }) => OTHERS.has(text.toLowerCase()))) return true;
  if (hasAccountKey(line) || !isTold()) return false;
  const secrets = new Set(sites.map(({ span }) => span.start));
  return cells.some(
    ({ start, text }) => !secrets.has(start) && (HOST.test(text) || (/\p{L}{3}/u.test(text) && isOwnName(text))),
  );
}

const HOST = /:\/\/|^(?:sips?:)?(?:[\w-]{1,60}\.){1,5}[a-z]{2,12}$/i;

function siteOfCell(
  cell: Cell | undefined,
  reading: NameReading | undefined,
  ask: (cell: Cell) => number,
): readonly Site[] {
  if (cell === undefined || reading === undefined || !isSecret(reading) || judgeValue(cell.text).kind === 'none')
    return [];
  const span = { start: cell.start, end: cell.start + cell.text.length };
  return [{ form: 'table', name: reading.words.join('_'), value: cell.text, span, at: ask(cell) }];
}

/** Tables of mark-up: the first row names the columns, or the first cell of each row its second. */
function spreadSites(text: string, [head = [], ...rows]: readonly (readonly Cell[])[]): readonly Site[] {
  const names = head.map((cell) => readName(cell.text));
  // The name of a setting stands in front of its value.
  if (head.length > 2 || names.slice(1).some(isSecret))
    return withoutOthers(rows.flatMap((row) => spreadRow(text, row, names) ?? []));
  return [head, ...rows].flatMap(([name, value]) =>
    name === undefined ? [] : siteOfCell(value, readName(name.text), () => name.start),
  );
}

function spreadRow(text: string, cells: readonly Cell[], names: Columns['names']): TableRow | undefined {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined || cells.length !== names.length) return undefined;
  const line = text.slice(first.start, last.start + last.text.length);
  const ask = askIn(line, first.start);
  return { line, cells, sites: names.flatMap((reading, column) => siteOfCell(cells[column], reading, ask)) };
}

const INSERT =
  /insert\s+(?:ignore\s+)?into\s+[`"'\w.[\]]{1,80}\s{0,4}\((?<columns>[^()]{4,2000})\)\s{0,20}values\s{0,20}/gi;

function insertSites(text: string): readonly Site[] {
  if (!/insert\s/i.test(text)) return [];
  const sites: (readonly Site[])[] = [];
  let floor = 0;
  for (const { index, 0: head, groups } of text.matchAll(INSERT)) {
    // A value of the rows before can look like a statement.
    if (index < floor) continue;
    const names = (groups?.['columns'] ?? '').split(',').map((column) => readName(column.replace(/[\s`"'[\]]/g, '')));
    if (!names.some(isSecret)) continue;
    const { tuples, end } = tuplesFrom(text, index + head.length);
    floor = end;
    const rows = tuples.map((cells) => ({
      line: cells.map((cell) => cell.text).join(' '),
      cells,
      sites: names.flatMap((reading, column) => siteOfCell(cells[column], reading, () => index)),
    }));
    sites.push(withoutOthers(rows));
  }
  return sites.flat();
}

const CELL =
  /\s{0,20}(?:'((?:[^'\\\n]|\\.|''){0,2000})'|"((?:[^"\\\n]|\\.){0,2000})"|([^,()'"]{0,200}))\s{0,20}([,)])/dy;

interface Tuples {
  readonly tuples: readonly (readonly Cell[])[];
  readonly end: number;
}

function tuplesFrom(text: string, from: number): Tuples {
  const tuples: Cell[][] = [];
  let at = from;
  while (text[at] === '(') {
    const cells: Cell[] = [];
    at++;
    for (let end = ','; end === ',';) {
      CELL.lastIndex = at;
      const cell = CELL.exec(text);
      if (cell === null) return { tuples, end: at };
      const span = cell.indices?.[1] ?? cell.indices?.[2] ?? cell.indices?.[3] ?? [at, at];
      cells.push({ text: text.slice(span[0], span[1]), start: span[0] });
      at = CELL.lastIndex;
      end = cell[4] ?? ')';
    }
    tuples.push(cells);
    at += /^[\s,]{0,20}/.exec(text.slice(at, at + 20))?.[0].length ?? 0;
  }
  return { tuples, end: at };
}
