// Where languages, formats and people put a value: through the whole engine, each with what looks alike and is none.
import { describe, expect, test } from 'vitest';
import { scanText } from '../../../../src/index.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';

const KEY = `5c${drawnHex('places', 5)}e`;
const OTHER_KEY = `6d${drawnHex('places too', 5)}f`;
const SECRET = `Zq${drawn('places', 12)}7b`;
const SIGNING = `aZ8${drawn('places', 29)}`;
const VIDEO = `d8${drawnHex('places', 38)}`;
const OLD = `f${drawnHex('places old', 6)}3`;
const SENDS = 'https://rest.nexmo.com/sms/json';

const base64 = (value: string): string => Buffer.from(value).toString('base64');
const bytes = (value: string, encoding: BufferEncoding): string =>
  [...Buffer.from(value, encoding)].map((byte) => byte.toString(16).padStart(2, '0')).join(',');

async function valuesIn(text: string, path = 'src/a.txt'): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path });
  return findings.map(({ secret }) => secret.reveal());
}

describe('the value of a macro or constant that a format or sum puts into an address', () => {
  const format = `"api_key=%s&api_secret=%s&to=%s"`;
  test.each([
    [
      'C',
      `/* ${SENDS} */\n#define GW_A "${KEY}"\n#define GW_B "${SECRET}"\nsnprintf(b, 9, ${format},\n  GW_A, GW_B, to);`,
    ],
    [
      'PHP',
      `define('GW_A', '${KEY}');\ndefine('GW_B', '${SECRET}');\nsprintf('${SENDS}?api_key=%s&api_secret=%s', GW_A, GW_B);`,
    ],
    [
      'Erlang',
      `-define(GW_A, "${KEY}").\n-define(GW_B, "${SECRET}").\n"${SENDS}?api_key=" ++ ?GW_A ++ "&api_secret=" ++ ?GW_B.`,
    ],
    ['two macros of one prefix', `// nexmo\n#define NX_ID   "${KEY}"\n#define NX_PASS "${SECRET}"\n`],
  ])('%s', async (_, text) => {
    expect(await valuesIn(text)).toEqual([SECRET]);
  });

  test('a macro that nothing of the vendor’s uses is none', async () => {
    expect(await valuesIn(`/* ${SENDS} */\n#define BUILD_TAG "${SECRET}"\n#define GW_A "${KEY}"\n`)).toEqual([]);
  });
});

describe('the value in a call around it', () => {
  test.each([
    `Vonage::Vonage() : m_apiKey(QStringLiteral("${KEY}")), m_apiSecret(QStringLiteral("${SECRET}")) {}`,
    `Nexmo::Nexmo() : key_{std::string("${KEY}")}, secret_{std::string("${SECRET}")} {}`,
    `nexmo.setKey(F("${KEY}")); nexmo.setSecret(F("${SECRET}"));`,
    `VonageClient.builder().apiKey(new Secret("${KEY}")).apiSecret(new Secret("${SECRET}"))`,
    `vonage::Client::builder().api_key("${KEY}").api_secret(SecretString::new("${SECRET}".into()))`,
    `vonage.SetApiSecret(L"${SECRET}"); vonage.SetApiKey(_T("${KEY}"));`,
  ])('%s', async (text) => {
    expect(await valuesIn(text)).toEqual([SECRET]);
  });

  test('is none where the call looks it up', async () => {
    expect(await valuesIn(`VonageClient.builder().apiSecret(System.getenv("${SECRET}"))`)).toEqual([]);
  });
});

describe('an integer is a project’s key', () => {
  test.each([
    `static final int PARTNER = 45990001;\nOpenTok live = new OpenTok(PARTNER, "${VIDEO}");`,
    `const val PROJECT: Int = 45990001\nval ot = OpenTok(PROJECT, "${VIDEO}")`,
    `const project = 45990001;\nconst ot = new OpenTok(String(project), '${VIDEO}');`,
    `var projectID = 45990001\nvar ot = opentok.New(projectID, "${VIDEO}")`,
    `// opentok\nvar API_KEY = '45990001';\nvar PARTNER = API_KEY + ':${VIDEO}';`,
    `// opentok\nconst API_KEY = '45990001';\nconst header = \`\${API_KEY}:${VIDEO}\`;`,
  ])('%s', async (text) => {
    expect(await valuesIn(text)).toEqual([VIDEO]);
  });

  test('but not the argument of anything', async () => {
    expect(await valuesIn(`import opentok\nint PARTNER = 45990001;\nnew Cache(PARTNER, "${VIDEO}");`)).toEqual([]);
  });
});

describe('key and secret joined where the key is a variable', () => {
  test.each([
    `KEY = "${KEY}"\nrequests.get("https://api.nexmo.com/v2", headers={"Authorization": b64encode(f"{KEY}:${SECRET}")})`,
    `$key = '${KEY}'; $auth = base64_encode($key . ':${SECRET}'); // nexmo`,
    `// nexmo\nString key = "${KEY}";\nString auth = encode(key + ":" + "${SECRET}");`,
  ])('%s', async (text) => {
    expect(await valuesIn(text)).toEqual([SECRET]);
  });
});

describe('a secret for each account key', () => {
  const two = `fQ7${drawn('places two', 29)}`;
  test.each([
    [
      'Go',
      `var VonageSignatureSecrets = map[string]string{\n\t"${KEY}": "${SIGNING}",\n\t"${OTHER_KEY}": "${two}",\n}`,
    ],
    ['Python', `VONAGE_SIGNATURE_SECRETS = {\n  "${KEY}": "${SIGNING}",\n  "${OTHER_KEY}": "${two}",\n}`],
    ['YAML', `vonage_signature_secrets:\n  "${KEY}": ${SIGNING}\n  ${OTHER_KEY}: ${two}\n`],
    ['PHP', `$vonage_secrets = ['${KEY}' => '${SIGNING}', '${OTHER_KEY}' => '${two}'];`],
    [
      'C#',
      `Dictionary<string, string> VonageSecrets = new() { ["${KEY}"] = "${SIGNING}", ["${OTHER_KEY}"] = "${two}" };`,
    ],
  ])('%s', async (_, text) => {
    expect((await valuesIn(text)).toSorted()).toEqual([SIGNING, two].toSorted());
  });

  test('but not a digest for each', async () => {
    expect(await valuesIn(`# vonage\nETAGS = {\n  "${KEY}": "${SIGNING}",\n  "${OTHER_KEY}": "${two}",\n}`)).toEqual(
      [],
    );
  });
});

describe('a short secret in base64 beside its key', () => {
  test.each([
    `kind: Secret\nmetadata:\n  name: vonage\ndata:\n  api-key: ${base64(KEY)}\n  sip-password: ${base64(OLD)}\n`,
    `kind: Secret\ndata:\n  username: ${base64(KEY)}\n  password: ${base64(OLD)}\nmetadata:\n  name: nexmo-smpp\n`,
  ])('%s', async (text) => {
    const { findings } = await scanText(text, { path: 'k8s/secret.yaml' });
    expect(findings.map(({ secret, related }) => [secret.reveal(), related.apiKey])).toEqual([[OLD, KEY]]);
  });

  test('is none beside none', async () => {
    const other = `kind: Secret\nmetadata:\n  name: redis\ndata:\n  password: ${base64(OLD)}\n`;
    expect(await valuesIn(`${other}---\nkind: Secret\nmetadata:\n  name: vonage\n`, 'k8s/secret.yaml')).toEqual([]);
  });
});

describe('short names', () => {
  test.each([
    ['SIG', `VONAGE_SIG     = "${SIGNING}aB3${drawn('places more', 15)}"`],
    ['sig_key', `vonage:\n  sig_key: ${SIGNING}\n`],
    ['pw', `{% set nexmo_pw = '${SECRET}' %}\n`],
    ['sip_pw', `vonage:\n  api_key: ${KEY}\n  sip_pw: ${SECRET}\n`],
    ['nexmoPw', `const nexmoUser = '${KEY}', other = 1;\nconst nexmoPw = '${SECRET}';`],
    ['_unencrypted', `VONAGE_API_SECRET_unencrypted=${SECRET}\n`],
  ])('%s', async (_, text) => {
    expect(await valuesIn(text)).toHaveLength(1);
  });

  test.each([`// nexmo\nconst request_sig = "${SIGNING}";\n`, `NEXMO_KEY = "${KEY}"\nDB_PW = "${SECRET}"\n`])(
    'none: %s',
    async (text) => {
      expect(await valuesIn(text)).toEqual([]);
    },
  );
});

describe('bytes of the registry', () => {
  const head = 'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Acme\\Vonage]\n';
  test.each([
    `${head}"ApiSecret"=hex:${bytes(SECRET, 'latin1')}\n`,
    `${head}"ApiSecret"=hex(2):${bytes(`${SECRET}\0`, 'utf16le')}\n`,
    `${head}"ApiSecret"=hex:${bytes(SECRET, 'latin1').replace(/^((?:..,){6})/, '$1\\\r\n  ')}\n`,
    `HKEY_CURRENT_USER\\Software\\Nexmo\n    ApiSecret    REG_SZ    ${SECRET}\n`,
    `HKEY_CURRENT_USER\\Software\\Nexmo\n    ApiSecret    REG_BINARY    ${Buffer.from(SECRET).toString('hex').toUpperCase()}\n`,
  ])('%s', async (text) => {
    expect(await valuesIn(text, 'a.reg')).toEqual([SECRET]);
  });

  test('are none when they are no text', async () => {
    expect(await valuesIn(`${head}"ApiSecret"=hex:01,00,14,80,90,00,00,00,a0,00,00,00,14,00\n`, 'a.reg')).toEqual([]);
  });
});

describe('cells of documents', () => {
  test.each([
    [
      'OpenDocument',
      `<table:table table:name="vonage"><table:table-row><table:table-cell><text:p>api_key</text:p></table:table-cell><table:table-cell><text:p>api_secret</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>${KEY}</text:p></table:table-cell><table:table-cell><text:p>${SECRET}</text:p></table:table-cell></table:table-row></table:table>`,
    ],
    [
      'Word',
      `<w:t>Vonage</w:t><w:tbl><w:tr><w:tc><w:p><w:r><w:t>api_key</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>api_secret</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>${KEY}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>${SECRET}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
    ],
    [
      'Excel',
      `<!-- vonage --><sheetData><row r="1"><c><is><t>api_key</t></is></c><c><is><t>api_secret</t></is></c></row><row r="2"><c><is><t>${KEY}</t></is></c><c><is><t>${SECRET}</t></is></c></row></sheetData>`,
    ],
  ])('%s', async (_, text) => {
    expect(await valuesIn(text, 'content.xml')).toEqual([SECRET]);
  });
});

test('NUL ends a variable of a process’s environment', async () => {
  expect(await valuesIn(`PATH=/bin\0VONAGE_API_SECRET=${OLD}\0LANG=C\0`, 'proc/1/environ')).toEqual([OLD]);
});

test.each([
  `the vonage api secret here is\n${SECRET}\n`,
  `The Nexmo API secret we use is as follows:\n\n    ${SECRET}\n`,
])('a sentence ends with the next line: %s', async (text) => {
  expect(await valuesIn(text)).toEqual([SECRET]);
});
