// Times in equal periods of the calendar, as fine as they fit beside each other on a screen. All in UTC.

const DAY = 86_400_000;
// Bars narrower than a fortieth of the page can't be hit with a pointer.
const MOST = 40;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export interface Period {
  readonly label: string;
  /** Half-open, in milliseconds. */
  readonly start: number;
  readonly end: number;
}

interface Unit {
  /** The number of the period that holds a time; periods follow each other by one. */
  readonly indexOf: (time: number) => number;
  readonly startOf: (index: number) => number;
  readonly label: (start: Date) => string;
}

/** All periods from the earliest time to the latest, the empty ones between them included. */
export function periodsOf(times: readonly number[]): readonly Period[] {
  if (times.length === 0) return [];
  const [first, last] = rangeOf(times);
  const unit = UNITS.find((one) => one.indexOf(last) - one.indexOf(first) < MOST) ?? yearsFor(first, last);
  const from = unit.indexOf(first);
  return Array.from({ length: unit.indexOf(last) - from + 1 }, (_, at) => {
    const start = unit.startOf(from + at);
    return { label: unit.label(new Date(start)), start, end: unit.startOf(from + at + 1) };
  });
}

export function periodAt(periods: readonly Period[], time: number): number {
  return periods.findIndex(({ start, end }) => time >= start && time < end);
}

// Not Math.min(...times): there can be more of them than a call takes arguments.
function rangeOf(times: readonly number[]): readonly [number, number] {
  let [first = 0] = times;
  let last = first;
  for (const time of times) {
    first = Math.min(first, time);
    last = Math.max(last, time);
  }
  return [first, last];
}

const UNITS: readonly Unit[] = [
  {
    indexOf: (time) => Math.floor(time / DAY),
    startOf: (index) => index * DAY,
    label: (start) => start.toISOString().slice(0, 10),
  },
  {
    // The first of January 1970 was a Thursday: weeks begin on Mondays.
    indexOf: (time) => Math.floor((time / DAY + 3) / 7),
    startOf: (index) => (index * 7 - 3) * DAY,
    label: (start) => `week of ${start.toISOString().slice(0, 10)}`,
  },
  months(1, (start) => `${MONTHS[start.getUTCMonth()] ?? ''} ${start.getUTCFullYear()}`),
  months(3, (start) => `${start.getUTCFullYear()} Q${start.getUTCMonth() / 3 + 1}`),
  months(12, (start) => String(start.getUTCFullYear())),
];

function months(length: number, label: Unit['label']): Unit {
  return {
    indexOf: (time) => {
      const date = new Date(time);
      return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / length);
    },
    startOf: (index) => new Date(0).setUTCFullYear(Math.floor((index * length) / 12), (index * length) % 12, 1),
    label,
  };
}

/** Commits can be dated to any year. */
function yearsFor(first: number, last: number): Unit {
  const years = Math.ceil((new Date(last).getUTCFullYear() - new Date(first).getUTCFullYear() + 1) / (MOST - 1));
  return months(12 * years, (start) => `${start.getUTCFullYear()}–${start.getUTCFullYear() + years - 1}`);
}
