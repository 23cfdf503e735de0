// What the vendor's names are in base64 and hex: a whole `.env` in one value holds no other anchor. Each costs the search
// about a hundredth of its time, so the rarest spellings are left out.

const NAMES: readonly (readonly string[])[] = [
  ['vonage', 'Vonage', 'VONAGE'],
  ['nexmo', 'Nexmo', 'NEXMO'],
  ['opentok', 'OPENTOK'],
];

/** Case folded; only of names that are anchors themselves. */
export function encodedAnchors(anchors: readonly string[]): readonly string[] {
  const spellings = NAMES.filter(([name = '']) => anchors.includes(name)).flat();
  const all = spellings.flatMap((name) => [...inBase64(name), Buffer.from(name).toString('hex')]);
  return [...new Set(all.map((anchor) => anchor.toLowerCase()))];
}

// Three bytes are four characters, so a name can begin at three places in them; characters that hold bits of what stands
// beside the name are left out.
function inBase64(name: string): readonly string[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.from(' '.repeat(before) + name).toString('base64');
    const end = Math.floor(((before + name.length) * 8) / 6);
    return encoded.slice(Math.ceil((before * 8) / 6), end);
  });
}
