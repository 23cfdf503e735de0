import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeHtml } from '../../../../src/engine/decode/html.ts';
import { onlyLayer, outerAt, outerOf } from '../../../support/layers.ts';
import { anyText, brokenText } from '../../../support/noise.ts';

describe('a page', () => {
  test('named, decimal and hexadecimal references', () => {
    const text = '<pre>apiSecret: &quot;a&#43;b&#x2B;c&quot;, b &lt; &unknown;</pre>';
    const layer = onlyLayer(decodeHtml, text);
    expect(layer.text).toBe('<pre>apiSecret: "a+b+c", b < &unknown;</pre>');
    expect(outerOf(text, layer, 'a+b+c')).toBe('a&#43;b&#x2B;c');
  });

  test('only the lines around references are copied', () => {
    const far = 'line\n'.repeat(100);
    const layer = onlyLayer(decodeHtml, `${far}secret=&quot;x&quot;\n${far}`);
    expect(layer.text.split('\n').length).toBeLessThan(12);
  });
});

describe('every text', () => {
  const WAYS: readonly ((character: string) => string)[] = [
    (character) => (character === '&' ? '&amp;' : character),
    (character) => `&#${character.codePointAt(0)};`,
    (character) => `&#x${character.codePointAt(0)?.toString(16).toUpperCase()};`,
  ];
  const escaped = fc.tuple(anyText(), fc.infiniteStream(fc.constantFrom(...WAYS))).map(([raw, ways]) => {
    // Zero is no character, and becomes another.
    const plain = raw.replaceAll('\0', '');
    const text = Array.from(plain, (character) => (ways.next().value as (typeof WAYS)[number])(character));
    return { plain, text: text.join('') };
  });

  test('comes out as it went in, and each character knows where it stood', () => {
    fc.assert(
      fc.property(escaped, ({ plain, text }) => {
        const whole = `secret&equals;${text}`;
        const layer = onlyLayer(decodeHtml, whole);
        expect(layer.text).toBe(`secret=${plain}`);
        let at = 'secret='.length;
        for (const character of plain) {
          const outer = outerAt(whole, layer, at, character.length);
          expect(WAYS.map((write) => write(character))).toContain(outer);
          at += character.length;
        }
      }),
    );
  });

  test('that is noise is looked through without an error', () => {
    const pieces = fc.constantFrom(
      '&',
      '&#',
      '&#x',
      '&#0;',
      '&#9999999;',
      '&#xffffff;',
      '&amp',
      '&AMP;',
      'secret',
      ';',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, brokenText({ maxLength: 3 }))), (parts) => {
        const text = parts.join('');
        for (const layer of decodeHtml(text)) expect(layer.span.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

test.each([
  ['&#0;', '\ufffd'],
  ['&#1114112;', '\ufffd'],
  ['&#x110000;', '\ufffd'],
  ['&#x10FFFF;', '\u{10ffff}'],
  ['&QUOT;', '"'],
  ['&nbsp;&Tab;&NewLine;', ' \t\n'],
  ['&apos;&lt;&gt;&colon;&plus;&sol;&lowbar;&period;', "'<>:+/_."],
])('%s is %j', (reference, character) => {
  expect(onlyLayer(decodeHtml, `secret=${reference}`).text).toBe(`secret=${character}`);
});

test('references in a text of nothing that matters make no layer', () => {
  expect(decodeHtml('<p>Tom &amp; Jerry</p>')).toEqual([]);
  expect(decodeHtml('secret without any')).toEqual([]);
});
