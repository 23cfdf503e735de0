// The flow of a scan over a source made of texts, with a rule of its own.
import { describe, expect, test } from 'vitest';
import type { Provenance } from '../../../src/core/provenance.ts';
import type { Content, Source, SourceSession } from '../../../src/core/source.ts';
import { compileRuleSet } from '../../../src/rules/compile.ts';
import { prepareScan } from '../../../src/scan/prepare.ts';
import type { ScanRequest } from '../../../src/scan/request.ts';
import { scan } from '../../../src/scan/scan.ts';
import { testRule } from '../../support/match.ts';

const rule = {
  ...testRule,
  anchors: ['synthetic='],
  match: { kind: 'expression', expression: 'synthetic=(?<secret>[a-z]{8,40})', flags: '' },
} as const;
const ruleSet = compileRuleSet([rule]);

interface Text {
  readonly path: string;
  readonly text: string;
  readonly previous?: string;
}

function sourceOf(texts: readonly Text[], more: Partial<Source> = {}): Source {
  return {
    kind: 'worktree',
    target: 'test',
    root: '/nowhere',
    async *contents({ coverage, searcher }: SourceSession): AsyncGenerator<Content> {
      for (const { path, text, previous } of texts) {
        const bytes = Buffer.from(text);
        coverage.files++;
        const provenance: Provenance = { kind: 'file', path };
        const earlier = previous === undefined ? {} : { previous: async () => [Buffer.from(previous)] };
        if (searcher.hasAnchor(bytes)) yield { bytes, provenance, ...earlier };
      }
    },
    ...more,
  };
}

async function run(source: Source, more: Partial<ScanRequest> = {}): ReturnType<typeof scan> {
  const prepared = await prepareScan({ root: '/nowhere', now: new Date(0), readPolicy: async () => undefined });
  return scan({
    ...prepared,
    ruleSet,
    source,
    now: new Date(0),
    signal: new AbortController().signal,
    jobs: 1,
    cache: false,
    onProgress: () => {},
    ...more,
  });
}

describe('comments that cover no secret', () => {
  const texts = [
    { path: 'a.txt', text: 'nothing here\n# vonguard:allow it went long ago\n' },
    { path: 'b.txt', text: 'synthetic=abcdefghij # vonguard:allow ok\n' },
  ];
  const inline = { honour: [], requireReason: false, ruleIds: new Set<string>() };

  test('are named when asked, also in a file that holds no anchor', async () => {
    const prepared = await prepareScan({
      root: '/nowhere',
      now: new Date(0),
      readPolicy: async () => undefined,
      reportUnused: true,
    });
    const asked = { inline: { ...inline, reportUnused: true }, suppress: prepared.suppress };
    const { notices, suppressed } = await run(sourceOf(texts), asked);
    expect(notices).toEqual(['The comment at a.txt:2 hides nothing: no secret stands where it covers.']);
    expect(suppressed).toHaveLength(1);
  });

  test('of a range the last version of a file counts', async () => {
    const given: string[] = [];
    const versions = [
      { path: 'a.txt', text: '# vonguard:allow-next-line soon\n\n' },
      { path: 'a.txt', text: '# vonguard:allow-next-line soon\nsynthetic=abcdefghij\n' },
    ];
    await run(sourceOf(versions, { kind: 'range' }), {
      inline: { ...inline, reportUnused: true },
      suppress: async (findings, { unusedComments, isWhole }) => {
        given.push(...unusedComments, String(isWhole));
        return { reported: findings, hidden: [], notices: [] };
      },
    });
    expect(given).toEqual(['false']);
  });

  test('cost nothing when nobody asks', async () => {
    const looked: string[] = [];
    const source = sourceOf(texts);
    await run({
      ...source,
      async *contents(session: SourceSession): AsyncGenerator<Content> {
        for await (const content of source.contents(session)) {
          looked.push('path' in content.provenance ? content.provenance.path : '');
          yield content;
        }
      },
    });
    expect(looked).toEqual(['b.txt']);
  });
});

describe('a scan', () => {
  test('finds a secret with its place', async () => {
    const result = await run(sourceOf([{ path: 'a.txt', text: 'x\nsynthetic=abcdefghij\n' }]));
    expect(result.findings).toHaveLength(1);
    expect(result.findings[0]).toMatchObject({ path: 'a.txt', startLine: 2, startColumn: 11, endColumn: 21 });
    expect(result.complete).toBe(true);
  });

  test('makes one finding of one secret in two files', async () => {
    const text = 'synthetic=abcdefghij';
    const { findings } = await run(
      sourceOf([
        { path: 'a', text },
        { path: 'b', text },
      ]),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]?.occurrences.map((one) => one.path)).toEqual(['b']);
  });

  test('does not report what an earlier version of the file held, and does report what is new in it', async () => {
    const { findings } = await run(
      sourceOf([
        { path: 'a', text: 'synthetic=abcdefghij synthetic=klmnopqrst', previous: 'moved synthetic=abcdefghij' },
      ]),
    );
    expect(findings.map((finding) => finding.secret.reveal())).toEqual(['klmnopqrst']);
  });

  test('lists what was skipped in one order, in whichever order threads came to it', async () => {
    const names = ['b', 'a', 'c'] as const;
    const listed = async (order: readonly string[]): Promise<unknown> => {
      const contents: Source['contents'] = async function* ({ coverage }) {
        for (const oid of order) coverage.skip({ oid, reason: 'corrupt-object' });
        yield* [];
      };
      return (await run(sourceOf([], { contents }))).skipped;
    };
    expect(await listed(names)).toEqual(['a', 'b', 'c'].map((oid) => ({ oid, reason: 'corrupt-object' })));
    expect(await listed(names.toReversed())).toEqual(await listed(names));
  });

  test('counts what an inline comment hides', async () => {
    const { findings, suppressed } = await run(
      sourceOf([
        { path: 'a', text: 'synthetic=abcdefghij # vonguard:allow test-rule for a test\nsynthetic=klmnopqrst' },
      ]),
    );
    expect(findings.map((finding) => finding.startLine)).toEqual([2]);
    expect(suppressed.map(({ suppression }) => suppression)).toEqual([
      { by: 'inline', where: 'a:1', reason: 'for a test' },
    ]);
  });

  test('prints no secret when it is printed whole', async () => {
    const result = await run(sourceOf([{ path: 'a', text: 'synthetic=abcdefghijklmnopqrst' }]));
    expect(JSON.stringify(result)).not.toContain('cdefghijklmnopq');
  });
});

describe('what could not be looked at', () => {
  test('makes the scan incomplete and keeps the findings', async () => {
    const good = sourceOf([{ path: 'a', text: 'synthetic=abcdefghij' }]);
    const source: Source = {
      ...good,
      async *contents(session) {
        session.coverage.skip({ path: 'gone', reason: 'unreadable' });
        yield* good.contents(session);
      },
    };
    const result = await run(source);
    expect(result.complete).toBe(false);
    expect(result.findings).toHaveLength(1);
    expect(result.skipped).toEqual([{ path: 'gone', reason: 'unreadable' }]);
  });

  test('a defect is named by its place, not by a message that quotes the content', async () => {
    const source = sourceOf([{ path: 'a', text: 'synthetic=abcdefghijkl' }]);
    const broken: Source = {
      ...source,
      async *contents(session) {
        for await (const content of source.contents(session))
          yield { ...content, previous: async () => JSON.parse(content.bytes.toString()) as Uint8Array[] };
      },
    };
    const { complete, errors } = await run(broken);
    expect(complete).toBe(false);
    expect(errors[0]?.message).toMatch(/^Could not look at a: a defect of vonguard \(SyntaxError at /);
    expect(errors[0]?.message).not.toContain('abcdef');
  });

  test('an earlier version that can not be read is an error of that file, not silence', async () => {
    const broken: Source = sourceOf([], {
      async *contents() {
        const previous = (): Promise<never> => Promise.reject(new Error('broken pipe'));
        yield { bytes: Buffer.from('synthetic=abcdefghij'), provenance: { kind: 'file', path: 'a' }, previous };
      },
    });
    const result = await run(broken);
    expect(result.complete).toBe(false);
    expect(result.errors[0]?.message).toContain('broken pipe');
  });

  test('a failing look-up of commits keeps the findings and is said', async () => {
    const oid = '1'.repeat(40) as Extract<Provenance, { kind: 'object' }>['oid'];
    const source = sourceOf([], {
      async *contents() {
        yield { bytes: Buffer.from('synthetic=abcdefghij'), provenance: { kind: 'object', oid, type: 'blob' } };
      },
      attribute: () => Promise.reject(new Error('no commits today')),
    });
    const result = await run(source);
    expect(result.findings).toHaveLength(1);
    expect(result.complete).toBe(false);
    expect(result.errors[0]?.message).toContain('no commits today');
  });

  test('an interrupted scan has no result', async () => {
    const controller = new AbortController();
    const source = sourceOf([], {
      async *contents() {
        controller.abort();
        yield { bytes: Buffer.from('synthetic=abcdefghij'), provenance: { kind: 'file', path: 'a' } };
      },
    });
    await expect(run(source, { signal: controller.signal })).rejects.toThrow();
  });
});
