import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeCsv } from '../../../../src/reporters/escape/csv.ts';
import { codeSpan, escapeMarkdown } from '../../../../src/reporters/escape/markdown.ts';
import { escapeCode, escapeTerminal } from '../../../../src/reporters/escape/terminal.ts';
import { toRelativeUri } from '../../../../src/reporters/escape/uri.ts';
import { escapeData, escapeProperty } from '../../../../src/reporters/escape/workflow.ts';
import { escapeXml } from '../../../../src/reporters/escape/xml.ts';
import { anyText } from '../../../support/noise.ts';
import { HOSTILE } from '../../../support/result.ts';

// Any code units, lone surrogates too, and what each format takes for its own signs.
const hostile = fc.oneof(
  anyText(),
  fc.constantFrom(...HOSTILE.map((text) => text.slice(0, 200))),
  fc.string({
    unit: fc.constantFrom('`', '|', '\\', '*', '<', '&', '"', "'", '\n', '\r', '%', ':', ',', '=', '@', '-'),
  }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((codes) => String.fromCharCode(...codes)),
);

function holdsFor(check: (text: string) => void): void {
  fc.assert(fc.property(hostile, check), { numRuns: 500 });
}

describe('on a terminal', () => {
  test.each<[string, string]>([
    ['plain text – ü 密 😀', 'plain text – ü 密 😀'],
    ['a\nb\r\tc', 'a\\nb\\r\\tc'],
    ['\u001b[31m', '\\x1b[31m'],
    ['\u009b31m', '\\x9b31m'],
    ['\u007f\u0000', '\\x7f\\x00'],
    ['\u202egpj.exe', '\\u202egpj.exe'],
    ['a\u200bb\ufeff', 'a\\u200bb\\ufeff'],
    ['\ud800', '\\ud800'],
    ['\udc00\ud800', '\\udc00\\ud800'],
    ['\u2028', '\\u2028'],
  ])('%j is shown as %j', (text, shown) => {
    expect(escapeTerminal(text)).toBe(shown);
  });

  test('nothing is left that a terminal obeys or that turns the line', () => {
    holdsFor((text) => {
      expect(escapeTerminal(text)).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      // Half of a pair of surrogates, which is no character.
      expect(escapeTerminal(text)).not.toMatch(/[\ud800-\udfff]/u);
    });
  });

  test('escaping twice changes nothing more', () => {
    holdsFor((text) => {
      expect(escapeTerminal(escapeTerminal(text))).toBe(escapeTerminal(text));
    });
  });

  test('tabs of code are blanks', () => {
    expect(escapeCode('\ta\tb')).toBe('    a    b');
  });
});

describe('in CSV', () => {
  test.each<[string, string]>([
    ['', '""'],
    ['plain', '"plain"'],
    ['a "b", c', '"a ""b"", c"'],
    ['=1+1', `"'=1+1"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(1)', `"'@SUM(1)"`],
    ['|calc', `"'|calc"`],
    ['  =1', `"'  =1"`],
    ['\u3000＝1', `"'\u3000＝1"`],
    ['＋1', `"'＋1"`],
    ['－1', `"'－1"`],
    ['＠SUM(1)', `"'＠SUM(1)"`],
    ['\t=1', '"\\t=1"'],
    ['\r=1', '"\\r=1"'],
    ['a\nb', '"a\\nb"'],
  ])('%j is the cell %s', (text, cell) => {
    expect(escapeCsv(text)).toBe(cell);
  });

  test('a cell is one line, ends where it ends, and is no formula', () => {
    holdsFor((text) => {
      const cell = escapeCsv(text);
      expect(cell).toMatch(/^"(?:[^"\r\n]|"")*"$/);
      expect(cell.slice(1)).not.toMatch(/^\s*[=+\-@|＝＋－＠]/);
    });
  });
});

describe('in Markdown', () => {
  test.each<[string, string]>([
    ['a_b*c*', 'a\\_b\\*c\\*'],
    ['[x](http://y)', '\\[x\\]\\(http:\u2060//y\\)'],
    ['<b>&amp;', '\\<b\\>&amp;amp;'],
    ['@someone', '@\u2060someone'],
    ['# 1. x', '\\# 1\\. x'],
    ['a|b', 'a\\|b'],
    ['a\nb', 'a\\\\nb'],
  ])('%j is written %j', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });

  test('no markup, link or mention is left, and one line stays one', () => {
    holdsFor((text) => {
      const written = escapeMarkdown(text);
      expect(written).not.toMatch(/[\r\n]/);
      expect(written).not.toMatch(/@\w/);
      expect(written).not.toContain('://');
      expect(written.replace(/\\[^]/g, '')).not.toMatch(/[`*_[\]<>|#!~$]/);
    });
  });

  test.each<[string, string]>([
    ['a', '`a`'],
    ['', '`  `'],
    ['a`b', '``a`b``'],
    ['`a`', '`` `a` ``'],
    ['a``b`c', '```a``b`c```'],
    ['a|b', '`a\\|b`'],
  ])('%j in a code span is %s', (text, span) => {
    expect(codeSpan(text)).toBe(span);
  });

  test('a code span ends only where it ends', () => {
    holdsFor((text) => {
      const span = codeSpan(text);
      const fence = /^`+/.exec(span)?.[0] ?? '';
      const inside = span.slice(fence.length, -fence.length);
      expect(span.endsWith(fence)).toBe(true);
      expect([...inside.matchAll(/`+/g)].every(([run]) => run.length < fence.length)).toBe(true);
      expect(inside).not.toMatch(/(?<!\\)\||[\r\n]/);
    });
  });
});

describe('in a URI', () => {
  test.each<[string, string]>([
    ['src/a.ts', 'src/a.ts'],
    ['a b/c#d?e', 'a%20b/c%23d%3Fe'],
    ['ü/密', '%C3%BC/%E5%AF%86'],
    ['../x', '%2E%2E/x'],
    ['a/../b', 'a/%2E%2E/b'],
    ['//host/x', '%2F%2Fhost/x'],
    ['/etc', '%2Fetc'],
    ['javascript:x', 'javascript%3Ax'],
    ["it's(1)!*", 'it%27s%281%29%21%2A'],
    ['100%', '100%25'],
    ['\ud800', '%EF%BF%BD'],
  ])('%j is %s', (path, uri) => {
    expect(toRelativeUri(path)).toBe(uri);
  });

  test('a path resolves below the base and decodes to itself', () => {
    holdsFor((text) => {
      const path = `x${text}`.replace(/\/\.(?=\/|$)/g, '/').replace(/[\ud800-\udfff]/gu, '\ufffd');
      const uri = toRelativeUri(path);
      const base = 'https://example.org/root/';
      expect(new URL(uri, base).href.startsWith(base)).toBe(true);
      expect(decodeURIComponent(uri)).toBe(path);
    });
  });
});

describe('in workflow commands', () => {
  test.each<[string, string, string]>([
    ['a%b', 'a%25b', 'a%25b'],
    ['a\r\nb', 'a%0D%0Ab', 'a%0D%0Ab'],
    ['a:b,c', 'a:b,c', 'a%3Ab%2Cc'],
    ['::stop-commands::x', '::stop-commands::x', '%3A%3Astop-commands%3A%3Ax'],
    ['%0A', '%250A', '%250A'],
  ])('%j as data is %j, as a property %j', (text, data, property) => {
    expect(escapeData(text)).toBe(data);
    expect(escapeProperty(text)).toBe(property);
  });

  test('the runner reads back what was meant, and sees no second command', () => {
    holdsFor((text) => {
      const property = escapeProperty(text);
      expect(property).not.toMatch(/[\r\n:,]/);
      const back = property.replace(/%(0D|0A|3A|2C|25)/g, (escape) => decodeURIComponent(escape));
      expect(back).toBe(text);
    });
  });
});

describe('in XML', () => {
  test.each<[string, string]>([
    ['a & b', 'a &amp; b'],
    ['<x a="b">\'', '&lt;x a=&quot;b&quot;&gt;&apos;'],
    ['a\n\r\tb', 'a&#10;&#13;&#9;b'],
    ['\u0000\u001b', '\\u0000\\u001b'],
    ['\ufffe\ud800', '\\ufffe\\ud800'],
    [']]>', ']]&gt;'],
    ['😀', '😀'],
  ])('%j is %s', (text, xml) => {
    expect(escapeXml(text)).toBe(xml);
  });

  test('only characters that XML allows are left, and no markup', () => {
    holdsFor((text) => {
      const xml = escapeXml(text);
      expect(xml).toMatch(/^[\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      expect(xml).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos|#10|#13|#9);)/);
    });
  });
});
