// The cheap check before a decoded text becomes a layer of its own: most strings with an escape hold nothing that a
// rule could look for. Base64 and hex are not asked: that they decode to text at all is rare enough.

const RELEVANT =
  /vonage|nexmo|opentok|tokbox|newvoicemedia|vgai|secret|passw|pass\b|api.?key|private.?key|t1==|\.eyj|cgfydg5lcl9pzd|[^a-z]kty|rsakeyvalue|credential|signature|ls0tls1crudjti/i;

/** True when a decoded text could hold something that a rule looks for. */
export function isRelevant(text: string): boolean {
  return RELEVANT.test(text);
}

// Text has line ends and tabs, and letters of UTF-8 above 0x7f; random bytes have half of them there, and many controls.
const MAX_CONTROL = 0.02;
const MAX_HIGH = 0.3;

/** True when the bytes read as text. */
export function isText(bytes: Uint8Array): boolean {
  let control = 0;
  let high = 0;
  for (const byte of bytes) {
    if (byte === 0) return false;
    if (byte >= 0x80) high++;
    else if ((byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) || byte === 0x7f) control++;
  }
  return control <= bytes.length * MAX_CONTROL && high <= bytes.length * MAX_HIGH;
}
