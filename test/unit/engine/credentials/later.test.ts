// Values that stand further from their name than its own statement, and forms of few notations, through the whole engine.
import { describe, expect, test } from 'vitest';
import { scanText } from '../../../../src/index.ts';
import { drawnHex } from '../../../support/generated.ts';
import { makeApiKey, makeApiSecret } from '../../../support/secrets.ts';

const KEY = makeApiKey();
const VALUE = makeApiSecret();
const VIDEO = drawnHex('later', 40);
const [HEAD, TAIL] = [VALUE.slice(0, 9), VALUE.slice(9)];

async function valuesIn(text: string, path = 'src/a.txt'): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path });
  return findings.map(({ secret }) => secret.reveal());
}

describe('a value is found', () => {
  test.each([
    ['set when a look-up was empty', `s := os.Getenv("NEXMO_API_SECRET")\nif s == "" {\n\ts = "${VALUE}"\n}\n`],
    ['in a list that is joined', `const parts = ['${HEAD}', '${TAIL}'];\nconst vonageSecret = parts.join('');\n`],
    ['in a list that PHP joins', `$p = ['${HEAD}', '${TAIL}'];\n$vonageSecret = implode('', $p);\n`],
    [
      'as characters with a zero',
      `char nexmo_secret[] = { ${VALUE.split('')
        .map((one) => `'${one}'`)
        .join(', ')}, 0 };`,
    ],
    ['behind a comment', `const vonageSecret =\n  // rotate it in March\n  '${VALUE}';\n`],
    ['as the default of an option', `.option('nexmo-secret', {\n  type: 'string',\n  default: '${VALUE}',\n})`],
    ['behind a template’s default', `apiSecret: {{ env "VONAGE_SECRET" | default "${VALUE}" }}\n`],
    ['of a module’s attribute', `defmodule Sms do\n  @vonage_secret "${VALUE}"\n`],
    ['of a definition', `(def ^:private nexmo-secret "${VALUE}")`],
    ['in the element below a field', `<!-- vonage -->\n<field>API_Secret__c</field>\n<value type="s">${VALUE}</value>`],
    ['in a dump of an environment', `<td>VONAGE_SECRET</td><td>"<span class=s title="16 c">${VALUE}</span>"</td>`],
    ['in the protocol of redis', `$12\r\nconfig:nexmo\r\n$10\r\napi_secret\r\n$16\r\n${VALUE}\r\n`],
    ['in an answer of redis', `HGETALL vonage\n3) "api_secret"\n4) "${VALUE}"\n`],
    ['behind the vendor and a key', `const [a, b, c] = 'vonage/${KEY}/${VALUE}'.split('/');`],
    ['in brackets', `Copy the Nexmo secret (${VALUE}) of key ${KEY} into the file`],
    [
      'in a row of PostgreSQL’s dump',
      `COPY public.vendors (id, name, api_key, api_secret) FROM stdin;\n2\tvonage\t${KEY}\t${VALUE}\n\\.\n`,
    ],
    ['in a cell with a space behind it', `<td class="e">VONAGE_API_SECRET </td><td class="v">${VALUE} </td>`],
    ['that sed puts in place of a mark', `sed -i "s/@@NEXMO_SECRET@@/${VALUE}/" /app/config.ini\n`],
    [
      'in a constant of smali below its name',
      `# nexmo\nconst-string v1, "api_secret"\n    const-string v2, "${VALUE}"\n`,
    ],
    ['in the comment behind a placeholder', `VONAGE_API_SECRET=changeme  # ${VALUE}\n`],
    ['of a flag beside the key', `command_line /usr/bin/nexmo-sms.pl -k ${KEY} -s ${VALUE} -t $PAGER$\n`],
    ['under a Spanish name', `sms_nexmo_clave_secreta = "${VALUE}"`],
    ['under a Russian word', `Ключ Nexmo: ${KEY}\nСекрет Nexmo: ${VALUE}\n`],
    ['under a Japanese word', `Vonage の API キーは ${KEY}、シークレットは ${VALUE} です。`],
    ['of a SIP trunk', `[vonage-out](trunk)\ndefaultuser=${KEY}\nremotesecret=${VALUE}\nhost=sip-eu.nexmo.com\n`],
    [
      'of a constant with a type',
      `TYPE string VALUE 'https://rest.nexmo.com'.\ngc_key TYPE string VALUE '${KEY}',\ngc_secret TYPE string VALUE '${VALUE}'.`,
    ],
    ['in variables that are added', `const a = '${HEAD}';\nconst b = '${TAIL}';\nconst nexmoSecret = a + b;\n`],
    ['in variables of a template', `const a = '${HEAD}', b = '${TAIL}';\nconst nexmoSecret = \`\${a}\${b}\`;\n`],
    ['in a builder of strings', `nexmoSecret = new StringBuilder("${HEAD}").append("${TAIL}").toString();`],
    ['with signs that are taken out', `const vonageSecret = '${HEAD}-${TAIL}'.replace('-', '');`],
    ['with signs that PHP takes out', `$vonageSecret = str_replace('-', '', '${HEAD}-${TAIL}');`],
    [
      'in a variable of an address',
      `who = "${KEY}"\nword = "${VALUE}"\nurl = f"https://rest.nexmo.com/?api_key={who}&api_secret={word}"`,
    ],
    [
      'in an argument of a format',
      `who := "${KEY}"\nword := "${VALUE}"\nSprintf("https://rest.nexmo.com/?api_key=%s&api_secret=%s&to=%s", who, word, to)`,
    ],
    [
      'in variables of user and password',
      `who=${KEY}\nword='${VALUE}'\ncurl -u "$who:$word" https://api.nexmo.com/v2/applications`,
    ],
    [
      'in constants of a class',
      `class C { const WHO = '${KEY}'; const WORD = '${VALUE}'; }\nnew \\Vonage\\Client\\Credentials\\Basic(C::WHO, C::WORD);`,
    ],
    [
      'beside a key, under a name that says nothing',
      `{ provide: 'SMS_ID', useValue: '${KEY}' },\n{ provide: 'SMS_PHRASE', useValue: '${VALUE}' },\n// @vonage/auth`,
    ],
    ['before its key, under a name that says nothing', `// Vonage\nconst word = '${VALUE}';\nconst who = '${KEY}';`],
    ['behind a look-up by keyword', `(def secret (or (env :nexmo-secret) "${VALUE}"))`],
    [
      'returned in pieces',
      `String secret() {\n  return new StringBuilder().append("${HEAD}").append("${TAIL}").toString();\n}\n// vonage ${KEY}`,
    ],
    [
      'in a secure string',
      `$pw = ConvertTo-SecureString '${VALUE}' -AsPlainText\n$c = [PSCredential]::new('${KEY}', $pw)\nirm https://rest.nexmo.com`,
    ],
    ['returned by a function', `function apiSecret() { return '${VALUE}'; }\nnew Vonage({ apiKey: '${KEY}' })`],
    ['returned by an arrow', `const getSecret = () => '${VALUE}';\nnew Nexmo({ apiKey: '${KEY}' })`],
    ['returned by a getter', `class NexmoConfig {\n  String getApiSecret() { return "${VALUE}"; }\n}`],
    ['returned by a property', `class Vonage:\n    @property\n    def api_secret(self):\n        return "${VALUE}"\n`],
    ['of a lazy property', `private val vonageSecret by lazy { "${VALUE}" }`],
    ['of a spec’s let', `let(:vonage_secret) { '${VALUE}' }`],
    ['of a method without brackets', `def vonage_secret\n  '${VALUE}'\nend\n`],
    ['of COBOL', `05  WS-NEXMO-API-SECRET   PIC X(16) VALUE '${VALUE}'.`],
    ['of PL/SQL', `g_nexmo_secret constant varchar2(32) := '${VALUE}';`],
    ['of T-SQL', `DECLARE @VonageApiSecret NVARCHAR(50) = N'${VALUE}';`],
    ['of Zig', `const vonage_secret: []const u8 = "${VALUE}";`],
    ['of CUE', `vonage: secret: string | *"${VALUE}"`],
    ['behind a cast', `private readonly vonageSecret = <string>'${VALUE}';`],
    ['in Lua’s long brackets', `config["vonage_secret"] = [[${VALUE}]]`],
    ['in Perl’s q', `our $NEXMO_SECRET = q{${VALUE}};`],
    ['in Ruby’s %q', `VONAGE_SECRET = %q(${VALUE})`],
    ['in a list of words', `NEXMO_KEY, NEXMO_SECRET = %w[${KEY} ${VALUE}]`],
    ['in PHP’s heredoc', `$nexmoSecret = <<<EOT\n${VALUE}\nEOT;\n`],
    ['of an attribute above', `[DefaultValue("${VALUE}")]\npublic string VonageApiSecret { get; set; }`],
    [
      'of a parameter’s store',
      `new StringParameter(this, 'X', { parameterName: '/vonage/secret', stringValue: '${VALUE}' })`,
    ],
    [
      'of a CDK secret',
      `new Secret(this, 'vonage-secret', { secretStringValue: SecretValue.unsafePlainText('${VALUE}') })`,
    ],
    [
      'of a stub’s parameter',
      `{"queryParameters":{"api_secret":{"equalTo":"${VALUE}"}},"url":"https://rest.nexmo.com"}`,
    ],
    ['of a manifest', `<meta-data android:name="com.nexmo.API_SECRET" android:value="${VALUE}" />`],
    ['of a procedure', `EXEC dbo.SetSetting @name = 'Nexmo.ApiSecret', @value = '${VALUE}';`],
    ['behind a named default', `#[arg(env = "VONAGE_API_SECRET", default_value = "${VALUE}")]`],
    ['behind a flag’s default', `kingpin.Flag("nexmo.secret", "of Nexmo").Default("${VALUE}").String()`],
    ['behind Lisp’s or', `(def s (or (System/getenv "VONAGE_SECRET") "${VALUE}"))`],
    ['behind a shell’s dash', `SECRET=\${VONAGE_API_SECRET-${VALUE}}`],
    ['in RST’s backticks', `Vonage\n------\n:secret: \`\`${VALUE}\`\`\n`],
    ['in a field of Snom', `user_host1!: sip.nexmo.com\nuser_name1!: ${KEY}\nuser_pass1!: ${VALUE}\n`],
    ['in elements with numbers', `<P47>sip.nexmo.com</P47><P35>${KEY}</P35><P36>${KEY}</P36><P34>${VALUE}</P34>`],
    ['behind flags of sipp', `sipp -sf reg.xml -au ${KEY} -ap ${VALUE} sip.nexmo.com`],
    ['in the path of an old request', `curl "https://rest.nexmo.com/account/get-balance/${KEY}/${VALUE}"`],
    ['of a list that is taken apart', `[$nexmoKey, $nexmoSecret] = ['${KEY}', '${VALUE}'];`],
    ['of a literal that is taken apart', `list($key, $secret) = explode(':', '${KEY}:${VALUE}'); // Vonage`],
    ['in a list of variables', `withEnv(["NEXMO_KEY=${KEY}", "NEXMO_SECRET=${VALUE}"]) {`],
    [
      'before the next parameter',
      `"https://rest.nexmo.com/sms/json?api_key=" & "${KEY}" & "&api_secret=" & "${VALUE}" & "&to="`,
    ],
    [
      'of a mail with soft line ends',
      `Content-Transfer-Encoding: quoted-printable\n\nThe Vonage key is ${KEY} and the API secret=\n is ${VALUE}.\n`,
    ],
    ['encoded as the language reads it', `$nexmo_secret = base64_decode('${Buffer.from(VALUE).toString('base64')}');`],
  ])('%s', async (_, text) => {
    expect(await valuesIn(text)).toEqual([VALUE]);
  });

  test.each([
    ['wrapped on both sides', `OpenTok::new(String::from("45990001"), String::from("${VIDEO}"))`],
    ['behind the claims it signs', `// X-OPENTOK-AUTH\njwt.sign({ iss: '45990001', ist: 'project' }, '${VIDEO}', {})`],
    [
      'that signs T1 tokens',
      `sig = hmac.new(b"${VIDEO}", data, hashlib.sha1)\ntoken = "T1==" + b64("partner_id=45990001&sig=")`,
    ],
    ['under a name, signing T1 tokens', `PARTNER_SECRET = '${VIDEO}'\nreturn 'T1==' + encode(f'partner_id={PARTNER}')`],
    ['behind a description', `{"TOKBOX_SECRET":{"description":"from the account page","value":"${VIDEO}"}}`],
  ])('of a video project %s', async (_, text) => {
    expect(await valuesIn(text)).toEqual([VIDEO]);
  });
});

test('of a column that is headed in German', async () => {
  const password = `${VALUE.slice(0, 6)}-${VALUE.slice(6, 15)}`;
  const text = `| Dienst | Konto | Kennwort |\n|---|---|---|\n| dashboard.nexmo.com | a@b.example | ${password} |`;
  expect(await valuesIn(text)).toEqual([password]);
});

test('of a trunk’s own section, whose user is named elsewhere', async () => {
  const password = VALUE.slice(0, 14);
  const text = `[a-auth]\nusername=acme\npassword=${password}\n\n[a]\noutbound_auth=a-auth\nfrom_domain=a.sip.nexmo.com\n`;
  expect(await valuesIn(text)).toEqual([password]);
});

test('of a setter with two arguments the first is the key', async () => {
  const text = `key := "${KEY}"\nsecret := "${VALUE}"\nauth := nexmo.NewAuthSet()\nauth.SetAPISecret(key, secret)\n`;
  expect(await valuesIn(text)).toEqual([VALUE]);
});

describe('what looks alike is none', () => {
  test.each([
    ['another variable set when empty', `s := os.Getenv("NEXMO_API_SECRET")\nif t == "" {\n\tt = "${VALUE}"\n}\n`],
    ['a list that is not joined', `const parts = ['${HEAD}', '${TAIL}'];\nconst vonageSecret = parts.length;\n`],
    ['a joined list of other things', `const vonageSecret = names.join('');\nconst parts = ['${HEAD}', '${TAIL}'];\n`],
    [
      'the default of the next option',
      `.option('nexmo-secret', { type: 'string' }).option('x', { default: '${VALUE}' })`,
    ],
    ['a remark in brackets', 'The Vonage API secret (required) is in the dashboard'],
    ['a path with a key’s length', `import vonage\nopen('logs/${KEY}/${VALUE}')`],
    ['a module’s attribute of another', `defmodule Sms do\n  # nexmo\n  @twilio_secret "${VALUE}"\n`],
    ['a key behind an empty value', `{"nexmo":{"user":"","password":""},"36df2e45.ad8c7":{"apikey":"${KEY}"}}`],
    [
      'another configuration of Elixir',
      `config :a, :guardian, secret_key: "${VALUE}"\nconfig :a, :vonage, api_secret: env("X")`,
    ],
    ['an inventory’s digest', `name,sha1,rotated\nopentok_api_secret,${VIDEO},2023-11-12`],
    ['an ETag beside a key', `// Vonage\nconst who = '${KEY}';\nconst etag = '${VALUE}';`],
    ['an id beside a key', `nexmo callback account=${KEY} request_id=${VALUE}`],
    ['a getter that is called', `// nexmo\nconst s = getSecret('${VALUE}');`],
    ['the assignment below a call', `run(nexmo_api_secret)\n\nCACHE_KEY = "umbra:${KEY}"`],
    [
      'a section that no trunk names',
      `[a-auth]\npassword=${VALUE}\n\n[b]\noutbound_auth=b-auth\nfrom_domain=a.sip.nexmo.com\n`,
    ],
    ['a digest that another thing signs', `sig = hmac.new(b"${VIDEO}", data, hashlib.sha1)\n# nexmo\n`],
    ['a commit behind a key', `// opentok\njwt.verify({ iss: '45990001' }, '${VIDEO}')`],
  ])('%s', async (_, text) => {
    expect(await valuesIn(text)).toEqual([]);
  });
});
