// Builds the shipped programs: one file each (plus chunks loaded only when needed for the command line).
// Not by rolldown's own command: it prints the name of each chunk, which a first `npm start` would begin with.
import { writeFileSync } from 'node:fs';
import { build } from 'rolldown';

const shared = {
  platform: 'node',
  transform: { target: 'node20.19' },
  // yargs measures its help with 30 kB of emoji tables, read at every start; our help has none (15 ms of a hook's 150).
  resolve: { alias: { 'string-width': new URL('./plain-width.mjs', import.meta.url).pathname } },
};

// What nearly every scan needs, as one chunk: each of 30 took half a millisecond to find and open. Not in it is what reads
// YAML, which few repositories have for us.
const SCANNING = /src.(?:core|engine|kernel|config|scan|git|sources|rules)./;
const READS_YAML =
  /(?:parse-config|yaml-depth|edit-config|fields|parse|rule-syntax|rule-catalogue|rule-files\.generated)\.ts$/;
// Half of the rest: what only a content with an anchor needs, and what only history needs.
const ENGINE =
  /src.(?:engine.(?!text\.ts)|scan.(?:look-at|fragments|quiet|worth-a-look|judge-inline|suppress-foreign|explain-line|try-rule|rule-cost|show-example)\.ts)/;
const HISTORY =
  /src.(?:git.pack.|kernel.pack-kernel|sources.(?:history|pack|connectivity|attribution|store-names|names-once|named-contents|object-places|loose-memory|state-memory|ref-files|introductions|holding-refs))/;
// As long as the engine itself, and only for a scan that takes long.
const CREW = /src.scan.look-(?:crew|worker)/;
// A history in which nothing is new needs these and not the engine.
const KEPT = /src.(?:engine.text|scan.(?:keep-sightings|secret-form|snippet))\.ts/;
const isForEveryScan = (id) =>
  SCANNING.test(id) && ![READS_YAML, ENGINE, CREW, HISTORY, KEPT].some((test) => test.test(id));

await build([
  {
    ...shared,
    input: { vonguard: 'src/cli.ts' },
    output: {
      dir: 'dist/bin',
      // Node finds, reads and links modules one by one, and asks its own for all they export: 20 of 75 ms at each start.
      format: 'cjs',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      // Half the time of a start is reading our own text: 200 -> 170 ms for a hook.
      minify: true,
      codeSplitting: {
        groups: [
          // --version is answered without the rest.
          { name: 'version', test: /core.version\.ts$/, priority: 3 },
          // Each takes with it what it needs and nobody before it has.
          { name: 'scan', test: isForEveryScan, priority: 2 },
          { name: 'kept', test: KEPT, priority: 1 },
          { name: 'engine', test: ENGINE },
          { name: 'crew', test: CREW },
          { name: 'history', test: HISTORY },
        ],
      },
      cleanDir: true,
    },
  },
  {
    ...shared,
    input: { action: 'src/action.ts' },
    // Committed, since `uses: vonguard/vonguard@…` runs what is in the repository: one file, readable in a review.
    output: { file: 'dist/action.js', format: 'esm', codeSplitting: false },
  },
]);
// In this package .js are modules.
writeFileSync('dist/bin/package.json', '{ "type": "commonjs" }\n');
