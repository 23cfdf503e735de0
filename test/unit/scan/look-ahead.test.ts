import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Content, SourceSession } from '../../../src/core/source.ts';
import { LookAhead } from '../../../src/scan/look-ahead.ts';
import { prepareScan } from '../../../src/scan/prepare.ts';
import type { ScanRequest } from '../../../src/scan/request.ts';
import { makeSession } from '../../support/repo.ts';
import { makeEnvFile } from '../../support/secrets.ts';

const now = new Date('2026-01-01');
const prepared = await prepareScan({ root: '/', now });

interface Ahead {
  readonly ahead: LookAhead;
  /** What was looked at, in order. */
  readonly looked: string[];
}

/** The first look takes so long that threads are worth it. */
function aheadOf(
  more: Partial<SourceSession & Pick<ScanRequest, 'tools'>> & { readonly mayAsk?: boolean } = {},
): Ahead {
  const { mayAsk = true, tools = prepared.tools, ...overrides } = more;
  const session = makeSession({ jobs: 3, ...overrides });
  // Of a request, the other fields are for what comes behind.
  const request = { ...prepared, ...session, tools, now } as unknown as ScanRequest;
  const looked: string[] = [];
  const look = async (content: Content): Promise<void> => {
    if (looked.length === 0) await setTimeout(450);
    looked.push(nameOf(content));
  };
  return { ahead: new LookAhead(request, session, { look, mayAsk }), looked };
}

function nameOf({ provenance }: Content): string {
  return 'path' in provenance ? provenance.path : '';
}

const LEAK = makeEnvFile();

function contentsOf(texts: readonly string[], onQuiet?: (path: string) => void): readonly Content[] {
  return texts.map((text, number) => {
    const path = `${number}`;
    return { bytes: Buffer.from(text), provenance: { kind: 'file', path }, onQuiet: () => onQuiet?.(path) };
  });
}

async function takeAll({ ahead }: Ahead, contents: readonly Content[]): Promise<void> {
  try {
    for (const content of contents) await ahead.take(content);
    await ahead.settle();
  } finally {
    await ahead.close();
  }
}

const LEAKY = new Set([0, 3, 40, 41, 99]);
const TEXTS = Array.from({ length: 100 }, (_, number) =>
  LEAKY.has(number) ? LEAK : `vonage ${number} `.repeat(number * 5),
);

describe('with other threads', () => {
  test('only contents that may hold something are looked at, in their order; the others are told that they are quiet', async () => {
    const one = aheadOf();
    const quiet: string[] = [];
    await takeAll(
      one,
      contentsOf(TEXTS, (path) => quiet.push(path)),
    );
    expect(one.looked).toEqual(['0', '3', '40', '41', '99']);
    expect(quiet).toEqual(TEXTS.flatMap((_, number) => (LEAKY.has(number) ? [] : [`${number}`])));
  });

  test('all that was taken is looked at once it has settled', async () => {
    const one = aheadOf();
    const quiet: string[] = [];
    for (const content of contentsOf(TEXTS, (path) => quiet.push(path))) {
      await one.ahead.take(content);
      await one.ahead.settle();
      expect(one.looked.length + quiet.length).toBe(Number(nameOf(content)) + 1);
    }
    await one.ahead.close();
  });

  test('a signal ends the waiting, and nothing is looked at any more', async () => {
    const controller = new AbortController();
    const one = aheadOf({ signal: controller.signal });
    const [first, ...rest] = contentsOf([LEAK, ...TEXTS.slice(50)]);
    if (first !== undefined) await one.ahead.take(first);
    const taking = takeAll(one, rest);
    controller.abort();
    await expect(taking).rejects.toThrow(/abort/);
    expect(one.looked).toEqual(['0']);
  });
});

describe('without other threads each content is looked at', () => {
  test.each([
    ['with one job', { jobs: 1 }],
    ['where a quiet content can matter too', { mayAsk: false }],
    ['with tools that a thread has not', { tools: { ...prepared.tools } }],
  ])('%s', async (_, more) => {
    const one = aheadOf(more);
    await takeAll(one, contentsOf(TEXTS.slice(0, 8)));
    expect(one.looked).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
  });

  test('as long as little time was spent on it', async () => {
    const session = makeSession({ jobs: 3 });
    const request = { ...prepared, ...session, now } as unknown as ScanRequest;
    let looked = 0;
    const look = async (): Promise<void> => void looked++;
    await takeAll({ ahead: new LookAhead(request, session, { look, mayAsk: true }), looked: [] }, contentsOf(['', '']));
    expect(looked).toBe(2);
  });
});
