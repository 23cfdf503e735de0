// npm's `prepare`. In a person's clone it installs the commit hook. npm also runs it in the throw-away clone that it
// makes to install this package from git, as the pre-commit framework does: there the program is built.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
// `npm install -g git+…` hands its settings down: an npm of ours would install globally, and without what builds us.
const handedDown = /^npm_config_(?:global|location|prefix|local_prefix|omit|include)$/i;
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !handedDown.test(name)));
const run = (command, ...args) => execFileSync(command, args, { cwd: root, env, stdio: ['ignore', 2, 2] });

const husky = path.join(root, 'node_modules/husky/bin.js');
// The name that npm (pacote) gives that clone.
if (path.basename(root).startsWith('git-clone')) build();
else if (existsSync(husky)) run(process.execPath, husky);

function build() {
  // Not `npm ci`: it is for the clone's own lock file on every platform, this needs only what builds here.
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) {
    run('npm', 'install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error');
  }
  run('npm', 'run', '--silent', 'build');
}
