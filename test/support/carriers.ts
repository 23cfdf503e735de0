// The ways in which public code carries a block of several lines.

/** Each turns plain PEM into what stands in a file. */
export const CARRIERS: Readonly<Record<string, (pem: string) => string>> = {
  'plain lines': (pem) => pem,
  CRLF: (pem) => pem.replaceAll('\n', '\r\n'),
  'escaped \\n in one line': (pem) => `KEY="${pem.replaceAll('\n', '\\n')}"`,
  'twice escaped \\\\n': (pem) => `"{\\"key\\":\\"${pem.replaceAll('\n', '\\\\n')}\\"}"`,
  'escaped \\r\\n': (pem) => `KEY=${pem.replaceAll('\n', '\\r\\n')}`,
  'spaces in place of line ends': (pem) => `KEY='${pem.trim().replaceAll('\n', ' ')}'`,
  'a head with four dashes': (pem) => pem.replace('-----BEGIN', '----BEGIN'),
  'a YAML block': (pem) => `key: |\n${pem.replace(/^/gm, '  ')}next: 1\n`,
  'a diff': (pem) => pem.replace(/^/gm, '+'),
  'an indented diff': (pem) => `+key: |\n${pem.replace(/^/gm, '+    ')}`,
  'comments with #': (pem) => pem.replace(/^/gm, '# '),
  'comments with # without space': (pem) => pem.replace(/^/gm, '#'),
  'comments with //': (pem) => pem.replace(/^/gm, '  // '),
  'comments with // without space': (pem) => pem.replace(/^/gm, '//'),
  'a comment block': (pem) => `/**\n${pem.replace(/^/gm, ' * ')}/\n`,
  'a quoted mail': (pem) => pem.replace(/^/gm, '> '),
  'numbered lines': (pem) => pem.replace(/^/gm, '12: '),
  'JavaScript concatenation': (pem) =>
    `k = ${lines(pem)
      .map((line) => `"${line}\\n"`)
      .join(' +\n  ')};`,
  'Java concatenation, operator first': (pem) =>
    `String k = ${lines(pem)
      .map((line) => `"${line}\\n"`)
      .join('\n    + ')};`,
  'Python adjacent literals': (pem) =>
    `k = (${lines(pem)
      .map((line) => `'${line}\\n'`)
      .join('\n     ')})`,
  'PHP concatenation in two quotes': (pem) =>
    `$k = ${lines(pem)
      .map((line) => `'${line}' . "\\n"`)
      .join(' .\n')};`,
  'C# verbatim': (pem) => `var k = @"${pem}";`,
  'StringBuilder calls': (pem) =>
    lines(pem)
      .map((line) => `sb.append("${line}\\n");`)
      .join('\n'),
  'appending assignments': (pem) =>
    lines(pem)
      .map((line) => `k += "${line}\\n";`)
      .join('\n'),
  'shell echo': (pem) =>
    lines(pem)
      .map((line) => `echo "${line}" >> private.key`)
      .join('\n'),
  'an array of lines': (pem) => JSON.stringify({ key: lines(pem) }, null, 2),
  'an array of lines in JSON in JSON': (pem) => JSON.stringify(JSON.stringify({ key: lines(pem) })),
  'JSON in JSON in JSON': (pem) => JSON.stringify(JSON.stringify(JSON.stringify({ key: pem }))),
  'JSON with escaped slashes': (pem) => JSON.stringify({ key: pem }).replaceAll('/', '\\/'),
  'HTML references': (pem) => `<add key="k" value="${pem.replaceAll('\n', '&#10;')}"/>`,
  'XML hexadecimal references': (pem) => `<k v="${pem.replaceAll('\n', '&#xA;')}"/>`,
  'percent encoding': (pem) => `key=${encodeURIComponent(pem)}&b=1`,
  'form encoding': (pem) => new URLSearchParams({ key: pem }).toString(),
  'backslash continuation': (pem) => `KEY="${pem.replaceAll('\n', '\\n\\\n')}"`,
};

function lines(pem: string): readonly string[] {
  return pem.trim().split('\n');
}
