// npm run accuracy [-- --no-save]: precision and recall of the built library over the sets of fixtures/corpus.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { score } from '../../fixtures/corpus/score.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CORPUS = path.join(ROOT, 'fixtures/corpus');
const { scanText } = await import(path.join(ROOT, 'dist/lib/index.js'));

// Each set is scored by itself: the rules were written while looking at some of them (see the corpus' README).
const SETS = [
  '.',
  ...readdirSync(CORPUS).filter((name) => statSync(path.join(CORPUS, name)).isDirectory() && name !== 'dev'),
];

const results = {};
for (const set of SETS) {
  const directory = path.join(CORPUS, set);
  const labels = JSON.parse(readFileSync(path.join(directory, 'labels.json'), 'utf8'));
  const findings = [];
  for (const file of filesBelow(path.join(directory, 'dev'))) findings.push(...(await findingsIn(file, directory)));
  const name = set === '.' ? 'seen' : set;
  results[name] = score(labels, findings);
  console.log(`\n### ${name}`);
  print(results[name]);
}
if (!process.argv.includes('--no-save')) save(results);

function filesBelow(directory) {
  return readdirSync(directory, { recursive: true })
    .map((name) => path.join(directory, name))
    .filter((name) => statSync(name).isFile())
    .toSorted();
}

async function findingsIn(file, directory) {
  const name = path.relative(path.join(directory, 'dev'), file);
  const { findings: found } = await scanText(readFileSync(file), { path: name });
  return found.flatMap((finding) =>
    [finding, ...finding.occurrences].map((place) => ({
      path: place.path,
      line: place.startLine,
      endLine: place.endLine,
      column: place.startColumn,
      // The corpus is synthetic, and the scorer compares values.
      secret: finding.secret.reveal(),
      rule: finding.ruleId,
    })),
  );
}

function print({ overall, byKind, byDifficulty, byContext, columns, misses, falsePositives }) {
  table('overall', { all: overall });
  table('by kind', byKind);
  table('by difficulty', byDifficulty);
  table('by context', byContext);
  console.log(`\ncolumns: ${columns.agree} of ${columns.given} point at the first character of the secret`);
  console.log(`\nmissed (${misses.length})`);
  for (const label of misses)
    console.log(`  ${label.context}: ${label.path}:${label.line} (difficulty ${label.difficulty})`);
  console.log(`\nfalse findings (${falsePositives.length})`);
  for (const one of falsePositives) console.log(`  ${one.context}: ${one.path}:${one.line} {${one.rule}}`);
}

function table(title, rows) {
  const percent = (value) => (value === null ? '–' : `${(100 * value).toFixed(1)} %`).padStart(8);
  console.log(`\n${title.padEnd(30)}   found  missed   false  clean  precision   recall       F1`);
  for (const [name, row] of Object.entries(rows)) {
    const counts = [row.tp, row.fn, row.fp, row.clean ?? 0].map((count) => String(count).padStart(7)).join(' ');
    console.log(`  ${name.padEnd(28)} ${counts}   ${percent(row.precision)} ${percent(row.recall)} ${percent(row.f1)}`);
  }
}

function save(results) {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const date = new Date().toISOString().slice(0, 10);
  const sets = Object.fromEntries(Object.entries(results).map(([name, result]) => [name, toRecord(result)]));
  const file = path.join(ROOT, 'test/accuracy/records', `${date}-${version}.json`);
  writeFileSync(file, `${JSON.stringify({ date, version, sets }, null, 1)}\n`);
  console.log(`\nrecord: ${path.relative(ROOT, file)}`);
}

function toRecord({ overall, byKind, byDifficulty, misses, falsePositives }) {
  return {
    overall,
    byKind,
    byDifficulty,
    misses: misses.map(({ id, context, path: file, line }) => ({ id, context, file, line })),
    falsePositives: falsePositives.map(({ path: file, line, rule, context }) => ({ file, line, rule, context })),
  };
}
