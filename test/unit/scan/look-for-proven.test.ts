// A file without a word of the vendor's is walked again when a token in another file waits for its secret.
import { expect, test } from 'vitest';
import type { Content, Source, SourceSession } from '../../../src/core/source.ts';
import { prepareScan } from '../../../src/scan/prepare.ts';
import { scan } from '../../../src/scan/scan.ts';
import { drawnHex } from '../../support/generated.ts';
import { t1 } from '../../support/keys.ts';

const SECRET = drawnHex('elsewhere', 40);
const BARE = { path: 'conf/rooms.ini', text: `[rooms]\nkey2 = ${SECRET}\n` };
const LOG = { path: 'logs/room.log', text: `join token=${t1({ secret: SECRET })}\n` };

interface Text {
  readonly path: string;
  readonly text: string;
}

function sourceOf(texts: readonly Text[], kind: Source['kind']): Source & { walks: number } {
  return {
    kind,
    target: 'test',
    root: '/nowhere',
    walks: 0,
    async *contents({ coverage, searcher }: SourceSession): AsyncGenerator<Content> {
      this.walks++;
      for (const { path, text } of texts) {
        const bytes = Buffer.from(text);
        coverage.files++;
        if (searcher.hasAnchor(bytes)) yield { bytes, provenance: { kind: 'file', path } };
      }
    },
  };
}

async function run(texts: readonly Text[], kind: Source['kind'] = 'worktree') {
  const source = sourceOf(texts, kind);
  const prepared = await prepareScan({ root: '/nowhere', now: new Date(0), readPolicy: async () => undefined });
  const request = { now: new Date(0), signal: new AbortController().signal, jobs: 1, cache: false, maxBytes: 1 << 20 };
  const { findings, stats, notices } = await scan({
    ...prepared,
    ...request,
    source,
    isExcluded: () => false,
    onProgress: () => undefined,
  });
  return { found: findings.map(({ path, kind: what }) => `${path} ${what}`), stats, notices, walks: source.walks };
}

test.each([[[BARE, LOG]], [[LOG, BARE]]])('a bare secret is found, whichever file comes first (%#)', async (texts) => {
  const { found, stats, walks } = await run(texts);
  expect(found).toContain('conf/rooms.ini video-secret');
  expect(stats.files).toBe(2);
  expect(walks).toBe(2);
});

test('without a token nothing is walked twice', async () => {
  expect(await run([BARE, { path: 'a.env', text: 'VONAGE_API_KEY=5eedf00d\n' }])).toMatchObject({
    found: [],
    walks: 1,
  });
});

test('a token whose secret is known asks for no second walk', async () => {
  const named = { path: 'a.env', text: `OPENTOK_API_KEY=45990001\nOPENTOK_API_SECRET=${SECRET}\n` };
  expect((await run([named, LOG])).walks).toBe(1);
});

test('a change is walked once: its other files are not the question', async () => {
  expect((await run([BARE, LOG], 'staged')).walks).toBe(1);
});

test('that not every token could be compared is said', async () => {
  const tokens = Array.from({ length: 101 }, (_, index) => t1({ secret: drawnHex(`lost ${index}`, 40) })).join('\n');
  const { notices } = await run([BARE, { path: 'all.log', text: tokens }]);
  expect(notices.join()).toMatch(/^There are more tokens/);
  expect((await run([BARE, LOG])).notices).toEqual([]);
});
