// Inputs of the benchmark, the same in every run: text made from a seeded generator, no secrets in it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const WORDS =
  'const return function await import value index result error config request response user name path file line text count total async export class extends string number'.split(
    ' ',
  );

/** A linear congruential generator (Numerical Recipes' constants): the same numbers everywhere. */
function makeRandom(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function sourceText(bytes, random) {
  const lines = [];
  for (let size = 0; size < bytes;) {
    const words = Array.from(
      { length: 3 + Math.floor(random() * 9) },
      () => WORDS[Math.floor(random() * WORDS.length)],
    );
    const line = `${' '.repeat(Math.floor(random() * 4) * 2)}${words.join(random() < 0.3 ? '.' : ' ')};`;
    lines.push(line);
    size += line.length + 1;
  }
  return `${lines.join('\n')}\n`;
}

/** A tree of source-like files of 1 to 60 kB, `bytes` in all. */
export function makeTree(root, bytes) {
  const random = makeRandom(7);
  const blocks = Array.from({ length: 64 }, () => sourceText(8000, random));
  for (let size = 0, n = 0; size < bytes; n++) {
    const directory = path.join(root, `d${n % 97}`, `e${n % 13}`);
    mkdirSync(directory, { recursive: true });
    const text = Array.from(
      { length: 1 + Math.floor(random() * 7) },
      () => blocks[Math.floor(random() * blocks.length)],
    ).join('');
    writeFileSync(path.join(directory, `f${n}.ts`), text);
    size += text.length;
  }
  return root;
}

/** A repository with one commit and `files` changed files in the index. */
export function makeStaged(root, files) {
  const random = makeRandom(11);
  mkdirSync(root, { recursive: true });
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.invalid', ...args], { cwd: root });
  git('init', '-q');
  const write = () => {
    for (let n = 0; n < files; n++) writeFileSync(path.join(root, `f${n}.ts`), sourceText(4000, random));
    git('add', '-A');
  };
  write();
  git('commit', '-qm', 'base');
  write();
  return root;
}

/** A bare repository, packed: each commit changes some lines of one of 200 files; one of them leaks a made-up secret. */
export function makeHistory(root, commits) {
  const random = makeRandom(13);
  const files = Array.from({ length: 200 }, () => sourceText(12_000, random).split('\n'));
  mkdirSync(root, { recursive: true });
  const git = (args, input) => execFileSync('git', args, { cwd: root, input, stdio: ['pipe', 'ignore', 'inherit'] });
  git(['init', '-q', '--bare', '--initial-branch=main', '.']);
  for (let first = 0; first < commits; first += 2000) {
    const steps = Array.from({ length: Math.min(2000, commits - first) }, (_, at) =>
      commitOf(first + at, files, random),
    );
    git(['fast-import', '--quiet'], steps.join(''));
  }
  git(['repack', '-adfq', '--depth=50', '--window=10']);
  return root;
}

function commitOf(number, files, random) {
  const which = Math.floor(random() * files.length);
  const lines = files[which];
  for (let edits = 0; edits < 3; edits++) {
    lines[Math.floor(random() * lines.length)] = `  edit ${number} ${random()};`;
  }
  const key = (length) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
  const leak = number === 100 ? `VONAGE_API_KEY=${key(8)}\nVONAGE_API_SECRET=${key(7)}Zq${key(7)}\n` : '';
  const text = `${leak}${lines.join('\n')}`;
  const from = number === 0 || number % 2000 !== 0 ? '' : 'from refs/heads/main^0\n';
  return `commit refs/heads/main\ncommitter A <a@example.invalid> ${1_600_000_000 + number} +0000\ndata 1\nx${from === '' ? '\n' : `\n${from}`}M 100644 inline dir${which % 10}/sub${which % 3}/f${which}.ts\ndata ${Buffer.byteLength(text)}\n${text}\n`;
}
