// Stores that are damaged, or lie: what can be read is looked at, what can't be is named, and nothing ends as clean.
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { withRepo, type Repo } from '../support/repo.ts';
import { makeApiSecret, makeEnvFile } from '../support/secrets.ts';

interface Report {
  readonly scan: { readonly complete: boolean };
  readonly findings: readonly { readonly path: string; readonly commit?: { readonly summary: string } }[];
  readonly errors: readonly { readonly code: string; readonly message: string }[];
}

async function report({ root }: Repo, ...args: string[]): Promise<Report & { readonly code: number | null }> {
  const { code, stdout } = await runCli([...args, '-f', 'json'], { cwd: root });
  return { code, ...(JSON.parse(stdout) as Report) };
}

const history = (repo: Repo): ReturnType<typeof report> => report(repo, 'history', '--no-cache');
const leak = (): string => makeEnvFile(makeApiSecret());
const inGit = ({ root }: Repo, ...names: string[]): string => path.join(root, '.git', ...names);

function packFile(repo: Repo, suffix: string): string {
  const directory = inGit(repo, 'objects/pack');
  const name = readdirSync(directory).find((one) => one.endsWith(suffix));
  if (name === undefined) throw new Error(`There is no ${suffix}.`);
  const file = path.join(directory, name);
  chmodSync(file, 0o600);
  return file;
}

function flip(file: string, share: number): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length * share);
  bytes[at] = (bytes[at] ?? 0) ^ 0x55;
  writeFileSync(file, bytes);
}

/** A leak in a pack, and a later one in a loose object. */
function packed(repo: Repo): void {
  for (let index = 0; index < 10; index++) {
    repo.write('text', `${'line\n'.repeat(100)}${index}`);
    repo.commit();
  }
  repo.write('packed.env', leak());
  repo.commit('packed');
  repo.git(['gc', '-q']);
  repo.write('loose.env', leak());
  repo.commit('loose');
}

describe('a damaged pack', () => {
  test.each([
    ['cut in the middle', (repo: Repo) => truncateSync(packFile(repo, '.pack'), 300)],
    ['empty', (repo: Repo) => truncateSync(packFile(repo, '.pack'), 0)],
    ['of an unknown version', (repo: Repo) => flip(packFile(repo, '.pack'), 0.005)],
    ['gone, its index left', (repo: Repo) => rmSync(packFile(repo, '.pack'))],
    ['whose index is cut', (repo: Repo) => truncateSync(packFile(repo, '.idx'), 1100)],
    ['whose index is gone', (repo: Repo) => rmSync(packFile(repo, '.idx'))],
    ['whose index has a wrong offset', (repo: Repo) => flip(packFile(repo, '.idx'), 0.96)],
  ])('%s is named, and what lies beside it is looked at', (_, damage) =>
    withRepo(async (repo) => {
      packed(repo);
      const loose = repo.git(['rev-parse', 'HEAD:loose.env']);
      damage(repo);
      const { code, scan, findings, errors } = await history(repo);
      expect({ code, complete: scan.complete }).toEqual({ code: 1, complete: false });
      expect(findings.map((one) => one.path)).toContainEqual(
        expect.stringMatching(new RegExp(`^(?:loose\\.env|blob ${loose})$`)),
      );
      expect(errors.map(({ message }) => message).join('\n')).toContain('pack-');
    }),
  );
});

describe('files that only make git quicker', () => {
  test.each(['multi-pack-index', 'commit-graph', 'bitmap'])('a damaged %s hides nothing', (kind) =>
    withRepo(async (repo) => {
      packed(repo);
      if (kind === 'multi-pack-index') {
        repo.git(['repack', '-q']);
        repo.git(['multi-pack-index', 'write']);
        flip(inGit(repo, 'objects/pack/multi-pack-index'), 0.5);
      }
      if (kind === 'commit-graph') {
        repo.git(['commit-graph', 'write', '--reachable']);
        const file = inGit(repo, 'objects/info/commit-graph');
        chmodSync(file, 0o600);
        flip(file, 0.9);
      }
      if (kind === 'bitmap') {
        repo.git(['repack', '-adqb']);
        flip(packFile(repo, '.bitmap'), 0.5);
      }
      const { findings, scan } = await history(repo);
      expect(findings.map((one) => one.path).toSorted()).toEqual(['loose.env', 'packed.env']);
      expect(scan.complete).toBe(true);
      expect((await report(repo, 'diff', 'HEAD~1..HEAD')).findings).toMatchObject([{ path: 'loose.env' }]);
    }),
  );
});

describe('refs that lead nowhere', () => {
  test.each(['garbage', 'a'.repeat(40)])('take nothing from the findings of others: %s', (content) =>
    withRepo(async (repo) => {
      repo.write('.env', leak());
      repo.commit('came');
      writeFileSync(inGit(repo, 'refs/heads/bad'), `${content}\n`);
      const { code, scan, findings, errors } = await history(repo);
      expect({ code, complete: scan.complete }).toEqual({ code: 1, complete: false });
      expect(findings).toMatchObject([{ path: '.env', commit: { summary: 'came' }, atHead: true }]);
      expect(errors).toMatchObject([{ message: expect.stringContaining('refs/heads/bad') }]);
    }),
  );

  test.each(['garbage', 'a'.repeat(40)])('do not end as clean: %s', (content) =>
    withRepo(async (repo) => {
      repo.commit();
      writeFileSync(inGit(repo, 'refs/heads/bad'), `${content}\n`);
      expect((await history(repo)).code).toBe(2);
    }),
  );

  test('nor does a list of packed refs that git cannot read, nor a HEAD that is none', () =>
    withRepo(async (repo) => {
      repo.commit();
      writeFileSync(inGit(repo, 'packed-refs'), '# pack-refs with: peeled\nnonsense\n');
      expect((await history(repo)).code).toBe(2);
      rmSync(inGit(repo, 'packed-refs'));
      writeFileSync(inGit(repo, 'HEAD'), 'nonsense\n');
      for (const command of ['history', 'scan', 'staged']) expect((await report(repo, command)).code).toBe(2);
    }));
});

describe('a store that is no store', () => {
  test('an object directory with a file in place of a folder is named with its path', () =>
    withRepo(async (repo) => {
      repo.commit();
      rmSync(inGit(repo, 'objects/ab'), { recursive: true, force: true });
      writeFileSync(inGit(repo, 'objects/ab'), 'a file');
      expect(await history(repo)).toMatchObject({
        code: 2,
        errors: [{ code: 'unreadable', message: expect.stringMatching(/objects\/ab: not a directory/) }],
      });
    }));

  test.each(['', 'gitdir: /nowhere\n'])('a .git file that says "%s" is no plain directory', (content) =>
    withRepo(async (repo) => {
      rmSync(inGit(repo), { recursive: true });
      writeFileSync(inGit(repo), content);
      for (const command of ['history', 'scan', 'staged']) expect((await report(repo, command)).code).toBe(2);
    }),
  );
});

describe('what git reads and nobody writes', () => {
  const literally = ({ git }: Repo, type: string, input: string | Uint8Array): string =>
    git(['hash-object', '-w', '-t', type, '--stdin', '--literally'], { input });
  const entry = (mode: string, name: string, oid: string): Uint8Array =>
    Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, 'hex')]);

  test('modes with zeros in front lead to contents like others, loose and packed', () =>
    withRepo(async (repo) => {
      const blob = repo.git(['hash-object', '-w', '--stdin'], { input: leak() });
      const sub = literally(repo, 'tree', entry('0100644', '.env', blob));
      const top = literally(repo, 'tree', entry('040000', 'sub', sub));
      repo.git(['update-ref', 'HEAD', repo.git(['commit-tree', top], { input: 'odd' })]);
      const expected = { scan: { complete: true }, findings: [{ path: 'sub/.env', commit: { summary: 'odd' } }] };
      expect(await history(repo)).toMatchObject(expected);
      expect(await report(repo, 'diff', `${'0'.repeat(40)}..HEAD`)).toMatchObject(expected);
      repo.git(['gc', '-q']);
      expect(await history(repo)).toMatchObject(expected);
    }));

  test.each([
    [
      'a tree that ends amid an entry',
      (blob: string) => Buffer.concat([entry('100644', 'a', blob), Buffer.from('1')]),
      2,
    ],
    ['a tree that names a blob as a tree', (blob: string) => entry('40000', 'a', blob), 0],
  ])('%s is damage to a range; the whole history looks at contents whatever names them', (_, make, code) =>
    withRepo(async (repo) => {
      const base = repo.commit();
      const blob = repo.git(['hash-object', '-w', '--stdin'], { input: 'no leak' });
      const tree = literally(repo, 'tree', make(blob));
      const who = 'A <a@example.invalid> 1 +0000';
      const text = `tree ${tree}\nparent ${base}\nauthor ${who}\ncommitter ${who}\n\nodd\n`;
      const commit = literally(repo, 'commit', text);
      mkdirSync(inGit(repo, 'refs/heads'), { recursive: true });
      writeFileSync(inGit(repo, 'refs/heads/odd'), `${commit}\n`);
      expect((await report(repo, 'diff', `${base}..${commit}`)).code).toBe(2);
      expect((await history(repo)).code).toBe(code);
    }),
  );

  test('names that stand twice in a tree hide neither content', () =>
    withRepo(async (repo) => {
      const [clean, leaking] = ['clean', leak()].map((input) => repo.git(['hash-object', '-w', '--stdin'], { input }));
      const before = repo.git(['commit-tree', repo.git(['mktree'], { input: `100644 blob ${clean}\ta\n` })]);
      const twice = Buffer.concat([entry('100644', 'a', clean ?? ''), entry('100644', 'a', leaking ?? '')]);
      const after = repo.git(['commit-tree', literally(repo, 'tree', twice), '-p', before]);
      expect(await report(repo, 'diff', `${before}..${after}`)).toMatchObject({ code: 1, findings: [{ path: 'a' }] });
    }));
});
