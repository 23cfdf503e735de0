// What stands around a value and keeps it for something else than the vendor: the call or object that it is an argument
// of (`createConnection({`, `Configure<JwtOptions>(`), a connection's string, the network whose name stands in front.

import { splitWords } from '../names/words.ts';
import { closeAfter, openBefore, type Brackets } from './brackets.ts';
import { lineStartNear } from './line-start.ts';
import { isNamedVendors, isVendors } from './whose.ts';

// Things of an application's own that have passwords and keys.
const OWN_THINGS = new Set(
  `jwt bearer smtp imap mail mailer nodemailer ldap db database databases datasource sql mysql mysqli mariadb postgres postgresql psycopg pg jdbc odbc pdo hikari
   sequelize knex orm typeorm redis mongo mongodb mongoose amqp rabbit rabbitmq mqtt wifi wlan ftp sftp ssh vpn devise session sessions cookie cookies csrf passport keycloak
   ota snmp radius kerberos kafka elasticsearch influx influxdb minio prisma users seed seeds seeder seeders`.split(
    /\s+/,
  ),
);
// The vendor's users are keys and addresses.
const LOCAL_USER =
  /\b(?:user\w{0,8}|login|number|ext(?:ension)?)["']?\s{0,4}(?:=>|[:=])\s{0,4}["']?(?:admin|root|sa|guest|\d{3,4})["',\s}]/i;
const REACH = 1500;
const MAX_DEPTH = 5;
const HEAD_REACH = 90;
// connect(, Configure<JwtOptions>(o =>, database: {, setup { |config|
const HEAD = /[\w$.:<>@\\-]{1,60}["']?\s{0,3}(?:(?:=>|:=|[:=])\s{0,3})?$/;
// $config['ftp']['password'], cfg.smtp.password
const CHAIN = /[\w$.:>@[\]"'-]{1,60}$/;
const BRACKETS: Brackets = { opens: '([{', closes: ')]}', reach: REACH };

/** True for an argument or a field of something that only an application's own things have. */
export function isOwnThings(text: string, at: number): boolean {
  // What stands there is the secret itself: it signs OpenTok's tokens.
  if (/^[0-9a-f]{40}(?!\w)/.test(text.slice(at, at + 41))) return false;
  const chain = CHAIN.exec(text.slice(Math.max(0, at - HEAD_REACH), at))?.[0] ?? '';
  if (!isNamedVendors(chain) && namesOwnThing(chain)) return true;
  let place = at;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const open = openBefore(text, place, { ...BRACKETS, reach: place - (at - REACH) });
    if (open === undefined) return false;
    const head = headOf(text, open);
    if (isNamedVendors(head)) return false;
    if (namesOwnThing(head)) return !isVendors(text.slice(open, closeAfter(text, open, BRACKETS)));
    if (
      depth === 0 &&
      LOCAL_USER.test(text.slice(open, at)) &&
      !isVendors(text.slice(open, closeAfter(text, open, BRACKETS)))
    )
      return true;
    place = open;
  }
  return false;
}

function headOf(text: string, open: number): string {
  const before = text.slice(Math.max(0, open - HEAD_REACH), open);
  // resource "aws_db_instance" "main" {
  return (text[open] === '{' ? before.split(/[\n;{}]/).at(-1) : HEAD.exec(before)?.[0]) ?? '';
}

// User.create({, users.insertMany([
const USERS = /(?<![\w-])users?(?:\.|->|::)(?:create|insert|upsert|bulk|register|new|save|find)\w{0,12}\($/i;

function namesOwnThing(head: string): boolean {
  if (USERS.test(head)) return true;
  // `91db3535` is a key, no database.
  return splitWords(head.replace(/\b[0-9a-f]{8,40}\b/g, '')).some((word) => OWN_THINGS.has(word));
}

const LINE = 400;
const SERVER =
  /(?:^|[;\s"'])(?:server|data source|host|hostname|database|initial catalog|dbname|driver|provider|addr|address)\s?=/i;

/** True for a field of a connection's string: `Server=…;User Id=…;Password=…`, `host=… user=… password=…`. */
export function isInConnection(text: string, at: number): boolean {
  const start = lineStartNear(text, at, LINE);
  if (start === undefined) return false;
  const before = text.slice(start, at);
  const opened = Math.max(before.lastIndexOf('"'), before.lastIndexOf("'"));
  const [behind = ''] = text.slice(at, at + LINE).split(opened === -1 ? /\n/ : /["'\n]/);
  const string = before.slice(opened + 1) + behind;
  return SERVER.test(string) && /[;\s]\s?$/.test(before) && !isVendors(string);
}

const DEVICE =
  /(?:^|\n)[ \t]*(?:enable[ \t]|username[ \t](?![0-9a-f]{8}[ \t])\S{1,40}[ \t](?:privilege[ \t]\d{1,2}[ \t])?)(?:secret|password)?$/;
const OTHERS_NAME =
  /(?:key[_-]?store|trust[_-]?store|store|\bkey|admin|root|superuser|smtp|imap)[_-]?(?:user[_-]?)?(?:pass|password|pwd)$|(?:nextauth|cron|encryption|session|cookie)[_-]?secret$/i;

/** True for the password of a router's own user, of a store of keys, of an administrator. */
export function isDevices(text: string, at: number, name: string): boolean {
  return (
    OTHERS_NAME.test(name) ||
    DEVICE.test(text.slice(Math.max(0, at - 80), at + (name.startsWith('enable') ? name.length : 0)))
  );
}

const NETWORK = /\b\w{0,20}ssid\w{0,8}(?:\[\w{0,3}\])?["']?\s{0,6}[:=,"'][^\n]{0,80}\n?[^\n]{0,60}$/i;

/** True where the line or the one above names a wireless network. */
export function isNetworks(text: string, at: number): boolean {
  return NETWORK.test(text.slice(Math.max(0, at - 200), at));
}
