// The reporters by name. A new one is one file, one name and one line here; each is loaded only when it is asked for.

import type { Reporter } from './reporter.ts';

/** All formats, in the order of the help. */
export const FORMATS = ['text', 'json'] as const;
export type Format = (typeof FORMATS)[number];

const LOADERS: Readonly<Record<Format, () => Promise<Reporter>>> = {
  text: async () => (await import('./text.ts')).reportText,
  json: async () => (await import('./json.ts')).reportJson,
};

export async function loadReporter(format: Format): Promise<Reporter> {
  return LOADERS[format]();
}
