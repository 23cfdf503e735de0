// What the documents show as a configuration must be one: a reader copies it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCli, withDirectory } from '../support/cli.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const RULES = readFileSync(path.join(ROOT, 'patterns/products.yaml'), 'utf8');
const KEY = /^(?:exclude|minConfidence|rules|allow|honour|requireReason):/m;

const examples = ['README.md', 'docs/suppressions.md'].flatMap((document) => {
  const text = readFileSync(path.join(ROOT, document), 'utf8');
  const blocks = [...text.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, block = '']) => block);
  return blocks.filter((block) => KEY.test(block)).map((block) => [document, block] as const);
});

test('both documents show one', () => {
  expect(new Set(examples.map(([document]) => document)).size).toBe(2);
});

test.each(examples)('%s shows a configuration that is accepted: %s', (_, block) =>
  withDirectory(async (cwd) => {
    writeFileSync(path.join(cwd, '.vonguard.yaml'), block);
    const [, files = ''] = /^ {2}files: \[(.+)\]/m.exec(block) ?? [];
    for (const file of files.split(', ').filter((name) => name !== '')) {
      mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
      const own = RULES.replaceAll(/^( *- id: )/gm, '$1own-');
      writeFileSync(path.join(cwd, file), own);
    }
    expect(await runCli(['scan'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  }),
);
