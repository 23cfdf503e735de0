/** What a line break, a quote or a tag of a text would make more of. */
export function recordsOf(format: string, output: string): number {
  const count = (pattern: RegExp): number => output.match(pattern)?.length ?? 0;
  switch (format) {
    case 'json':
    case 'sarif':
    case 'gitlab':
      return Object.keys(JSON.parse(output) as object).length;
    case 'jsonl':
      return output
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as object).length;
    case 'csv':
      return count(/\r\n/g) * 1000 + count(/^(?:"(?:[^"]|"")*",){18}"(?:[^"]|"")*"\r\n/gm);
    case 'junit':
      return count(/<[a-z/]/g);
    case 'html':
      return count(/<(?!wbr)[a-z/!]/g);
    case 'github':
      return count(/^::(?:error|warning|notice) [^:]*::/gm) * 1000 + count(/\n/g);
    case 'markdown':
      return count(/\n/g) * 1000 + count(/(?<!\\)\|/g);
    default:
      // Lines of ours begin in the first column, and what they say is indented.
      return count(/^\S/gm);
  }
}
