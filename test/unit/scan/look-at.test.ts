import { describe, expect, test } from 'vitest';
import { Coverage } from '../../../src/core/coverage.ts';
import { ScanError } from '../../../src/core/errors.ts';
import type { Oid } from '../../../src/core/oid.ts';
import type { ProofTools } from '../../../src/core/proof-tools.ts';
import type { Provenance } from '../../../src/core/provenance.ts';
import type { Content } from '../../../src/core/source.ts';
import type { Witness } from '../../../src/engine/proof/witness.ts';
import { lookAt } from '../../../src/scan/look-at.ts';
import { prepareScan } from '../../../src/scan/prepare.ts';
import { nodeProofTools } from '../../../src/scan/proof-tools.ts';
import type { Sighting } from '../../../src/scan/sighting.ts';
import { t1 } from '../../support/keys.ts';
import { makeApiSecret, makeEnvFile, makePrivateKey } from '../../support/secrets.ts';

const NOW = new Date('2026-01-01');
const FILE: Provenance = { kind: 'file', path: 'a.env' };

interface Looked {
  readonly sightings: readonly Sighting[];
  readonly coverage: Coverage;
  readonly witnesses: readonly Witness[];
}

interface Look {
  readonly provenance?: Provenance;
  readonly previous?: readonly (string | Uint8Array)[];
  readonly tools?: Partial<ProofTools>;
}

async function look(text: string | Uint8Array, { provenance = FILE, previous, tools }: Look = {}): Promise<Looked> {
  const prepared = await prepareScan({ root: '/', now: NOW });
  const coverage = new Coverage();
  const witnesses: Witness[] = [];
  const content: Content = {
    bytes: Buffer.from(text),
    provenance,
    ...(previous && { previous: async () => Promise.resolve(previous.map((one) => Buffer.from(one))) }),
  };
  const request = {
    ...prepared,
    now: NOW,
    signal: new AbortController().signal,
    onProgress: () => {},
    tools: { ...nodeProofTools, ...tools },
    onWitness: (one: Witness) => witnesses.push(one),
  };
  return { sightings: await lookAt(content, request, coverage), coverage, witnesses };
}

const values = ({ sightings }: Looked): readonly string[] => sightings.map(({ match }) => match.secret.reveal());

describe('the name of a content', () => {
  const lookAtName = (path: string): Promise<Looked> => look('nothing', { provenance: { kind: 'file', path } });

  test('is looked at as its text is, and so are the names of its directories', async () => {
    const secret = makeApiSecret();
    const { sightings } = await lookAtName(`run/vonage_api_secret=${secret}/read me.txt`);
    expect(sightings).toHaveLength(1);
    expect(sightings[0]).toMatchObject({
      match: { location: { startLine: 1, startColumn: 1 }, decodedFrom: ['file name'] },
      snippet: { startLine: 1, lines: ['run/vonage_api_secret=********/read me'] },
    });
    expect(JSON.stringify(sightings[0]?.match)).not.toContain(secret);
  });

  test.each(['.txt', '.log', '.json', '', '.tar.gz'])('is no part of a value with its kind: %s', async (kind) => {
    const secret = makeApiSecret();
    expect(values(await lookAtName(`nexmo_api_secret=${secret}${kind}`))).toEqual([secret]);
  });

  test('is told beside what its text holds', async () => {
    const [inName, inText] = [makeApiSecret(), makeApiSecret()];
    const provenance = { kind: 'file', path: `nexmo_api_secret=${inName}` } as const;
    expect(values(await look(makeEnvFile(inText), { provenance })).toSorted()).toEqual([inName, inText].toSorted());
  });

  test.each(['config/vonage/private.key', 'vonage-api-secret.md', 'nexmo/secret=', 'commit message'])(
    '%s tells nothing',
    async (path) => {
      expect((await lookAtName(path)).sightings).toEqual([]);
    },
  );

  test('of an object of the store is not known here', async () => {
    const provenance = { kind: 'object', oid: '1'.repeat(40) as Oid, type: 'blob' } as const;
    expect((await look('nothing', { provenance })).sightings).toEqual([]);
  });
});

describe('one content', () => {
  test('gives each match with where it is from and the lines around it, masked', async () => {
    const secret = makeApiSecret();
    const { sightings, coverage } = await look(`# ours\n${makeEnvFile(secret)}`);
    expect(sightings).toHaveLength(1);
    expect(sightings[0]).toMatchObject({ provenance: FILE, match: { location: { startLine: 3 } } });
    expect(sightings[0]?.snippet.lines).toContain('VONAGE_API_SECRET=********');
    expect(JSON.stringify(sightings)).not.toContain(secret);
    expect(coverage.complete).toBe(true);
  });

  test('is read in UTF-16 as in UTF-8', async () => {
    const secret = makeApiSecret();
    const wide = Buffer.from(`\ufeff${makeEnvFile(secret)}`, 'utf16le');
    expect(values(await look(wide))).toEqual([secret]);
  });

  test('gives what can prove a secret elsewhere, also where nothing is a secret', async () => {
    const { witnesses } = await look(`token = "${t1({ secret: makeApiSecret() })}"`);
    expect(witnesses).toMatchObject([{ kind: 'hmac', form: 't1-token' }]);
  });

  test('without a secret gives nothing', async () => {
    for (const text of ['', '\0', 'VONAGE_API_SECRET=', 'plain text\n'.repeat(100)])
      expect((await look(text)).sightings).toEqual([]);
  });
});

describe('of several versions of a file', () => {
  test('a secret that a comment hid in an earlier one is news where none hides it now, and none where one does', async () => {
    const file = makeEnvFile(makeApiSecret());
    const hidden = file.replaceAll(/$/gm, ' # vonguard:allow made up');
    expect(values(await look(file, { previous: [hidden] }))).toHaveLength(1);
    expect(values(await look(hidden, { previous: [hidden] }))).toEqual([]);
    expect(values(await look(hidden, { previous: [file] }))).toEqual([]);
    expect(values(await look(file, { previous: [hidden, file] }))).toEqual([]);
  });

  test('a secret that an earlier one had is no news, wherever it stood', async () => {
    const [old, fresh] = [makeApiSecret(), makeApiSecret()];
    const before = `# head\n\n${makeEnvFile(old)}`;
    expect(values(await look(makeEnvFile(old), { previous: [before] }))).toEqual([]);
    expect(values(await look(`${makeEnvFile(old)}\n${makeEnvFile(fresh)}`, { previous: [before] }))).toEqual([fresh]);
    // Of a merge, one side is enough.
    expect(values(await look(makeEnvFile(old), { previous: ['nothing', before] }))).toEqual([]);
  });

  test('the same key in another form is no news either', async () => {
    const key = makePrivateKey();
    const once = `vonage_private_key: |\n${key}`;
    expect(values(await look(JSON.stringify({ vonage: key }), { previous: [once] }))).toEqual([]);
  });

  test('a secret that another file has is news in this one', async () => {
    const secret = makeApiSecret();
    expect(values(await look(makeEnvFile(secret), { previous: [] }))).toEqual([secret]);
    expect(values(await look(makeEnvFile(secret), { previous: ['', '\0\0'] }))).toEqual([secret]);
  });
});

describe('a content that breaks the engine', () => {
  const failing = (error: unknown): Partial<ProofTools> => ({
    hash: () => {
      throw error;
    },
  });

  test('is an error of the scan that names it, never silence', async () => {
    const { sightings, coverage } = await look(makeEnvFile(), { tools: failing(new Error('out of luck')) });
    expect(sightings).toEqual([]);
    expect(coverage.complete).toBe(false);
    expect(coverage.errors).toMatchObject([
      { code: 'internal', path: 'a.env', message: expect.stringContaining('out of luck') },
    ]);
  });

  test.each([
    ['SyntaxError', (secret: string) => new SyntaxError(`Unexpected token in JSON: "${secret}"`)],
    ['TypeError', (secret: string) => new TypeError(`"${secret}".foo is not a function`)],
    ['RangeError', (secret: string) => new RangeError(`Invalid array length ${secret}`)],
    ['ReferenceError', (secret: string) => new ReferenceError(`${secret} is not defined`)],
    ['SyntaxError', (secret: string) => new SyntaxError(`Unexpected token in "{\n    at ${secret}"`)],
  ])('by a %s does not say what that quotes', async (name, make) => {
    const secret = makeApiSecret();
    const { coverage } = await look(makeEnvFile(secret), { tools: failing(make(secret)) });
    expect(coverage.errors[0]?.message).toContain(`a defect of vonguard (${name} at `);
    expect(JSON.stringify(coverage.errors)).not.toContain(secret);
  });

  test('keeps the code of an error that has one', async () => {
    const { coverage } = await look(makeEnvFile(), { tools: failing(new ScanError('too-large', 'No memory.')) });
    expect(coverage.errors).toMatchObject([{ code: 'too-large', message: 'Could not look at a.env: No memory.' }]);
  });

  test('of the store is named by type and id', async () => {
    const oid = 'a'.repeat(40) as Oid;
    const provenance = { kind: 'object', oid, type: 'blob' } as const;
    const { coverage } = await look(makeEnvFile(), { provenance, tools: failing(new Error('x')) });
    expect(coverage.errors[0]?.path).toBe(`blob ${oid}`);
  });

  test('because it was interrupted ends the scan', async () => {
    const interrupted = new ScanError('interrupted', 'The scan was interrupted.');
    await expect(look(makeEnvFile(), { tools: failing(interrupted) })).rejects.toBe(interrupted);
  });
});

test('a content whose layers grow beyond their budget is named as cut', async () => {
  const inner = (text: string): string => Buffer.from(text).toString('base64');
  const hostile = Array.from({ length: 400 }, (_, at) =>
    inner(inner(`vonage api_secret ${at} ${inner('vonage secret '.repeat(400))}`)),
  ).join('\n');
  const { coverage } = await look(hostile);
  expect(coverage.complete).toBe(false);
  expect(coverage.skipped).toEqual([{ path: 'a.env', reason: 'budget-exceeded' }]);
});
