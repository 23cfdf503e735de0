import { expect, test } from 'vitest';
import { html } from '../../../../src/reporters/escape/html.ts';
import { factItems } from '../../../../src/reporters/html/fact-list.ts';

test('each name and its value are a pair in a box of its own, and text', () => {
  const items = factItems([
    ['Place', 'a<b>:1'],
    ['"Kind"', ''],
  ]);
  expect(html`<dl>${items}</dl>`.markup).toBe(
    '<dl><div><dt>Place</dt><dd>a&lt;b&gt;:1</dd></div><div><dt>&quot;Kind&quot;</dt><dd></dd></div></dl>',
  );
  expect(factItems([])).toEqual([]);
});
