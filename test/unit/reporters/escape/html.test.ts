import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asLines, escapeHtml, html } from '../../../../src/reporters/escape/html.ts';
import { anyText } from '../../../support/noise.ts';

test('no text makes markup or ends an attribute', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"'`\u0000-\u001f\u202a-\u202e]|&(?!(?:amp|lt|gt|quot|#39|#96);)/);
    }),
  );
});

test('text is escaped, templates are not escaped twice', () => {
  const inner = html`<b title="${'"'}">${'<'}</b>`;
  expect(html`<p>${inner}${[inner]}${'&'}${1}</p>`.markup).toBe(
    '<p><b title="&quot;">&lt;</b><b title="&quot;">&lt;</b>&amp;1</p>',
  );
});

test('line ends of a template are white space, and none between tags; those of a text are kept visible', () => {
  expect(
    html`<p>a ${'b\nc'}</p>
      <i></i>`.markup,
  ).toBe('<p>a b\\nc</p><i></i>');
  expect(html`<pre>${asLines([html`${'a'}`, html`${'b'}`])}</pre>`.markup).toBe('<pre>a\nb</pre>');
});
