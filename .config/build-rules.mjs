// patterns/*.yaml → src/rules/built-in.generated.ts. Plain copying: the checks are parseRules', run by test/rules.test.ts
// over the same files, since this script runs before anything is compiled.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);
const HEAD = '// Made by .config/build-rules.mjs from patterns/*.yaml. Do not edit.\n';

const files = readdirSync(new URL('patterns/', root))
  .filter((name) => name.endsWith('.yaml'))
  .toSorted()
  .map((name) => [`patterns/${name}`, readFileSync(new URL(`patterns/${name}`, root), 'utf8')]);
const rules = files.flatMap(([, text]) => parse(text).rules.map(toRule));

// A template literal would need three escapes; a JSON string of a JSON string needs none.
write(
  'src/rules/built-in.generated.ts',
  `${HEAD}export const BUILT_IN_RULES: string = ${JSON.stringify(JSON.stringify(rules))};\n`,
);
// With comments, lines and examples: only `vonguard rules` loads this.
write(
  'src/rules/rule-files.generated.ts',
  `${HEAD}export const RULE_FILES: readonly (readonly [name: string, text: string])[] = ${JSON.stringify(files)};\n`,
);

// Changes with everything that decides what is found: what was remembered under another one does not count.
write(
  'src/rules/engine-hash.generated.ts',
  `// Made by .config/build-rules.mjs from the sources. Do not edit.\nexport const ENGINE_HASH = '${engineHash()}';\n`,
);

function engineHash() {
  const hash = createHash('sha256');
  for (const folder of ['src/core/', 'src/engine/', 'src/rules/', 'src/kernel/', 'src/scan/']) {
    const names = readdirSync(new URL(folder, root), { recursive: true });
    for (const name of names.toSorted((a, b) => (a < b ? -1 : 1))) {
      if (!/(?<!\.generated)\.ts$/.test(name)) continue;
      hash.update(`${folder}${name}\n`).update(readFileSync(new URL(`${folder}${name}`, root)));
    }
  }
  return hash.digest('hex').slice(0, 32);
}

function write(name, text) {
  const target = new URL(name, root);
  if (read(target) !== text) writeFileSync(target, text);
}

function toRule({
  id,
  kind,
  title,
  description,
  severity,
  confidence = 'medium',
  anchors,
  match,
  remediation,
  references = [],
}) {
  return {
    id,
    kind,
    title: title.trim(),
    description: description.trim(),
    severity,
    confidence,
    anchors: [...new Set(anchors.map((anchor) => anchor.toLowerCase()))],
    match: toMatch(match),
    remediation,
    references,
  };
}

function toMatch({ expression, flags = '', matcher, options = {} }) {
  return expression === undefined
    ? { kind: 'matcher', matcher, options }
    : { kind: 'expression', expression: expression.trim(), flags };
}

function read(url) {
  try {
    return readFileSync(url, 'utf8');
  } catch {
    return undefined;
  }
}
