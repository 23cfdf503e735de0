import { describe, expect, test } from 'vitest';
import type { Match } from '../../../src/core/match.ts';
import type { Oid } from '../../../src/core/oid.ts';
import { createFingerprinter } from '../../../src/scan/fingerprint.ts';
import { judgeInline, type InlineJudge } from '../../../src/scan/judge-inline.ts';
import type { InlinePolicy } from '../../../src/scan/request.ts';
import { matchIn } from '../../support/match.ts';

const OLD = ['OLDVALUE', 'ACCEPTED'].join('');
// An id that only these tests know.
const ACCEPTED = 'a'.repeat(40) as Oid;
const NEW = ['NEWVALUE', 'SNEAKED'].join('');

function matchesIn(text: string): readonly Match[] {
  return [OLD, NEW].filter((secret) => text.includes(secret)).map((secret) => matchIn(text, secret));
}

interface Judged {
  readonly judge: InlineJudge;
  readonly notices: readonly string[];
  /** Of each match in the order of OLD, NEW. */
  readonly hidden: readonly boolean[];
}

async function judge(text: string, inline: Partial<InlinePolicy> = {}): Promise<Judged> {
  const notices: string[] = [];
  const matches = matchesIn(text);
  const made = await judgeInline(
    { text, provenance: { kind: 'file', path: 'src/a.ts' }, matches },
    {
      inline: { honour: [], requireReason: false, ruleIds: new Set(), reportUnused: true, ...inline },
      fingerprintOf: createFingerprinter({ salt: 'a salt of the test' }),
      warm: async () => {},
      matchesIn,
      notice: (sentence) => notices.push(sentence),
    },
  );
  // Asked as often as a file has earlier versions; what is to be said is said once.
  for (const match of matches) made.suppressionOf(match);
  return { judge: made, notices, hidden: matches.map((match) => made.suppressionOf(match) !== undefined) };
}

function atBase(text: string | undefined): Partial<InlinePolicy> {
  return {
    base: {
      readFile: async () => (text === undefined ? undefined : Buffer.from(text)),
      reaches: async (oid) => oid === ACCEPTED,
    },
  };
}

describe('without a base policy', () => {
  test('every comment counts', async () => {
    expect(await judge(`k = "${OLD}" // vonguard:allow ok`)).toMatchObject({ hidden: [true], notices: [] });
  });

  test('comments that cover no secret are named, used ones are not', async () => {
    const text = `a // vonguard:allow old\nk = "${OLD}" // vonguard:allow ok\n# vonguard:allow-next-line gone\n`;
    expect((await judge(text)).judge.unused).toEqual(['src/a.ts:1', 'src/a.ts:3']);
  });

  test('a comment that names another rule is unused', async () => {
    const { judge: made, hidden } = await judge(`k = "${OLD}" // vonguard:allow other-rule ok`);
    expect({ hidden, unused: made.unused }).toEqual({ hidden: [false], unused: ['src/a.ts:1'] });
  });

  test('where a reason is asked for, a comment without one is named and hides nothing', async () => {
    const text = `k = "${OLD}" // vonguard:allow\nn = "${NEW}" // vonguard:allow made up\n`;
    expect(await judge(text, { requireReason: true })).toMatchObject({
      hidden: [false, true],
      notices: ['The comment at src/a.ts:1 gives no reason, which `requireReason` asks for: it hides nothing.'],
    });
  });

  test('of other tools, only those that are honoured can be unused', async () => {
    expect((await judge('a # gitleaks:allow\n')).judge.unused).toEqual([]);
    expect((await judge('a # gitleaks:allow\n', { honour: ['gitleaks'] })).judge.unused).toEqual(['src/a.ts:1']);
  });
});

// A change must not switch off the check that it is under (gitleaks#1923, openrag#960).
describe('under the policy of a base', () => {
  const line = (secret: string): string => `k = "${secret}" // vonguard:allow ok\n`;

  test('a comment counts for the secret that the base hides, wherever it moved in its file', async () => {
    const base = atBase(line(OLD));
    expect(await judge(line(OLD), base)).toMatchObject({ hidden: [true], notices: [] });
    expect(await judge(`new\n\n// vonguard:allow-next-line\nk = "${OLD}"`, base)).toMatchObject({ hidden: [true] });
  });

  test.each([
    ['in a new file', undefined],
    ['in a file that had none', `k = "${OLD}"\n`],
    ['that named another rule', `k = "${OLD}" // vonguard:allow other-rule ok\n`],
  ])('a comment %s is named and does not count', async (_where, base) => {
    expect(await judge(line(OLD), atBase(base))).toEqual({
      judge: expect.anything(),
      hidden: [false],
      notices: [
        'This change adds a comment at src/a.ts:1 that would hide a finding; it does not count under the policy of the base.',
      ],
    });
  });

  test('an accepted comment over a new secret does not count', async () => {
    expect(await judge(line(NEW), atBase(line(OLD)))).toMatchObject({ hidden: [false] });
  });

  test('nor does one whose own lines are as they were: of a key the body, of a file the rest', async () => {
    const honour = ['secretlint'];
    const base = { ...atBase(`// secretlint-disable\nk = "${OLD}"\n`), honour };
    expect(await judge(`// secretlint-disable\nk = "${OLD}"\nn = "${NEW}"\n`, base)).toMatchObject({
      hidden: [true, false],
      notices: [expect.stringContaining('a comment of secretlint at src/a.ts:1')],
    });
  });

  test.each([
    ['that the base reaches was accepted', ACCEPTED, true],
    ['of the change was not', 'b'.repeat(40) as Oid, false],
  ])('an object of the store %s', async (_which, oid, isHidden) => {
    const text = line(OLD);
    const matches = matchesIn(text);
    const made = await judgeInline(
      { text, provenance: { kind: 'object', oid, type: 'blob' }, matches },
      {
        inline: { honour: [], requireReason: false, ruleIds: new Set(), reportUnused: false, ...atBase(text) },
        fingerprintOf: createFingerprinter({ salt: 'a salt of the test' }),
        warm: async () => {},
        matchesIn,
        notice: () => {},
      },
    );
    expect(matches.map((match) => made.suppressionOf(match) !== undefined)).toEqual([isHidden]);
  });
});
