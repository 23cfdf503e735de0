import { describe, expect, test } from 'vitest';
import type { Match } from '../../../src/core/match.ts';
import { SecretText } from '../../../src/core/secret-text.ts';
import type { TraceEvent } from '../../../src/engine/scan-fragment.ts';
import { explainLine, type LineExplanation } from '../../../src/scan/explain-line.ts';
import { prepareScan, type PreparedScan } from '../../../src/scan/prepare.ts';
import { matchIn } from '../../support/match.ts';

const SECRET = 'q8ZrT1mWx7Ka'.concat('P3vNc9LfR5yHd2Gs');

function prepare(config = ''): Promise<PreparedScan> {
  const readPolicy = (file: string): Promise<string | undefined> =>
    Promise.resolve(file === '.vonguard.yaml' ? config : undefined);
  return prepareScan({ root: '/nowhere', now: new Date('2026-06-15'), readPolicy });
}

interface Given {
  readonly config?: string;
  readonly line?: number;
  readonly events?: readonly TraceEvent[];
  readonly more?: Partial<Match>;
}

async function explain(text: string, { config, line = 1, events = [], more }: Given = {}): Promise<LineExplanation> {
  const matches = text.includes(SECRET) ? [matchIn(text, SECRET, more)] : [];
  const { signal } = new AbortController();
  return explainLine({ text, path: 'src/a.ts', line, events, matches, prepared: await prepare(config), signal });
}

function linesOf({ sections }: LineExplanation, title: string): readonly string[] {
  return sections.find((section) => section.title === title)?.lines ?? [];
}

describe('explaining a line', () => {
  test('a match that is reported is said to be, with its evidence and without the secret', async () => {
    const explanation = await explain(`k = "${SECRET}"`, { more: { evidence: ['the name says so'] } });
    expect(explanation.isReported).toBe(true);
    expect(linesOf(explanation, 'Looked at').join('\n')).not.toContain('no rule found');
    expect(linesOf(explanation, 'Matched')).toEqual([
      'test-rule: q8********Gs, critical severity, high confidence',
      '  because the name says so',
      '  reported',
    ]);
    expect(JSON.stringify(explanation)).not.toContain(SECRET);
  });

  test.each([
    [
      'an inline comment',
      `k = "${SECRET}" // vonguard:allow made up`,
      '',
      'hidden by the comment at src/a.ts:1 (made up)',
    ],
    [
      'an allow entry',
      `k = "${SECRET}"`,
      'allow:\n  - path: src/\n    reason: ours',
      'hidden by allowlist at .vonguard.yaml:2 (ours)',
    ],
    ['confidence', `k = "${SECRET}"`, '', 'hidden by confidence (low is below medium)'],
  ])('%s that hides a match is named', async (name, text, config, expected) => {
    const more = name === 'confidence' ? { confidence: 'low' as const } : {};
    const explanation = await explain(text, { config, more });
    expect(explanation.isReported).toBe(false);
    expect(linesOf(explanation, 'Matched').at(-1)).toBe(`  ${expected}`);
  });

  test('a file that the configuration leaves out is not reported', async () => {
    const explanation = await explain(`k = "${SECRET}"`, { config: 'exclude: src/' });
    expect(explanation.isReported).toBe(false);
    expect(linesOf(explanation, 'Looked at')[0]).toContain('`exclude` in the configuration leaves this file out');
  });

  test('of the trace only what touches the line is told', async () => {
    const text = 'first\nsecond\nthird';
    const on = (word: string): { start: number; end: number } => ({
      start: text.indexOf(word),
      end: text.indexOf(word) + word.length,
    });
    const secret = new SecretText(SECRET);
    const events: readonly TraceEvent[] = [
      { kind: 'no-anchor', ruleId: 'quiet-rule' },
      { kind: 'looked', ruleId: 'rule-1', span: on('first') },
      { kind: 'looked', ruleId: 'rule-2', span: on('second'), secret },
      { kind: 'looked', ruleId: 'rule-2', span: on('second'), secret },
      { kind: 'decoded', step: 'base64', span: on('second') },
      { kind: 'dropped', ruleId: 'rule-2', span: on('second'), secret, by: 'placeholder', why: 'it is an example' },
      { kind: 'dropped', span: on('third'), by: 'x', why: 'y' },
    ];
    const explanation = await explain(text, { line: 2, events });
    expect(linesOf(explanation, 'Looked at').slice(2)).toEqual([
      'rule-2 looked at q8********Gs',
      'decoded as base64 and looked at again',
    ]);
    expect(linesOf(explanation, 'Looked at')[1]).toMatch(/^1 of \d+ did not/);
    expect(linesOf(explanation, 'Dropped')).toEqual(['rule-2: q8********Gs by placeholder: it is an example']);
    expect(linesOf(explanation, 'Matched')).toEqual(['nothing on this line']);
  });

  test('a line of a key in the middle is the key', async () => {
    const text = `a\n${SECRET}\nb`;
    const match = matchIn(text, SECRET);
    const more = { location: { ...match.location, startLine: 1, endLine: 3 } };
    expect((await explain(text, { line: 2, more })).isReported).toBe(true);
    expect((await explain(text, { line: 3, more })).isReported).toBe(true);
  });

  test('a line without anything says so', async () => {
    const explanation = await explain('nothing here');
    expect(explanation.isReported).toBe(false);
    expect(linesOf(explanation, 'Dropped')).toEqual(['nothing on this line']);
  });
});
