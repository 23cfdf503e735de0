// How many, how bad, of what kind, and whether still there. Each number is a button that filters the list by it.

import { KINDS, SEVERITIES } from '../../core/kind.ts';
import { countEach, grouped } from '../amounts.ts';
import { html, NOTHING, type Html } from '../escape/html.ts';
import type { Leaks } from './leaks.ts';
import { KIND_WORDS, STATE_WORDS } from './words.ts';

export function totals({ all, hasHistory }: Leaks): Html {
  const severities = countEach(all.map(({ finding }) => finding.severity));
  const states = countEach(all.map(({ state }) => state));
  const tiles = SEVERITIES.toReversed().map((severity) =>
    tile({ field: 'severity', value: severity, name: severity, n: severities.get(severity) ?? 0 }),
  );
  const still = (['there', 'gone'] as const).map((state) =>
    tile({ field: 'state', value: state, name: STATE_WORDS[state], n: states.get(state) ?? 0 }),
  );
  return html`<section class="totals" aria-labelledby="totals-title">
    <h2 id="totals-title">Totals</h2>
    <div class="tiles">${tiles}${hasHistory ? still : NOTHING}</div>
    ${kinds(all.map(({ finding }) => finding.kind))}
  </section>`;
}

interface Tile {
  readonly field: 'severity' | 'state';
  readonly value: string;
  readonly name: string;
  readonly n: number;
}

function tile({ field, value, name, n }: Tile): Html {
  return html`<button
    type="button"
    class="tile"
    data-field="${field}"
    data-value="${value}"
    aria-pressed="false"
    ${n === 0 ? html` disabled` : NOTHING}
  >
    <span class="number">${grouped(n)}</span> <span class="name">${name}</span>
  </button>`;
}

function kinds(found: readonly (typeof KINDS)[number][]): Html {
  const counts = countEach(found);
  const used = KINDS.filter((kind) => counts.has(kind)).toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const most = counts.get(used[0] ?? 'jwt') ?? 1;
  const rows = used.map((kind) => {
    const n = counts.get(kind) ?? 0;
    // An SVG: the page's policy allows no style attributes.
    return html`<li>
      <button type="button" class="kind" data-field="kind" data-value="${kind}" aria-pressed="false">
        <span class="name">${KIND_WORDS[kind]}</span
        ><svg class="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect width="${((n / most) * 100).toFixed(1)}" height="4" rx="0" /></svg
        ><span class="number">${grouped(n)}</span>
      </button>
    </li>`;
  });
  return html`<ul class="kinds" aria-label="By kind">
    ${rows}
  </ul>`;
}
