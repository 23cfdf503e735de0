// When leaks came in, and how many of them are still there: bars in SVG, and the same as a table for who can't see them.

import { count, grouped } from '../amounts.ts';
import { html, NOTHING, type Html } from '../escape/html.ts';
import type { Leaks } from './leaks.ts';
import type { Period } from './periods.ts';
import { STATE_WORDS, type State } from './words.ts';

const WIDTH = 1120;
const HEIGHT = 220;
const LEFT = 44;
const BOTTOM = 30;
const TOP = 12;
// The room that one takes, with a little air.
const LABEL = 92;
// Wider bars look like boxes when there are few of them.
const WIDEST = 56;
const STATES: readonly State[] = ['there', 'gone', 'unknown'];

interface Bar {
  readonly period: Period;
  readonly counts: Readonly<Record<State, number>>;
  readonly total: number;
}

export function timeline(leaks: Leaks): Html {
  const bars = barsOf(leaks);
  if (bars.length === 0) return NOTHING;
  const undated = leaks.all.filter(({ period }) => period === -1).length;
  const used = STATES.filter((state) => bars.some(({ counts }) => counts[state] > 0));
  return html`<section class="timeline" aria-labelledby="timeline-title">
    <div class="heading">
      <h2 id="timeline-title">When they came in</h2>
      <ul class="legend">
        ${used.map((state) => html`<li data-state="${state}">${STATE_WORDS[state]}</li>`)}
      </ul>
    </div>
    <div class="scroller" tabindex="0" role="group" aria-label="Timeline, scrolls sideways">${chart(bars)}</div>
    ${undated > 0 ? html`<p class="aside">${count(undated, 'secret')} without a date: not reachable from a commit, or of a commit whose date is none.</p>` : NOTHING}
    <details class="as-table">
      <summary>The timeline as a table</summary>
      ${table(bars, used)}
    </details>
  </section>`;
}

function barsOf({ all, periods }: Leaks): readonly Bar[] {
  const counts = periods.map(() => ({ there: 0, gone: 0, unknown: 0 }));
  for (const { period, state } of all) {
    const own = counts[period];
    if (own !== undefined) own[state]++;
  }
  return periods.map((period, at) => {
    const own = counts[at] ?? { there: 0, gone: 0, unknown: 0 };
    return { period, counts: own, total: own.there + own.gone + own.unknown };
  });
}

function chart(bars: readonly Bar[]): Html {
  const top = niceTop(Math.max(...bars.map(({ total }) => total)));
  const step = (WIDTH - LEFT) / bars.length;
  const each = Math.max(1, Math.ceil(LABEL / step));
  const y = (n: number): number => round(HEIGHT - BOTTOM - (n / top) * (HEIGHT - BOTTOM - TOP));
  const lines = ticksOf(top).map(
    (n) =>
      html`<line class="grid" x1="${LEFT}" x2="${WIDTH}" y1="${y(n)}" y2="${y(n)}" /><text
          class="tick"
          x="${LEFT - 8}"
          y="${y(n) + 4}"
          text-anchor="end"
          >${grouped(n)}</text
        >`,
  );
  const columns = bars.map((bar, at) => column(bar, { at, step, y, isLabelled: at % each === 0 }));
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${inWords(bars)}">
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="6" height="6" />
        <line class="hatch-line" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
    ${lines}${columns}
  </svg>`;
}

interface Place {
  readonly at: number;
  readonly step: number;
  readonly y: (n: number) => number;
  readonly isLabelled: boolean;
}

function column({ period, counts, total }: Bar, { at, step, y, isLabelled }: Place): Html {
  const width = Math.min(WIDEST, step * 0.72);
  const middle = LEFT + step * (at + 0.5);
  let below = 0;
  const parts = STATES.filter((state) => counts[state] > 0).map((state) => {
    const from = below;
    below += counts[state];
    return html`<rect
      data-state="${state}"
      x="${round(middle - width / 2)}"
      y="${y(below)}"
      width="${round(width)}"
      height="${round(y(from) - y(below))}"
    />`;
  });
  // At the right edge half of a label would be cut off.
  const isLast = middle > WIDTH - LABEL / 2;
  const label = isLabelled
    ? html`<text
        class="label"
        x="${isLast ? WIDTH : round(middle)}"
        y="${HEIGHT - 8}"
        text-anchor="${isLast ? 'end' : 'middle'}"
        >${period.label.replace('week of ', '')}</text
      >`
    : NOTHING;
  // The whole height can be hit, not only a bar of two pixels.
  return html`<g data-period="${at}"
    ><title>${period.label}: ${describe(counts, total)}</title
    ><rect
      class="hit"
      x="${round(LEFT + step * at)}"
      y="0"
      width="${round(step)}"
      height="${HEIGHT}"
    />${parts}${label}</g
  >`;
}

function table(bars: readonly Bar[], used: readonly State[]): Html {
  const rows = bars
    .filter(({ total }) => total > 0)
    .map(
      ({ period, counts, total }) =>
        html`<tr>
          <th scope="row">${period.label}</th>
          ${used.map((state) => html`<td>${grouped(counts[state])}</td>`)}
          <td>${grouped(total)}</td>
        </tr>`,
    );
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Came in</th>
        ${used.map((state) => html`<th scope="col">${STATE_WORDS[state]}</th>`)}
        <th scope="col">All</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function inWords(bars: readonly Bar[]): string {
  const used = bars.filter(({ total }) => total > 0);
  const worst = used.toSorted((a, b) => b.total - a.total)[0];
  const range = `from ${used[0]?.period.label ?? ''} to ${used.at(-1)?.period.label ?? ''}`;
  return `Secrets by when they came in, ${range}; most in ${worst?.period.label ?? ''}: ${worst?.total ?? 0}. The same as a table follows.`;
}

function describe(counts: Bar['counts'], total: number): string {
  const parts = STATES.filter((state) => counts[state] > 0).map(
    (state) => `${counts[state]} ${STATE_WORDS[state].toLowerCase()}`,
  );
  return `${count(total, 'secret')}${total > 0 ? ` (${parts.join(', ')})` : ''}`;
}

/** The next of 1, 2, 5, 10, 20, 50 … that is high enough, or 4 and 8 where they fit closer. */
function niceTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [1, 2, 4, 5, 8, 10].map((factor) => factor * power).find((top) => top >= most) ?? most;
}

function ticksOf(top: number): readonly number[] {
  const parts = [4, 5, 2, 1].find((n) => Number.isInteger(top / n)) ?? 1;
  return Array.from({ length: parts + 1 }, (_, n) => (top / parts) * n);
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
