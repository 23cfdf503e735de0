// Text in Markdown as GitHub renders it: no links, no HTML, no mentions, no table cells of its own.

import { escapeTerminal } from './terminal.ts';

/** One line of plain text. */
export function escapeMarkdown(text: string): string {
  return (
    escapeTerminal(text)
      .replace(/[\\`*_{}[\]()#+\-.!|<>~$]/g, '\\$&')
      .replaceAll('&', '&amp;')
      // A word joiner: nobody is notified, nothing is linked.
      .replace(/@(?=\w)/g, '@\u2060')
      .replace(/:(?=\/\/)/g, ':\u2060')
  );
}

/** A code span that the text cannot end; a pipe would end the table's cell even there. */
export function codeSpan(text: string): string {
  const line = escapeTerminal(text).replaceAll('|', '\\|');
  const longest = (line.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}
