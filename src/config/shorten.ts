// Words in any of the usual cases. Whatever else stands in a configuration may be a secret that slipped in.
const WORDS = /^_*[A-Za-z]+(?:[-_ ][A-Za-z]+)*_*$/;

/** A message repeats what is wrong when it is a word, and says else how long it is. */
export function shorten(text: string): string {
  return text.length <= 40 && (text.match(/[A-Z]/g) ?? []).length <= 3 && WORDS.test(text)
    ? text
    : `… (${text.length} characters)`;
}
