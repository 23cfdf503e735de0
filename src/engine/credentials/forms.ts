// What can stand between a name and its value, one form a line. Each is tried at the end of the name only, and its
// quantifiers are bounded: the cost of a name is a constant.

import type { Form } from './site.ts';

export interface AfterName {
  readonly form: Form;
  /** Sticky, with a group `value`. */
  readonly pattern: RegExp;
  /** The name must be a whole literal: the last part of a URL is none. */
  readonly isQuoted: boolean;
}

const QUOTED = String.raw`(["'\x60])(?<value>(?:(?!\1)[^\n\\]|\\[^\n]){1,300})\1`;
// The end of the name: its quote, a closing bracket of an index or a call, a type annotation.
const CLOSE = String.raw`(?:["'\x60]{0,3}|\\["'])[\])]{0,2}(?:\s{0,2}:\s{0,2}(?:string|String|str|char\s?\*|&'?\w{0,8}\s?str)\??)?`;
const ASSIGN = String.raw`\s{0,40}(?:=>|:=|->|===?|[:=])`;
// Prefixes of literals: Python's b and f, C#'s @ and $, Objective-C's @, C's L, a cast or a wrapping constructor.
const PREFIX = String.raw`\s{0,120}(?:[bruflBRUFL@$]{1,2}(?=["']))?(?:\(?(?:new |const |std::)?[A-Za-z_.]{1,24}[(<]\s{0,4})?`;
const BARE = String.raw`(?<value>[^\s"'\x60,;(){}<>[\]&|]{4,160})`;

const sticky = (form: Form, source: string): AfterName => ({
  form,
  pattern: new RegExp(source, 'dy'),
  // These begin with the quote that ends the name.
  isQuoted: source.startsWith(String.raw`\\?["'\x60]\s`),
});

/** In the order of their certainty; the first whose value is one wins. */
export const AFTER_NAME: readonly AfterName[] = [
  // NAME = "value", NAME: 'value', "NAME" => "value"; also on the next line.
  sticky('assignment', `${CLOSE}${ASSIGN}${PREFIX}${QUOTED}`),
  // define('NAME', 'value'), setenv("NAME", "value", 1), buildConfigField "String", "NAME", "\"value\""
  sticky(
    'assignment',
    String.raw`\\?["'\x60]\s{0,4},\s{0,40}(?<q>\\?["'\x60]{1,2}\\?["']?)(?<value>[^\s"'\x60\\]{4,160})`,
  ),
  // .apiSecret("value"), setSecret('value')
  sticky('call', String.raw`\(\s{0,40}["'\x60](?<value>[^\s"'\x60\n]{4,160})["'\x60]\s{0,40}\)`),
  // ?api_secret=value&…
  sticky('query', String.raw`(?:=|%3[Dd])(?<value>[^\s"'\x60&;<>\\%#,()]{4,64})(?=&|%26|\\u0026)`),
  // --api-secret value
  sticky('command', String.raw`[ \t]{1,4}["']?(?<value>[^\s"'\x60,;()<>|&-][^\s"'\x60,;()<>|&]{3,160})`),
  // <add key="NAME" value="value"/>, <param name="NAME" value="value"/>
  sticky(
    'assignment',
    String.raw`["'][^<>\n]{0,60}?\s(?:value|content|default)\s{0,2}=\s{0,2}["'](?<value>[^"'\n]{4,160})["']`,
  ),
  // <NAME>value</NAME>, <string name="NAME">value</string>
  sticky(
    'assignment',
    String.raw`["']?(?:\s[^<>\n]{0,60})?>\s{0,40}(?:<!\[CDATA\[)?(?<value>[^\s<>\]]{4,160})\s{0,40}(?:\]\]>)?</`,
  ),
  // <key>NAME</key><string>value</string>
  sticky(
    'assignment',
    String.raw`</(?:key|name|param-name)>\s{0,80}<(?:string|value|param-value)>\s{0,40}(?<value>[^\s<>]{4,160})`,
  ),
  // "key": "NAME", "value": "value" and - name: NAME \n value: value
  sticky(
    'assignment',
    String.raw`["']?\s{0,8},?\s{0,80}["']?(?:value|Value|initial|current|default|defaultValue)["']?\s{0,8}[:=]\s{0,8}["']?(?<value>[^\s"',}]{4,160})`,
  ),
  // variable "NAME" { default = "value" }
  sticky('assignment', String.raw`["']\s{0,4}\{[^{}]{0,300}?\bdefault\s{0,8}=\s{0,8}"(?<value>[^"\n]{4,160})"`),
  // NAME=value, NAME: value
  sticky('assignment', String.raw`${CLOSE}[ \t]{0,40}(?:=>|:=|\?=|[:=])[ \t]{0,40}\\?${BARE}`),
  // NAME: \n   value, NAME: > \n value, NAME = \ \n value
  sticky(
    'assignment',
    String.raw`${CLOSE}[ \t]{0,8}[:=][ \t]{0,4}(?:[>|][-+]?)?[ \t]{0,4}\\?\r?\n[ \t]{0,40}["'\x60]?${BARE}`,
  ),
  // The secret is value; **secret**: \x60value\x60
  sticky(
    'prose',
    String.raw`[\x60*_"')]{0,4}(?:\s?(?:is|was|ist|est|es|é|:|->|→|–|-)\s{0,3}){1,2}[\x60*_"'(]{0,4}(?<value>[^\s\x60"'*,()|&]{4,160})`,
  ),
];

/** Behind a look-up that names the variable: process.env.NAME || 'value', env('NAME', 'value'), ${NAME:-value}. */
export const FALLBACKS: readonly RegExp[] = [
  new RegExp(
    String.raw`["'\x60]?[\])]{0,2}\s{0,4}(?:\|\||\?\?|\?:|\bor\b|,\s{0,4}(?:default|fallback)?\s{0,2}[=:]?|\.(?:unwrap_or|getOrElse|orElse|or)\(|\?)\s{0,4}(["'\x60])(?<value>[^\s"'\x60\n})&]{4,160})\1`,
    'dy',
  ),
  // Without quotes only inside of braces.
  /:(?:-|=|\?)?(["']?)(?<value>[^\s"'`\n}&]{4,160})\1\}/dy,
];
/** The same further along the line: NAME = anything || 'value'. */
export const FALLBACK_IN_LINE: RegExp =
  /(?:\|\||\?\?|\?:|\bor\b|\belse\b|,|\?)\s{0,4}(?:default\s?=\s?)?(["'`])(?<value>[^\s"'`\n]{4,160})\1/dg;
