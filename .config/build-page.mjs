// src/reporters/html/page.css and client/ → src/reporters/html/page.generated.ts: the HTML report's style and script as
// two strings, since the reporter reads no file and the page loads none.
import { readFileSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';

const folder = new URL('../src/reporters/html/', import.meta.url);
const target = new URL('page.generated.ts', folder);

const script = await bundle();
const style = readFileSync(new URL('page.css', folder), 'utf8')
  .replaceAll(/\/\*[^]*?\*\//g, '')
  .replaceAll(/\s+/g, ' ')
  .trim();
for (const part of [script, style]) {
  // It would end the element that holds it, and the rest would be text on the page.
  if (/<\/(?:script|style)|<!--/i.test(part)) throw new Error('The page’s script or style holds an end tag.');
}

const text = `// Made by .config/build-page.mjs from page.css and client/. Do not edit.
export const PAGE_SCRIPT: string = ${JSON.stringify(script)};
export const PAGE_STYLE: string = ${JSON.stringify(style)};
`;
if (read(target) !== text) writeFileSync(target, text);

async function bundle() {
  const build = await rolldown({ input: new URL('client/main.ts', folder).pathname, platform: 'browser' });
  const { output } = await build.generate({ format: 'iife', minify: true });
  await build.close();
  return output[0].code.trim();
}

function read(url) {
  try {
    return readFileSync(url, 'utf8');
  } catch {
    return undefined;
  }
}
