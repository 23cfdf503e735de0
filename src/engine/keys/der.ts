// A bounded reader of DER (ITU-T X.690): enough to tell what a block of bytes is before any crypto library sees it.
// Definite lengths only; nothing is recursive, and noise ends in `undefined`.

export interface Element {
  readonly tag: number;
  /** Offsets into the bytes: of the tag, of the content, and one past the content. */
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

export const TAG = { integer: 0x02, octets: 0x04, oid: 0x06, sequence: 0x30 } as const;

// A private key has at most 9 members at one level; a hostile sequence could have millions.
const MAX_CHILDREN = 32;

/** The element at `at`, when it ends at or before `limit`. */
export function readElement(bytes: Uint8Array, at: number, limit: number = bytes.length): Element | undefined {
  const header = readHeader(bytes, at);
  if (header === undefined || header.end > Math.min(limit, bytes.length)) return undefined;
  return header;
}

/** As `readElement`, for bytes that may be cut: `end` tells how many there should be. */
export function readHeader(bytes: Uint8Array, at: number): Element | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return undefined;
  if (first < 0x80) return { tag, start: at, body: at + 2, end: at + 2 + first };
  const size = first & 0x7f;
  // Four length bytes would be a key of gigabytes; zero is BER's indefinite form.
  if (size === 0 || size > 3) return undefined;
  let length = 0;
  for (let i = 0; i < size; i++) length = length * 256 + (bytes[at + 2 + i] ?? Number.NaN);
  if (Number.isNaN(length)) return undefined;
  return { tag, start: at, body: at + 2 + size, end: at + 2 + size + length };
}

/** The members of a constructed element; undefined when they do not fill it exactly. */
export function childrenOf(bytes: Uint8Array, parent: Element): readonly Element[] | undefined {
  const children: Element[] = [];
  let at = parent.body;
  while (at < parent.end) {
    const child = readElement(bytes, at, parent.end);
    if (child === undefined || children.length === MAX_CHILDREN) return undefined;
    children.push(child);
    at = child.end;
  }
  return children;
}

export function contentOf(bytes: Uint8Array, element: Element): Uint8Array {
  return bytes.subarray(element.body, element.end);
}
