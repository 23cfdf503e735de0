// Five thousand findings, every text of them an attacker's: what each format makes of them stays what it is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import type { ScanResult } from '../../src/core/result.ts';
import { FORMATS, loadReporter } from '../../src/reporters/index.ts';
import { testFingerprint } from '../support/finding.ts';
import { recordsOf } from '../support/records.ts';
import { HOSTILE, OPTIONS, hostileFinding, testResult } from '../support/result.ts';
import { judgeXml } from '../support/schemas.ts';

const COUNT = 5000;
const SECRET = ['Zx9', 'Synthetic', 'C0Key', 'Value77'].join('');

// What ends a record, a cell, a tag, an attribute, a command, a link or a line somewhere; and what turns or hides text.
const SIGNS = [
  ...['\n', '\r\n', '\r', '\u2028', '\u0085', '\t', '\u000b', '\u001b[2J', '\u001b]0;x\u0007', '\u009b31m', '\u0000'],
  ...['"', "'", '""', '`', '```', '\\', '\\"', ',', ';', '|', '||', '<', '>', '</', '<!--', '-->', ']]>', '&', '&lt;'],
  ...['::', '::error::', '::add-mask::', '%0A', '%25', '%', '##[command]', '=', '+', '-', '@', '=HYPERLINK("x")'],
  ...[
    '<script>',
    '</script>',
    '</noscript>',
    '<img src=x onerror=alert(1)>',
    '" onload="x',
    'javascript:',
    '{{',
    '${x}',
  ],
  ...['[a](http://b)', '![a](http://b)', '# ', '> ', '* ', '1. ', '@everyone', '\u202e', '\u2066', '\u200b', '\ufeff'],
  ...['\ud800', '\udc00', '\ufffe', '😀', 'é', 'A', ' ', '/', '../', 'a'.repeat(300)],
];

function hostileTexts(count: number): readonly string[] {
  const text = fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''));
  return [...fc.sample(text, { numRuns: count - HOSTILE.length, seed: 1 }), ...HOSTILE];
}

function findingsOf(texts: readonly string[]): readonly Finding[] {
  return texts.map((text, at) => ({ ...hostileFinding(text, SECRET), fingerprint: testFingerprint(at) }));
}

const many = (findings: readonly Finding[]): ScanResult => testResult({ source: 'history', findings });
const hostile = many(findingsOf(hostileTexts(COUNT)));
const harmless = many(findingsOf(Array.from({ length: COUNT }, () => 'harmless')));

/** RFC 4180; throws where a quote stands that belongs to nothing. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  const rows: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error(`no cell at ${at}`);
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe.each(FORMATS)('%s', (format) => {
  test('has as many records of hostile findings as of harmless ones', { timeout: 60_000 }, async () => {
    const report = await loadReporter(format);
    const output = report(hostile, OPTIONS);
    // Of HTML see below: parts of a path and marks are elements of their own.
    if (format !== 'html') expect(recordsOf(format, output)).toBe(recordsOf(format, report(harmless, OPTIONS)));
    expect(output).not.toContain(SECRET);
    expect(output).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    expect(output).toBe(
      output.replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ''),
    );
  });
});

test('CSV has the same cells in every row, and none that a table of sums would take for a formula', async () => {
  const report = await loadReporter('csv');
  const rows = parseCsv(report(hostile, OPTIONS));
  expect(rows.length).toBeGreaterThan(COUNT);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  const formulas = rows.flatMap((row) => row.filter((one) => /^[=+\-@\t\r]/.test(one)));
  expect(formulas).toEqual([]);
});

test('JUnit is valid by its schema', { timeout: 60_000 }, async () => {
  const report = await loadReporter('junit');
  // The judge takes its time for each.
  const some = many(findingsOf(hostileTexts(400)));
  expect(await judgeXml('junit.xsd', report(some, OPTIONS))).toEqual([]);
});

test('annotations of GitHub are commands of ours, a line each, with no more properties than ours', async () => {
  const report = await loadReporter('github');
  const lines = report(hostile, OPTIONS).trimEnd().split('\n');
  const command = /^::(?:error|warning|notice) (?:(?:file|line|endLine|col|title)=[^,:\r\n]*(?:,|(?=::)))+::[^\r\n]*$/;
  expect(lines.filter((line) => !command.test(line))).toEqual([]);
});

test('HTML has no element, attribute or comment of theirs', async () => {
  const report = await loadReporter('html');
  const kinds = (text: string): readonly string[] =>
    [...new Set(text.match(/<[a-z!/][^\s>]*(?:\s[a-z-]+(?==))?/g))].toSorted();
  const count = (text: string, part: RegExp): number => text.match(part)?.length ?? 0;
  const [theirs, ours] = [report(hostile, OPTIONS), report(harmless, OPTIONS)];
  expect(kinds(theirs)).toEqual(kinds(ours));
  for (const part of [/<\/?script/g, /<\/?noscript/g, /<\/?style/g, /<!/g, /<details/g, /<\/tr>/g, /\son[a-z]+="/g]) {
    expect([String(part), count(theirs, part)]).toEqual([String(part), count(ours, part)]);
  }
});

test('a terminal gets text alone: nothing that moves its cursor, sets its title or turns its lines', async () => {
  const report = await loadReporter('text');
  const output = report(hostile, { ...OPTIONS, columns: 80 });
  expect(output.replaceAll('\n', '')).not.toMatch(
    /[\p{Cc}\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u,
  );
});

test('Markdown has no link, image, tag or mention of theirs', async () => {
  const report = await loadReporter('markdown');
  const output = report(hostile, OPTIONS);
  // Code spans are text, whatever is in them, and so is what a backslash stands before.
  const prose = output.replaceAll(/\\.|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
  expect(prose).not.toMatch(/\]\(|<|@everyone|`/);
});

test.each(['json', 'jsonl'] as const)('%s gives back every text as it was', async (format) => {
  const report = await loadReporter(format);
  const output = report(hostile, OPTIONS);
  const parsed = (format === 'json' ? [output] : output.trimEnd().split('\n')).map((line): unknown => JSON.parse(line));
  const found = parsed.flatMap((one) =>
    format === 'json' ? (one as { findings: Finding[] }).findings : [one as Finding],
  );
  const texts = hostile.findings.map(({ path, title, commit }) => [path, title, commit?.author]);
  expect(
    found.filter(({ fingerprint }) => fingerprint).map(({ path, title, commit }) => [path, title, commit?.author]),
  ).toEqual(texts);
});
