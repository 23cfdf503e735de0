/** Whole lines of at most `limit` bytes, with a word about what is missing. */
export function cutLines(text: string, limit: number, rest: string): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= limit) return text;
  const end = bytes.lastIndexOf('\n', limit - Buffer.byteLength(rest) - 4);
  return `${bytes.subarray(0, Math.max(0, end)).toString()}\n\n${rest}\n`;
}
