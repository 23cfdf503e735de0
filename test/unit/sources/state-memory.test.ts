import { afterEach, expect, test, vi } from 'vitest';
import { findRepository } from '../../../src/git/repository.ts';
import { openStateMemory, type RememberedWhereabouts, type StateMemory } from '../../../src/sources/state-memory.ts';
import { withTempRepo, type TempRepo } from '../../support/temp-repo.ts';

afterEach(() => vi.unstubAllEnvs());

const OID = 'a'.repeat(40);
const REFS = { names: ['refs/heads/main', 'refs/tags/one'], count: 2 };
const FEWER = { names: ['refs/tags/one'], count: 7 };
const PLACES: RememberedWhereabouts = new Map([
  [OID, { origins: [{ path: 'a.txt', atHead: true }], placesCut: false, refs: REFS }],
  ['b'.repeat(40), { origins: [], placesCut: true, refs: FEWER }],
  ['c'.repeat(40), { origins: [], placesCut: false }],
  ['d'.repeat(40), { origins: [], placesCut: false, refs: REFS }],
]);

interface Kind {
  readonly name: string;
  readonly remember: (memory: StateMemory) => Promise<void>;
  readonly recall: (memory: StateMemory) => unknown;
  readonly known: unknown;
}

const KINDS: readonly Kind[] = [
  {
    name: 'what is missing',
    remember: (memory) => memory.rememberMissing([OID]),
    recall: (memory) => memory.missing(),
    known: [OID],
  },
  {
    name: 'where objects are',
    remember: (memory) => memory.rememberWhereabouts(PLACES),
    recall: (memory) => memory.whereabouts([...PLACES.keys()]),
    known: PLACES,
  },
  {
    name: 'what was seen',
    remember: (memory) => memory.rememberSightings('key', ['one', 'two']),
    recall: (memory) => memory.sightings('key'),
    known: ['one', 'two'],
  },
];

async function openIn({ root, home }: TempRepo): Promise<StateMemory> {
  vi.stubEnv('HOME', home);
  const memory = await openStateMemory(await findRepository(root), new AbortController().signal);
  if (memory === undefined) throw new Error('nothing can be remembered here');
  return memory;
}

/** Without logs of refs: a branch that comes back leaves no trace. */
function fill({ git }: TempRepo): void {
  git('config', 'core.logAllRefUpdates', 'false');
  git('commit', '-q', '--allow-empty', '-m', 'one');
  git('commit', '-q', '--allow-empty', '-m', 'two');
}

test.each(KINDS)('$name is known again, until a ref moves', ({ remember, recall, known }) =>
  withTempRepo(async (repo) => {
    fill(repo);
    await remember(await openIn(repo));
    expect(recall(await openIn(repo))).toEqual(known);
    repo.git('update-ref', 'refs/heads/other', 'HEAD');
    expect(recall(await openIn(repo))).toBeUndefined();
  }),
);

test.each(KINDS)('$name is not remembered of a scan in which a ref moved, for neither state', (kind) =>
  withTempRepo(async (repo) => {
    fill(repo);
    const memory = await openIn(repo);
    repo.git('update-ref', 'refs/heads/other', 'HEAD^');
    await kind.remember(memory);
    expect(kind.recall(await openIn(repo))).toBeUndefined();
    repo.git('update-ref', '-d', 'refs/heads/other');
    expect(kind.recall(await openIn(repo))).toBeUndefined();
  }),
);

test('nothing is remembered of a scan that was stopped', () =>
  withTempRepo(async (repo) => {
    fill(repo);
    vi.stubEnv('HOME', repo.home);
    const stop = new AbortController();
    const memory = await openStateMemory(await findRepository(repo.root), stop.signal);
    stop.abort();
    await memory?.rememberMissing([OID]);
    expect((await openIn(repo)).missing()).toBeUndefined();
  }));
