// Private keys that SDKs and their tests publish, by the first 24 hex digits of the SHA-256 of their DER.
// By value, so that a real key can never hide here; forks and copies of the SDKs match too.

import type { KeyReading } from './key-reading.ts';

const DOCUMENTED: ReadonlySet<string> = new Set([
  // vonage-python-sdk (jwt and http_client tests), vonage-ruby-sdk, Opentok-Python-SDK
  'b7252d8bfaf0d77f47f346d9',
  // vonage-java-sdk, vonage-kotlin-sdk, Opentok-Java-SDK
  '16a72c7c34fc36242fe070d9',
  // vonage-node-sdk testHelpers, vonage-cli
  '7281370aa7d5b4c848090d0a',
  // opentok-node shim tests, vonage-cli
  'a74696ef39c05e92a22670eb',
  // nexmo-node
  '9a2f990c598ddd85de9155a4',
  // vonage-go-sdk
  'ce991e3232448ec9a94a45dd',
  // vonage-dotnet-sdk
  'd65dd029bfa9e1b8776ff4a2',
  '7240df5e9a4d327740107fa2',
  // OpenTok-PHP-SDK
  '120ccca106d7298431d1d24e',
  // vonage-php-sdk-core test.key
  'ddaa6c3ba867ef9a3fe8fe46',
  // Earlier tests of vonage-dotnet-sdk (TestBase, VideoTokenGeneratorTest, ApplicationV2Test) and nexmo-node
  '71109cca935ef5214bd1f9ea',
  '84b83b0b7e94dfe4c1dfac5f',
  '6074986161bddc6aa8332799',
  'db04176e8386a3765f9fc74f',
]);

/** True for a key whose private half stands in an SDK's documentation or tests. */
export function isDocumentedKey({ hashes }: KeyReading): boolean {
  return hashes.some((hash) => DOCUMENTED.has(hash.slice(0, 24)));
}
