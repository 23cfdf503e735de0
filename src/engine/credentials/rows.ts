// Lines of one sort, each about one thing: rows of a table, numbered settings of a phone. What stands in one is not the
// vendor's because another names it.

import { readName } from '../names/reading.ts';
import { lineStartNear } from './line-start.ts';
import { isNamedVendors, isVendors } from './whose.ts';

const REACH = 3000;
const MAX_LINE = 800;

/** True in a row without the vendor's name or a key of its, where a row beside it has its name in the same column. */
export function isInOthersRow(text: string, at: number): boolean {
  const start = lineStartNear(text, at, MAX_LINE);
  if (start === undefined) return false;
  const line = lineFrom(text, start);
  const separator = [',', ';', '\t', '|'].find((one) => line.split(one).length > 2);
  if (separator === undefined || isCode(line) || isVendors(line)) return false;
  const columns = line.split(separator);
  // | Password | value |: a row that is a field.
  if (columns.filter((cell) => cell.trim() !== '').length < 3 || columns.some(isLabel)) return false;
  const near = `${text.slice(Math.max(0, start - REACH), start)}${text.slice(start, start + REACH)}`.split('\n');
  return near.some((row) => {
    const cells = row.split(separator);
    const named = cells.findIndex((cell) => isNamedVendors(cell));
    // Something else stands in its place.
    return named !== -1 && !isCode(row) && cells.length === columns.length && /[a-z]{2}/i.test(columns[named] ?? '');
  });
}

function isCode(line: string): boolean {
  return /["'`=(){}]/.test(line.replace(/^"|"$|"[,;\t]"?|[,;\t]"/g, ''));
}

function isLabel(cell: string): boolean {
  return /^[^\d]{3,40}$/.test(cell.trim()) && /^(?:secret|signature|password)$/.test(readName(cell.trim())?.role ?? '');
}

function lineFrom(text: string, start: number): string {
  return text.slice(start, start + MAX_LINE).split('\n', 1)[0] ?? '';
}

// reg.2.auth.password, account.2.password, P406
const NUMBERED = /^(?<stem>(?:[A-Za-z][\w-]{0,20}[._[])?[A-Za-z]{1,20}[._[]?)(?<number>\d{1,2})(?=[\]._])/;

/** True for a setting whose number is another's than the vendor's. */
export function isNumberedOtherwise(text: string, at: number): boolean {
  const start = lineStartNear(text, at, MAX_LINE);
  const { stem, number } = (start !== undefined && NUMBERED.exec(lineFrom(text, start).trimStart())?.groups) || {};
  if (stem === undefined || number === undefined) return false;
  const lines = text
    .slice(Math.max(0, at - REACH), at + REACH)
    .split('\n')
    .map((line) => line.trim());
  const numbered = lines.filter((line) => line.startsWith(stem));
  const isOwn = (line: string): boolean => NUMBERED.exec(line)?.groups?.['number'] === number;
  return !numbered.filter(isOwn).some(isVendors) && numbered.some((line) => !isOwn(line) && isNamedVendors(line));
}

const SIP = /\bsips?:[^\s@<>]{1,60}@(?<host>[\w.-]{3,80})/i;

/** True in a line with the SIP address of another host than the vendor's, where another line has the vendor's. */
export function isOthersAccount(text: string, at: number): boolean {
  const start = lineStartNear(text, at, MAX_LINE);
  if (start === undefined) return false;
  const line = lineFrom(text, start);
  if (!SIP.test(line) || isVendors(line)) return false;
  const around = `${text.slice(Math.max(0, start - REACH), start)}${text.slice(start, start + REACH)}`;
  return around.split('\n').some((one) => isNamedVendors(SIP.exec(one)?.groups?.['host'] ?? ''));
}

const TAG_REACH = 600;
const TAG = /^<[\w:-]{1,40}\s[^>]*$/;
const HOST =
  /\b(?:server|host|proxy|domain|registrar|realm|url|address)\w{0,12}\s?=\s?["'](?<host>[\w-]+(?:\.[\w-]+)+)/i;

/** True for an attribute of an element whose host is not the vendor's. */
export function isOthersAttribute(text: string, at: number): boolean {
  const window = text.slice(Math.max(0, at - TAG_REACH), at);
  const before = window.slice(Math.max(0, window.lastIndexOf('<')));
  if (!TAG.test(before)) return false;
  const tag = `${before}${text.slice(at, at + TAG_REACH).split('>', 1)[0] ?? ''}`;
  return HOST.test(tag) && !isVendors(tag);
}
