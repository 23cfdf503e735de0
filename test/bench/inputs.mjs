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
