// What the controls ask for, and which rows answer it. No document here: tested without a browser.

export interface Row {
  readonly severity: string;
  readonly kind: string;
  readonly confidence: string;
  readonly state: string;
  readonly period: string;
  /** Milliseconds; NaN without a commit. */
  readonly time: number;
  readonly title: string;
  readonly path: string;
  /** Everything that is written in the row, lower case. */
  readonly text: () => string;
}

/** An empty string asks for nothing. */
export interface Query {
  readonly text: string;
  readonly severity: string;
  readonly kind: string;
  readonly confidence: string;
  readonly state: string;
  readonly period: string;
}

const FIELDS = ['severity', 'kind', 'confidence', 'state', 'period'] as const;

export const SORT_KEYS = ['severity', 'title', 'path', 'confidence', 'time', 'state'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type Direction = 'ascending' | 'descending';

/** Decided once a query, then asked of thousands of rows: every word must stand somewhere in the row. */
export function matcherOf(query: Query): (row: Row) => boolean {
  const asked = FIELDS.filter((field) => query[field] !== '');
  const words = query.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return (row) =>
    asked.every((field) => row[field] === query[field]) && words.every((word) => row.text().includes(word));
}

/** The sort that a first click on a column means: the worst, surest and newest first, names from A. */
export function firstDirection(key: SortKey): Direction {
  return key === 'title' || key === 'path' ? 'ascending' : 'descending';
}

export function comparatorOf(key: SortKey, direction: Direction): (a: Row, b: Row) => number {
  const sign = direction === 'ascending' ? 1 : -1;
  if (key === 'time') return (a, b) => byTime(a.time, b.time, sign);
  const compare = COMPARATORS[key];
  return (a, b) => sign * compare(a, b);
}

const RANKS: Readonly<Record<string, number>> = {
  low: 1,
  medium: 2,
  high: 3,
  critical: 4,
  unknown: 0,
  gone: 1,
  there: 2,
};
// One collator for all rows: `localeCompare` makes one for each pair.
const collator = new Intl.Collator('en', { numeric: true });

const COMPARATORS: Readonly<Record<Exclude<SortKey, 'time'>, (a: Row, b: Row) => number>> = {
  severity: (a, b) => rank(a.severity) - rank(b.severity),
  confidence: (a, b) => rank(a.confidence) - rank(b.confidence),
  state: (a, b) => rank(a.state) - rank(b.state),
  title: (a, b) => collator.compare(a.title, b.title),
  path: (a, b) => collator.compare(a.path, b.path),
};

function rank(name: string): number {
  return RANKS[name] ?? 0;
}

/** Rows without a time come last, whatever the direction. */
function byTime(a: number, b: number, sign: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return sign * (a - b);
}
