import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../../src/core/rule.ts';
import type { Match } from '../../../src/core/match.ts';
import { layersOf } from '../../../src/engine/layers.ts';
import { scanFragment, type ScanOptions, type TraceEvent } from '../../../src/engine/scan-fragment.ts';
import { compileRuleSet } from '../../../src/rules/compile.ts';
import { nodeProofTools as tools } from '../../../src/scan/proof-tools.ts';
import { NOW, inputOf } from '../../support/match-input.ts';
import { testRule } from '../../support/match.ts';
import { anyText } from '../../support/noise.ts';

const rule: Rule = {
  ...testRule,
  anchors: ['synthetic='],
  match: { kind: 'expression', expression: 'synthetic="?(?<secret>[a-z]{8,40})', flags: '' },
};
const WORD = 'synthetic=abcdefghij';

function matchesIn(text: string, more: Partial<ScanOptions> = {}): readonly Match[] {
  return scanFragment({ text, provenance: { kind: 'file', path: 'a.txt' } }, compileRuleSet([rule]), {
    tools,
    now: NOW,
    ...more,
  });
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('a secret is found in the text and in what is encoded there', () => {
  const plain = `# secret of vonage\n${WORD}\n# end of the file\n`;
  test.each<[string, string, readonly string[] | undefined]>([
    ['as it is', plain, undefined],
    ['in base64', `data: ${base64(plain)}`, ['base64']],
    ['in base64 twice', `data: ${base64(`data: ${base64(plain)} and more`)}`, ['base64', 'base64']],
    ['in hex', Buffer.from(plain).toString('hex'), ['hex']],
    ['percent-encoded', `https://x.example/?q=${encodeURIComponent(`secret:${WORD}`)}`, ['percent']],
    ['in a string of JSON', JSON.stringify({ code: `vonage ${WORD.replace('=', '="')}" b` }), ['json']],
  ])('%s', (_, text, decodedFrom) => {
    const [match] = matchesIn(text);
    expect(match?.secret.reveal()).toBe('abcdefghij');
    expect(match?.decodedFrom).toEqual(decodedFrom);
  });

  test('its span stands in the text itself, whatever it was decoded from', () => {
    const text = `first line\ndata: ${base64(plain)}\nlast line\n`;
    const [match] = matchesIn(text);
    expect(match?.location).toMatchObject({ startLine: 2, endLine: 2 });
    const { start = 0, end = 0 } = match?.span ?? {};
    expect(base64(plain)).toContain(text.slice(start, end));
    expect(Buffer.from(text.slice(text.indexOf(base64(plain)), end), 'base64').toString()).toContain('abcdefgh');
  });

  test('four layers down nobody looks', () => {
    let text = plain;
    for (let depth = 0; depth < 4; depth++) text = `secret data of vonage: ${base64(text)} and so on`;
    expect(matchesIn(text)).toEqual([]);
  });
});

describe('the pipeline', () => {
  test('gives matches by position, each stretch once', () => {
    const text = Array.from({ length: 20 }, () => WORD).join('\n');
    const starts = matchesIn(text).map(({ span }) => span.start);
    expect(starts).toHaveLength(20);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test('tells which rules did not run, what was decoded and what matched', () => {
    const events: TraceEvent[] = [];
    const trace = (event: TraceEvent): void => void events.push(event);
    matchesIn('nothing', { trace });
    expect(events).toEqual([{ kind: 'no-anchor', ruleId: rule.id }]);
    events.length = 0;
    matchesIn(`data: ${base64(`# secret of vonage\n${WORD}\n`)}`, { trace });
    expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['decoded', 'looked', 'matched']));
  });

  test('never shows the secret by itself', () => {
    const [match] = matchesIn(WORD);
    expect(JSON.stringify(match)).not.toContain('abcdefghij');
  });

  test('says when it stopped before the last layer', () => {
    let cuts = 0;
    const onCut = (): void => void cuts++;
    matchesIn(WORD, { onCut });
    expect(cuts).toBe(0);
    // What is encoded twice decodes to more than the text itself is long.
    const text = 'a line of text that is long enough, again and again\n'.repeat(30_000);
    matchesIn(`data: ${base64(`data: ${base64(text)}`)}`, { onCut });
    expect(cuts).toBe(1);
  });

  test('noise never makes it throw, and every span lies inside', () => {
    const piece = fc.oneof(
      fc.constantFrom(WORD, base64(WORD.repeat(3)), '%20', '\\n', '"', '&quot;', '=3D', '\n', '\\u0041', "'"),
      anyText({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 16 }).map((parts) => parts.join('')),
        (text) => {
          for (const { span, location } of matchesIn(text)) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(location.endLine).toBeGreaterThanOrEqual(location.startLine);
          }
        },
      ),
    );
  });
});

describe('layers', () => {
  test('begin with the text itself', () => {
    const root = inputOf('plain');
    expect(Array.from(layersOf(root), ({ input }) => input)).toEqual([root]);
  });

  test('know what they were decoded from and where', () => {
    const text = `data: ${base64('api_secret: "value of the file"\n')}`;
    const [, layer] = layersOf(inputOf(text));
    expect(layer?.input.decodedFrom).toEqual(['base64']);
    expect(layer?.input.outer?.text).toBe(text);
    expect(layer?.input.outerSpan?.start).toBe(6);
    const span = layer?.toFragment({ start: 0, end: 10 });
    expect(span?.start).toBe(6);
  });

  test('do shared work once each', () => {
    const root = inputOf('plain');
    let made = 0;
    const make = (): number => ++made;
    expect([root.once('a', make), root.once('a', make), root.once('b', make)]).toEqual([1, 1, 2]);
  });
});
