// Values that Vonage's documentation, SDK tests and support articles print. They match by value, so that a
// look-alike next to them is still seen. Those that would look like a secret here are kept as the first
// 16 hex digits of their SHA-256.

const KEYS = new Set(
  `abcd1234 abcdef01 a1b2c3d4 12345678 12ab3456 1234qwer qwer1234 asdf1234 qwerasdf asdfzxcv bbe6222f acc6111f f9e8d7c6 4d3c2b1a 790fc5e5
   911236e3 deadbeef 00000000 xxxxxxxx 87654321 1a2b3c4d a1b2c3d4 abc12345 1234abcd ffffffff cafebabe aaaaaaaa 11111111 01234567 89abcdef
   40000001 40000002 45828062`.split(/\s+/),
);

const SECRETS = new Set(
  `abcdef0123456789 ABCDEFGH01234abc abc123456789 1234567890abcdef 0987654321abcdef fedcba9876543210 12345abcdeFGH Sup3rS3cr3t!! VerySecret1
   Password123 example-4PI-secret Th1s-I5-my_n3w-s3cr3t MyNewS3cret! s3cr3tk3y Te5ts3cret Aa3456789 1234qwerasdfzxcv qwerasdfzxcv qwerasdf
   12345qwerty AbCdEf123456 mySecret someSecret testSecret P@ssw0rd deadbeef ABC123def456 abcdefghijkl1234 a1b2c3d4e5f6g7h8 A1B2C3D4E5F6G7H8
   ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890abcdefghijklmnopqrstuvwxyz my_secret_key_for_testing Password1 Passw0rd Passw0rd! P@ssword1
   Abcd1234 Test1234 Qwerty123 Secret123 Pa55w0rd`.split(/\s+/),
);

const HASHES = new Set([
  'f97e7f76232334da', // an OpenTok SDK's example: the SHA-256 of "abc", cut off
  'b57a67c7ad165230', // opentok-php's tests
  // opentok-go-sdk's tests of the accounts' documented answers: the SHA-256 of "bar", cut off, and its neighbour
  'a43cb8e81465fb83',
  'ea59da64837bc5a7',
  '07f555f98b347b89', // opentok-rtc's config/example.json
  'a83302e5ea9c33ab', // Apprise's documentation
  '07eb1faf33a16d05', // the Ruby SDK's tests: signature secret
  '2ecbb38856bf347f', // the same tests: an invalid one
  'd5c6d127a6b2e923', // the Ruby SDK's README: signature secret
  // Tests of the Java SDK: a webhook's signature secret, TestUtils, secrets of new subaccounts
  '58cf28dd726e070c',
  '56dd8fa2e686758a',
  '5d6ef5d289d667cb',
  'dbd7849929ba7f8f',
  '2cc9ca02968a2e4d',
  '6b424ebb0cd69da2',
  // Tests of the .NET SDK: signature secrets of MessagingTests and SmsTest
  '8f8786391fb1d314',
  '18e835a8891b4fbd',
  '8657b73d400e801a',
  '0c4e0ca1c18cf634',
  '1d883e63fbbc100e',
  '4aad655c6edd9bc6', // the Python SDK's README: SIP credentials of a call
]);

export function isDocumentedKey(value: string): boolean {
  return KEYS.has(value);
}

export function isDocumentedSecret(value: string): boolean {
  return SECRETS.has(value);
}

/** `sha256` is the value's hash in lower-case hex. */
export function isDocumentedHash(sha256: string): boolean {
  return HASHES.has(sha256.slice(0, 16));
}
