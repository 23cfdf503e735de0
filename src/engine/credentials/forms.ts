// What can stand between a name and its value, one form a line. Each is tried at the end of the name only, and its
// quantifiers are bounded: the cost of a name is a constant.

import type { Form } from './site.ts';

export interface AfterName {
  readonly form: Form;
  /** Sticky, with a group `value`. */
  readonly pattern: RegExp;
  /** The name must be a whole literal: the last part of a URL is none. */
  readonly isQuoted: boolean;
  /** Where what stands in front of the name must allow it. */
  readonly after?:
    | 'flag'
    | 'directive'
    | 'keyword'
    | 'variable'
    | 'method'
    | 'typed'
    | 'login'
    | 'substitution'
    | 'option'
    | 'logged'
    | 'item'
    | 'printed'
    | 'aligned'
    | 'macro';
}

// A literal in front of a colon or an arrow is a name, unless all that follows is what it changes to.
const QUOTED = String.raw`(["'\x60]{3}|\x60\x60|''(?=[^'\s,;)])|["'\x60])(?<value>(?:(?!\1)[^\n\\]|\\[^\n]){1,300})\1(?!\s{0,4}(?::|=>(?! "[^"\n]{4,160}"[ \t]*\r?(?:\n|$)))[\s"'\x60{[])`;
// Types between a name and its value: TypeScript, Python, Rust, Zig, Go, Visual Basic, SQL, ABAP, COBOL, C arrays, C#
// properties.
const TYPE = String.raw`(?:\s{0,2}:\s{0,2}[&'[a-zA-Z][\w<>.:'[\] ]{0,24}\??(?=\s{0,4}=[^=])|\[\d{0,4}\]|\s{1,3}(?:[aA]s\s{1,3})?(?:(?:constant|CONSTANT)\s{1,3})?(?:string|String|text|TEXT|[nN]?[vV]?(?:ar)?(?:AR)?[cC](?:har|HAR)2?\s?\(\w{1,5}\))(?=\s{0,4}:?[=)])|:L[\w/]{1,60};|\s{1,20}(?:TYPE|type|PIC|pic)\s{1,3}[\w()]{1,12}\s{1,80}(?:LENGTH\s{1,3}\d{1,3}\s{1,8})?(?=VALUE)|\s{0,4}\{\s{0,2}get;[^{}\n]{0,30}\})?`;
// The end of the name: its quote, a closing bracket of an index or a call, a type annotation.
const CLOSE = String.raw`(?:["'\x60]{0,3}|\\["'])[\])]{0,2}(?:,\s?(?:_|err|ok)(?=\s?:?=)|!(?=:))?${TYPE}`;
const ASSIGN = String.raw`\s{0,40}(?:=>|:=|->|<-|===?|(?:\|\||\?\?|[?+.])=|[:=]|VALUE\s)`;
// The end of a literal that goes on, var_dump's type, a dump of Go's, CUE's type, a type in angle brackets, an opening bracket; a cast,
// call or constructor around the value; prefixes of literals: Python's b and f, C#'s @ and $, Objective-C's @, C's L, SQL's N.
const PREFIX = String.raw`\s{0,120}(?:\(?ConvertTo-SecureString\s(?:-\w{1,12}\s){0,4})?(?:["'\x60]\s{0,3}[.+&]\s{0,3})?(?:string(?:\(\d{1,4}\)\s|\s?\|\s?\*?)|\(string\) \(len=\d{1,4}\) )?(?:<<|<\w{1,20}>|[({[]\s{0,40})?(?:\[\]byte\(|(?:new |const |std::|String::)?[A-Za-z_.][\w.]{0,23}[(<]\s{0,4}(?:default\s?=\s?)?)?(?:[bruflBRUFLN@$]{1,2}(?=["']))?`;
// Environments of processes have NUL between their variables.
const BARE = String.raw`(?<value>[^\s\0"'\x60,;(){}<>[\]&|]{4,160})`;
const DIRECT_VALUE = String.raw`[ \t]{1,40}@?["']?(?<value>[^\s"'\x60,;()<>|&-][^\s"'\x60,;()<>|&]{3,160})`;

const sticky = (form: Form, source: string, after?: AfterName['after']): AfterName => ({
  form,
  pattern: new RegExp(source, 'dy'),
  // These begin with the quote that ends the name.
  isQuoted: source.startsWith(String.raw`\\?["'\x60]\s`),
  ...(after && { after }),
});

/** In the order of their certainty; the first whose value is one wins. */
export const AFTER_NAME: readonly AfterName[] = [
  // NAME = "value", NAME: 'value', "NAME" => "value"; also on the next line.
  sticky('assignment', `${CLOSE}${ASSIGN}${PREFIX}${QUOTED}`),
  // NAME = [[value]], q(value), %q{value}; NAME = <<<EOT \n value
  sticky(
    'assignment',
    String.raw`${CLOSE}${ASSIGN}\s{0,8}(?:\[\[|%?q{1,2}[({[</|!]|%Q[({[</|!])\s{0,2}(?<value>[^\s"'\x60()[\]{}<>|]{4,160})\s{0,2}[)}\]>/|!]`,
  ),
  sticky(
    'assignment',
    String.raw`${CLOSE}${ASSIGN}\s{0,8}<<[<~-]?["']?\w{2,12}["']?(?:\.\w{1,10})?[ \t]{0,4}\r?\n[ \t]{0,40}(?<value>[^\s"'\x60]{4,160})[ \t]{0,4}(?=\r?\n)`,
  ),
  // NAME = // a comment \n "value"
  sticky(
    'assignment',
    String.raw`${CLOSE}${ASSIGN}\s{0,20}(?:(?://|#|--)[^\n]{0,120}\n\s{0,40}|/\*[^*\n]{0,120}\*/\s{0,40}){1,3}${QUOTED}`,
  ),
  // define('NAME', 'value'), setenv("NAME", "value", 1), buildConfigField "String", "NAME", "\"value\""
  sticky(
    'assignment',
    String.raw`\\?["'\x60]\s{0,4},\s{0,40}(?<q>\\?["'\x60]{1,2}\\?["']?)(?<value>[^\s"'\x60\\]{4,160})(?=\\?["'\x60])(?!["'\x60]\s{0,4}(?::|=>))`,
  ),
  // .apiSecret("value"), setSecret('value'), {name, <<"value">>}, std::string name{"value"}
  sticky('call', String.raw`[({]\s{0,40}["'\x60](?<value>[^\s"'\x60\n]{4,160})["'\x60]\s{0,40}[)}]`),
  // .apiSecret(new Secret("value")), m_secret(QStringLiteral("value")), SetSecret(L"value"); not what looks it up
  sticky(
    'call',
    String.raw`[({]\s{0,40}(?:new\s)?(?:(?![\w.:]{0,30}(?:get|env|read|load|fetch|find|look|conf|prop|require|resource|sett|decrypt|vault|param|message|tr\(|t\())[A-Za-z_][\w:.<>]{0,40}[({]\s{0,4})?[LuRF@$]{0,2}["'\x60](?<value>[^\s"'\x60\n]{4,160})["'\x60](?:\.\w{2,12}\(\))?\s{0,4}[)}]`,
  ),
  sticky('assignment', String.raw`,\s{0,4}(?:<<)?"(?<value>[^\s"\n]{4,160})"(?:>>)?\s{0,4}[})]`),
  // NAME() { return "value"; }, NAME = () => 'value', def NAME(self): return "value", by lazy { "value" }, let(:NAME) { 'value' }
  sticky(
    'assignment',
    String.raw`\)?\s?(?:\([^()\n]{0,40}\))?(?:[ \t]{0,2}(?::|->)[ \t]{0,2}[&'A-Za-z][\w&'?<>. ]{0,24}|(?<=\))[ \t][A-Za-z][\w&'?<>. ]{0,24})?\s{0,4}(?:\bby lazy\s?\{|=\s?(?:async\s?)?\(\)\s?=>\s?\{?|=\s?lambda:|=\s?->\s?\{|=>|\{|:|,\s?do:|=)\s{0,60}(?:return\b\s{0,3}\(?)?(?:new\s\w{4,20}\(\)\.append\()?["'\x60](?<value>[^\s"'\x60\n]{4,160})["'\x60](?:\.(?:into|to_string|to_owned|to_s|toString)\(\))?(?:\)?\s{0,4}(?:[;})\n]|$)|\)\.append\()`,
  ),
  sticky('assignment', String.raw`(?:\(\s?\))?\s{1,20}(?:return\s)?["'](?<value>[^\s"'\n]{4,160})["']`, 'method'),
  // ?api_secret=value&…
  sticky('query', String.raw`(?:=|%3[Dd])(?<value>[^\s"'\x60&;<>\\%#,()]{4,64})(?=&|%26|\\u0026)`),
  // --api-secret value; set NAME value; :name "value"; ${NAME}    value
  sticky('command', DIRECT_VALUE, 'flag'),
  sticky('command', String.raw`["'\x60]?${DIRECT_VALUE}`, 'directive'),
  sticky('assignment', String.raw`[*+]?\s{1,8}"(?<value>[^\s"\n]{4,160})"`, 'keyword'),
  sticky('assignment', String.raw`\}[ \t]{2,40}(?<value>\S{4,160})`, 'variable'),
  // curl_easy_setopt(curl, NAME, "value")
  sticky('call', String.raw`,\s{0,20}["'](?<value>[^\s"'\x60]{4,160})["']\s{0,8}\)`, 'option'),
  // ##vso[task.setvariable variable=NAME;issecret=true]value
  sticky('assignment', String.raw`(?:;\w{1,20}=\w{1,8}){0,3}\][ \t]{0,2}(?<value>[^\s"'\x60]{4,160})`, 'logged'),
  // NAME=value, NAME: value
  sticky(
    'assignment',
    String.raw`${CLOSE}[ \t]{0,40}(?:\\\r?\n[ \t]{0,40})?(?:=>|:=|\?=|[:=：])[ \t]{0,40}(?:\\(?!u00|x))?${BARE}`,
  ),
  // <b>NAME:</b> <code>value</code>, NAME &ndash; <code>value</code>
  sticky(
    'prose',
    String.raw`["'\x60]?(?:</\w{1,10}>)?\s{0,4}(?:[:=–—-]|&[mn]dash;|&#8211;)\s{0,4}(?:</?\w{1,10}(?:\s[^<>]{0,60})?>\s{0,2}){1,3}(?<value>[^\s<>&]{4,160})(?=</)`,
  ),
  // |NAME| replace:: value, \newcommand{\NAME}{value}, NAME: \texttt{value}
  sticky('assignment', String.raw`\|[ \t]replace::[ \t]{1,4}(?<value>\S{4,160})`),
  sticky('assignment', String.raw`\}?\{(?<value>[^\s{}\\]{4,160})\}`, 'macro'),
  sticky('prose', String.raw`\s?[:=]\s{0,4}\\(?:texttt|textbf|verb|code|lstinline)[{|](?<value>[^\s{}|]{4,160})[}|]`),
  // dcl-s NAME char(16) inz('value'), NAME: .asciz "value", NAME db 'value', $NAME { default "value"; }
  sticky('assignment', String.raw`[^\n'"]{0,40}?\b(?:inz|INZ)\('(?<value>[^\s']{4,160})'\)`),
  sticky('assignment', String.raw`:?\s{1,8}(?:\.asci[iz]|\.string|db|DB)\s{1,8}["'](?<value>[^\s"']{4,160})["']`),
  sticky('assignment', String.raw`\s{0,4}\{\s{0,8}default\s{1,8}["']?(?<value>[^\s"';{}]{4,160})["']?;`),
  // printf 'NAME=%s\n' 'value'
  sticky('command', String.raw`=%s(?:\\n)?["'][ \t]{1,8}["']?(?<value>[^\s"'\x60|;&$]{4,160})`),
  // NAME: 'value' became 'value'
  sticky(
    'assignment',
    String.raw`["'\x60]?[ \t]from[ \t](["'\x60])(?<value>[^\s"'\x60]{4,160})\1(?=[ \t]to[ \t]["'\x60])`,
  ),
  // [~] .NAME: \n ├─ [-] value
  sticky('assignment', String.raw`:[ \t]{0,4}\r?\n[│ \t]{0,40}├─ \[-\] (?<value>\S{4,160})`),
  // NAME=[value]
  sticky('assignment', String.raw`=\s?\[${BARE}\]`),
  // NAME: \n   value, NAME: > \n value, NAME = \ \n value; but not the next variable below an empty one.
  sticky(
    'assignment',
    String.raw`${CLOSE}[ \t]{0,8}[:=][ \t]{0,4}(?:[>|][-+]?)?[ \t]{0,4}\\?\r?\n[ \t]{0,40}["'\x60]?(?!(?:export )?[\w.-]{1,60}["'\x60]?(?:=[^=]|:\s|:$))${BARE}`,
  ),
  // NAME: \\texttt{value}
  sticky('prose', String.raw`\}?\s{0,4}[:=&]\s{0,4}\\[a-z]{2,12}\{(?<value>[^\s{}\\]{4,160})\}`),
  // The secret is value; **secret**: \x60value\x60
  sticky(
    'prose',
    String.raw`[\x60*_"')]{0,4}(?:\s(?:Nexmo|Vonage|OpenTok)(?=\s?[:：]))?(?:(?:\s?(?:は|是|为|為|은|는|이|가|is|was|ist|est|es|é|to|je|jest|är|er|on|este)|[ \t]?(?:：|:|->|→|–|—|-))\s{0,3}){1,2}[\x60*_"'(]{0,4}(?![\w.-]{1,60}["'\x60]:\s)(?<value>[^\s\x60"'*,()|&]{4,160})`,
  ),
  // user name, password value
  sticky('prose', String.raw`[ \t](?<value>(?=\S{0,100}\d)[^\s\x60"'|()<>]{8,100}?)(?=[,.;]?(?:\s|$))`, 'login'),
  // the secret value (key …)
  sticky(
    'prose',
    String.raw`[ \t](?<value>(?=\S{0,100}\d)[^\s\x60"'|()<>]{8,100})(?=,?[ \t]\(?(?:of |for )?(?:the )?(?:API )?key [0-9a-f]{8}\b)`,
  ),
  // the secret (value) of the key …
  sticky('prose', String.raw`\s\(["'\x60*]{0,2}(?<value>[^\s\x60"'*,()|&]{8,100})["'\x60*]{0,2}\)`),
  // ; NAME : <code>value</code>
  sticky('prose', String.raw`[ \t]{0,4}[:：][ \t]{0,4}<(?:code|tt|kbd|b|pre)>\s{0,4}(?<value>[^\s<>]{4,160})\s{0,4}</`),
  // * - ``NAME`` \n - ``value``
  sticky(
    'table',
    String.raw`\x60{0,2}[ \t]{0,4}\r?\n[ \t]{1,12}-[ \t]{1,3}\x60{0,2}(?<value>[^\s\x60<>]{4,160})\x60{0,2}[ \t]{0,4}(?=\r?\n|$)`,
    'item',
  ),
  // /vendor/NAME \n value; get … jsonpath='{.data.NAME}' \n value
  sticky(
    'assignment',
    String.raw`(?:\}["']?)?[ \t]{0,4}\r?\n(?<value>[^\s"'\x60<>/]{6,160})[ \t]{0,4}(?=\r?\n|$)`,
    'printed',
  ),
  // NAME      value, a line of a list without signs
  sticky('prose', String.raw`[ \t]{2,20}(?<value>[^\s"'\x60|<>]{6,100})[ \t]{0,20}(?=\r?\n|$)`, 'aligned'),
  // s/@@NAME@@/value/
  sticky('assignment', String.raw`[@%}_>$]{0,3}(?<sign>[/|#])(?<value>[^\s"'\x60/|#]{6,100})\k<sign>`, 'substitution'),
  // const-string v1, "NAME" \n const-string v2, "value"
  sticky('assignment', String.raw`"\s{1,40}const-string(?:/jumbo)?\s\w{1,4},\s"(?<value>[^\s"]{4,160})"`),
  // NAME=changeme # value
  sticky(
    'assignment',
    String.raw`=[^\s#"'\x60]{0,40}[ \t]{1,8}(?:#|//)[ \t]?(?<value>[A-Za-z0-9]{8,64})[ \t]{0,4}(?=\r?\n|$)`,
  ),
  // RESP: NAME, the value's length, the value; redis-cli: 3) "NAME", 4) "value"
  sticky('assignment', String.raw`\r?\n\$\d{1,3}\r?\n(?<value>[^\s"'\x60]{4,160})(?=\r?\n|$)`),
  sticky('assignment', String.raw`"\r?\n[ \t]{0,8}\d{1,4}\) "(?<value>[^\s"]{4,160})"`),
];

/** Behind a look-up that names the variable: process.env.NAME || 'value', env('NAME', 'value'), ${NAME:-value}. */
export const FALLBACKS: readonly RegExp[] = [
  new RegExp(
    String.raw`["'\x60]?[\])]{0,2}\s{0,4}(?:\|\||\?\?|\?:|\bor\b|,\s{0,4}(?:default\w{0,8}|envDefault|fallback)?\s{0,2}[=:]?|(?<=[\w"']\)+)\s{1,4}(?=")|\.(?:unwrap_or|getOrElse|orElse|or)\(|\?)\s{0,4}(["'\x60])(?<value>[^\s"'\x60\n})&]{4,160})\1`,
    'dy',
  ),
  // Without quotes only inside of braces.
  /(?::[-=?]?|-)(["']?)(?<value>[^\s"'`\n}&]{4,160})\1\}/dy,
];
/** The same further along the line: NAME = anything || 'value', .default('value'), Ruby's block { 'value' }, a ? b : 'value'. */
export const FALLBACK_IN_LINE: RegExp =
  /(?:\|\||\?\?|\?:|\bor\b|\belse\b|,|\?[^,;?"'\n]{1,80}:|\?|\)\s?\{|(?:[dD]efault|orElse|or_else|getOrElse|unwrap_or|fallback)\((?:\|_?\|)?|\|\s?default\s)\s{0,80}(?:default\s?=\s?)?(["'`])(?<value>[^\s"'`\n]{4,160})\1(?!\s{0,4}(?::|=>))/dg;
