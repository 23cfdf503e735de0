// Credentials in what tools print and export, and what stands beside them there.
import { describe, expect, test } from 'vitest';
import { scanText } from '../../../../src/index.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';
import { makeApiKey, makeApiSecret } from '../../../support/secrets.ts';

const KEY = makeApiKey();
const SECRET = makeApiSecret();
const OLD = makeApiSecret();
const PROJECT_SECRET = drawnHex('exports', 40);
const LONG = drawn('exports', 50);
const PASSWORD = `Canyon${Math.trunc(240 / 7)}.glacier!`;

async function found(text: string, path = 'export.txt'): Promise<ReadonlySet<string>> {
  const { findings } = await scanText(text, { path });
  return new Set(findings.map(({ secret }) => secret.reveal()));
}

describe('is found', () => {
  test.each([
    [
      'the vendor on the line, another provider above it',
      `AWS_SESSION_TOKEN: ***\n+ curl -u ${KEY}:${SECRET} https://api.nexmo.com/v2/applications\n`,
      [SECRET],
    ],
    ['what a plan changes it to', `~ "VONAGE_API_SECRET" = "${OLD}" -> "${SECRET}"\n`, [OLD, SECRET]],
    [
      'a project’s secret in the notes of a row between rows of the account’s',
      `"Title","Notes"\n"OpenTok","project 45351109, project secret: ${PROJECT_SECRET}"\n"Vonage (old)","https://dashboard.nexmo.com"\n`,
      [PROJECT_SECRET],
    ],
    ['what a sentence says was changed', `change VONAGE_API_SECRET from '${OLD}' to '${SECRET}'\n`, [OLD, SECRET]],
    ['a changed value without quotes', `updated vonage.api_secret: ${OLD} → ${SECRET}\n`, [OLD, SECRET]],
    ['a tree of changes', `[~] .VONAGE_API_SECRET:\n │   ├─ [-] ${OLD}\n │   └─ [+] ${SECRET}\n`, [OLD, SECRET]],
    ['a value above another name', `"VONAGE_API_SECRET" = "${SECRET}"\n   "VONAGE_API_KEY" = "${KEY}"\n`, [SECRET]],
    ['code of a third wiki', `Vonage API key is {{{${KEY}}}}, API secret is {{{${SECRET}}}}.\n`, [SECRET]],
    ['an element around the value', `Vonage API secret: <tt>${SECRET}</tt>\n`, [SECRET]],
    [
      'a password with any sign behind -u',
      `curl -u ${KEY}:Kw7@${OLD.slice(0, 6)}@ https://api.nexmo.com\n`,
      [`Kw7@${OLD.slice(0, 6)}@`],
    ],
    ['a wiki’s code', `nexmo: use the new secret please: {{${SECRET}}}\n`, [SECRET]],
    [
      'behind a word in brackets',
      `Vonage\nAPI secret for the second (sub) account, key ${KEY}, is ${SECRET}\n`,
      [SECRET],
    ],
    [
      'a sentence that goes on below',
      `the Vonage key is ${KEY} and the API secret\nis ${SECRET} (16 characters).\n`,
      [SECRET],
    ],
    [
      'a partner and its secret in Spanish',
      `Marta: la de tokbox\nMarta: partner 45222480 / secreto ${PROJECT_SECRET}\n`,
      [PROJECT_SECRET],
    ],
    ['a definition of a wiki', `== Vonage ==\n; Signatur-Geheimnis : <code>${LONG}</code>\n`, [LONG]],
    ['the next item of a row', `   * - \`\`VONAGE_API_SECRET\`\`\n     - \`\`${SECRET}\`\`\n`, [SECRET]],
    [
      'what a command was asked to print',
      `$ kubectl get secret vonage -o jsonpath='{.data.api_secret}'\n${Buffer.from(SECRET).toString('base64')}\n`,
      [SECRET],
    ],
    ['the value below a path', `/config/video/opentok/partner_secret\n${PROJECT_SECRET}\n`, [PROJECT_SECRET]],
    [
      'a password of a gateway beside its user',
      `<string name="sms">nexmo</string>\n<string name="gw_user">${KEY}</string>\n<string name="gw_pass">${SECRET}</string>\n`,
      [SECRET],
    ],
    [
      'the shapes of a project and its secret, another provider above',
      `nexmo-sender\nredis-server --requirepass x\njava -jar ot.jar -DapiKey=46052889 -DapiSecret=${PROJECT_SECRET}\n`,
      [PROJECT_SECRET],
    ],
    ['a user and a password', `<https://dashboard.nexmo.com> - ops@tulip.example / ${PASSWORD}\n`, [PASSWORD]],
  ])('%s', async (_, text, secrets) => {
    expect(await found(text)).toEqual(new Set(secrets));
  });
});

test('beside a project that is made up, a secret is doubted', async () => {
  const text = `* OpenTok\n * Usage: create-user --apikey=12312312 --secret=${PROJECT_SECRET}\n`;
  expect(await found(text)).toEqual(new Set());
  const { findings } = await scanText(text, { path: 'create-user.js', minConfidence: 'low' });
  expect(findings.map(({ confidence }) => confidence)).toEqual(['low']);
});

describe('is none', () => {
  test.each([
    ['the next command of a history', `: 1689241102:0;send --secret "$VONAGE_API_SECRET"\n: 1689241177:0;vcr list\n`],
    ['the cell behind a template', `"nexmo {{vault:secret/data/vonage#api_secret}}","13/Mar/21;jonas;ok"\n`],
    [
      'the vector of cipher text',
      `{ "vonage": { "account": "${KEY}", "account_secret": { "encrypted_data": "a+b=", "iv": "${SECRET}" } } }`,
    ],
    ['a column that is encrypted', `vonage_api_key,vonage_api_secret\n${KEY},v1:${OLD}${SECRET}${OLD}\n`],
    [
      'a part of an id',
      'Vonage signature secret was not set, the application id is b4280519-687e-40a3-b380-142a2a63adb2\n',
    ],
    ['longer than any secret of an account', `nexmo:\n  from: ACME\nturn:\n  secret: ${OLD}${SECRET}${OLD}\n`],
    ['a salt of the framework’s', `(4,'vonage','pp_signature','x',0),(92,'auth_salt','${LONG}','yes')\n`],
    [
      'the digest of one',
      `NAME DIGEST\nVONAGE_API_KEY=${KEY}\nTOKBOX_SECRET      ${PROJECT_SECRET.slice(0, 16)}  1m ago\n`,
    ],
    ['a sample in letters like digits', 'NEXMO_API_SECRET=s3cRet$tuff\n'],
    [
      'a trunk’s of another section, with a user of digits',
      `[vonage]\nusername=${KEY}\npassword=\n\n[trunk-carrier]\nusername=84019233\npassword=${OLD}\n`,
    ],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual(new Set());
  });
});
