import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCrew, serveCrew, type Crew, type Port, type WorkOrder } from '../../src/git/pack/crew.ts';
import { PackShelf, shareOf } from '../../src/git/pack/open-pack.ts';
import { CONTROL } from '../../src/git/pack/pack-search.ts';
import { searchPacks, type PackEvent } from '../../src/git/pack/search-packs.ts';
import { PackKernel } from '../../src/kernel/pack-kernel.ts';
import { createPackCrew } from '../../src/sources/pack-crew.ts';
import { writePack, type BuiltPack } from './pack-writer.ts';

const OBJECTS = 300;
let root = '';
let pack: BuiltPack;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'vonguard-crew-'));
  const entries = Array.from({ length: OBJECTS }, (_, index) => ({
    kind: 'whole' as const,
    type: 'blob' as const,
    content: Buffer.concat([Buffer.from('nexmo'), Buffer.alloc(80_000, `${index} `)]),
  }));
  // Not compressed, so that it is worth several tasks.
  pack = writePack(root, entries, { level: 0 });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function events(crew: Crew, packs = [pack.path], signal = new AbortController().signal): AsyncGenerator<PackEvent> {
  return searchPacks({ packs, hashLength: 20, crew, signal });
}

async function all(crew: Crew): Promise<PackEvent[]> {
  const list: PackEvent[] = [];
  for await (const event of events(crew)) list.push(event);
  return list;
}

const createKernel = (budget: number): PackKernel => new PackKernel(['nexmo'], budget);
const count = (list: readonly PackEvent[], kind: PackEvent['kind']): number =>
  list.filter((event) => event.kind === kind).length;

describe('a crew', () => {
  test('whose workers end at once leaves every object declined and none clean', async () => {
    const startWorker = (): Worker => new Worker('process.exit(3)', { eval: true });
    const crew = createCrew({ jobs: 2, createKernel, startWorker });
    const list = await all(crew);
    await crew.close();
    expect(count(list, 'declined')).toBe(OBJECTS);
    expect(count(list, 'hit')).toBe(0);
  });

  test('whose workers throw leaves every object declined, and starts new ones for the next pack', async () => {
    let started = 0;
    const startWorker = (): Worker => {
      started++;
      return new Worker('throw new Error("no")', { eval: true });
    };
    const crew = createCrew({ jobs: 2, createKernel, startWorker });
    expect(count(await all(crew), 'declined')).toBe(OBJECTS);
    expect(count(await all(crew), 'declined')).toBe(OBJECTS);
    await crew.close();
    expect(started).toBe(4);
  });

  test('that searched one pack searches the next', async () => {
    const crew = createPackCrew(['nexmo'], 2);
    expect(count(await all(crew), 'hit')).toBe(OBJECTS);
    expect(count(await all(crew), 'hit')).toBe(OBJECTS);
    await crew.close();
  });

  test('whose results are not wanted any more stops, and searches the next pack completely', async () => {
    const crew = createPackCrew(['nexmo'], 2);
    for await (const event of events(crew)) if (event.kind === 'hit') break;
    expect(count(await all(crew), 'hit')).toBe(OBJECTS);
    await crew.close();
  });

  test('whose results are taken slowly holds back, and loses nothing', async () => {
    const crew = createPackCrew(['nexmo'], 2);
    let hits = 0;
    for await (const event of events(crew)) {
      if (event.kind === 'hit' && hits++ % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await crew.close();
    expect(hits).toBe(OBJECTS);
  });

  test('counts what is on its way by its size, also when sending took the bytes along', () => {
    const shelf = new PackShelf({ hashLength: 20 });
    const opened = shelf.open(pack.path);
    if (opened instanceof Error) throw opened;
    const share = shareOf(opened, {});
    let sent = 0;
    let order: (order: WorkOrder) => void = () => undefined;
    const port: Port = {
      postMessage: (message, transfer = []) => {
        if (message.kind === 'hit') sent += message.bytes.length;
        structuredClone(message, { transfer: [...transfer] });
        // Few enough that this thread, which nobody wakes, does not have to wait.
        if (sent > 8_000_000) Atomics.store(share.control, CONTROL.stop, 1);
      },
      on: (_, listener) => (order = listener),
    };
    serveCrew(port, createKernel);
    order({ share, budget: 96 * 1024 * 1024 });
    shelf.close();
    expect(sent).toBeGreaterThan(8_000_000);
    expect(Atomics.load(share.control, CONTROL.waitingKiB) * 1024).toBeGreaterThanOrEqual(sent);
  });

  test('stops at a signal in the middle', async () => {
    const controller = new AbortController();
    const crew = createPackCrew(['nexmo'], 2);
    const reading = async (): Promise<void> => {
      for await (const event of events(crew, [pack.path], controller.signal))
        if (event.kind === 'hit') controller.abort();
    };
    await expect(reading()).rejects.toThrow(/abort/);
    await crew.close();
  });

  test('with too little memory declines what does not fit and finds the rest', async () => {
    const large = { kind: 'whole' as const, type: 'blob' as const, content: Buffer.alloc(3_000_000, 'nexmo ') };
    const small = { kind: 'whole' as const, type: 'blob' as const, content: Buffer.from('nexmo') };
    const mixed = writePack(join(root, 'mixed'), [large, small]);
    const startWorker = (): Worker => new Worker('', { eval: true });
    const crew = createCrew({ jobs: 1, createKernel: () => new PackKernel(['nexmo'], 1_500_000), startWorker });
    const list: PackEvent[] = [];
    for await (const event of events(crew, [mixed.path])) list.push(event);
    expect(list).toMatchObject([
      { kind: 'declined', oid: mixed.oids[0], reason: expect.stringContaining('memory budget') },
      { kind: 'hit', oid: mixed.oids[1] },
      { kind: 'progress' },
      { kind: 'pack-done' },
    ]);
  });
});
