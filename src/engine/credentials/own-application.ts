// Secrets that stand in a text of the vendor's and are somebody else's by where they stand: the application's own
// settings, the users of a gateway's configuration, parameters of another host's address.

import { readName } from '../names/reading.ts';
import { judgeValue } from '../values/judge.ts';
import { closeAfter, openBefore } from './brackets.ts';
import { lazily } from './lazily.ts';
import { lineStartNear } from './line-start.ts';
import { VENDOR_NAMES } from './vendor-names.ts';
import { isVendors } from './whose.ts';

const VENDOR = new RegExp(`${VENDOR_NAMES}|newvoicemedia`, 'i');
// The vendor's secret has the vendor in its own name, so one without it in the same settings is not the vendor's.
const VENDORS_SECRET = new RegExp(String.raw`(?:${VENDOR_NAMES})[\w.-]{0,20}(?:secret|signature|pass)`, 'i');
const FULL_NAME = new RegExp(`^${VENDORS_SECRET.source}`, 'i');
// "BACKEND": "sms.backends.vonage", …, "SECRET": …
const VENDORS_OBJECT = new RegExp(
  String.raw`(?:${VENDOR_NAMES})[^{}]{1,160}["'](?:api_?)?secret["']\s{0,4}(?::|=>)`,
  'i',
);
const FRAMEWORK =
  /(?:^|\n)(?:INSTALLED_APPS|ALLOWED_HOSTS|MIDDLEWARE|ROOT_URLCONF|ALGORITHM|JWT_ALGORITHM)\s?=|\b(?:Flask|FastAPI)\(|\bapp\.config\[/;
const APPLICATIONS =
  /^(?:app |application |site |encryption )?(?:secret key(?: base)?|app key|app secret|application secret)$/;
// BASIC_AUTH_PASSWORD, default_password: who may see one's own pages, or speak with one's own gateway.
const OWN_PASSWORD =
  /^(?:(?:http|basic|auth|web|site|admin|default|htaccess|htpasswd) ){1,3}(?:password|passwd|pass|pwd)$/;
const LINE = 120;
const NEAR = 3000;

/** SECRET_KEY, APP_KEY and the like in flat settings that name the vendor's secret in full. */
export function ownSettingsIn(text: string): (at: number, name: string) => boolean {
  const hasVendors = lazily(() => VENDORS_SECRET.test(text) || VENDORS_OBJECT.test(text));
  const isFrameworks = lazily(() => FRAMEWORK.test(text));
  return (at, name) => {
    const own = name.slice(name.lastIndexOf(' ') + 1);
    if (OWN_PASSWORD.test(readName(own)?.words.join(' ') ?? '')) return isBesideVendorsOwn(text, at);
    return isApplications(text, at, own) && (hasVendors() || (/(?:^|\.)secret_key$/i.test(own) && isFrameworks()));
  };
}

/** Another line, or attribute, in which all in front of the name is the same, sets the vendor's secret by its full name. */
function isBesideVendorsOwn(text: string, at: number): boolean {
  const start = lineStartNear(text, at, LINE);
  if (start === undefined) return false;
  const before = text.slice(start, at);
  const near = text.slice(Math.max(0, start - NEAR), start + NEAR).split('\n');
  return near.some((line) => line.startsWith(before) && FULL_NAME.test(line.slice(before.length)));
}

function isApplications(text: string, at: number, own: string): boolean {
  if (!APPLICATIONS.test(readName(own)?.words.join(' ') ?? '')) return false;
  const start = lineStartNear(text, at, LINE);
  if (start === undefined) return false;
  const before = text.slice(start, at);
  const isVariable = /^[A-Z_]+$/.test(own) ? /^[ \t]*(?:- |export |set |ENV |app\.config\[)?["']?$/ : /^$/;
  return isVariable.test(before);
}

// cache.set('KEY-LIKE', 'anything')
const IN_STORE = /(?:cache|redis|memcached?|session|storage|cookies?)\w{0,12}\)?(?:\.|->|::)\w{1,12}\(\s{0,8}["'`]$/i;

/** True for the first argument of a call that keeps anything under a key. */
export function isInStore(text: string, at: number): boolean {
  return IN_STORE.test(text.slice(Math.max(0, at - 60), at));
}

const GROUP = /(?:^|\n)[ \t]*group[ \t]*=[ \t]*(?<group>[\w-]{1,30})[ \t]*\r?(?=\n|$)/g;
const GROUP_REACH = 2000;

/** Passwords of a Kannel group that is no connection to an operator: `group = core`, `group = sendsms-user`. */
export function isGatewaysUser(text: string, at: number): boolean {
  const start = lineStartNear(text, at, LINE);
  if (start === undefined || !/^[ \t]*$/.test(text.slice(start, at))) return false;
  const group = [...text.slice(Math.max(0, at - GROUP_REACH), at).matchAll(GROUP)].at(-1)?.groups?.['group'];
  return group !== undefined && group !== 'smsc';
}

// config :acme, :guardian, secret_key: "…"
const CONFIG = /(?:^|\n)config[ \t]{1,4}:(?:(?!\nconfig\b|\n[ \t]*\n)[^]){0,600}$/;
const VENDORS_CONFIG = new RegExp(String.raw`(?:^|\n)config[ \t]{1,4}:[^\n]{0,80}(?:${VENDOR_NAMES})`, 'i');
const CONFIG_REACH = 600;

/** Tells of places in Elixir's configuration of something else, where another one is the vendor's. */
export function othersConfigsIn(text: string): (at: number) => boolean {
  const hasVendors = lazily(() => VENDORS_CONFIG.test(text));
  return (at) => {
    const own = CONFIG.exec(text.slice(Math.max(0, at - CONFIG_REACH), at))?.[0];
    return own !== undefined && !VENDOR.test(own) && hasVendors();
  };
}

const URL_REACH = 400;
// Neither an address in numbers nor a name without dots: those can be a relay of one's own.
const HOST = /^[A-Za-z][\w+.-]{1,20}:\/\/(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,12}(?=[:/?])/;

/** True for a parameter of an address whose host, path and parameters before it do not name the vendor. */
export function isOthersAddress(text: string, at: number): boolean {
  if (!/(?:[?&]|&amp;|%26|\\u0026)$/.test(text.slice(Math.max(0, at - 6), at))) return false;
  const line = text.slice(lineStartNear(text, at, URL_REACH) ?? at, at);
  const address = /[A-Za-z][A-Za-z+.-]{1,20}:\/\/(?:(?!:\/\/)[^\n])*$/.exec(line)?.[0];
  return address !== undefined && HOST.test(address) && !VENDOR.test(address);
}

/** True where a user and a password are those of a host that does not name the vendor: KEY:SECRET@sip.carrier.example. */
export function isAtOthersHost(text: string, end: number): boolean {
  const host = /^@(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,12}(?![\w-])/.exec(text.slice(end, end + 200))?.[0];
  return host !== undefined && !VENDOR.test(host);
}

const SIBLINGS = /(?<![\w.-])(?<stem>\w{0,20}?)[_-]?key["']?\s{0,4}(?:=>|[:=])\s{0,4}["'](?<key>[^"'\s]{9,80})["']/gi;
const SECRETS = /^(?<stem>\w{0,20}?)[_-]?secret$/i;
const PAIR_REACH = 400;

/** True in an object where the key of the same pair (sdkKey and sdkSecret) is none of an account's or a project's. */
export function isOthersPair(text: string, at: number, name: string): boolean {
  const stem = SECRETS.exec(name)?.groups?.['stem']?.toLowerCase();
  const open = stem === undefined ? undefined : openBefore(text, at);
  if (open === undefined || at - open > PAIR_REACH) return false;
  const body = text.slice(open, Math.min(closeAfter(text, open), at + PAIR_REACH));
  const siblings = [...body.matchAll(SIBLINGS)].filter(({ groups }) => groups?.['stem']?.toLowerCase() === stem);
  return siblings.some(({ groups }) => isOthersKey(groups?.['key'] ?? '')) && !isVendors(body);
}

function isOthersKey(key: string): boolean {
  return /^\d{9,}$/.test(key) || judgeValue(key).kind === 'value';
}

/** True at the password of a web service's own security header: no service of the vendor's has one. */
export function isWebServices(text: string, at: number): boolean {
  return /<wsse:$/i.test(text.slice(Math.max(0, at - 6), at));
}
