// The list of findings: filters choose rows, headings sort them, and as many are on the page as somebody asked for.

import { all, around, first } from './elements.ts';
import {
  comparatorOf,
  firstDirection,
  matcherOf,
  SORT_KEYS,
  type Direction,
  type Query,
  type SortKey,
} from './query.ts';
import { elementsFor, takeStore, type Store, type StoredRow } from './store.ts';

// Two screens at once, for which a browser needs a few milliseconds; what comes behind is asked for.
const FIRST = 50;
const STEP = 250;

interface ListState extends Store {
  readonly form: HTMLFormElement;
  sorted: readonly StoredRow[];
  matching: readonly StoredRow[];
  limit: number;
}

export function startList(): void {
  const store = takeStore();
  const form = first('form.filters', HTMLFormElement);
  if (store === undefined || form === undefined) return;
  const list: ListState = { ...store, form, sorted: store.rows, matching: store.rows, limit: FIRST };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => filter(list));
  // The form's values are still the old ones while the event runs.
  form.addEventListener('reset', () => setTimeout(() => filter(list)));
  document.addEventListener('click', (event) => onClick(list, event));
  // Paper can't be asked for more.
  globalThis.addEventListener('beforeprint', () => show(list, Infinity));
  globalThis.addEventListener('hashchange', () => openNamed(list));
  filter(list);
  openNamed(list);
  prepareSearch(store.rows);
}

function onClick(list: ListState, event: Event): void {
  if (around(event, '[data-reset]', HTMLElement) !== undefined) list.form.reset();
  const more = around(event, '[data-more]', HTMLElement)?.dataset['more'];
  if (more !== undefined) show(list, more === 'all' ? Infinity : list.limit + STEP);
  const chosen = choiceOf(event);
  if (chosen !== undefined) choose(list.form, chosen);
  const heading = around(event, 'th[aria-sort]', HTMLElement);
  if (heading !== undefined) sortBy(list, heading);
}

function filter(list: ListState, limit = FIRST): void {
  const query = queryOf(list.form);
  list.matching = list.sorted.filter(matcherOf(query));
  show(list, limit);
  mark(query);
}

function sortBy(list: ListState, heading: HTMLElement): void {
  const key = SORT_KEYS.find((one) => one === first('button', HTMLElement, heading)?.dataset['sort']);
  if (key === undefined) return;
  const direction = nextDirection(heading, key);
  for (const one of all('th[aria-sort]', HTMLElement))
    one.setAttribute('aria-sort', one === heading ? direction : 'none');
  list.sorted = list.rows.toSorted(comparatorOf(key, direction));
  filter(list, list.limit);
}

function nextDirection(heading: HTMLElement, key: SortKey): Direction {
  const now = heading.getAttribute('aria-sort');
  if (now === 'none') return firstDirection(key);
  return now === 'ascending' ? 'descending' : 'ascending';
}

function show(list: ListState, limit: number): void {
  list.limit = limit;
  const shown = elementsFor(list.matching.slice(0, limit));
  // The heading is the first row.
  for (const [at, element] of shown.entries()) element.setAttribute('aria-rowindex', String(at + 2));
  list.body.replaceChildren(...shown);
  list.body.closest('table')?.setAttribute('aria-rowcount', String(list.matching.length + 1));
  say(shown.length, list.matching.length, list.rows.length);
}

function say(shown: number, matching: number, total: number): void {
  const format = new Intl.NumberFormat('en');
  const found =
    matching === total
      ? `${format.format(total)} findings`
      : `${format.format(matching)} of ${format.format(total)} findings`;
  const text = shown < matching ? `${found}, the first ${format.format(shown)} shown` : found;
  setText('.shown', total === 1 ? '' : text);
  setHidden('.none', matching > 0);
  setHidden('.further', shown === matching);
  setText('[data-more="some"]', `Show ${format.format(Math.min(STEP, matching - shown))} more`);
  setText('[data-more="all"]', `Show all ${format.format(matching)}`);
}

function setText(selector: string, text: string): void {
  const element = first(selector, HTMLElement);
  if (element !== undefined && element.textContent !== text) element.textContent = text;
}

function setHidden(selector: string, isHidden: boolean): void {
  const element = first(selector, HTMLElement);
  if (element !== undefined) element.hidden = isHidden;
}

function queryOf(form: HTMLFormElement): Query {
  const data = new FormData(form);
  const field = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const [text, severity, kind] = [field('text'), field('severity'), field('kind')];
  return { text, severity, kind, confidence: field('confidence'), state: field('state'), period: field('period') };
}

/** The totals and the timeline show what is chosen. */
function mark(query: Query): void {
  for (const button of all('button[data-field]', HTMLElement)) {
    const { field = '', value = '' } = button.dataset;
    button.setAttribute('aria-pressed', String(query[field as keyof Query] === value));
  }
  for (const bar of all('g[data-period]', SVGElement)) {
    bar.classList.toggle('chosen', query.period !== '' && bar.dataset['period'] === query.period);
  }
}

interface Choice {
  readonly field: string;
  readonly value: string;
}

/** A total or a bar of the timeline that was clicked. */
function choiceOf(event: Event): Choice | undefined {
  const button = around(event, 'button[data-field]', HTMLElement);
  if (button !== undefined) return { field: button.dataset['field'] ?? '', value: button.dataset['value'] ?? '' };
  const bar = around(event, 'g[data-period]', SVGElement);
  return bar === undefined ? undefined : { field: 'period', value: bar.dataset['period'] ?? '' };
}

/** Chosen again, it is taken back. A period without a finding is no choice. */
function choose(form: HTMLFormElement, { field, value }: Choice): void {
  const control = form.elements.namedItem(field);
  if (!(control instanceof HTMLSelectElement)) return;
  control.value = control.value === value ? '' : value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

/** `report.html#finding-12` leads to that finding, opened. */
function openNamed(list: ListState): void {
  const row = list.rows.find(({ id }) => id === location.hash.slice(1));
  if (row === undefined) return;
  const [element] = elementsFor([row]);
  if (element?.isConnected === false) show(list, Math.max(list.limit, list.matching.indexOf(row) + 1));
  const fold = first('details', HTMLDetailsElement, element);
  if (fold !== undefined) fold.open = true;
  element?.scrollIntoView({ block: 'center' });
}

/** The words of all rows, a few at a time while nothing else is to be done: then the first search is as quick as the next. */
function prepareSearch(rows: readonly StoredRow[], from = 0): void {
  if (from >= rows.length) return;
  setTimeout(() => {
    for (const row of rows.slice(from, from + 250)) row.text();
    prepareSearch(rows, from + 250);
  }, 20);
}
