// What HTML that a reporter made says, without a browser.
import type { Html } from '../../src/reporters/escape/html.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#96;': '`',
};

/** The words, one blank where an element begins or ends. */
export function wordsOf({ markup }: Html): string {
  return unescapeHtml(markup.replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

export function unescapeHtml(text: string): string {
  return text.replaceAll(/&[a-z0-9#]+;/g, (entity) => ENTITIES[entity] ?? entity);
}

/** Values of an attribute, in the order of the elements that have it. */
export function attributesIn({ markup }: Html, name: string): readonly string[] {
  return [...markup.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => unescapeHtml(value));
}

/** Tags alone: what a text that became markup would add to. */
export function skeletonOf({ markup }: Html): string {
  return (markup.match(/<\/?[a-z][\w-]*/g) ?? []).filter((tag) => tag !== '<wbr').join('');
}
