// What the reader chose: colours for every page of ours, ticks for this report. Kept by the browser where it allows that;
// a page opened from a sealed frame works without.

import { all, around } from './elements.ts';

const THEME_KEY = 'vonguard theme';

export function startTheme(): void {
  const buttons = all('.themes button', HTMLElement);
  const apply = (theme: string): void => {
    document.documentElement.dataset['theme'] = theme;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['theme'] === theme));
  };
  const [group] = all('.themes', HTMLElement);
  if (group !== undefined) group.hidden = false;
  apply(read(THEME_KEY) ?? 'auto');
  group?.addEventListener('click', (event) => {
    const theme = around(event, 'button', HTMLElement)?.dataset['theme'];
    if (theme === undefined) return;
    apply(theme);
    write(THEME_KEY, theme);
  });
}

export function startTicks(): void {
  // Two reports differ in when their scans began.
  const key = `vonguard ticks ${document.documentElement.dataset['report'] ?? ''}`;
  const boxes = all('input[data-tick]', HTMLInputElement);
  const ticked = new Set((read(key) ?? '').split('\n'));
  for (const box of boxes) box.checked = ticked.has(box.dataset['tick'] ?? '');
  document.addEventListener('change', (event) => {
    if (around(event, 'input[data-tick]', HTMLInputElement) === undefined) return;
    const names = boxes.filter(({ checked }) => checked).map(({ dataset }) => dataset['tick'] ?? '');
    write(key, names.join('\n'));
  });
}

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is off or full: the choice holds until the page is closed.
  }
}
