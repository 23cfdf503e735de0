// Reads the length-prefixed fields that OpenSSH and PuTTY are made of (RFC 4251 section 5). Past the end every
// field is undefined, so callers check once, at the field they need.

export interface ByteReader {
  readonly uint32: () => number | undefined;
  /** A field with its length in front. */
  readonly field: () => Uint8Array | undefined;
  readonly text: () => string | undefined;
  readonly rest: () => Uint8Array;
}

// The longest field of a real key is a 16,384-bit number; a certificate's is longer, and is no key.
const MAX_FIELD = 1 << 16;

export function makeByteReader(bytes: Uint8Array, start = 0): ByteReader {
  let at = start;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const uint32 = (): number | undefined => {
    if (at + 4 > bytes.length) return undefined;
    at += 4;
    return view.getUint32(at - 4);
  };
  const field = (): Uint8Array | undefined => {
    const length = uint32();
    if (length === undefined || length > MAX_FIELD || at + length > bytes.length) return undefined;
    at += length;
    return bytes.subarray(at - length, at);
  };
  const text = (): string | undefined => {
    const content = field();
    return content === undefined ? undefined : String.fromCharCode(...content.subarray(0, 200));
  };
  return { uint32, field, text, rest: () => bytes.subarray(at) };
}
