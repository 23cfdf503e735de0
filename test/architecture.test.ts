// Reads the imports of src/ and asserts the direction of dependencies and the edge rules of ARCHITECTURE.md.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const SRC = path.join(ROOT, 'src');
const RANKS: Readonly<Record<string, number>> = {
  core: 0,
  kernel: 1,
  engine: 1,
  git: 1,
  config: 1,
  rules: 2,
  sources: 2,
  reporters: 2,
  hooks: 2,
  verify: 2,
  scan: 3,
  commands: 4,
  'index.ts': 4,
  'cli.ts': 5,
  'action.ts': 5,
};

interface SourceFile {
  /** Relative to src, with `/`. */
  readonly name: string;
  readonly place: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files: readonly SourceFile[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => path.relative(SRC, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  // Another language (AssemblyScript) with its own compiler and no imports from us.
  .filter((name) => !name.startsWith('kernel/assembly/') && !name.endsWith('.generated.ts'))
  .map(readSource);

function readSource(name: string): SourceFile {
  const text = readFileSync(path.join(SRC, name), 'utf8');
  const imports = [...text.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return { name, place: name.split('/')[0] ?? name, text, imports };
}

function placeOf(file: SourceFile, specifier: string): string {
  return path.posix.join(path.posix.dirname(file.name), specifier).split('/')[0] ?? '';
}

function offences(isOffence: (file: SourceFile, specifier: string) => boolean): readonly string[] {
  return files.flatMap((file) =>
    file.imports.filter((s) => isOffence(file, s)).map((s) => `${file.name} imports ${s}`),
  );
}

describe('the direction of imports', () => {
  test('there are files to read', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  test('every file belongs to a folder that has a rank', () => {
    expect(files.filter((file) => RANKS[file.place] === undefined).map((file) => file.name)).toEqual([]);
  });

  test('a file imports from its own folder or from a lower rank only', () => {
    const wrong = offences((file, specifier) => {
      if (!specifier.startsWith('.')) return false;
      const to = placeOf(file, specifier);
      return to !== file.place && (RANKS[to] ?? 99) >= (RANKS[file.place] ?? -1);
    });
    expect(wrong).toEqual([]);
  });

  test('no folder is a heap of leftovers', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts)/.test(file.name))).toEqual([]);
  });
});

describe('the edges', () => {
  test('core/ and engine/ import no node module and no package', () => {
    expect(offences((file, s) => (file.place === 'core' || file.place === 'engine') && !s.startsWith('.'))).toEqual([]);
  });

  test('only git/ starts processes or loads simple-git', () => {
    expect(offences((file, s) => file.place !== 'git' && /^(node:)?child_process$|^simple-git$/.test(s))).toEqual([]);
  });

  test('only verify/ can open a connection', () => {
    const network = /^(node:)?(https?|http2|net|tls|dgram|dns)(\/|$)|^undici$/;
    expect(offences((file, s) => file.place !== 'verify' && network.test(s))).toEqual([]);
    const callers = files.filter((file) => file.place !== 'verify' && /(?<![\w.'`-])fetch\(/.test(file.text));
    expect(callers.map((file) => file.name)).toEqual([]);
  });

  test('only the doors touch the process, its streams and the console', () => {
    const doors = new Set(['cli.ts', 'action.ts']);
    const process = /\bprocess\.(env|exit|exitCode|stdout|stderr|stdin|argv|on|once)\b|\bconsole\.\w/;
    const wrong = files.filter(
      (file) => !doors.has(file.name) && process.test(file.text.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')),
    );
    expect(wrong.map((file) => file.name)).toEqual([]);
  });
});

describe('the size of things', () => {
  test('no file is longer than 300 lines', () => {
    const long = files.filter((file) => file.text.split('\n').length > 301);
    expect(long.map((file) => file.name)).toEqual([]);
  });
});
