// What is folded away in a row: the code with the secret masked, the facts, every place, the way to the remedy.

import type { Finding, Occurrence, Snippet } from '../../core/finding.ts';
import { count } from '../amounts.ts';
import { escapeCode } from '../escape/terminal.ts';
import { asLines, html, NOTHING, type Html } from '../escape/html.ts';
import type { ReporterOptions } from '../reporter.ts';
import { morePlaces, refsIn } from '../places.ts';
import { shownSecret } from '../shown.ts';
import { factItems } from './fact-list.ts';
import { dayOf, type Leak } from './leaks.ts';
import { KIND_WORDS, STATE_WORDS } from './words.ts';

// A page with thousands of findings stays quick to open; JSON has all places that the scan kept.
const PLACES_SHOWN = 10;
// A screen reader says it whole.
const NAMED = 200;

export function details(leak: Leak, options: ReporterOptions): Html {
  const { title, path, startLine } = leak.finding;
  const place = `${path.slice(0, NAMED)}:${startLine}`;
  return html`<details>
    <summary aria-label="Details of ${title.slice(0, NAMED)} in ${place}"></summary>
    ${folded(leak, options)}
  </details>`;
}

function folded({ finding, state }: Leak, options: ReporterOptions): Html {
  const { snippet, path, startLine, startColumn, stillOn } = finding;
  const rows = [
    ['Place', `${path}:${startLine}:${startColumn}`] as const,
    ...facts(finding, options),
    ...(state === 'unknown' ? [] : [['At HEAD', STATE_WORDS[state]] as const]),
    ...(stillOn === undefined || stillOn.count === 0 ? [] : [['Still on', refsIn(stillOn)] as const]),
  ];
  return html`<div class="folded">
    ${snippet === undefined ? NOTHING : code(snippet, finding)}
    <dl>${factItems(rows)}</dl>
    ${places(finding)}
    <div class="steps"><a href="#remedy-${finding.ruleId}">What to do now</a></div>
  </div>`;
}

function code({ startLine, lines }: Snippet, { startLine: first, endLine: last }: Finding): Html {
  const width = String(startLine + lines.length - 1).length;
  // Empty lines at the end of a file show nothing.
  const shown = lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1);
  const rows = shown.map((line, at) => {
    const n = startLine + at;
    const text = html`${`${String(n).padStart(width)} │ `}${escapeCode(line)}`;
    return n >= first && n <= last ? html`<mark>${text}</mark>` : text;
  });
  return html`<pre tabindex="0" aria-label="Code, secret hidden"><code>${asLines(rows)}</code></pre>`;
}

function facts(finding: Finding, options: ReporterOptions): readonly (readonly [string, string])[] {
  const { secret, related, proof, decodedFrom, commit, kind, ruleId, fingerprint } = finding;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Secret', `${shownSecret(secret, options)} (${count(secret.length, 'character')})`],
    ['Kind', KIND_WORDS[kind]],
    ['API key', related.apiKey],
    ['Application', related.applicationId],
    ['Project', related.projectId],
    [
      'Proof',
      proof &&
        Object.entries(proof)
          .map(([name, value]) => `${name} ${value}`)
          .join(', '),
    ],
    ['Decoded from', decodedFrom?.join(' → ')],
    ['Commit', commit && `${commit.oid.slice(0, 12)}: ${commit.summary}`],
    ['By', commit && `${commit.author} <${commit.email}>`],
    ['On', commit?.date],
    ['Rule', ruleId],
    ['Fingerprint', fingerprint],
  ];
  return rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value] as const]));
}

function places(finding: Finding): Html {
  const { occurrences } = finding;
  if (occurrences.length === 0) return NOTHING;
  const shown = occurrences.slice(0, PLACES_SHOWN);
  const more = morePlaces(finding, 1 + shown.length);
  return html`<div class="places">
    <h3>Also at</h3>
    <ul>
      ${shown.map(place)}${more === '' ? NOTHING : html`<li class="faint">and ${more}</li>`}
    </ul>
  </div>`;
}

function place({ path, startLine, commit }: Occurrence): Html {
  const when =
    commit === undefined
      ? NOTHING
      : html` <span class="who">${dayOf(commit)}, ${commit.author}, ${commit.oid.slice(0, 12)}</span>`;
  return html`<li><code>${path}:${startLine}</code>${when}</li>`;
}
