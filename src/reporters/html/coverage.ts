// What was not looked at, first; then what was left out on purpose, and remarks.

import type { SuppressedFinding } from '../../core/finding.ts';
import { SKIP_REASONS, type Problem, type ScanResult, type Skipped, type SkipReason } from '../../core/result.ts';
import { count } from '../amounts.ts';
import { html, NOTHING, type Html } from '../escape/html.ts';
import type { ReporterOptions } from '../reporter.ts';
import { SKIP_WORDS } from './words.ts';

// Enough to see what is wrong; the JSON report lists more.
const LISTED = 100;

export function coverage(result: ScanResult, options: ReporterOptions): Html {
  const { skipped, stats, notices } = result;
  const owed = skipped.filter(({ reason }) => SKIP_REASONS[reason]);
  const left = skipped.filter(({ reason }) => !SKIP_REASONS[reason]);
  const parts = [
    problems(result),
    ...groups(owed, 'missed'),
    ...groups(left, 'left-out'),
    stats.skipped > skipped.length
      ? html`<p class="aside">${count(stats.skipped - skipped.length, 'further skip')} counted, but not listed.</p>`
      : NOTHING,
    ...(options.showSuppressed ? [accepted(result.suppressed)] : []),
    notices.length > 0
      ? fold(
          `Notes (${notices.length})`,
          notices.map((notice) => html`<li>${notice}</li>`),
        )
      : NOTHING,
  ];
  const text = result.complete
    ? 'Everything that was to be looked at was looked at.'
    : 'Some of what was to be looked at was not. Nothing can be said about it.';
  return html`<section
    class="coverage"
    aria-labelledby="coverage-title"
    data-complete="${result.complete ? 'yes' : 'no'}"
  >
    <h2 id="coverage-title">${result.complete ? 'What was looked at' : 'What was not looked at'}</h2>
    <p>${text}</p>
    ${parts}
  </section>`;
}

function problems({ errors, stats }: ScanResult): Html {
  if (stats.errors === 0 && errors.length === 0) return NOTHING;
  const shown = errors.slice(0, LISTED);
  const more = Math.max(stats.errors, errors.length) - shown.length;
  return html`<ul class="problems">
    ${shown.map(problem)}${more > 0 ? html`<li>and ${count(more, 'further error')}</li>` : NOTHING}
  </ul>`;
}

function problem({ code, message, path, hint }: Problem): Html {
  return html`<li>
    <strong>${message}</strong>${path === undefined ? NOTHING : html` <code>${path}</code>`}
    <span class="faint">${code}</span>${hint === undefined ? NOTHING : html`<br />${hint}`}
  </li>`;
}

function groups(skipped: readonly Skipped[], tone: 'missed' | 'left-out'): readonly Html[] {
  const reasons = [...new Set(skipped.map(({ reason }) => reason))];
  return reasons.map((reason) =>
    group(
      reason,
      skipped.filter((one) => one.reason === reason),
      tone,
    ),
  );
}

function group(reason: SkipReason, skipped: readonly Skipped[], tone: 'missed' | 'left-out'): Html {
  const shown = skipped
    .slice(0, LISTED)
    .map(({ path, oid }) => html`<li><code>${[path, oid].filter((one) => one !== undefined).join(' ')}</code></li>`);
  const more = skipped.length - shown.length;
  const title = `${SKIP_WORDS[reason]} (${skipped.length})`;
  return fold(title, [...shown, ...(more > 0 ? [html`<li>and ${count(more, 'more')}</li>`] : [])], tone === 'missed');
}

function accepted(suppressed: readonly SuppressedFinding[]): Html {
  if (suppressed.length === 0) return NOTHING;
  const rows = suppressed.slice(0, LISTED).map(({ finding, suppression: { by, where, reason } }) => {
    const why = [by, where, reason].filter((one) => one !== undefined).join(', ');
    return html`<li>
      ${finding.title} <code>${finding.path}:${finding.startLine}</code> <span class="faint">${why}</span>
    </li>`;
  });
  return fold(`Accepted findings (${suppressed.length})`, rows);
}

function fold(title: string, items: readonly Html[], open = false): Html {
  return html`<details class="fold" ${open ? html` open` : NOTHING}>
    <summary>${title}</summary>
    <ul>
      ${items}
    </ul>
  </details>`;
}
