// The rows as the reporter wrote them: text until they are looked at, then elements, each made once.

import { first } from './elements.ts';
import type { Row } from './query.ts';

export interface StoredRow extends Row {
  readonly id: string;
  readonly markup: string;
}

export interface Store {
  readonly body: HTMLElement;
  readonly rows: readonly StoredRow[];
}

// `<` in a repository's text is escaped: only the reporter's own rows begin so.
const ROW = /(?=<tr role="row" id=)|(?=<\/tbody>)/;

/** Puts the table, without its rows, where the text was. */
export function takeStore(): Store | undefined {
  const source = first('noscript.rows', HTMLElement);
  if (source === undefined) return undefined;
  const pieces = (source.textContent ?? '').split(ROW);
  source.replaceWith(elementsOf(`${pieces[0] ?? ''}${pieces.at(-1) ?? ''}`));
  const body = first('table.list tbody', HTMLElement);
  return body && { body, rows: pieces.slice(1, -1).map(toRow) };
}

const made = new Map<StoredRow, HTMLElement>();

/** The rows as elements. Those that are not made yet are made in one go: a hundred alone take thrice the time. */
export function elementsFor(rows: readonly StoredRow[]): readonly HTMLElement[] {
  const missing = rows.filter((row) => !made.has(row));
  const fresh = elementsOf(missing.map(({ markup }) => markup).join('')).children;
  for (const [at, row] of missing.entries()) {
    const element = fresh[at];
    if (element instanceof HTMLElement) made.set(row, element);
  }
  return rows.flatMap((row) => made.get(row) ?? []);
}

interface Policy {
  readonly createHTML: (text: string) => string;
}
type Factory = { readonly createPolicy: (name: string, policy: Policy) => Policy } | undefined;

// The page's policy forbids markup made from text but by this one, and lets no second of its name be. What it passes was
// in the page when it came. Browsers that do not know trusted types take the text itself.
const types = (globalThis as { readonly trustedTypes?: Factory }).trustedTypes;
const policy = types?.createPolicy('vonguard-rows', { createHTML: (text) => text });

function elementsOf(markup: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = policy?.createHTML(markup) ?? markup;
  return template.content;
}

function toRow(markup: string): StoredRow {
  const data = attributesOf(markup);
  const time = data.get('data-time') ?? '';
  let words: string | undefined;
  return {
    id: data.get('id') ?? '',
    severity: data.get('data-severity') ?? '',
    kind: data.get('data-kind') ?? '',
    confidence: data.get('data-confidence') ?? '',
    state: data.get('data-state') ?? '',
    period: data.get('data-period') ?? '',
    time: time === '' ? Number.NaN : Number(time),
    title: plain(/ class="title"><b>([^<]*)/.exec(markup)?.[1] ?? ''),
    path: plain(/ class="path"><code>(.*?)<\/code>/.exec(markup)?.[1]?.replaceAll(BREAK, '') ?? ''),
    markup,
    // Made only when somebody searches, and once.
    text: () => (words ??= plain(markup.replaceAll(TAG, (tag) => (tag === BREAK ? '' : ' '))).toLowerCase()),
  };
}

const TAG = /<[^>]*>/g;
// Between the names of a path, as list.ts writes it.
const BREAK = '<wbr />';

function attributesOf(markup: string): ReadonlyMap<string, string> {
  const head = markup.slice(0, markup.indexOf('>'));
  return new Map([...head.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#96;': '`',
};

function plain(text: string): string {
  return text.replaceAll(/&[a-z0-9#]+;/g, (entity) => ENTITIES[entity] ?? entity);
}
