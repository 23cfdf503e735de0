// Behind `npm start`: installs and builds when that has not been done since the last change, else returns at once.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const run = (...args) => execFileSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2] });
const timeOf = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

function newest(directory) {
  const times = readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.generated.'))
    .map((entry) => timeOf(path.join(entry.parentPath, entry.name)));
  return Math.max(0, ...times);
}

const installed = timeOf(path.join(root, 'node_modules/.package-lock.json'));
if (installed === 0) run('install', '--no-audit', '--no-fund', '--loglevel=error');
const built = timeOf(path.join(root, 'dist/bin/vonguard.js'));
const changed = Math.max(
  newest(path.join(root, 'src')),
  newest(path.join(root, 'patterns')),
  timeOf(path.join(root, 'package.json')),
);
if (built < changed) run('run', '--silent', 'build');
