import { describe, expect, test } from 'vitest';
import { decodeHelperCalls } from '../../../../src/engine/decode/helper-calls.ts';
import { drawn } from '../../../support/generated.ts';
import { scanText } from '../../../../src/index.ts';

const SECRET = drawn('helper calls', 16);
const TURNED = SECRET.split('').toReversed().join('');
const BASE64 = Buffer.from(SECRET).toString('base64');

describe('the call of a function that turns its argument round or decodes it becomes a literal', () => {
  test.each([
    [
      'Java',
      `String un(String s) { return new StringBuilder(s).reverse().toString(); }\napiSecret(un("${TURNED}"));\n`,
    ],
    ['JavaScript', `const un = s => s.split('').reverse().join('');\nconst secret = un('${TURNED}');\n`],
    ['a function of JavaScript', `function dec(x) { return atob(x); }\nconst secret = dec('${BASE64}');\n`],
    ['Python', `def _d(s):\n    return s[::-1]\nsecret = _d("${TURNED}")\n`],
    ['a lambda', `d = lambda s: base64.b64decode(s).decode()\nsecret = d("${BASE64}")\n`],
    ['PHP', `function u($s) { return strrev($s); }\n$secret = u('${TURNED}');\n`],
    ['Ruby', `def u(s) = s.reverse\nsecret = u("${TURNED}")\n`],
    ['Kotlin', `fun un(s: String) = s.reversed()\nval secret = un("${TURNED}")\n`],
  ])('in %s', (_, text) => {
    const [layer] = decodeHelperCalls(text);
    expect(layer?.text).toContain(`"${SECRET}"`);
    const start = layer?.text.indexOf(SECRET) ?? -1;
    const { start: from = 0, end = 0 } = layer?.toOuter({ start, end: start + SECRET.length }) ?? {};
    expect([TURNED, BASE64]).toContain(text.slice(from, end));
  });

  test.each([
    ['of another function', `function un(s) { return s.trim(); }\nsecret = un('${TURNED}');\n`],
    [
      'of one that turns something else round',
      `function un(s) { return list.reverse(); }\nsecret = un('${TURNED}');\n`,
    ],
    ['with a variable', `const un = s => s.split('').reverse().join('');\nsecret = un(value);\n`],
    ['that stands alone', `secret = un('${TURNED}');\n`],
  ])('but not the call %s', (_, text) => {
    expect(decodeHelperCalls(text)).toEqual([]);
  });
});

test('the call of any of many functions becomes one', async () => {
  const functions = Array.from({ length: 40 }, (_, at) => `const f${at} = s => s.split('').reverse().join('');\n`);
  const text = `${functions.join('')}const vonage_api_secret = f33('${TURNED}');\n`;
  const { findings } = await scanText(text, { path: 'a.js' });
  expect(findings.map(({ secret }) => secret.reveal())).toEqual([SECRET]);
});
