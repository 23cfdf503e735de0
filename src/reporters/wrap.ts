/** Breaks text at spaces to lines no wider than `columns`, each behind `indent`; a longer word stands alone. */
export function wrap(text: string, columns: number, indent: string): readonly string[] {
  const width = Math.max(20, Math.min(columns, 110) - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines.map((one) => indent + one);
}
