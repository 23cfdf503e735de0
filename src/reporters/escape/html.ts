// HTML made of templates: whatever is put into one is text, unless it came out of one itself. There is no other way to
// markup, so a path or a commit message can't be any.

import { escapeTerminal } from './terminal.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

// Most texts need nothing, and a page has a hundred thousand of them.
const PLAIN = /^[\w ./:;@,()[\]+*=-]*$/;

/** Text as HTML, right for content and for quoted attributes; control characters and direction marks are made visible. */
export function escapeHtml(text: string): string {
  if (PLAIN.test(text)) return text;
  return escapeTerminal(text).replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? character);
}

declare const brand: unique symbol;

/** Markup that a template of this project made. */
export interface Html {
  readonly markup: string;
  readonly [brand]: 'Html';
}

type Value = string | number | Html | readonly Html[];

/**
 * `html\`<p>${text}</p>\``: strings are escaped, markup and lists of it are put in as they are. A line end in the
 * template is white space of HTML, and none at all between two tags.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const fixed = shortParts(parts);
  let markup = fixed[0] ?? '';
  for (const [at, value] of values.entries()) markup += markupOf(value) + (fixed[at + 1] ?? '');
  return trusted(markup);
}

const shortened = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The indentation of our source is no part of the page: with thousands of rows it would be a third of it. */
function shortParts(parts: TemplateStringsArray): readonly string[] {
  const known = shortened.get(parts);
  if (known !== undefined) return known;
  const short = parts.map((part) => part.replaceAll(/(?<=>)\s*\n\s*(?=<)/g, '').replaceAll(/\s*\n\s*/g, ' '));
  shortened.set(parts, short);
  return short;
}

/** For texts of our own only: the page's script and style, and lines escaped one by one. */
export function trusted(markup: string): Html {
  // The one place where the brand is given.
  return { markup } as Html;
}

export const NOTHING: Html = trusted('');

/** For `pre`, where line ends count. */
export function asLines(lines: readonly Html[]): Html {
  return trusted(lines.map(({ markup }) => markup).join('\n'));
}

function markupOf(value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  return value.map((one) => one.markup).join('');
}
