// What a value looks like, before anyone asks what it means.

export type Shape =
  /** 8 lower-case hex digits: the oldest secrets, and every API key. */
  | 'hex8'
  /** 16 lower-case hex digits: secrets of about 2014 to 2016. */
  | 'hex16'
  /** 40 hex digits: OpenTok secrets, and git commits. */
  | 'hex40'
  /** Other hex of 12 digits or more. */
  | 'hex'
  /** 16 of base62 with all three classes: what the dashboard generates today. */
  | 'base62-16'
  /** 50 of base62: a signature secret. */
  | 'base62-50'
  | 'base62'
  | 'digits'
  /** With punctuation. */
  | 'free';

export function shapeOf(value: string): Shape {
  if (/^\d+$/.test(value)) return value.length === 8 ? 'hex8' : 'digits';
  if (/^[0-9a-f]+$/.test(value) && value.length >= 8) return hexShape(value.length);
  if (/^[0-9A-F]+$/.test(value) && value.length >= 12 && /[A-F]/.test(value))
    return value.length === 40 ? 'hex40' : 'hex';
  if (!/^[0-9A-Za-z]+$/.test(value)) return 'free';
  if (value.length === 50) return 'base62-50';
  return value.length === 16 && countClasses(value) === 3 ? 'base62-16' : 'base62';
}

function hexShape(length: number): Shape {
  if (length === 8) return 'hex8';
  if (length === 16) return 'hex16';
  return length === 40 ? 'hex40' : length >= 12 ? 'hex' : 'base62';
}

/** Hex of a digest's length, or of 12 digits and more that no secret of Vonage's has: a hash or an id, unless its name says otherwise. */
export function isDigest(shape: Shape): boolean {
  return shape === 'hex' || shape === 'hex40';
}

/** How many of lower case, upper case, digits and punctuation. */
export function countClasses(value: string): number {
  return [/[a-z]/, /[A-Z]/, /[0-9]/, /[^0-9A-Za-z]/].filter((kind) => kind.test(value)).length;
}
