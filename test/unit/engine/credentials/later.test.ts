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
    ['under a Spanish name', `sms_nexmo_clave_secreta = "${VALUE}"`],
    ['under a Russian word', `Ключ Nexmo: ${KEY}\nСекрет Nexmo: ${VALUE}\n`],
    ['under a Japanese word', `Vonage の API キーは ${KEY}、シークレットは ${VALUE} です。`],
    ['of a SIP trunk', `[vonage-out](trunk)\ndefaultuser=${KEY}\nremotesecret=${VALUE}\nhost=sip-eu.nexmo.com\n`],
    [
      'of a constant with a type',
      `TYPE string VALUE 'https://rest.nexmo.com'.\ngc_key TYPE string VALUE '${KEY}',\ngc_secret TYPE string VALUE '${VALUE}'.`,
    ],
    ['encoded as the language reads it', `$nexmo_secret = base64_decode('${Buffer.from(VALUE).toString('base64')}');`],
  ])('%s', async (_, text) => {
    expect(await valuesIn(text)).toEqual([VALUE]);
  });

  test.each([
    ['wrapped on both sides', `OpenTok::new(String::from("45990001"), String::from("${VIDEO}"))`],
    ['behind the claims it signs', `// X-OPENTOK-AUTH\njwt.sign({ iss: '45990001', ist: 'project' }, '${VIDEO}', {})`],
    ['behind a description', `{"TOKBOX_SECRET":{"description":"from the account page","value":"${VIDEO}"}}`],
  ])('of a video project %s', async (_, text) => {
    expect(await valuesIn(text)).toEqual([VIDEO]);
  });
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
    ['a commit behind a key', `// opentok\njwt.verify({ iss: '45990001' }, '${VIDEO}')`],
  ])('%s', async (_, text) => {
    expect(await valuesIn(text)).toEqual([]);
  });
});
