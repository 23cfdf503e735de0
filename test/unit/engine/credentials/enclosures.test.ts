// What an application keeps secrets of besides the vendor's, in a file with the vendor's.
import { describe, expect, test } from 'vitest';
import { scanText } from '../../../../src/index.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';

const KEY = `5c${drawnHex('enclosures', 5)}e`;
const SECRET = `Zq${drawn('enclosures', 12)}7b`;
const OTHER = `Yp${drawn('enclosures other', 12)}9c`;
const LONG = `aZ8${drawn('enclosures', 29)}`;
const CLIENT = `new Vonage({ apiKey: '${KEY}', apiSecret: '${SECRET}' });\n`;

async function valuesIn(text: string, path = 'src/a.txt'): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path });
  return findings.map(({ secret }) => secret.reveal());
}

test.each([
  ['options of JWT', `services.Configure<JwtOptions>(o => o.SigningKey = "${LONG}");`],
  [
    'a bearer’s options over statements',
    `services.AddJwtBearer(o => { o.Audience = "x"; o.SigningKey = "${LONG}"; });`,
  ],
  ['a module of JWT', `JwtModule.register({ secret: '${LONG}', signOptions: {} })`],
  ['a session’s', `app.use(session({ secret: '${LONG}', resave: false }));`],
  ['Devise', `Devise.setup { |config| config.secret_key = '${LONG}' }`],
  [
    'a database’s connection',
    `const db = mysql.createConnection({ host: 'db', user: 'root',\n  password: '${OTHER}' });`,
  ],
  ['a mail server’s, nested', `nodemailer.createTransport({ host: 'm', auth: { user: 'a', pass: '${OTHER}' } });`],
  ['a resource', `resource "aws_db_instance" "main" {\n  password = "${OTHER}"\n}`],
  ['an array in an array', `$config['ftp']['password'] = '${OTHER}';`],
  ['a connection’s string', `Db = "Server=pos;User Id=sa;Password=${OTHER};"`],
  ['a connection’s string of blanks', `const dsn = "host=db user=app password=${OTHER} dbname=x"`],
  ['a wireless network', `const char* ssid = "Glashaus";\nconst char* password = "${OTHER}";`],
  ['a wireless network in macros', `#define SSID "x"\n#define PASSWORD "${OTHER}"`],
  ['a store of keys', `storePassword "${OTHER}"\nkeyPassword "${OTHER}"`],
  ['an administrator’s', `ADMIN_PASSWORD=${OTHER}`],
  ['a local user’s', `const ADMIN = { user: 'admin', password: '${OTHER}' };`],
  ['a router’s own', `enable secret ${OTHER}\nusername admin password ${OTHER}`],
  ['an application’s of a framework', `app = Flask(__name__)\napp.config['SECRET_KEY'] = '${OTHER}'`],
])('%s is not the vendor’s', async (_, own) => {
  expect(await valuesIn(`${CLIENT}${own}\n`)).toEqual([SECRET]);
  expect(await valuesIn(`${own}\n${CLIENT}`)).toEqual([SECRET]);
});

describe('the vendor’s in such things', () => {
  test.each([
    ['a row of a database', `db.insert({ provider: 'nexmo', api_key: '${KEY}', api_secret: '${SECRET}' });`],
    ['a connection’s string with its host', `x = "Provider=sms;Host=rest.nexmo.com;User=${KEY};Password=${SECRET};"`],
    ['an array of a shell with such letters in its key', `declare -A VONAGE=( [key]=91db3535 [secret]=${SECRET} )`],
    ['an array under its name', `$config['nexmo']['key'] = '${KEY}';\n$config['nexmo']['secret'] = '${SECRET}';`],
    ['its user on a router', `! sip.nexmo.com\nusername ${KEY} password ${SECRET}`],
  ])('%s', async (_, text) => {
    expect(await valuesIn(text)).toEqual([SECRET]);
  });

  test('what signs a token of OpenTok', async () => {
    const video = `d8${drawnHex('enclosures', 38)}`;
    const text = `// X-OPENTOK-AUTH\njwt.sign({ iss: '45990001', ist: 'project' }, '${video}', { expiresIn: 180 });`;
    expect(await valuesIn(text)).toEqual([video]);
  });
});
