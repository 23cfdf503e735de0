/** No encoder of the platform writes it. */
export function utf32(text: string, order: 'le' | 'be'): Buffer {
  const characters = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(4 * characters.length);
  for (const [index, character] of characters.entries()) {
    if (order === 'le') bytes.writeUInt32LE(character, 4 * index);
    else bytes.writeUInt32BE(character, 4 * index);
  }
  return bytes;
}
