// Runs commands in turn and measures wall time, CPU time and peak memory of each.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One run; with `hasFacts` it prints JSON, which is kept. CPU seconds and peak memory are read from /proc while the process lives; undefined where there is none. */
async function runOnce({ command, args, cwd, input, hasFacts }) {
  const started = process.hrtime.bigint();
  const child = spawn(command, args, { cwd, stdio: [input ? 'pipe' : 'ignore', hasFacts ? 'pipe' : 'ignore', 'pipe'] });
  if (input) child.stdin.end(input);
  let errors = '';
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  const seen = { cpu: undefined, rss: undefined };
  const timer = setInterval(() => sample(child.pid, seen), 10);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(timer);
  const ms = Number(process.hrtime.bigint() - started) / 1e6;
  const facts = hasFacts && code === 0 ? JSON.parse(output) : undefined;
  return { ms, cpuMs: seen.cpu, rssMb: seen.rss, code, errors, facts };
}

function sample(pid, seen) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    // utime, stime, cutime, cstime in ticks of 10 ms (proc(5), fields 14-17).
    seen.cpu = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]) * 10, 0);
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    if (peak) seen.rss = Math.max(seen.rss ?? 0, Number(peak[1]) / 1024);
  } catch {
    // The process has ended, or this system has no /proc: the last sample stands.
  }
}

/** Runs all contestants in turn, `rounds` times (or as often as one says itself), so that a change of the machine's load meets all of them. */
export async function compare(contestants, rounds) {
  const runs = Object.fromEntries(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contestant of contestants) {
      if (round >= (contestant.rounds ?? rounds)) continue;
      const run = await runOnce(contestant);
      const accepted = contestant.codes ?? [0];
      if (!accepted.includes(run.code)) throw new Error(`${contestant.name} ended with ${run.code}: ${run.errors}`);
      runs[contestant.name].push(run);
    }
  }
  return Object.fromEntries(contestants.map(({ name }) => [name, summarise(runs[name])]));
}

function summarise(runs) {
  const known = (key) => runs.map((run) => run[key]).filter((value) => value !== undefined);
  const max = (values) => (values.length === 0 ? undefined : Math.max(...values));
  return {
    wallMs: median(known('ms')),
    minWallMs: Math.min(...known('ms')),
    cpuMs: median(known('cpuMs')),
    peakMb: max(known('rssMb')),
    runs: runs.map((run) => Math.round(run.ms)),
    ...(runs[0]?.facts && { facts: runs[0].facts }),
  };
}

function median(values) {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
