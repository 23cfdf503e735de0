// patterns/*.yaml → src/rules/built-in.generated.ts. Plain copying: the checks are parseRules', run by test/rules.test.ts
// over the same files, since this script runs before anything is compiled.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);
const target = new URL('src/rules/built-in.generated.ts', root);

const rules = readdirSync(new URL('patterns/', root))
  .filter((name) => name.endsWith('.yaml'))
  .toSorted()
  .flatMap((name) => parse(readFileSync(new URL(`patterns/${name}`, root), 'utf8')).rules.map(toRule));

// A template literal would need three escapes; a JSON string of a JSON string needs none.
const text = `// Made by .config/build-rules.mjs from patterns/*.yaml. Do not edit.
export const BUILT_IN_RULES: string = ${JSON.stringify(JSON.stringify(rules))};
`;
if (read(target) !== text) writeFileSync(target, text);

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
