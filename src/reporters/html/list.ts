// The list of findings: a real table, a row a finding, its details in the row's last cell. It stands in a `noscript`:
// where scripts are off, it is the table; where they are on, it is one piece of text, of which the page's script makes
// only the rows that are looked at. Five thousand rows as elements take four times as long to open.

import { morePlaces } from '../places.ts';
import { html, NOTHING, type Html } from '../escape/html.ts';
import type { ReporterOptions } from '../reporter.ts';
import { details } from './details.ts';
import { filters } from './filters.ts';
import { dayOf, type Leak, type Leaks } from './leaks.ts';
import { KIND_WORDS, STATE_WORDS } from './words.ts';

export function list(leaks: Leaks, options: ReporterOptions): Html {
  const { all, hasHistory } = leaks;
  const columns = [
    heading('severity', 'Severity', 'descending'),
    heading('title', 'Secret'),
    heading('path', 'Place'),
    heading('confidence', 'Confidence'),
    ...(hasHistory ? [heading('time', 'Came in'), heading('state', 'Now')] : []),
  ];
  // Roles are written out: a table that is laid out as a grid loses its own in some browsers.
  return html`<section class="findings" id="findings" aria-labelledby="findings-title" tabindex="-1">
    <h2 id="findings-title">Findings</h2>
    ${filters(leaks)}
    <noscript class="rows">
      <table class="list" role="table" aria-labelledby="findings-title" data-history="${hasHistory ? 'yes' : 'no'}">
        <thead role="rowgroup">
          <tr role="row">
            ${columns}
            <th role="columnheader" scope="col" class="toggle"><span class="unseen">Details</span></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${all.map((leak, at) => row(leak, { at, hasHistory, options }))}
        </tbody>
      </table>
    </noscript>
    <p class="further" hidden>
      <button type="button" data-more="some">Show more</button> <button type="button" data-more="all">Show all</button>
    </p>
    <p class="none" hidden>
      No finding matches. <button type="button" class="plain" data-reset>Reset the filters</button>
    </p>
  </section>`;
}

function heading(key: string, name: string, sort = 'none'): Html {
  return html`<th role="columnheader" scope="col" class="${key}" aria-sort="${sort}">
    <button type="button" data-sort="${key}">${name}</button>
  </th>`;
}

interface Look {
  readonly at: number;
  readonly hasHistory: boolean;
  readonly options: ReporterOptions;
}

function row(leak: Leak, { at, hasHistory, options }: Look): Html {
  const { finding, state, time, period } = leak;
  const { severity, kind, confidence, title, path, startLine, secret, ruleId } = finding;
  const others = morePlaces(finding, 1);
  const more = others === '' ? NOTHING : html` <span class="more">and ${others}</span>`;
  const history = hasHistory
    ? html`<td role="cell" class="time">${cameIn(leak)}</td>
        <td role="cell" class="state">${STATE_WORDS[state]}</td>`
    : NOTHING;
  return html`<tr
    role="row"
    id="finding-${at + 1}"
    data-severity="${severity}"
    data-kind="${kind}"
    data-confidence="${confidence}"
    data-state="${state}"
    data-time="${time ?? ''}"
    data-period="${period}"
    data-rule="${ruleId}"
  >
    <td role="cell" class="severity"><b>${severity}</b></td>
    <td role="cell" class="title">
      <b>${title === '' ? KIND_WORDS[kind] : title}</b> <code>${secret.redacted()}</code>
    </td>
    <td role="cell" class="path"><code>${breakable(path)}:${startLine}</code>${more}</td>
    <td role="cell" class="confidence">${confidence}</td>
    ${history}
    <td role="cell" class="details">${details(leak, options)}</td>
  </tr>`;
}

/** A long path breaks behind a slash, not inside of a name. */
function breakable(path: string): Html {
  const parts = path.split('/');
  return html`${parts.map((part, at) => (at === 0 ? html`${part}` : html`/<wbr />${part}`))}`;
}

function cameIn({ finding: { commit }, time }: Leak): Html {
  if (commit === undefined) return html`<span class="faint">no commit</span>`;
  const day =
    time === undefined ? html`${dayOf(commit)}` : html`<time datetime="${dayOf(commit)}">${dayOf(commit)}</time>`;
  return html`${day} <span class="who">${commit.author}</span>`;
}
