// The controls above the list. Hidden until the page's script runs: without it they would do nothing.

import { CONFIDENCES, KINDS, SEVERITIES } from '../../core/kind.ts';
import { countEach } from '../amounts.ts';
import { html, NOTHING, type Html } from '../escape/html.ts';
import type { Leaks } from './leaks.ts';
import { KIND_WORDS, STATE_WORDS } from './words.ts';

interface Choice {
  readonly value: string;
  readonly name: string;
}

export function filters(leaks: Leaks): Html {
  const { all, periods, hasHistory } = leaks;
  const kinds = new Set(all.map(({ finding }) => finding.kind));
  const states = new Set(all.map(({ state }) => state));
  const perPeriod = countEach(all.map(({ period }) => period));
  return html`<form class="filters" role="search" aria-label="Filter the findings" hidden>
      <label class="search"
        ><span>Search</span
        ><input type="search" name="text" placeholder="Path, author, account …" autocomplete="off" spellcheck="false"
      /></label>
      ${select(
        'severity',
        'Severity',
        SEVERITIES.toReversed().map((value) => ({ value, name: value })),
      )}
      ${select(
        'kind',
        'Kind',
        KINDS.filter((kind) => kinds.has(kind)).map((value) => ({ value, name: KIND_WORDS[value] })),
      )}
      ${select(
        'confidence',
        'Confidence',
        CONFIDENCES.toReversed().map((value) => ({ value, name: value })),
      )}
      ${
        hasHistory
          ? select(
              'state',
              'At HEAD',
              (['there', 'gone', 'unknown'] as const)
                .filter((state) => states.has(state))
                .map((value) => ({ value, name: STATE_WORDS[value] })),
            )
          : NOTHING
      }
      ${
        periods.length > 0
          ? select(
              'period',
              'Came in',
              periods.flatMap(({ label }, at) => (perPeriod.has(at) ? [{ value: String(at), name: label }] : [])),
            )
          : NOTHING
      }
      <button type="reset">Reset</button>
    </form>
    <p class="shown" role="status" aria-live="polite"></p>`;
}

function select(name: string, label: string, choices: readonly Choice[]): Html {
  const options = choices.map((choice) => html`<option value="${choice.value}">${choice.name}</option>`);
  return html`<label
    ><span>${label}</span
    ><select name="${name}">
      <option value="">Any</option>
      ${options}
    </select></label
  >`;
}
