// What to do, as a list to tick off: once for each kind of credential, with the accounts it concerns.

import type { Finding } from '../../core/finding.ts';
import type { RuleInfo } from '../../core/rule.ts';
import { count } from '../amounts.ts';
import { html, NOTHING, type Html } from '../escape/html.ts';
import type { Leaks } from './leaks.ts';

// More accounts than this are told by the list of findings.
const ACCOUNTS_SHOWN = 12;

export function checklist({ all }: Leaks, rules: readonly RuleInfo[]): Html {
  // The worst come first already: so do their rules.
  const cards = groupByRule(all.map(({ finding }) => finding)).map((findings) => card(findings, rules));
  return html`<section class="remedies" aria-labelledby="remedies-title">
    <h2 id="remedies-title">What to do now</h2>
    <div class="cards">${cards}</div>
  </section>`;
}

function groupByRule(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.ruleId);
    if (group === undefined) groups.set(finding.ruleId, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

function card(findings: readonly Finding[], rules: readonly RuleInfo[]): Html {
  const [first] = findings;
  if (first === undefined) return NOTHING;
  const { ruleId, title, remediation, severity } = first;
  const why = rules.find(({ id }) => id === ruleId)?.description;
  const steps = remediation.map(
    (step, at) =>
      html`<li>
        <label><input type="checkbox" data-tick="${ruleId} ${at}" /><span>${step}</span></label>
      </li>`,
  );
  return html`<article
    class="card"
    id="remedy-${ruleId}"
    data-rule="${ruleId}"
    data-severity="${severity}"
    aria-labelledby="remedy-title-${ruleId}"
    tabindex="-1"
  >
    <h3 id="remedy-title-${ruleId}">${title} <span class="faint">${count(findings.length, 'secret')}</span></h3>
    ${why === undefined ? NOTHING : html`<p>${why}</p>`} ${accounts(findings)}
    <ol class="checks">
      ${steps}
    </ol>
  </article>`;
}

function accounts(findings: readonly Finding[]): Html {
  const names = new Set(
    findings.flatMap(({ related: { apiKey, applicationId, projectId } }) => [
      ...(apiKey === undefined ? [] : [`API key ${apiKey}`]),
      ...(applicationId === undefined ? [] : [`application ${applicationId}`]),
      ...(projectId === undefined ? [] : [`project ${projectId}`]),
    ]),
  );
  if (names.size === 0) return NOTHING;
  const shown = [...names].slice(0, ACCOUNTS_SHOWN);
  const more = names.size - shown.length;
  return html`<p class="accounts">
    ${shown.map((name) => html`<code>${name}</code> `)}${more > 0 ? html`<span class="faint">and ${count(more, 'more account')}</span>` : NOTHING}
  </p>`;
}
