// What is measured on a repository's history: the prefilter beside `git cat-file` printing the same blobs, the
// whole scan beside `git rev-list`, the same scan again beside a bare start of node, and rivals found on PATH.
import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';

const RIVALS = {
  gitleaks: (repository) => ['git', '--no-banner', '--exit-code', '0', repository],
  betterleaks: (repository) => ['git', '--no-banner', '--exit-code', '0', repository],
  trufflehog: (repository) => ['git', '--no-verification', '--no-update', `file://${repository}`],
  kingfisher: (repository) => ['scan', '--no-validate', repository],
};

export function historyJobs({ repository, program, which }) {
  const name = nameOf(repository);
  const search = (jobs) => ({
    name: `prefilter, ${jobs} threads`,
    command: process.execPath,
    args: [path.join(import.meta.dirname, 'history-search.mjs'), repository, String(jobs)],
    hasFacts: true,
  });
  const scan = (label, args) => program(label, ['history', repository, '--jobs', '2', ...args], { codes: [0, 1, 2] });
  const git = (label, args, more = {}) => ({ name: label, command: 'git', args: ['-C', repository, ...args], ...more });
  // git's memory of bases serves the order of the packs best; the order of object ids is what it lists by default.
  const print = (label, order) =>
    git(label, ['cat-file', '--batch', '--buffer'], { input: blobsOf(repository, order) });
  return [
    {
      name: `history of ${name}: prefilter`,
      target: '≤ 0.35, aim 0.15',
      contestants: async () => [
        search(2),
        print('git cat-file, order of packs', ['--unordered']),
        print('git cat-file, order of ids', []),
        search(1),
      ],
    },
    {
      name: `history of ${name}: whole scan`,
      target: '≤ 1.2 with findings',
      contestants: async () => [
        scan('vonguard history', ['--no-cache']),
        git('git rev-list', ['rev-list', '--all', '--objects', '--missing=allow-any']),
        print('git cat-file, order of packs', ['--unordered']),
        ...rivals(repository, which),
      ],
    },
    {
      name: `history of ${name}: again, nothing new`,
      target: '≤ 3',
      contestants: async () => {
        const again = scan('vonguard history, again', []);
        spawnSync(again.command, again.args, { stdio: 'ignore' });
        return [again, { name: 'node -e 0', command: process.execPath, args: ['-e', '0'] }];
      },
    },
  ];
}

// A bare copy may lie in a folder `repo` of its own.
function nameOf(repository) {
  const [parent = '', last = ''] = repository.split(path.sep).slice(-2);
  return last === 'repo' ? parent.replace('+', '/') : last;
}

function rivals(repository, which) {
  return Object.entries(RIVALS)
    .filter(([command]) => which(command))
    .map(([command, args]) => ({ name: command, command, args: args(repository), codes: [0, 1, 183, 200], rounds: 1 }));
}

function blobsOf(repository, order) {
  const args = ['-C', repository, 'cat-file', '--batch-all-objects', '--batch-check', ...order];
  const list = execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  return `${list.match(/^[0-9a-f]+(?= blob )/gm)?.join('\n') ?? ''}\n`;
}
