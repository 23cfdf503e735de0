// The prefilter over a repository's packs and nothing else: node history-search.mjs REPOSITORY JOBS
// Prints what was searched as JSON. Needs the built library.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

const library = path.resolve(import.meta.dirname, '../../dist/lib');
const [repository = '.', jobs = '2'] = process.argv.slice(2);
const load = (file) => import(path.join(library, file));
const { searchPacks } = await load('git/pack/search-packs.js');
const { readObjectDirectory } = await load('git/pack/object-directory.js');
const { createPackCrew } = await load('sources/pack-crew.js');
const { loadBuiltInRules } = await load('rules/built-in.js');

const { compileRuleSet } = await load('rules/compile.js');

const { anchors } = compileRuleSet(loadBuiltInRules());
const git = (...args) => execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8' }).trim();
const objects = path.resolve(repository, git('rev-parse', '--git-path', 'objects'));
const hashLength = git('rev-parse', '--show-object-format') === 'sha256' ? 32 : 20;
const crew = createPackCrew(anchors, Number(jobs));
const { packs } = readObjectDirectory(objects);
const sum = { anchors: anchors.length, blobs: 0, commits: 0, bytes: 0, searched: 0, hits: 0, declined: 0 };
for await (const event of searchPacks({ packs, hashLength, crew, signal: new AbortController().signal })) {
  if (event.kind === 'hit') sum.hits++;
  if (event.kind === 'declined' || event.kind === 'pack-declined') sum.declined++;
  if (event.kind !== 'progress') continue;
  for (const key of ['blobs', 'commits', 'bytes', 'searched']) sum[key] += event[key];
}
await crew.close();
console.log(JSON.stringify({ ...sum, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
