import { describe, expect, test } from 'vitest';
import { decodeJoints } from '../../../../src/engine/decode/joints.ts';
import { makeApiSecret } from '../../../support/secrets.ts';

const BUDGET = 1 << 20;
const SECRET = makeApiSecret();
const [A, B, C] = [SECRET.slice(0, 5), SECRET.slice(5, 11), SECRET.slice(11)];

function textOf(code: string): string {
  return decodeJoints(`// vonage\n${code}\n`, BUDGET)
    .map(({ text }) => text)
    .join('\n');
}

describe('literals that are put together are one', () => {
  test.each([
    ['plus', `s = "${A}" + "${B}" + "${C}"`],
    ['dots', `$s = '${A}' . '${B}' . '${C}';`],
    ['two dots over lines', `s = "${A}"\n  .. "${B}"\n  .. "${C}"`],
    ['an ampersand', `s = "${A}" & "${B}" & "${C}"`],
    ['a diamond', `s = "${A}" <> "${B}" <> "${C}"`],
    ['appended with a dot', `$s  = '${A}';\n$s .= '${B}';\n$s .= '${C}';`],
    ['appended with plus', `var s = "${A}";\ns += "${B}";\ns += "${C}";`],
    ['appended with arrows', `s = "${A}"\ns << "${B}"\ns << "${C}"`],
    ['repeated in a shell', `S="${A}"\nS="\${S}${B}"\nS="\${S}${C}"`],
  ])('%s', (_, code) => {
    expect(textOf(code)).toContain(SECRET);
  });

  test('and every character knows where it stood', () => {
    const text = `vonage = "${A}" + "${B}"`;
    const [layer] = decodeJoints(text, BUDGET);
    const start = layer?.text.indexOf(A) ?? -1;
    expect(layer?.toOuter({ start, end: start + A.length + B.length })).toEqual({
      start: text.indexOf(A),
      end: text.indexOf(B) + B.length,
    });
  });
});

test.each([
  ['a variable of another name', `a = "${A}";\nb += "${B}";`],
  ['a sign between blanks', `a = x + " + " + y`],
  ['arguments', `f("${A}", "${B}")`],
])('%s joins nothing', (_, code) => {
  expect(textOf(code)).not.toContain(`${A}${B}`);
});
