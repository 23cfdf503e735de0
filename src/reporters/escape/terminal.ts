// Text of a repository on a terminal: what the terminal would obey is made visible instead.

// C0 and C1 controls, DEL, zero-width and bidirectional marks, line separators: a path or a commit message can hold any.
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const NAMES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One line of harmless text: control characters, direction marks and lone surrogates as escapes. */
export function escapeTerminal(text: string): string {
  return text.replace(UNSAFE, (character) => NAMES[character] ?? codeOf(character));
}

/** As escapeTerminal for a line of code, in which tabs are usual. */
export function escapeCode(line: string): string {
  return escapeTerminal(line.replaceAll('\t', '    '));
}

function codeOf(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
