// Paths as relative URI references (RFC 3986), for SARIF.

/** Each segment percent-encoded; `..` and a first segment with a colon cannot be taken for something else. */
export function toRelativeUri(path: string): string {
  // Lone surrogates cannot be encoded; they stand for bytes that were no text.
  const text = path.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  const encoded = text
    .split('/')
    .map((segment) => (segment === '..' ? '%2E%2E' : encodeURIComponent(segment).replace(/[!'()*]/g, percent)))
    .join('/');
  // A slash in front would make it absolute, and two of them name another host.
  return encoded.replace(/^\/+/, (slashes) => '%2F'.repeat(slashes.length));
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
