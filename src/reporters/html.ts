// The report to look at: one page that holds all it needs, loads nothing and sends nothing. Its policy lets only the
// script and the style run that are put in here, by their hashes.

import { createHash } from 'node:crypto';
import type { ScanResult } from '../core/result.ts';
import { html, NOTHING, trusted } from './escape/html.ts';
import { checklist } from './html/checklist.ts';
import { coverage } from './html/coverage.ts';
import { prepareLeaks } from './html/leaks.ts';
import { list } from './html/list.ts';
import { masthead } from './html/masthead.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './html/page.generated.ts';
import { timeline } from './html/timeline.ts';
import { totals } from './html/totals.ts';
import type { ReporterOptions } from './reporter.ts';

export function reportHtml(result: ScanResult, options: ReporterOptions): string {
  const leaks = prepareLeaks(result.findings);
  const found = leaks.all.length > 0;
  const page = html`<!doctype html>
    <html lang="en" data-report="${result.startedAt}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy()}" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="${options.tool.name} ${options.tool.version}" />
        <title>${options.tool.name}: ${title(result)}</title>
        ${trusted(`<style>${PAGE_STYLE}</style>`)}
      </head>
      <body>
        ${found ? html`<a class="skip" href="#findings">Skip to the findings</a>` : NOTHING}
        ${masthead(result, options)}
        <main>
          ${found ? [totals(leaks), timeline(leaks)] : NOTHING} ${result.complete ? NOTHING : coverage(result, options)}
          ${found ? [list(leaks, options), checklist(leaks, options.rules)] : NOTHING}
          ${result.complete ? coverage(result, options) : NOTHING}
        </main>
        <footer>
          <p>
            Made by ${options.tool.name} ${options.tool.version} on ${result.startedAt.slice(0, 10)}.
            ${found ? held(options) : NOTHING}
          </p>
        </footer>
        ${trusted(`<script>${PAGE_SCRIPT}</script>`)}
      </body>
    </html>`;
  return `${page.markup}\n`;
}

function held({ reveal }: ReporterOptions): string {
  return reveal ? 'It holds the secrets themselves.' : 'It holds no secret; it does tell where they are.';
}

/** Nothing but our own script and style; no request, no form, no markup but what stands in the page. */
function policy(): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(PAGE_SCRIPT)}`,
    `style-src ${hashOf(PAGE_STYLE)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // See html/client/store.ts.
    'trusted-types vonguard-rows',
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function title({ findings, complete }: ScanResult): string {
  if (findings.length > 0) return `${findings.length} found`;
  return complete ? 'clean' : 'not clean';
}
