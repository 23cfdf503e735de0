// Contents that only their path says to be the vendor's, in a history: objects have no path until trees are read.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeWordTable } from '../../src/git/pack/word-table.ts';
import { namedContents } from '../../src/sources/named-contents.ts';
import { readStoreNames, readStoreNamesByGit, type StoreNames } from '../../src/sources/store-names.ts';
import { runCli } from '../support/cli.ts';
import { ANCHOR, makeSession, withRepo, type Repo } from '../support/repo.ts';
import { makeApiKey, makeApiSecret } from '../support/secrets.ts';

interface Report {
  readonly complete: boolean;
  readonly findings: readonly { readonly path: string; readonly occurrences: readonly { readonly path: string }[] }[];
}

/** Names nobody. Eight digits would be a number of anything. */
function neutral(): string {
  return `KEY=${makeApiKey().replace(/.$/, 'f')}\nSECRET=${makeApiSecret()}\n`;
}

async function pathsFound(root: string, command: readonly string[]): Promise<readonly string[]> {
  const run = await runCli([...command, '--format', 'json'], { cwd: root });
  expect(run.stderr).toBe('');
  const { findings } = JSON.parse(run.stdout) as Report;
  return findings.flatMap((one) => [one.path, ...one.occurrences.map((other) => other.path)]).toSorted();
}

const history = (root: string, ...more: string[]): Promise<readonly string[]> => pathsFound(root, ['history', ...more]);

describe('a credential whose vendor only the path names', () => {
  test('is found in a history where a scan finds it, and nowhere else', () =>
    withRepo(async (repo) => {
      for (const name of ['deploy/vonage/.env', 'nexmo/a/b/.env', 'other/vonage.env', 'other/.env', 'x/y.env'])
        repo.write(name, neutral());
      repo.commit();
      const scanned = await pathsFound(repo.root, ['scan']);
      expect(scanned).toEqual(['deploy/vonage/.env', 'nexmo/a/b/.env', 'other/vonage.env']);
      expect(await history(repo.root)).toEqual(scanned);
      repo.git(['gc', '-q']);
      for (const more of [[], [], ['--no-cache'], ['--no-cache', '--jobs', '2']])
        expect(await history(repo.root, ...more)).toEqual(scanned);
    }));

  test('is found beside what only proves others, and where its own name holds a word too', () =>
    withRepo(async (repo) => {
      const key = ['-----BEGIN PUBLIC', ' KEY-----'].join('');
      const pem = `${key}\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n${key.replace('BEGIN', 'END')}\n`;
      repo.write('vonage/.env', `${neutral()}# a basic thing\n${pem}`);
      repo.write('nexmo/api_secret.env', neutral());
      repo.commit();
      const scanned = await pathsFound(repo.root, ['scan']);
      expect(scanned).toEqual(['nexmo/api_secret.env', 'vonage/.env']);
      for (const more of [['--no-cache'], [], []]) expect(await history(repo.root, ...more)).toEqual(scanned);
    }));

  test('is found with all its places when it was moved out of the vendor’s directory, or into it', () =>
    withRepo(async (repo) => {
      repo.write('vonage/one.env', neutral());
      repo.write('two.env', neutral());
      repo.commit();
      mkdirSync(path.join(repo.root, 'elsewhere'));
      repo.git(['mv', 'vonage/one.env', 'elsewhere/one.env']);
      mkdirSync(path.join(repo.root, 'nexmo'));
      repo.git(['mv', 'two.env', 'nexmo/two.env']);
      repo.commit();
      repo.git(['rm', '-q', '-r', '.']);
      repo.commit();
      const found = ['elsewhere/one.env', 'nexmo/two.env', 'two.env', 'vonage/one.env'];
      for (const more of [[], [], ['--no-cache']]) expect(await history(repo.root, ...more)).toEqual(found);
    }));

  test('is found anew when the path comes later, to a content that was quiet so far', () =>
    withRepo(async (repo) => {
      // An anchor of its own, that names nobody.
      repo.write('a.env', `${neutral()}# a basic thing\n`);
      repo.commit();
      repo.git(['gc', '-q']);
      expect(await history(repo.root)).toEqual([]);
      expect(await history(repo.root)).toEqual([]);
      mkdirSync(path.join(repo.root, 'vonage'));
      repo.git(['mv', 'a.env', 'vonage/a.env']);
      repo.commit();
      for (const more of [[], [], ['--no-cache']])
        expect(await history(repo.root, ...more)).toEqual(['a.env', 'vonage/a.env']);
    }));

  test('is found in a store that borrows its objects', () =>
    withRepo(async (repo) => {
      repo.write('vonage/.env', neutral());
      repo.commit();
      const other = repo.beside('other');
      writeFileSync(path.join(other.root, '.git/objects/info/alternates'), `${path.join(repo.root, '.git/objects')}\n`);
      other.git(['update-ref', 'refs/heads/main', repo.git(['rev-parse', 'HEAD'])]);
      expect(await history(other.root)).toEqual(['vonage/.env']);
    }));
});

const NAMES = ['a', 'b', `${ANCHOR}s`, `x${ANCHOR.toUpperCase()}`, 'ü'];
const file = fc
  .tuple(
    fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }).map((parts) => `${parts.join('/')}.txt`),
    fc.constantFrom('1', '2', '3', '4', '5', '6'),
  )
  .map(([name, text]) => ({ name, text }));

function write({ git }: Repo, files: readonly { readonly name: string; readonly text: string }[]): void {
  git(['read-tree', '--empty']);
  for (const { name, text } of files) {
    const oid = git(['hash-object', '-w', '--stdin'], { input: text });
    git(['update-index', '--add', '--cacheinfo', `100644,${oid},${name}`]);
  }
  git(['commit', '-q', '--allow-empty', '-m', 'Change']);
}

async function named({ root }: Repo, byGit: boolean): Promise<readonly string[]> {
  const session = makeSession();
  const where = { cwd: root, objectsDirectory: path.join(root, '.git/objects'), hashLength: 20 };
  const asked = { ...where, wanted: [], words: makeWordTable([ANCHOR]), jobs: 1, signal: session.signal };
  const names = async (): Promise<StoreNames | undefined> => {
    const all = await (byGit ? readStoreNamesByGit(asked) : readStoreNames(asked));
    return all === 'too-large' ? undefined : all;
  };
  const found: string[] = [];
  const options = { cwd: root, names, memory: undefined, found: new Set<string>() };
  for await (const { provenance } of namedContents(options, session)) {
    expect(provenance.knownAs?.toLowerCase()).toContain(ANCHOR);
    found.push(provenance.oid);
  }
  return found.toSorted();
}

test('by packs, loose and by git, all contents with an anchor in a path are given once each', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(file, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      (commits, isPacked) =>
        withRepo(async (repo) => {
          for (const files of commits) write(repo, files);
          if (isPacked) repo.git(['gc', '-q']);
          const lines = repo
            .git(['rev-list', '--all'])
            .split('\n')
            .flatMap((commit) => repo.git(['ls-tree', '-r', '-z', commit]).split('\0').filter(Boolean));
          const holding = lines.filter((line) => line.slice(53).toLowerCase().includes(ANCHOR));
          const wanted = [...new Set(holding.map((line) => line.slice(12, 52)))].toSorted();
          expect(await named(repo, false)).toEqual(wanted);
          expect(await named(repo, true)).toEqual(wanted);
        }),
    ),
    { numRuns: 8 },
  ));
