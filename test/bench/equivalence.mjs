// Both ways of reading, on real repositories: node equivalence.mjs [--save NAME] REPOSITORY…
// Contents: every (object, anchor, offset) by packs and by git cat-file. Attribution: the first commit and path of a
// sample of objects by our reading of trees and by git rev-list. Places: all paths of the sample by our walk and by what
// git log says that each commit changed. Needs the built library; names every difference.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const SAMPLE = 3000;
const { values, positionals } = parseArgs({ allowPositionals: true, options: { save: { type: 'string' } } });
const library = path.resolve(import.meta.dirname, '../../dist/lib');
const load = (file) => import(path.join(library, file));
const { compareHistoryPaths } = await load('sources/history-compare.js');
const { findIntroductions } = await load('sources/attribution.js');
const { introductionsByNames, startsOf } = await load('sources/introductions.js');
const { findPlaces } = await load('sources/object-places.js');
const { commitsFrom } = await load('git/pack/first-commits.js');
const { HoldingTrees } = await load('git/pack/holding-trees.js');
const { numberOf } = await load('git/pack/name-table.js');
const { readStoreNames } = await load('sources/store-names.js');
const { loadBuiltInRules } = await load('rules/built-in.js');
const { compileRuleSet } = await load('rules/compile.js');
const { anchors } = compileRuleSet(loadBuiltInRules());
const { signal } = new AbortController();

const rows = [];
for (const repository of positionals) {
  const { differences, ...counts } = await compareHistoryPaths({ repository, anchors, jobs: 2, signal });
  const row = {
    repository: nameOf(repository),
    differences: differences.length,
    ...counts,
    ...(await attribution(repository)),
  };
  rows.push(row);
  console.log(JSON.stringify(row));
}
const total = Object.fromEntries(
  ['objects', 'hits', 'differences', 'declined', 'attributed', 'otherwise', 'places', 'placedOtherwise'].map((key) => [
    key,
    rows.reduce((sum, row) => sum + (row[key] ?? 0), 0),
  ]),
);
console.log(JSON.stringify(total));
if (values.save !== undefined) {
  const head = {
    date: new Date().toISOString().slice(0, 10),
    what: 'see test/bench/equivalence.mjs',
    anchors: anchors.length,
  };
  const file = path.join(import.meta.dirname, 'results', values.save);
  writeFileSync(
    file,
    `${JSON.stringify({ ...head, node: process.version, total, repositories: rows }, undefined, 1)}\n`,
  );
}
process.exitCode = total.differences + total.otherwise + total.placedOtherwise === 0 ? 0 : 1;

async function attribution(repository) {
  const git = (...args) => execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const objectsDirectory = path.resolve(repository, git('rev-parse', '--git-path', 'objects').trim());
  const list =
    git('cat-file', '--batch-all-objects', '--batch-check', '--unordered').match(/^\w+(?= (?:blob|commit) )/gm) ?? [];
  const step = Math.max(1, Math.floor(list.length / SAMPLE));
  const wanted = new Set(list.filter((_, index) => index % step === 0));
  const hashLength = (list[0]?.length ?? 40) / 2;
  const names = await readStoreNames({ cwd: repository, objectsDirectory, hashLength, wanted, jobs: 2, signal });
  const starts = names && names !== 'too-large' && (await startsOf(names.table, { cwd: repository, signal }));
  if (!starts) return { attribution: 'left to git' };
  const commits = commitsFrom(names.graph, starts);
  const { found: ours } = await introductionsByNames(names, commits, wanted, { cwd: repository, signal });
  const gits = await findIntroductions(repository, wanted, signal);
  const otherwise = [...wanted].filter((oid) => textOf(ours.get(oid)) !== textOf(gits.get(oid)));
  for (const oid of otherwise.slice(0, 5)) console.log(oid, textOf(ours.get(oid)), textOf(gits.get(oid)));
  return { attributed: wanted.size, otherwise: otherwise.length, ...(await places(names, commits, wanted, git)) };
}

async function places({ table, graph }, commits, wanted, git) {
  const numbers = [...wanted].map((oid) => numberOf(table, Buffer.from(oid, 'hex'), 0));
  const holding = new HoldingTrees(graph, new Set(numbers.filter((number) => graph.treeOf(number) === undefined)));
  const trees = commits.map((commit) => ({ commit, tree: graph.treeOf(commit) ?? -1 }));
  const ours = await findPlaces(trees, { table, graph, holding, signal });
  const whole = new Set([...ours].filter(([, { isCut }]) => !isCut).map(([oid]) => oid));
  // What a commit has, its parents had or it changed. Of git's own history that is too much to print.
  const order = ['log', '--all', '--reflog', '--root', '-m', '--format=', '--raw', '--no-abbrev', '--no-renames', '-z'];
  const printed = commits.length > 40_000 ? undefined : git(...order);
  if (printed === undefined) return {};
  const gits = new Map();
  for (const [, oid, name] of printed.matchAll(/:\d+ \d+ \w+ (\w+) [A-Z]\d*\0([^\0]+)\0/g)) {
    if (whole.has(oid)) gits.set(oid, (gits.get(oid) ?? new Set()).add(name));
  }
  const otherwise = [...whole].filter((oid) => {
    const [mine, theirs] = [ours.get(oid).places.map((one) => one.path), gits.get(oid) ?? new Set()];
    return mine.length !== theirs.size || !mine.every((one) => theirs.has(one));
  });
  for (const oid of otherwise.slice(0, 5)) console.log(oid, ours.get(oid).places, gits.get(oid));
  return { places: whole.size, cut: ours.size - whole.size, placedOtherwise: otherwise.length };
}

function textOf(introduction) {
  return introduction === undefined ? 'nowhere' : `${introduction.commit} ${introduction.path}`;
}

// A bare copy may lie in a folder `repo` of its own.
function nameOf(repository) {
  const [parent = '', last = ''] = path.resolve(repository).split(path.sep).slice(-2);
  return (last === 'repo' ? parent : last).replace('+', '/');
}
