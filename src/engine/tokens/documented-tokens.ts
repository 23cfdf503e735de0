// Identifiers that documentation and SDK tests use: a token that names one is no leak.

const PROJECTS: ReadonlySet<string> = new Set(
  '12345 123456 1234567 12345678 123456789 123123 12312312 0000000 00000000 40000001 40000002'.split(' '),
);
const IDS: ReadonlySet<string> = new Set([
  '12a3b4cd-a1b2-1ab2-a1b2-a1234bc5d678',
  '78d335fa-323d-0114-9c3d-d6f0d48968cf',
  '01234567-aaaa-bbbb-cccc-defdefdefdef',
]);

// SHA-256 of whole tokens in SDK tests, first 24 hex digits.
const TOKENS: ReadonlySet<string> = new Set([
  // vonage-ruby-sdk test/vonage/test.rb
  '0f1222a66cebd0c42406ad86',
  // vonage-kotlin-sdk src/test/kotlin/com/vonage/client/kt/VideoTest.kt
  '7247bff6f7c0c98f36556970',
]);

/** True for a token of an SDK's tests, by the SHA-256 of its text. */
export function documentedToken(sha256: string): boolean {
  return TOKENS.has(sha256.slice(0, 24));
}

/** True for an OpenTok project key of the documentation. */
export function documentedProject(project: string): boolean {
  return PROJECTS.has(project);
}

/** True for an application id of the documentation, or one whose blocks each repeat one character. */
export function documentedId(id: string): boolean {
  const lower = id.toLowerCase();
  return IDS.has(lower) || lower.split('-').filter((block) => new Set(block).size === 1).length >= 3;
}
