// Keys made when they are needed, never committed. RSA costs 100 ms a key, so one of each kind serves a whole file.
import { createHash, createHmac, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

export interface Pair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const made = new Map<string, Pair>();

/** The same pair for the same name. */
export function rsaPair(name = 'main', modulusLength = 2048): Pair {
  return once(`rsa ${name} ${modulusLength}`, () => generateKeyPairSync('rsa', { modulusLength }));
}

export function ecPair(namedCurve = 'prime256v1'): Pair {
  return once(`ec ${namedCurve}`, () => generateKeyPairSync('ec', { namedCurve }));
}

export function edPair(): Pair {
  return once('ed25519', () => generateKeyPairSync('ed25519'));
}

export function dsaPair(): Pair {
  return once('dsa', () => generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 }));
}

function once(key: string, make: () => Pair): Pair {
  const pair = made.get(key) ?? make();
  made.set(key, pair);
  return pair;
}

export function pem({ privateKey }: Pair, type: 'pkcs8' | 'pkcs1' | 'sec1' = 'pkcs8'): string {
  return String(privateKey.export({ type, format: 'pem' }));
}

export function der({ privateKey }: Pair, type: 'pkcs8' | 'pkcs1' | 'sec1' = 'pkcs8'): Buffer {
  return Buffer.from(privateKey.export({ type, format: 'der' }));
}

export function encryptedPem({ privateKey }: Pair, type: 'pkcs8' | 'pkcs1' = 'pkcs8'): string {
  return String(privateKey.export({ type, format: 'pem', cipher: 'aes-128-cbc', passphrase: 'only for a test' }));
}

export function publicPem({ publicKey }: Pair, type: 'spki' | 'pkcs1' = 'spki'): string {
  return String(publicKey.export({ type, format: 'pem' }));
}

/** What a reading calls a key whose public half is known. */
export function identityOf({ privateKey }: Pair): string {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return `public:${createHash('sha256').update(spki).digest('hex')}`;
}

export function jwk({ privateKey }: Pair): Record<string, string> {
  return privateKey.export({ format: 'jwk' }) as Record<string, string>;
}

/** .NET's RSAKeyValue of an RSA pair. */
export function rsaXml(pair: Pair): string {
  const { n = '', e = '', p = '', q = '', d = '' } = jwk(pair);
  const member = (name: string, value: string): string =>
    `<${name}>${Buffer.from(value, 'base64url').toString('base64')}</${name}>`;
  return `<RSAKeyValue>${member('Modulus', n)}${member('Exponent', e)}${member('P', p)}${member('Q', q)}${member('D', d)}</RSAKeyValue>`;
}

// Length-prefixed fields of OpenSSH and PuTTY.
function field(content: Buffer | string): Buffer {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function number(base64url: string): Buffer {
  const bytes = Buffer.from(base64url, 'base64url');
  return field((bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
}

/** The public blob of an SSH key. */
export function sshBlob(pair: Pair): Buffer {
  const { kty, n = '', e = '', x = '', y = '' } = jwk(pair);
  if (kty === 'RSA') return Buffer.concat([field('ssh-rsa'), number(e), number(n)]);
  if (kty === 'OKP') return Buffer.concat([field('ssh-ed25519'), field(Buffer.from(x, 'base64url'))]);
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return Buffer.concat([field('ecdsa-sha2-nistp256'), field('nistp256'), field(point)]);
}

export interface OpenSshOptions {
  readonly cipher?: string;
  readonly checks?: readonly [number, number];
}

/** An openssh-key-v1 file; what stands for the private half is long enough and no key. */
export function openSsh(pair: Pair, { cipher = 'none', checks = [7, 7] }: OpenSshOptions = {}): string {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(checks[0], 0);
  head.writeUInt32BE(checks[1], 4);
  const secret = Buffer.concat([head, sshBlob(pair), field(Buffer.alloc(64, 3))]);
  const container = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    field(cipher),
    field(cipher === 'none' ? 'none' : 'bcrypt'),
    field(''),
    Buffer.of(0, 0, 0, 1),
    field(sshBlob(pair)),
    field(secret),
  ]);
  return armour('OPENSSH PRIVATE KEY', container, 70);
}

/** A .ppk file of PuTTY. */
export function putty(pair: Pair, version = 3, encryption = 'none'): string {
  const lines = (bytes: Buffer): readonly string[] => bytes.toString('base64').match(/.{1,64}/g) ?? [];
  const blob = lines(sshBlob(pair));
  const secret = lines(Buffer.alloc(300, 5));
  return [
    `PuTTY-User-Key-File-${version}: ssh-rsa`,
    `Encryption: ${encryption}`,
    'Comment: made by a test',
    `Public-Lines: ${blob.length}`,
    ...blob,
    ...(encryption === 'none' ? [] : ['Key-Derivation: Argon2id']),
    `Private-Lines: ${secret.length}`,
    ...secret,
    `Private-MAC: ${'ab'.repeat(version === 3 ? 32 : 20)}`,
    '',
  ].join('\n');
}

export interface PgpOptions {
  readonly usage?: number;
  readonly specifier?: number;
}

/** A PGP block of one secret key packet, version 4, RSA. */
export function pgp(pair: Pair, { usage = 0, specifier = 0 }: PgpOptions = {}): string {
  const { n = '', e = '' } = jwk(pair);
  const mpi = (base64url: string): Buffer => {
    const bytes = Buffer.from(base64url, 'base64url');
    const bits = bytes.length * 8 - Math.clz32(bytes[0] ?? 0) + 24;
    return Buffer.concat([Buffer.of(bits >> 8, bits & 255), bytes]);
  };
  const body = Buffer.concat([
    Buffer.of(4, 1, 2, 3, 4, 1),
    mpi(n),
    mpi(e),
    Buffer.of(usage, 7, specifier),
    Buffer.alloc(200, 9),
  ]);
  const packet = Buffer.concat([Buffer.of(0x95, body.length >> 8, body.length & 255), body]);
  return armour('PGP PRIVATE KEY BLOCK', packet, 64, 'Version: Test\n\n', '=AbCd\n');
}

/** A Java keystore of one entry: 1 a key, 2 a certificate. */
export function jks(entry: number, magic = 0xfeedfeed): Buffer {
  const head = Buffer.alloc(16);
  [magic, 2, 1, entry].forEach((value, at) => head.writeUInt32BE(value, at * 4));
  return Buffer.concat([head, Buffer.from('\0\u0005alias'), Buffer.alloc(300, 0x91)]);
}

export function armour(label: string, bytes: Buffer, width = 64, headers = '', checksum = ''): string {
  const lines = (bytes.toString('base64').match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n');
  return `-----BEGIN ${label}-----\n${headers}${lines}\n${checksum}-----END ${label}-----\n`;
}

type Claims = Readonly<Record<string, unknown>>;

function encode(value: Claims): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** A JWT signed with RS256. */
export function rs256({ privateKey }: Pair, claims: Claims): string {
  const data = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${data}.${sign('sha256', Buffer.from(data), privateKey).toString('base64url')}`;
}

/** A JWT signed with HS256. */
export function hs256(secret: string, claims: Claims): string {
  const data = `${encode({ typ: 'JWT', alg: 'HS256' })}.${encode(claims)}`;
  return `${data}.${createHmac('sha256', secret).update(data).digest('base64url')}`;
}

export interface T1Options {
  readonly secret: string;
  readonly project?: string;
  readonly expires?: number;
}

/** A T1 token as the SDKs make it. */
export function t1({ secret, project = '45990001', expires = 1_700_086_400 }: T1Options): string {
  const data = `session_id=1_MX40NTk5MDAwMX5-MTcwMDAwMDAwMDAwMH4&create_time=1700000000&expire_time=${expires}&nonce=0.5&role=moderator`;
  const sig = createHmac('sha1', secret).update(data).digest('hex');
  return `T1==${Buffer.from(`partner_id=${project}&sig=${sig}:${data}`).toString('base64')}`;
}
