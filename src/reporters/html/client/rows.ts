// Rows that open: by their arrow as everywhere, and by a click anywhere on them. What to do is put in when one opens.

import { all, around, first } from './elements.ts';

export function startRows(): void {
  document.addEventListener('click', openByClick);
  // `toggle` does not bubble.
  document.addEventListener('toggle', (event) => fill(event.target), true);
}

function openByClick(event: MouseEvent): void {
  const row = around(event, 'table.list tbody tr', HTMLElement);
  if (row === undefined || around(event, 'summary, .folded, a, button', Element) !== undefined) return;
  // Whoever marks a path to copy it does not want the row to move.
  if (document.getSelection()?.isCollapsed === false) return;
  const fold = first('details', HTMLDetailsElement, row);
  if (fold !== undefined) fold.open = !fold.open;
}

/** The steps stand once for each kind of credential; a row that opens gets a copy in place of the link to them. */
function fill(target: EventTarget | null): void {
  if (!(target instanceof HTMLDetailsElement) || !target.open) return;
  const row = target.closest('tr');
  const place = first('.steps:not(.filled)', HTMLElement, target);
  const card = all('.card', HTMLElement).find(({ dataset }) => dataset['rule'] === row?.dataset['rule']);
  if (row === null || place === undefined || card === undefined) return;
  place.classList.add('filled');
  const steps = document.createElement('ol');
  for (const step of all('.checks label', HTMLElement, card)) {
    const item = document.createElement('li');
    item.textContent = step.textContent;
    steps.append(item);
  }
  place.append(steps);
}
