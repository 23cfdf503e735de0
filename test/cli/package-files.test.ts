// What a message tells the user to read has to be there: in the package, where there is no repository beside it.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
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
  const texts = ['src', 'patterns'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|yaml)$/.test(name))
      .map((name) => readFileSync(path.join(ROOT, folder, name), 'utf8')),
  );
  const named = texts.flatMap((text) => text.match(/(?<![\w/.-])docs\/[\w/-]+\.md/g) ?? []);
  expect(named).toContain('docs/suppressions.md');
  const files = packed();
  expect([...new Set(named)].filter((page) => !files.includes(page))).toEqual([]);
});
