// Rows, cells, sentences and notes: the value stands where people write it, not where programs do.
import { describe, expect, test } from 'vitest';
import { scanText } from '../../../../src/index.ts';
import { makeApiKey, makeApiSecret } from '../../../support/secrets.ts';

const SECRET = makeApiSecret();
const KEY = makeApiKey();
const PROJECT = '46234567';
const VIDEO = '0f3a9c'.repeat(6).concat('71be');

async function found(text: string, path = 'notes/a.txt'): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path });
  return findings.map(({ secret }) => secret.reveal());
}

describe('found', () => {
  test.each([
    [
      'settings between semicolons',
      `name;value;updated\nvonage.api_key;${KEY};2021\nvonage.api_secret;${SECRET};2021\n`,
    ],
    ['settings between tabs', `nexmo_api_key\t${KEY}\nnexmo_api_secret\t${SECRET}\n`],
    ['settings between commas', `1,nexmo_api_key,${KEY},yes\n2,nexmo_api_secret,${SECRET},yes\n`],
    [
      'a table with a row of another provider',
      `| Provider | Key | Secret |\n|---|---|---|\n| SendGrid | - | vault |\n| Nexmo | ${KEY} | ${SECRET} |\n`,
    ],
    ['a wiki’s table', `||Service||Key||Secret||\n|Vonage|${KEY}|${SECRET}|\n`],
    [
      'cells of HTML',
      `<tr><th>Service</th><th>Key</th><th>Secret</th></tr>\n<tr><td>Vonage</td><td>${KEY}</td><td>${SECRET}</td></tr>\n`,
    ],
    [
      'the next line of a mail',
      `Subject: Nexmo\n\nplease use the key ${KEY} with the secret\n${SECRET}\nuntil Monday\n`,
    ],
    ['a list in Japanese', `- プロバイダー: Vonage\n- APIキー: ${KEY}\n- APIシークレット: ${SECRET}\n`],
    ['a sentence in Japanese', `Vonage の API キーは ${KEY}、シークレットは ${SECRET} です。\n`],
    ['a sentence in Polish', `# Vonage\n\nKlucz API to ${KEY}, sekret API to ${SECRET}.\n`],
    ['a line in Russian', `Vonage: ключ ${KEY}, секретный ключ: ${SECRET}\n`],
    ['a line in Turkish', `Vonage\nAPI anahtarı: ${KEY}\nGizli anahtar: ${SECRET}\n`],
    [
      'a password manager’s export',
      `name,login_uri,login_username,login_password\nVonage,https://dashboard.nexmo.com,a@b.example,${SECRET}\n`,
    ],
    [
      'a request in a HAR file',
      `{"url": "https://rest.nexmo.com/sms/json", "headers": [{"name": "Cookie", "value": "a=1"}], "params": [{"name": "api_secret", "value": "${SECRET}"}]}`,
    ],
    [
      'a credential of PowerShell',
      `# Vonage\n$pw = ConvertTo-SecureString '${SECRET}' -AsPlainText -Force\nNew-Object PSCredential ('${KEY}', $pw)\n`,
    ],
    [
      'a call with the key in a variable',
      `key <- "${KEY}"\nGET("https://rest.nexmo.com", authenticate(key, "${SECRET}", type = "basic"))\n`,
    ],
    ['parameters of CloudFormation', `[{"ParameterKey":"VonageApiSecret","ParameterValue":"${SECRET}"}]`],
    [
      'parameters of CloudFormation’s command',
      `deploy --parameter-overrides ParameterKey=VonageApiSecret,ParameterValue=${SECRET}`,
    ],
    [
      'a password manager’s JSON',
      `{"name":"Vonage","login":{"uris":[{"uri":"https://dashboard.nexmo.com"}],"username":"a@b.example","password":"${SECRET}"}}`,
    ],
    ['binaries of Erlang', `-define(NEXMO, {<<"${KEY}">>, <<"${SECRET}">>}).`],
    [
      'a credential of PowerShell in place',
      `$c = New-Object PSCredential("${KEY}", (ConvertTo-SecureString -AsPlainText -Force -String "${SECRET}")) # vonage`,
    ],
    [
      'a property of a JMeter plan',
      `<p name="Authorization.url">https://api.nexmo.com/</p><p name="Authorization.username">${KEY}</p><p name="Authorization.password">${SECRET}</p>`,
    ],
    ['a list that PHP serialized', `'a:2:{s:5:"nexmo";a:2:{i:0;s:8:"${KEY}";i:1;s:16:"${SECRET}";}}'`],
    ['a name that leaves open what it is', `SMS_PROVIDER=vonage\nSMS_USER=${KEY}\nSMS_AUTH=${SECRET}\n`],
    ['an anchor of YAML', `x-s: &sec ${SECRET}\nenv:\n  VONAGE_API_KEY: ${KEY}\n  VONAGE_API_SECRET: *sec\n`],
    ['Chinese, without a blank', `短信供应商 Vonage\nAPI 密钥：${KEY}\n密钥密码：${SECRET}\n`],
    ['French', `Vonage : la clé est ${KEY} et le mot de passe de l'API est ${SECRET}.\n`],
    ['Swedish', `Vonage-nyckeln är ${KEY} och hemligheten är ${SECRET}\n`],
    ['a note that a secret ends', `- the old Vonage secret ${SECRET} (key ${KEY}) ends this month\n`],
    [
      'a pair of requests with the key in a variable',
      `K = "${KEY}"\nrequests.post("https://api.nexmo.com/accounts", auth=(K, "${SECRET}"))\n`,
    ],
    [
      'parameters of a store, line by line',
      `aws ssm put-parameter --name /vonage/api_key --value ${KEY}\naws ssm put-parameter --name /vonage/api_secret --type SecureString --value '${SECRET}'\n`,
    ],
    ['a telephone’s parameters', `P47=sip.nexmo.com\nP35=${KEY}\nP34=${SECRET}\n`],
    ['hexadecimal digits of the secret', `char *vonage_secret_hex = "${Buffer.from(SECRET).toString('hex')}";`],
    ['lines under a heading', `Vonage\n${KEY}\n${SECRET}\n`],
    [
      'a subaccount as the API returns it',
      `{"secret": "${SECRET}", "api_key": "${KEY}", "primary_account_api_key": "${makeApiKey()}"}`,
    ],
    [
      'a session with a gateway',
      `const session = smpp.connect({ url: 'smpp://smpp1.nexmo.com:8000' });\nsession.bind_transceiver({\n  system_id: '${KEY}',\n  password: '${SECRET.slice(0, 8)}',\n});\n`,
    ],
  ])('%s', async (_, text) => {
    expect([[SECRET], [SECRET.slice(0, 8)]]).toContainEqual(await found(text));
  });

  test('a session of HTTPie, where its path names the host', async () => {
    const text = `{"about": "HTTPie session file", "auth": {"raw_auth": "${KEY}:${SECRET}", "type": "basic"}}`;
    expect(await found(text, 'sessions/api.nexmo.com/a.json')).toEqual([SECRET]);
    expect(await found(text, 'sessions/api.acme.example/a.json')).toEqual([]);
  });

  test('the client of Vonage Business, where its host is named', async () => {
    const text = `define('OAUTH2_CLIENT_SECRET', '${SECRET}${SECRET.slice(2, 14)}');\npost('https://api.vonage.com/token');\n`;
    expect(await found(text, 'a.php')).toHaveLength(1);
  });

  test.each([
    ['a comment', `// opentok: ${PROJECT} / ${VIDEO}\n`],
    ['a sentence', `Our OpenTok project is ${PROJECT}, the secret is ${VIDEO}.\n`],
    ['a row', `| OpenTok | ${PROJECT} | ${VIDEO} |\n`],
  ])('an OpenTok pair in %s', async (_, text) => {
    expect(await found(text)).toEqual([VIDEO]);
  });
});

describe('left alone', () => {
  test.each([
    ['settings of others between commas', `vonage,api_key,${KEY}\n3,stripe_api_secret,${SECRET},yes\n`],
    [
      'the row of another provider',
      `| Provider | Key | Secret |\n|---|---|---|\n| Nexmo | ${KEY} | vault |\n| SendGrid | - | ${SECRET} |\n`,
    ],
    ['a session of a web framework', `// vonage\napp.use(session({ secret: '${SECRET}' }));\n`],
    ['an OAuth client of others', `VONAGE_FROM=ACME\nOAUTH_CLIENT_SECRET=${SECRET}\n`],
    ['a number and a commit', `opentok build 12345\n\ncommit ${VIDEO}\n`],
    [
      'a subaccount without its secret',
      `{"api_key": "${KEY}", "primary_account_api_key": "${makeApiKey()}", "name": "a"}`,
    ],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});

describe('written so that no one should read it', () => {
  const codes = SECRET.split('').map((char) => char.charCodeAt(0));
  const turned = SECRET.replace(/[a-z]/gi, (char) =>
    String.fromCharCode(char.charCodeAt(0) + (char.toLowerCase() < 'n' ? 13 : -13)),
  );
  test.each([
    ['octal escapes', `$vonage_secret = "${codes.map((code) => `\\${code.toString(8)}`).join('')}";`],
    [
      'unicode escapes without quotes',
      `vonage.api.secret=${codes.map((code) => `\\u00${code.toString(16)}`).join('')}`,
    ],
    ['chr()', `$vonage_secret = ${codes.map((code) => `chr(${code})`).join(' . ')};`],
    ['rot13', `vonage_secret = codecs.decode('${turned}', 'rot13')`],
    ['backwards', `const nexmoSecret = '${SECRET.split('').toReversed().join('')}'.split('').reverse().join('');`],
    [
      'a URL that is appended to',
      `sb.append("https://rest.nexmo.com/sms?api_key=").append("${KEY}").append("&api_secret=").append("${SECRET}");`,
    ],
    ['quoted-printable', `Subject: Nexmo\n\nVONAGE_API_SECRET=3D${SECRET}=\n\n`],
    ['a realm between key and secret', `modparam("uac","credential","${KEY}:sip.nexmo.com:${SECRET}")`],
  ])('%s', async (_, text) => {
    expect(await found(`${text}\n`)).toEqual([SECRET]);
  });

  test('an OpenTok secret joined to a key that is a variable', async () => {
    expect(await found(`headers['X-TB-PARTNER-AUTH'] = apiKey + ':${VIDEO}';\n`)).toEqual([VIDEO]);
  });
});
