import { describe, expect, test } from 'vitest';
import { decodeConstants } from '../../../../src/engine/decode/constants.ts';
import { makeApiSecret } from '../../../support/secrets.ts';

const BUDGET = 1 << 20;
const SECRET = makeApiSecret();
const BASE64 = Buffer.from(SECRET).toString('base64');
const HEX = Buffer.from(SECRET).toString('hex');
const REVERSED = SECRET.split('').toReversed().join('');
const QUARTERS = SECRET.match(/.{4}/g) ?? [];

function textsOf(line: string): readonly string[] {
  return decodeConstants(`// vonage\nconst secret = ${line};\n`, BUDGET).map(({ text }) => text);
}

describe('an expression that decodes a literal is the literal decoded', () => {
  test.each([
    ['Python', `b64decode(b'${BASE64}').decode()`],
    ['Python’s module', `base64.b64decode("${BASE64}")`],
    ['JavaScript in a browser', `atob('${BASE64}')`],
    ['Node', `Buffer.from('${BASE64}', 'base64').toString()`],
    ['Node, hex', `Buffer.from("${HEX}", "hex").toString('utf8')`],
    ['PHP', `base64_decode('${BASE64}')`],
    ['PHP, hex', `hex2bin('${HEX}')`],
    ['Python, hex', `bytes.fromhex('${HEX}').decode()`],
    ['Ruby', `Base64.decode64("${BASE64}")`],
    ['Ruby’s unpack', `"${BASE64}".unpack1("m")`],
    ['Java', `new String(Base64.getDecoder().decode("${BASE64}"))`],
    ['C#', `Encoding.UTF8.GetString(Convert.FromBase64String("${BASE64}"))`],
    ['Go', `hex.DecodeString("${HEX}")`],
    ['a shell', `$(echo -n ${BASE64} | base64 -d)`],
    ['Python, reversed', `''.join(reversed('${REVERSED}'))`],
    ['Kotlin, reversed', `"${REVERSED}".reversed()`],
    ['C#, reversed', `new string("${REVERSED}".Reverse().ToArray())`],
    ['Visual Basic, reversed', `StrReverse("${REVERSED}")`],
    ['a shell, reversed', `$(echo '${REVERSED}' | rev)`],
  ])('%s', (_, expression) => {
    expect(textsOf(expression).join('\n')).toContain(`"${SECRET}"`);
  });

  test('and its place is the literal', () => {
    const text = `vonage_secret = b64decode(b'${BASE64}').decode()`;
    const [layer] = decodeConstants(text, BUDGET);
    const start = layer?.text.indexOf(SECRET) ?? -1;
    const span = layer?.toOuter({ start, end: start + SECRET.length });
    expect(text.slice(span?.start, span?.end)).toBe(BASE64);
  });

  test.each([
    ['without an encoding', `Buffer.from('${BASE64}')`],
    ['of bytes that are no text', `atob('${Buffer.from([1, 2, 3, 200, 201, 202, 0, 4, 250]).toString('base64')}')`],
    ['of a variable', 'atob(encodedSecret)'],
  ])('but not %s', (_, expression) => {
    expect(textsOf(expression)).toEqual([]);
  });
});

describe('pieces that the program joins are one literal', () => {
  const list = QUARTERS.map((piece) => `'${piece}'`).join(', ');
  test.each([
    ['JavaScript', `[${list}].join('')`],
    ['Python', `''.join([${list}])`],
    ['PHP', `implode('', [${list}])`],
    ['PHP’s older arrays', `implode("", array(${list}))`],
    ['Java', `String.join("", ${list})`],
    ['Go', `strings.Join([]string{${list}}, "")`],
    ['C#', `string.Concat(${list})`],
    ['Ruby', `[${list}].join`],
  ])('%s', (_, expression) => {
    expect(textsOf(expression).join('\n')).toContain(`"${SECRET}"`);
  });

  test.each([
    ['arguments of another call', `send(${list})`],
    ['a list with a separator', `[${list}].join(', ')`],
    ['a list that is not joined', `[${list}]`],
  ])('but not %s', (_, expression) => {
    expect(textsOf(expression).join('\n')).not.toContain(SECRET);
  });

  test.each([
    ['strrev', `strrev('${REVERSED}')`],
    ['JavaScript’s way to reverse', `'${REVERSED}'.split('').reverse().join('')`],
    ['Python’s', `'${REVERSED}'[::-1]`],
  ])('backwards: %s', (_, expression) => {
    expect(textsOf(expression).join('\n')).toContain(`"${SECRET}"`);
  });
});

test.each(["'", '"'])('a literal inside of a URL in pieces stands in the URL: %s', (quote) => {
  const url = ['https://rest.nexmo.com/sms?api_key=', '5abc0123', '&api_secret=', SECRET, '&to='];
  const text = url.map((piece) => `${quote}${piece}${quote}`).join(' + ');
  const texts = decodeConstants(`var u = ${text} + number;`, BUDGET).map((layer) => layer.text);
  expect(texts.join('\n')).toContain(url.join(''));
});

test.each(['b64decode("', "['a', ", '\'\'.join(["a",', '=" + "', "'.reverse", 'echo AAAAAAAA | base64 -d '])(
  'half a megabyte of %s is looked through in a moment',
  (part) => {
    const text = `vonage secret ${part.repeat(Math.ceil((1 << 19) / part.length))}`;
    expect(() => decodeConstants(text, BUDGET)).not.toThrow();
  },
);
