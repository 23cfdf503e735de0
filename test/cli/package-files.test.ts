// What a message tells the user to read has to be there: in the package, where there is no repository beside it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fg from 'fast-glob';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

function packed(): readonly string[] {
  const json = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }] = JSON.parse(json) as [{ readonly files: readonly { readonly path: string }[] }];
  return files.map((file) => file.path);
}

test('every page of docs/ that the program names is in the package', () => {
  const named = fg
    .sync('{src,patterns}/**/*.{ts,yaml}', { cwd: ROOT })
    .flatMap((file) => readFileSync(path.join(ROOT, file), 'utf8').match(/(?<![\w/.-])docs\/[\w/-]+\.md/g) ?? []);
  expect(named).toContain('docs/suppressions.md');
  const files = packed();
  expect([...new Set(named)].filter((page) => !files.includes(page))).toEqual([]);
});
