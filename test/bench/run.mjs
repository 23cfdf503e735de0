// npm run bench [-- --repository DIR]… [--only NAME] [--rounds N] [--no-save]
// Prints each job as a ratio to a yardstick run beside it, in wall and in CPU time, and keeps the raw results in
// test/bench/results.
// Repositories may also be named by VONGUARD_BENCH_REPOSITORIES, as PATH names folders; without any, three are made.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { historyJobs } from './history.mjs';
import { makeHistory, makeStaged, makeTree } from './inputs.mjs';
import { compare } from './measure.mjs';
import { PAGE_TARGETS, measurePage } from './page.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PROGRAM = path.join(ROOT, 'dist/bin/vonguard.js');
const { values: options } = parseArgs({
  options: {
    repository: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '5' },
    'no-save': { type: 'boolean', default: false },
  },
});

if (!existsSync(PROGRAM)) throw new Error('Build first: npm run build');
const work = mkdtempSync(path.join(os.tmpdir(), 'vonguard-bench-'));
const rounds = Number(options.rounds);
const node = (name, args, more = {}) => ({ name, command: process.execPath, args, codes: [0, 1], ...more });
const program = (name, args, more) => node(name, [PROGRAM, ...args], more);
const results = [];
const RESULTS = path.join(import.meta.dirname, 'results');
const started = new Date().toISOString();
const versions = versionsHere();
const machine = {
  cpu: os.cpus()[0]?.model,
  cores: os.cpus().length,
  memoryGb: Math.round(os.totalmem() / 1e9),
  platform: `${os.platform()} ${os.release()}`,
};
let file;

async function job(name, target, contestants, times = rounds) {
  if (!name.includes(options.only)) return;
  const measured = await compare(await contestants(), times);
  const [ours, yardstick] = Object.values(measured);
  const ratio = yardstick && ours.wallMs / yardstick.wallMs;
  const cpuRatio = yardstick?.cpuMs && ours.cpuMs / yardstick.cpuMs;
  results.push({ name, target, ratio, cpuRatio, measured });
  if (!options['no-save']) save();
  const mb = (value) => (value === undefined ? '–' : `${value.toFixed(0)} MB`);
  console.log(
    `${name}: ${ratio ? `${ratio.toFixed(2)} × ${Object.keys(measured)[1]}` : ''}${cpuRatio ? `, ${cpuRatio.toFixed(2)} × in CPU time` : ''} (target ${target})`,
  );
  for (const [who, one] of Object.entries(measured)) {
    if (one.facts) console.log(`    ${who}: ${factsOf(one.facts)}`);
    console.log(
      `    ${who.padEnd(34)} ${one.wallMs.toFixed(0).padStart(7)} ms wall  ${(one.cpuMs ?? 0).toFixed(0).padStart(7)} ms CPU  peak ${mb(one.peakMb)}`,
    );
  }
}

async function pageJob() {
  const name = 'HTML report of 5,000 findings';
  if (!name.includes(options.only)) return;
  const measured = await measurePage({ program: PROGRAM, directory: work, rounds });
  if (measured === undefined) {
    console.log(`${name}: not measured, there is no Chromium`);
    return;
  }
  const told = Object.entries(measured).map(([what, ms]) => `${what} ${ms.toFixed(0)} ms (≤ ${PAGE_TARGETS[what]})`);
  console.log(`${name}: ${told.join(', ')}`);
  results.push({ name, target: PAGE_TARGETS, measured });
  if (!options['no-save']) save();
}

const bare = node('node -e 0', ['-e', '0']);
try {
  await job('start: --version', '≤ 1.4', async () => [program('vonguard --version', ['--version']), bare], rounds * 3);
  await job(
    'start: scan of one small file',
    '≤ 2.5',
    async () => {
      const file = path.join(work, 'one.txt');
      writeFileSync(file, 'hello\n');
      return [program('vonguard scan FILE', ['scan', file]), bare];
    },
    rounds * 3,
  );
  for (const files of [10, 1000]) {
    await job(
      `staged: ${files} files`,
      files === 10 ? '≤ 2.5' : 'told, no target',
      async () => {
        const cwd = makeStaged(path.join(work, `staged-${files}`), files);
        return [program('vonguard staged', ['staged'], { cwd }), bare];
      },
      rounds * 2,
    );
  }
  await job('work tree: 300 MB', '≤ 1.2, aim < 1', async () => {
    const cwd = makeTree(path.join(work, 'tree'), 300e6);
    // As a file of expressions: -F takes no control characters. Unicode folding is off, as ours is.
    const patterns = path.join(work, 'anchors.txt');
    writeFileSync(patterns, (await anchors()).map((anchor) => `${asExpression(anchor)}\n`).join(''));
    const rg = ['--threads', '2', '--no-config', '--hidden', '--no-ignore', '-U', '-a', '-c', '-f', patterns, '.'];
    const yardstick = which('rg')
      ? [{ name: 'ripgrep, same literals', command: 'rg', args: rg, cwd, codes: [0, 1] }]
      : [];
    return [program('vonguard scan', ['scan', '.', '--jobs', '2'], { cwd }), ...yardstick];
  });
  await pageJob();
  for (const repository of repositories()) {
    for (const { name, target, contestants } of historyJobs({ repository: path.resolve(repository), program, which })) {
      await job(name, target, contestants, Math.min(rounds, 3));
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
if (file !== undefined) console.log(`\nraw results: ${path.relative(ROOT, file)}`);

function factsOf({ anchors, blobs, commits, bytes, searched, hits }) {
  const mb = (value) => `${(value / 1e6).toFixed(0)} MB`;
  return `${anchors} anchors, ${blobs} blobs and ${commits} commits of ${mb(bytes)}; ${mb(searched)} searched, ${hits} objects handed on`;
}

function repositories() {
  const named = (process.env['VONGUARD_BENCH_REPOSITORIES'] ?? '').split(path.delimiter).filter((name) => name !== '');
  const given = [...options.repository, ...named];
  if (given.length > 0 || !'history'.includes(options.only.split(' ')[0])) return given;
  // Four times as large each: the price should grow as the size does.
  return [2000, 8000, 32_000].map((commits) => makeHistory(path.join(work, `history-of-${commits}`), commits));
}

async function anchors() {
  const { loadBuiltInRules } = await import(path.join(ROOT, 'dist/lib/rules/built-in.js'));
  const { compileRuleSet } = await import(path.join(ROOT, 'dist/lib/rules/compile.js'));
  return compileRuleSet(loadBuiltInRules()).anchors;
}

function asExpression(anchor) {
  const escaped = anchor.replace(/[^a-z0-9]/gi, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `(?i-u)${escaped}`;
}

function which(command) {
  try {
    return execFileSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** After each job, so that a run that is ended keeps what it measured. */
function save() {
  mkdirSync(RESULTS, { recursive: true });
  file ??= path.join(RESULTS, `${started.slice(0, 19).replaceAll(':', '')}.json`);
  writeFileSync(file, `${JSON.stringify({ date: started, versions, machine, rounds, results }, null, 1)}\n`);
}

function versionsHere() {
  const scanners = ['rg', 'gitleaks', 'trufflehog', 'kingfisher', 'betterleaks'].filter(which);
  return {
    node: process.version,
    git: firstLine('git', '--version'),
    ...Object.fromEntries(
      scanners.map((name) => [name, firstLine(name, name === 'gitleaks' ? 'version' : '--version')]),
    ),
  };
}

function firstLine(command, argument) {
  const { stdout, stderr } = spawnSync(command, [argument], { encoding: 'utf8' });
  return (stdout || stderr).trim().split('\n')[0];
}
