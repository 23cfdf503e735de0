// Names and values that are two fields of one record: `"key": "api_secret", "value": "…"` in either order, defaults of
// parameters and schemas, elements of XML, options of a command.

import type { AfterName } from './forms.ts';

const FIELD_OF_VALUE = String.raw`["'\x60]?(?:@?value|Value|[pP]arameter_?[vV]alue|val|initial|current|default|Default|defaultValue|(?:secret_?)?[sS]tring_?[vV]alue|secretStringValue|ValueData|secret_string|plaintext_value|option_value|equalTo|const)["'\x60]?`;
const FIELD_OF_NAME = String.raw`["'\x60]?(?:key|Key|name|Name|[pP]arameter_?(?:[kK]ey|[nN]ame)|ValueName|id|env|envvar|alias|validation_alias|option_name)["'\x60]?`;
// SecretValue.unsafePlainText("value")
const CALLED = String.raw`(?:[A-Za-z][\w.]{0,40}\()?`;
const IS = String.raw`\s{0,8}(?:=>|[:=])\s{0,8}`;
const LITERAL = String.raw`${CALLED}["'\x60]?(?<value>[^\s"'\x60,;{}<>]{4,160})`;
// Up to four fields in between, each with an end, so that there is one way to read them.
const FIELDS = String.raw`(?:["'\x60]?[\w.-]{1,24}["'\x60]?${IS}["'\x60]?[^"'\x60,;:=\n{}<>]{0,60}["'\x60]?(?:[,;]|\r?\n)\s{0,80}){0,4}`;
// Mark-up around a value that stands in the next element.
const INLINE = String.raw`(?:<(?:code|tt|b|pre|span|strong|kbd|samp)(?:\s[^<>]{0,40})?>)?`;

const sticky = (source: string, isQuoted = false, form: AfterName['form'] = 'assignment'): AfterName => ({
  form,
  pattern: new RegExp(source, 'dy'),
  isQuoted,
});

/** Tried behind a name, after the plain forms. */
export const RECORD_AFTER_NAME: readonly AfterName[] = [
  // NAME    REG_SZ    value
  sticky(String.raw`[ \t]{1,20}REG_(?:SZ|EXPAND_SZ|MULTI_SZ|BINARY)[ \t]{1,20}(?<value>[^\s"'\x60]{4,160})`),
  // <add key="NAME" value="value"/>, <param name="NAME" value="value"/>
  sticky(
    String.raw`["'][^<>\n]{0,60}?\s(?:\w{1,12}:)?(?:value|content|default|select)\s{0,2}=\s{0,2}["']'?(?<value>[^"'\n]{4,160})["']`,
  ),
  // <NAME>value</NAME>, <string name="NAME">value</string>
  sticky(String.raw`["']?(?:\s[^<>\n]{0,60})?>\s{0,40}(?:<!\[CDATA\[)?(?<value>[^\s<>\]]{4,160})\s{0,40}(?:\]\]>)?</`),
  // <name>NAME</name><type>string</type><value>value</value>
  sticky(
    String.raw`[ \t]{0,4}</[\w.:-]{1,40}>\s{0,80}(?:<[\w.:-]{1,40}>[^<>]{0,60}</[\w.:-]{1,40}>\s{0,80}){1,4}<value>\s{0,8}(?<value>[^\s<>]{4,160})\s{0,8}</`,
  ),
  // <key>NAME</key><string>value</string>, <td>NAME</td><td><code>value</code></td>
  sticky(
    String.raw`(?:["']\])?[ \t]{0,4}</[\w.:-]{1,40}>\s{0,80}<[\w.:-]{1,40}(?:\s[^<>]{0,80})?>\s{0,40}["']?${INLINE}(?<value>[^\s<>]{4,160})\s{0,40}</`,
  ),
  // <setting name="NAME" …><value>value</value>
  sticky(
    String.raw`["'][^<>\n]{0,60}>\s{0,80}<[\w.:-]{1,40}(?:\s[^<>]{0,80})?>\s{0,40}(?<value>[^\s<>]{4,160})\s{0,40}</`,
  ),
  // "key": "NAME", …, "value": "value" and - name: NAME \n value: value
  sticky(String.raw`["'\x60]?\s{0,8}(?:[,;]|\r?\n)?\s{0,80}${FIELDS}${FIELD_OF_VALUE}${IS}${LITERAL}`),
  // ParameterKey=NAME,ParameterValue=value
  sticky(String.raw`["']?,ParameterValue=["']?(?<value>[^\s"'\x60,;{}<>]{4,160})`),
  // NAME: { type: String, default: "value" }, NAME: \n Type: String \n Default: value
  sticky(
    String.raw`["'\x60]?${IS}\{?\s{0,80}(?:["']\w{1,24}["']\s?:\s?\{\s{0,80})?${FIELDS}${FIELD_OF_VALUE}${IS}${LITERAL}`,
  ),
  // 'NAME', { type: 'string', default: 'value' }, 'NAME', { secretStringValue: unsafePlainText('value') }
  sticky(
    String.raw`(?:\s[<[][\w-]{1,30}[>\]])?["'\x60]\s{0,4},\s{0,8}\{[^{}]{0,200}?\b(?:default|value|(?:secretS|s)tringValue)\s{0,4}:\s{0,4}${CALLED}["'\x60](?<value>[^\s"'\x60]{4,160})["'\x60]`,
  ),
  // name="NAME" …>, then the element of its value
  sticky(
    String.raw`["'][^<>\n]{0,60}>(?:\s{0,80}<\w{1,20}\s[^<>]{0,60}>[^<>\s]{0,20}</\w{1,20}>){0,2}\s{0,80}<\w{1,20}\s[^<>]{0,30}value["']>(?<value>[^\s<>]{4,160})</`,
  ),
  // variable "NAME" { default = "value" }
  sticky(String.raw`["']\s{0,4}\{[^{}]{0,300}?\b(?:default|value)\s{0,8}=\s{0,8}"(?<value>[^"\n]{4,160})"`),
  // s:10:"NAME";s:16:"value"
  sticky(String.raw`\\?";s:\d{1,4}:\\?"(?<value>[^"\\;\n]{4,160})`),
  // put --name NAME --value value, secret set NAME --body value, secret put NAME <<< value
  sticky(
    String.raw`["']?(?:[ \t]|\\\r?\n)[^\n<>|;&]{0,100}?(?<!\S)(?:--(?:value|body|secret-value|secret-string|string|plaintext)[ =]{1,2}|-b[ =]?)["']?(?<value>[^\s"'\x60,;|&<>$]{4,160})`,
    false,
    'command',
  ),
  sticky(String.raw`["']?[^\n<>|;&]{0,60}<<<\s{0,2}["']?(?<value>[^\s"'\x60;|&<>$]{4,160})`, false, 'command'),
];

// With their end at the name.
const BEFORE_NAME: readonly { readonly mark: RegExp; readonly pattern: RegExp }[] = [
  {
    mark: /val|default/i,
    pattern: new RegExp(
      String.raw`${FIELD_OF_VALUE}${IS}["'\x60]?(?<value>[^\s"'\x60,;{}<>]{4,160})["'\x60]?(?:[,;]|\r?\n(?![ \t]{0,40}-))(?:[^{}()<>\n]|\n(?![ \t]{0,40}-)){0,80}${FIELD_OF_NAME}${IS}["'\x60]?$`,
      'd',
    ),
  },
  {
    mark: /<\w/,
    pattern: /\bvalue\s?=\s?["'](?<value>[^"'\n<>]{4,160})["'][^<>\n]{0,80}\s(?:name|id|key)\s?=\s?["']$/d,
  },
  // @DefaultValue("value") val NAME, [DefaultValue("value")] public string NAME
  {
    mark: /[@[]\w/,
    pattern:
      /[@[]\w{0,20}(?:Default|Value)\w{0,20}\(\s?(?:\w{1,12}\s?=\s?)?"(?<value>[^"\s]{4,160})"\)\]?\s{0,40}(?:(?:val|var|private|public|protected|final|static|readonly|String|string)\s{1,4}){0,5}$/d,
  },
  // UPDATE settings SET value = 'value' WHERE name = 'NAME'
  {
    mark: /where/i,
    pattern:
      /\bset\s{1,4}[\w.`"]{1,40}\s{0,2}=\s{0,2}'(?<value>[^'\n]{4,160})'\s{1,8}where\s{1,4}[\w.`"]{1,40}\s{0,2}=\s{0,2}'$/di,
  },
  // echo value | docker secret create NAME, put --value value --name NAME
  {
    mark: /echo|printf/,
    pattern:
      /\b(?:echo|printf)\s{1,3}(?:-\w{1,2}\s{1,3}|["']%s(?:\\n)?["']\s){0,2}["']?(?<value>[^\s"'|$]{4,160})["']?\s{0,3}\|[^\n|]{0,100}["'\s/]$/d,
  },
  {
    mark: /--/,
    pattern:
      /--(?:value|body|secret-string)[ =]{1,2}["']?(?<value>[^\s"'|$]{4,160})["']?[ \t][^\n|]{0,60}--name[ =]["']?[\w/.-]{0,40}$/d,
  },
];

export interface Found {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const REACH = 300;

/** The literal of the record whose name ends the text before `at`. */
export function* valuesBefore(text: string, at: number): Iterable<Found> {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  for (const { mark, pattern } of BEFORE_NAME) {
    const found = mark.test(before) ? pattern.exec(before) : null;
    const [start, end] = found?.indices?.groups?.['value'] ?? [];
    if (start === undefined || end === undefined) continue;
    yield { value: before.slice(start, end), start: from + start, end: from + end };
  }
}
