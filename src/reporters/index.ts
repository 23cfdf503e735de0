// The reporters by name. A new one is one file, one name and one line here; each is loaded only when it is asked for.

import type { Reporter } from './reporter.ts';

/** All formats, in the order of the help. */
export const FORMATS = [
  'text',
  'json',
  'jsonl',
  'sarif',
  'gitlab',
  'junit',
  'csv',
  'markdown',
  'github',
  'html',
] as const;
export type Format = (typeof FORMATS)[number];

const LOADERS: Readonly<Record<Format, () => Promise<Reporter>>> = {
  text: async () => (await import('./text.ts')).reportText,
  json: async () => (await import('./json.ts')).reportJson,
  jsonl: async () => (await import('./jsonl.ts')).reportJsonl,
  sarif: async () => (await import('./sarif.ts')).reportSarif,
  gitlab: async () => (await import('./gitlab.ts')).reportGitlab,
  junit: async () => (await import('./junit.ts')).reportJunit,
  csv: async () => (await import('./csv.ts')).reportCsv,
  markdown: async () => (await import('./markdown.ts')).reportMarkdown,
  github: async () => (await import('./github.ts')).reportGithub,
  html: async () => (await import('./html.ts')).reportHtml,
};

export async function loadReporter(format: Format): Promise<Reporter> {
  return LOADERS[format]();
}
