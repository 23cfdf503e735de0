// Templates for what has an inner structure: keys that parse and tokens that decode, made from the same seed each time.

/** A number below the bound; deterministic for a template. */
type Random = (below: number) => number;

const KEY_HEAD = '302e020100300506032b657004220420';
// A fixed instant: an example must not change with the day it runs on.
const ISSUED = 1_700_000_000;

/** An Ed25519 key: any 32 bytes are one, so it needs no search for primes. 1: lines, 2: `\n` escaped. */
export function pemTemplate(random: Random, form: number): string {
  const lines = ['-----BEGIN PRIVATE KEY-----', derTemplate(random), '-----END PRIVATE KEY-----', ''];
  return lines.join(form === 2 ? '\\n' : '\n');
}

/** The same without head and foot. */
export function derTemplate(random: Random): string {
  return Buffer.concat([Buffer.from(KEY_HEAD, 'hex'), bytes(random, 32)]).toString('base64');
}

/** A JWT by family: 1 somebody else's, 2 application, 3 user, 4 Video, 5 OpenTok REST, 6 OpenTok session. */
export function jwtTemplate(random: Random, family: number): string {
  const claims = claimsOf(random, family);
  const algorithm = family >= 2 && family <= 4 ? 'RS256' : 'HS256';
  const head = encode({ alg: algorithm, typ: 'JWT' });
  return `${head}.${encode(claims)}.${bytes(random, algorithm === 'RS256' ? 256 : 32).toString('base64url')}`;
}

/** A T1 token of a random project. */
export function t1Template(random: Random): string {
  const project = projectKey(random);
  const times = `create_time=${ISSUED}&expire_time=${ISSUED + 86_400}&nonce=0.${random(1e9)}&role=publisher`;
  const data = `session_id=${sessionId(random, project)}&${times}`;
  const text = `partner_id=${project}&sig=${bytes(random, 20).toString('hex')}:${data}`;
  return `T1==${Buffer.from(text).toString('base64')}`;
}

function claimsOf(random: Random, family: number): object {
  const times = { iat: ISSUED, exp: ISSUED + 900, jti: uuid(random) };
  const application = { application_id: uuid(random), ...times };
  const project = projectKey(random);
  const session = { session_id: sessionId(random, project), role: 'publisher', scope: 'session.connect' };
  switch (family) {
    case 2:
      return application;
    case 3:
      return { ...application, sub: 'alice', acl: { paths: { '/*/users/**': {}, '/*/legs/**': {} } } };
    case 4:
      return { ...application, ...session, sub: 'video' };
    case 5:
      return { iss: project, ist: 'project', ...times };
    case 6:
      return { iss: project, ist: 'project', ...times, ...session };
    default:
      return { sub: '1234567890', name: 'John Doe', iat: ISSUED };
  }
}

function sessionId(random: Random, project: string): string {
  return `1_${Buffer.from(`1~${project}~~${ISSUED}000~${bytes(random, 12).toString('hex')}~`).toString('base64url')}`;
}

function projectKey(random: Random): string {
  return `4${5 + random(3)}${100_000 + random(900_000)}`;
}

function uuid(random: Random): string {
  const hex = bytes(random, 16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function bytes(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => random(256)));
}
