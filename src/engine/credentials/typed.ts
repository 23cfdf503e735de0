// Passwords that a script types into a form: the name is part of the field's selector or label.

import type { AfterName } from './forms.ts';

const WORD = String.raw`[^\s"'\x60\n]{4,160}`;
const QUOTED = String.raw`["'\x60](?<value>${WORD})["'\x60]`;
const METHODS = String.raw`(?:send_?keys|fill(?:Async)?|type(?:Async|Text)?|set(?:_?value|Text)?|add_?value|enter_?text|press_?sequentially|clear_and_type|input)`;

const sticky = (source: string, after?: AfterName['after'], flags = 'dy'): AfterName => ({
  form: 'call',
  pattern: new RegExp(source, flags),
  isQuoted: false,
  ...(after && { after }),
});

/** Tried behind a name, after the other forms. */
export const TYPED_AFTER_NAME: readonly AfterName[] = [
  // By.NAME, 'password').send_keys('value'), field(id: 'password').set 'value'
  sticky(
    String.raw`["'\x60]?\]?["'\x60](?:,\s?\{[^{}\n]{0,60}\})?\s{0,4}\){1,3}\.(?:first\(\)\.|last\(\)\.|clear\(\)\.)?${METHODS}\(?\s{0,4}${QUOTED}`,
    undefined,
    'diy',
  ),
  // fill('input[name=password]', 'value')
  sticky(String.raw`["']?\]\\?["'\x60]\s{0,4},\s{0,40}${QUOTED}`),
  // fill_in 'Password', with: 'value'; I fill in "Password" with "value"
  sticky(String.raw`["'\x60](?:\s{0,4},)?\s{0,4}:?with(?::|\s?=>)?\s{0,4}${QUOTED}`),
  // Input Password    id:password    value
  sticky(String.raw`["'\])]{0,3}(?:[ \t]{2,40}|\t)(?<value>${WORD})(?=[ \t]{2}|[ \t]{0,4}\r?(?:\n|$))`, 'typed'),
  // "target": "id=password", "targets": […], "value": "value"
  sticky(
    String.raw`["']\]?["']?,\s{0,80}"targets"\s?:\s?\[[^{}]{0,400}?\]\s{0,20},\s{0,80}"value"\s?:\s?"(?<value>${WORD})"`,
  ),
  // TAG … ATTR=ID:password CONTENT=value
  sticky(String.raw`[ \t]CONTENT=(?<value>${WORD})`),
  // - tapOn: "Password" \n - inputText: "value"
  sticky(String.raw`["']?\r?\n[ \t-]{0,12}inputText:\s?["']?(?<value>${WORD})(?=["']?\s)`),
];

/** What stands in front of the name on the line of such a keyword. */
export const TYPED_BEFORE: RegExp =
  /(?:^|\n)[ \t|]*(?:\$\{\w+\}[ \t=]{1,4})?(?:Input|Fill|Type|Set|Enter)[ \t]\S[^\n]{0,70}$/i;
