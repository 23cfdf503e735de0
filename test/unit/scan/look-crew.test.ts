import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Content } from '../../../src/core/source.ts';
import { compileRuleSet } from '../../../src/rules/compile.ts';
import { createLookCrew, lookCrewOf, type LookCrew } from '../../../src/scan/look-crew.ts';
import { prepareScan } from '../../../src/scan/prepare.ts';
import { t1 } from '../../support/keys.ts';
import { testRule } from '../../support/match.ts';
import { makeEnvFile, makePrivateKey } from '../../support/secrets.ts';

const now = new Date('2026-01-01');
const { ruleSet } = await prepareScan({ root: '/', now });

async function askAll(crew: LookCrew, texts: readonly string[]): Promise<readonly (boolean | undefined)[]> {
  // All asked before the first answer is waited for.
  const asked = texts.map((text) => crew.ask(contentOf(text)) ?? Promise.resolve(undefined));
  return Promise.all(asked);
}

function contentOf(text: string | Uint8Array): Content {
  return { bytes: Buffer.from(text), provenance: { kind: 'file', path: 'a.txt' } };
}

describe('a thread', () => {
  let crew: LookCrew;
  beforeEach(() => {
    crew = createLookCrew(1, { ruleSet, now });
  });
  afterEach(() => crew.close());

  test('tells in which contents nothing is', async () => {
    const texts = ['vonage', makeEnvFile(), 'nexmo', makePrivateKey(), t1({ secret: 'c'.repeat(40) }), ''];
    expect(await askAll(crew, texts)).toEqual([true, false, true, false, false, true]);
  });

  test('gets a copy: the content is there when it is looked at here, a view of a larger buffer too', async () => {
    const leak = makeEnvFile();
    const all = Buffer.from(`${leak}\n#vonage`);
    const bytes = all.subarray(all.length - 6);
    expect(await crew.ask({ bytes, provenance: { kind: 'file', path: 'a.txt' } })).toBe(true);
    expect(bytes.toString()).toBe('vonage');
    expect(all.toString()).toContain(leak);
  });

  test('is not asked about what is so large that it had better not be in memory twice', async () => {
    expect(crew.ask(contentOf('vonage '.repeat(1_000_000)))).toBeUndefined();
  });

  test('gets so much ahead, and no more', async () => {
    const large = 'vonage '.repeat(100_000);
    expect(await askAll(crew, [large, large, large, large, large])).toEqual([true, true, true, undefined, undefined]);
  });
});

test('a thread has the rules of the scan, a user’s own too', async () => {
  const rule = {
    ...testRule,
    anchors: ['acme_'],
    match: { kind: 'expression', expression: String.raw`acme_(?<secret>[a-f\d]{16})`, flags: '' },
  } as const;
  const crew = createLookCrew(1, { ruleSet: compileRuleSet([rule]), now });
  const answers = await askAll(crew, [`acme_${'0a'.repeat(8)}`, 'acme_ is a company', makeEnvFile()]);
  await crew.close();
  expect(answers).toEqual([false, true, true]);
});

test.each(['process.exit(3)', 'throw new Error("no")'])(
  'a thread that ends (%s) says nothing of what it was asked, and is not asked again',
  async (code) => {
    const crew = lookCrewOf([new Worker(code, { eval: true })]);
    expect(await crew.ask(contentOf('vonage'))).toBe(false);
    expect(crew.ask(contentOf('vonage'))).toBeUndefined();
    await crew.close();
  },
);
