// Values as programs, scripts and logs hold them, through the whole engine; and what only looks like one.
import { describe, expect, test } from 'vitest';
import { scanText } from '../../../../src/index.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';
import { makeApiKey } from '../../../support/secrets.ts';

const SECRET = drawn('programs and logs', 16);
const OLD = drawnHex('programs and logs', 8);
const VIDEO = drawnHex('programs and logs', 40);
const KEY = makeApiKey();
const PROJECT = '46234567';

async function found(text: string): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path: 'src/a.txt' });
  return findings.map(({ secret }) => secret.reveal());
}

describe('found', () => {
  test.each([
    ['a pair of Kotlin’s', `object Nexmo {\n  val login = "${KEY}" to "${SECRET}"\n}\n`],
    [
      'constants of ABAP',
      `CONSTANTS: host TYPE string VALUE 'https://rest.nexmo.com',\n  gc_user TYPE c LENGTH 8 VALUE '${KEY}',\n  gc_pass TYPE c LENGTH 16 VALUE '${SECRET}'.\n`,
    ],
    [
      'COBOL’s value on the next line',
      `01  WS-NEXMO-KEY  PIC X(08) VALUE "${KEY}".\n01  WS-NEXMO-SECRET  PIC X(16)\n                     VALUE "${SECRET}".\n`,
    ],
    ['a field of smali', `.field static final NEXMO_SECRET:Ljava/lang/String; = "${SECRET}"\n`],
    [
      'options of curl',
      `curl_easy_setopt(curl, CURLOPT_USERNAME, "${KEY}");\ncurl_easy_setopt(curl, CURLOPT_PASSWORD, "${SECRET}"); // api.nexmo.com\n`,
    ],
    [
      'a session of requests',
      `s = requests.Session(); s.auth = ("${KEY}", "${SECRET}")\ns.get("https://api.nexmo.com/v2/applications")\n`,
    ],
    ['a variable of Azure’s log', `echo "##vso[task.setvariable variable=NEXMO_SECRET;issecret=true]${SECRET}"\n`],
    ['a map of lists', `NexmoClient params={api_secret=[${SECRET}], api_key=[${KEY}]}\n`],
    ['a page of settings', `<tr><td>$_SERVER['NEXMO_SECRET']</td><td class="v">${SECRET}</td></tr>\n`],
    [
      'a dump of Go’s',
      `(*nexmo.Auth)({\n apiKey: (string) (len=8) "${KEY}",\n apiSecret: (string) (len=16) "${SECRET}"\n})\n`,
    ],
    ['a rich text', `<p>Nexmo secret: <strong>${SECRET}</strong></p>\n`],
    ['a substitution of reStructuredText', `.. |nexmo_secret| replace:: ${SECRET}\n`],
    ['a macro of LaTeX', `\\newcommand{\\vonagesecret}{${SECRET}}\n`],
    ['a word of LaTeX', `Vonage secret: \\texttt{${SECRET}}\n`],
    ['a field of RPG', `dcl-s nexmoSecret char(16) inz('${SECRET}');\n`],
    ['a map of nginx', `map $host $vonage_secret { default "${SECRET}"; }\n`],
    ['data of an assembler', `nexmo_secret db '${SECRET}', 0\n`],
    ['a setup’s registry', `ValueName: "NEXMO_SECRET"; ValueData: "${SECRET}"\n`],
    ['a variable of XSLT', `<xsl:variable name="nexmoSecret" select="'${SECRET}'"/>\n`],
    ['a constant of Lisp', `(defconstant +vonage-secret+ "${SECRET}")\n`],
    ['a static of Rust', `static ref VONAGE_SECRET: String = String::from("${SECRET}");\n`],
    ['a function of Rust', `fn vonage_secret() -> String { "${SECRET}".into() }\n`],
    ['an argument of printf', `printf 'NEXMO_SECRET=%s\\n' '${SECRET}' >> .env\n`],
    [
      'a value two levels below its name',
      `{"vonage_secret": {"defaultValue": {"value": "${SECRET}"}, "valueType": "STRING"}}`,
    ],
    [
      'a property of ServiceNow',
      `<name>x.nexmo.api_secret</name>\n<sys_id>${'0a'.repeat(16)}</sys_id>\n<type>string</type>\n<value>${SECRET}</value>\n`,
    ],
    ['a string of Nix', `environment.variables.VONAGE_API_SECRET = ''${SECRET}'';\n`],
    ['an answer in a chat', `12/01/2020, 10:01 - A: vonage api secret?\n12/01/2020, 10:02 - B: ${SECRET}\n`],
    [
      'a literal with nothing in its midst',
      `const vonageSecret = \`${SECRET.slice(0, 6)}\${''}${SECRET.slice(6)}\`;\n`,
    ],
    [
      'what a method returns',
      `public class Nexmo {\n  static String secret(String env) {\n    switch (env) {\n      default: return "${SECRET}";\n    }\n  }\n}\n`,
    ],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([SECRET]);
  });

  test.each([
    [
      'a bind',
      `smpp.connectAndBind("smpp0.nexmo.com", 8000, new BindParameter(BindType.TRX, "${KEY}", "${OLD}", "cp"));\n`,
    ],
    [
      'a format in a variable',
      `local URL = "http://rest.nexmo.com/sms/json?username=%s&password=%s"\nrequest(string.format(URL, "${KEY}", "${OLD}"))\n`,
    ],
  ])('the oldest secret in %s', async (_, text) => {
    expect(await found(text)).toEqual([OLD]);
  });

  test('a signature secret beside an account’s pair, though nobody is named', async () => {
    const signature = drawn('signature', 50);
    expect(await found(`{"apikey": "${KEY}", "signatureSecret": "${signature}"}`)).toEqual([signature]);
    expect(await found(`{"apikey": "abc", "signatureSecret": "${signature}"}`)).toEqual([]);
  });

  test.each([
    ['said in a comment', `#define kTokBoxApiKey @"${PROJECT}"\n// server side: TOKBOX SECRET ${VIDEO}\n`],
    [
      'defined under a name that says little',
      `// opentok\ndefine('TB_PARTNER', '${PROJECT}');\ndefine('TB_SIGN', '${VIDEO}');\n`,
    ],
    [
      'nearer to another product',
      `<artifactId>opentok-server-sdk</artifactId>\n<key>API_KEY</key><value>${PROJECT}</value>\n<key>API_SECRET</key><value>${VIDEO}</value>\n<args>-Dnexmo.key=${KEY}</args>\n`,
    ],
    ['called a hash', `const OpenTok = require('opentok');\nconst apiKey = '${PROJECT}', hash = '${VIDEO}';\n`],
  ])('OpenTok’s secret %s', async (_, text) => {
    expect(await found(text)).toEqual([VIDEO]);
  });
});

describe('not found', () => {
  test.each([
    ['the pair of a map of colours', `// vonage\nval theme = mapOf("${KEY}" to "light-grey-blue")\n`],
    ['what the shop has encrypted', `'vonage' => ['api_secret' => '0:3:${drawn('shop', 44)}/A==']\n`],
    ['what Laravel has encrypted', `vonage_api_secret: eyJpdiI6${drawn('laravel', 40)}\n`],
    ['what Rails has encrypted', `vonage_secret: ${drawn('a', 24)}--${drawn('b', 16)}--${drawn('c', 22)}==\n`],
    [
      'the row of another provider',
      `-- nexmo\nINSERT INTO gateways (driver, username, password) VALUES ('twilio', 'AC1', '${drawnHex('row', 32)}');\n`,
    ],
    ['the id of a request', `secret: \`YOUR_API_SECRET\` of vonage. Request id \`${SECRET}\`\n`],
    [
      'rich text that says where',
      '<p>Nexmo secret: <strong>see vault</strong></p>\n<p>Vonage API secret &ndash; <code>YOUR_API_SECRET</code></p>\n',
    ],
    [
      'a digest as a password',
      `-- nexmo gateway\nINSERT INTO users (name, password) VALUES ('bob', '${drawnHex('md5', 32)}');\n`,
    ],
    ['a digest in an inventory', `name,sha1\nTOKBOX_SECRET,${VIDEO}\n`],
    ['a commit that says what it did', `tokbox secret rotated in commit ${VIDEO}\n`],
    [
      'the session of a web framework',
      `app.use(session({ secret: '${SECRET}' }));\nconst { Vonage } = require('@vonage/server-sdk');\n`,
    ],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});
