import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isOid } from '../../../src/core/oid.ts';
import type { Keeping, Source, SourceSession, StoredContent } from '../../../src/core/source.ts';
import { prepareScan } from '../../../src/scan/prepare.ts';
import type { ScanRequest } from '../../../src/scan/request.ts';
import { scan } from '../../../src/scan/scan.ts';
import { drawnHex } from '../../support/generated.ts';
import { der, rsaPair, t1 } from '../../support/keys.ts';
import { makeEnvFile } from '../../support/secrets.ts';

const TODAY = new Date('2026-01-01T00:00:00Z');
const LATER = new Date('2026-03-01T00:00:00Z');

interface Store {
  readonly source: Source;
  /** Texts that were given to be looked at. */
  readonly given: readonly string[];
  readonly kept: ReadonlyMap<string, readonly string[]>;
  readonly add: (text: string) => void;
}

/** A source of objects that stay as they are. */
function storeOf(texts: readonly string[]): Store {
  const given: string[] = [];
  const kept = new Map<string, readonly string[]>();
  const contents = new Map<string, Buffer>();
  const add = (text: string): void => {
    // A character for each byte, so that some can be no text.
    const bytes = Buffer.from(text, 'latin1');
    contents.set(createHash('sha1').update(bytes).digest('hex'), bytes);
  };
  for (const text of texts) add(text);
  const keeping: Keeping = {
    recall: (key) => kept.get(key),
    keep: async (key, lines) => void kept.set(key, lines),
  };
  const contentOf = (oid: string): StoredContent[] =>
    isOid(oid)
      ? [{ bytes: contents.get(oid) ?? Buffer.alloc(0), provenance: { kind: 'object', oid, type: 'blob' } }]
      : [];
  const source: Source = {
    kind: 'history',
    target: 'test',
    root: '/nowhere',
    async *contents({ known }: SourceSession) {
      for (const [oid, text] of contents) {
        if (known?.has(oid) === true) continue;
        given.push(text.toString());
        yield* contentOf(oid);
      }
    },
    async *reread(oids) {
      for (const oid of oids) yield* contentOf(oid);
    },
    keeping: async () => keeping,
    attribute: async (oids) =>
      new Map(oids.map((oid) => [oid, { origins: [{ path: 'a.txt', atHead: true }], placesCut: false }])),
  };
  return { source, given, kept, add };
}

async function run(source: Source, more: Partial<ScanRequest> = {}): ReturnType<typeof scan> {
  const prepared = await prepareScan({ root: '/nowhere', now: TODAY, readPolicy: async () => undefined });
  const { signal } = new AbortController();
  const result = await scan({
    ...prepared,
    source,
    now: TODAY,
    signal,
    jobs: 1,
    cache: true,
    onProgress: () => {},
    ...more,
  });
  return { ...result, startedAt: '', durationMs: 0 };
}

describe('a second scan', () => {
  test('looks at nothing, and finds and names the same', async () => {
    const { source, given } = storeOf([makeEnvFile(), 'vonage alone', makeEnvFile()]);
    const first = await run(source);
    expect([first.findings.length, given.length]).toEqual([2, 3]);
    expect(await run(source)).toEqual(first);
    // What held nothing is for the source to leave out.
    expect(given.slice(3)).toEqual(['vonage alone']);
  });

  test('reads a binary key from its bytes, where the place tells all of it', async () => {
    const { source, given, kept } = storeOf([`\0\x01\x02${der(rsaPair()).toString('latin1')}`]);
    const first = await run(source);
    expect(first.findings).toMatchObject([{ ruleId: 'private-key' }]);
    expect([...kept.values()].flat().filter((line) => line.includes('"form":"bytes"'))).toHaveLength(1);
    expect(await run(source)).toEqual(first);
    expect(given).toHaveLength(1);
  });

  test('looks at what is new all the same, should the state not tell', async () => {
    const { source, add } = storeOf([makeEnvFile()]);
    await run(source);
    add(makeEnvFile());
    expect((await run(source)).findings).toHaveLength(2);
    expect((await run(source)).findings).toHaveLength(2);
  });

  test('looks again when a token has expired in the meantime, or not yet', async () => {
    const token = t1({ secret: drawnHex('expires', 40), expires: Date.parse('2026-02-01T00:00:00Z') / 1000 });
    for (const [one, other] of [
      [TODAY, LATER],
      [LATER, TODAY],
    ] as const) {
      const { source, given } = storeOf([`token: ${token}\n`]);
      const [before, after] = [await run(source, { now: one }), await run(source, { now: other })];
      expect(given).toHaveLength(2);
      expect(before.findings[0]?.proof?.['expired']).toBe(one === LATER);
      expect(after.findings[0]?.proof?.['expired']).toBe(other === LATER);
      await run(source, { now: other });
      expect(given).toHaveLength(2);
    }
  });

  test('looks again with a smaller limit, and with comments of another tool', async () => {
    const { source, given } = storeOf([makeEnvFile()]);
    const { inline } = await prepareScan({ root: '/nowhere', now: TODAY, readPolicy: async () => undefined });
    await run(source);
    await run(source, { maxBytes: 1000 });
    await run(source, { inline: { ...inline, honour: ['gitleaks'] } });
    expect(given).toHaveLength(3);
  });

  test.each<[string, (lines: readonly string[]) => readonly string[]]>([
    ['of a rule that is no more', (lines) => lines.map((line) => line.replace(/"ruleId":"[^"]+"/, '"ruleId":"gone"'))],
    [
      'of another encoding',
      (lines) =>
        lines.map((line) => line.replace('"form":"verbatim"', '"form":"derived"').replace(/"end":\d+/, '"end":1')),
    ],
  ])('looks again when what was kept is %s', async (_, spoil) => {
    const { source, given, kept } = storeOf([makeEnvFile()]);
    const first = await run(source);
    for (const [key, lines] of kept) await (await source.keeping?.({} as SourceSession))?.keep(key, spoil(lines));
    expect(await run(source)).toEqual(first);
    expect(given).toHaveLength(2);
  });
});

describe('nothing is kept', () => {
  test('of a scan that had something to say of a content', async () => {
    const { source, kept } = storeOf([`${makeEnvFile().trimEnd()} # vonguard:allow\n`]);
    const { inline } = await prepareScan({ root: '/nowhere', now: TODAY, readPolicy: async () => undefined });
    const { notices } = await run(source, { inline: { ...inline, requireReason: true } });
    expect(notices).toHaveLength(1);
    expect(kept.size).toBe(0);
  });

  test('when a base commit decides what comments count', async () => {
    const { source, kept } = storeOf([makeEnvFile()]);
    const { inline } = await prepareScan({ root: '/nowhere', now: TODAY, readPolicy: async () => undefined });
    const base = { readFile: async () => undefined, reaches: async () => false };
    await run(source, { inline: { ...inline, base } });
    expect(kept.size).toBe(0);
  });

  test('where the commits of findings could not be looked up', async () => {
    const { source, kept } = storeOf([makeEnvFile()]);
    const attribute = async (): Promise<never> => {
      throw new Error('no commits');
    };
    await run({ ...source, attribute });
    expect(kept.size).toBe(0);
  });
});
