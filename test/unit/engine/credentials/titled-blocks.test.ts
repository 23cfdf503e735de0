import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headedSection, titledParagraph } from '../../../../src/engine/credentials/titled-blocks.ts';
import { brokenText } from '../../../support/noise.ts';

const here = (text: string): number => text.indexOf('HERE');

describe('the section below a heading', () => {
  test.each([
    ['Markdown', '# Bank\npassword: HERE\n# Vonage\nx: y\n'],
    ['Org', '* Bank\npassword: HERE\n* Vonage\nx: y\n'],
    ['AsciiDoc', '== Bank\npassword: HERE\n== Vonage\nx: y\n'],
    ['Textile', 'h2. Bank\npassword: HERE\nh2. Vonage\nx: y\n'],
    ['HTML', '<h2 class="t">Bank</h2>\npassword: HERE\n<h2>Vonage</h2>\nx: y\n'],
    ['LaTeX', '\\section{Bank}\npassword: HERE\n\\section*{Vonage}\nx: y\n'],
    ['a line of signs below', 'Bank\n====\npassword: HERE\n\nVonage\n======\nx: y\n'],
    ['a comment with signs', '; --- Bank\npassword=HERE\n; --- Vonage\nx=y\n'],
    ['CRLF', '# Bank\r\npassword: HERE\r\n# Vonage\r\nx: y\r\n'],
  ])('of %s ends at the next one', (_what, text) => {
    const block = headedSection(text, here(text));
    expect(block?.body).toContain('HERE');
    expect(block?.body).not.toContain('x');
    expect(block?.beside).toEqual(['Vonage']);
    expect(block?.lead).toBe('');
  });

  test('has the headings above it for a lead, each of a higher level', () => {
    const text = '# Vonage\n## Old\n## Users\n### Zoho\npassword: HERE\n';
    expect(headedSection(text, here(text))).toMatchObject({
      lead: 'Users\nVonage',
      beside: ['Vonage', 'Old', 'Users'],
    });
  });

  test('of sub-sections in LaTeX lies below its section', () => {
    const text = '\\section{Vonage}\n\\subsection{Zoho}\npassword: HERE\n';
    expect(headedSection(text, here(text))?.lead).toBe('Vonage');
  });

  test('of a heading with a rule below lies below one with a double rule', () => {
    const text = 'Vonage\n======\n\nZoho\n----\n\npassword: HERE\n';
    expect(headedSection(text, here(text))?.lead).toBe('Vonage');
  });

  test.each([
    ['no heading above', 'password: HERE\n# Vonage\n'],
    ['a heading that any thing has', '# Vonage\n# Configuration\npassword: HERE\n'],
    ['a comment, which begins small', '# the password\npassword: HERE\n# Vonage\n'],
    ['a comment of many words', '# Set the password of the bank here\npassword: HERE\n'],
    ['no blank behind the sign', '#Bank\npassword: HERE\n'],
  ])('is none with %s', (_what, text) => {
    expect(headedSection(text, here(text))).toBeUndefined();
  });
});

describe('a paragraph with a title', () => {
  test('has the titles of all such paragraphs beside it', () => {
    const text = 'Bank\nuser: me\npassword: HERE\n\nSome prose here.\n\nVonage:\nuser: you\n';
    expect(titledParagraph(text, here(text))).toEqual({
      body: 'Bank\nuser: me\npassword: HERE',
      beside: ['Bank', 'Vonage:'],
    });
  });

  test('may end with the text, and be parted by CRLF and lines of blanks', () => {
    const text = 'Vonage\r\nkey: k\r\n \t\r\nBank\r\nuser: me\r\npassword: HERE';
    expect(titledParagraph(text, here(text))?.body).toBe('Bank\r\nuser: me\r\npassword: HERE');
  });

  test.each([
    ['its second line is no field', 'Bank\nsome prose\npassword: HERE\n'],
    ['its first line is a field', 'user: me\npassword: HERE\n'],
    ['its title is one that any thing has', 'Configuration\npassword: HERE\n'],
    ['it is long', `Bank\npassword: HERE\n${'a: b\n'.repeat(10)}`],
  ])('is none when %s', (_what, text) => {
    expect(titledParagraph(text, here(text))).toBeUndefined();
  });
});

test('any text is looked through without an error, and a body is a part of it', () => {
  const pieces = fc.constantFrom(
    '\n',
    '\n\n',
    '\r\n',
    '# ',
    '====\n',
    '----\n',
    '<h1>',
    '</h1>',
    'Bank',
    'Vonage',
    'a: b\n',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, brokenText({ maxLength: 3 })), { maxLength: 40 }),
      fc.nat(),
      (parts, place) => {
        const text = parts.join('');
        const at = place % (text.length + 1);
        for (const find of [headedSection, titledParagraph]) expect(text).toContain(find(text, at)?.body ?? '');
      },
    ),
  );
});
