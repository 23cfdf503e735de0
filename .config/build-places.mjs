// Where the anchors of the built-in rules go in the search's filter → src/kernel/places.generated.ts. Finding good places
// takes a second, which no start can spend.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const directory = mkdtempSync(path.join(os.tmpdir(), 'vonguard-places-'));
try {
  const { loadBuiltInRules, compileRuleSet, placeAnchors } = await load([
    'src/rules/built-in.ts',
    'src/rules/compile.ts',
    'src/kernel/place-anchors.ts',
  ]);
  const places = [...placeAnchors(compileRuleSet(loadBuiltInRules()).anchors)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(
    `${root}src/kernel/places.generated.ts`,
    `// Made by .config/build-places.mjs from the built-in rules. Do not edit.
import type { Place } from './buckets.ts';

export const PLACES: ReadonlyMap<string, Place> = new Map(${JSON.stringify(places)});
`,
  );
} finally {
  rmSync(directory, { recursive: true });
}

/** What the named sources export. */
async function load(names) {
  const bundle = await rolldown({ input: names.map((name) => root + name), platform: 'node' });
  const { output } = await bundle.write({ dir: directory, entryFileNames: '[name].mjs' });
  await bundle.close();
  const entries = output.filter(({ isEntry }) => isEntry);
  const modules = await Promise.all(
    entries.map(({ fileName }) => import(pathToFileURL(path.join(directory, fileName)).href)),
  );
  return Object.assign({}, ...modules);
}
