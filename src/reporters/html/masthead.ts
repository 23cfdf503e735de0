// The top of the page: the verdict in one line, and what was looked at.

import { totalSuppressed, type ScanResult } from '../../core/result.ts';
import { count, size } from '../amounts.ts';
import { html, NOTHING, type Html } from '../escape/html.ts';
import { hiddenLine } from '../hidden.ts';
import type { ReporterOptions } from '../reporter.ts';
import { factItems } from './fact-list.ts';
import { SOURCE_WORDS } from './words.ts';

export function masthead(result: ScanResult, { reveal, tool }: ReporterOptions): Html {
  const { tone, title, more } = verdictOf(result);
  return html`<header class="masthead" data-tone="${tone}">
    <div class="bar">
      <p class="brand">${tool.name} <span>${tool.version}</span></p>
      <div class="themes" role="group" aria-label="Colours" hidden>
        <button type="button" data-theme="auto" aria-pressed="true">Auto</button
        ><button type="button" data-theme="light" aria-pressed="false">Light</button
        ><button type="button" data-theme="dark" aria-pressed="false">Dark</button>
      </div>
    </div>
    <h1>${title}</h1>
    <p class="lead">${more}</p>
    ${reveal && result.findings.length > 0 ? html`<p class="warning"><strong>This page shows the secrets themselves.</strong> Whoever gets the file gets the credentials.</p>` : NOTHING}
    <dl class="scanned">${factItems(facts(result))}</dl>
  </header>`;
}

interface Verdict {
  readonly tone: 'bad' | 'unsure' | 'good';
  readonly title: string;
  readonly more: string;
}

/** "Clean" is said only when everything was looked at. */
function verdictOf({ findings, complete }: ScanResult): Verdict {
  if (findings.length > 0) {
    const more = 'Treat each as known to others: replace it first, then clean up.';
    const rest = 'Not everything could be looked at, so there may be more.';
    return {
      tone: 'bad',
      title: `${count(findings.length, 'secret')} found`,
      more: complete ? more : `${rest} ${more}`,
    };
  }
  if (!complete) {
    const more = 'Nothing was found, but not everything could be looked at. What was left out is named below.';
    return { tone: 'unsure', title: 'Not clean', more };
  }
  return { tone: 'good', title: 'Clean', more: 'Everything was looked at, and nothing was found.' };
}

function facts(result: ScanResult): readonly (readonly [string, string])[] {
  const { source, target, startedAt, durationMs, stats } = result;
  const { files, blobs, commits, bytes } = stats;
  const amounts = [
    files > 0 ? count(files, 'file') : '',
    blobs > 0 ? count(blobs, 'blob') : '',
    commits > 0 ? count(commits, 'commit') : '',
    size(bytes),
  ];
  return [
    [SOURCE_WORDS[source], target],
    ['Looked at', amounts.filter((amount) => amount !== '').join(', ')],
    ['When', `${startedAt.slice(0, 10)}, ${startedAt.slice(11, 16)} UTC, in ${(durationMs / 1000).toFixed(1)} s`],
    ...(totalSuppressed(result) > 0
      ? ([['Suppressed', `${hiddenLine(result).replace('suppressed ', '')}, not shown in the list`]] as const)
      : []),
  ];
}
