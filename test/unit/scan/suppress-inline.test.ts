import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Match } from '../../../src/core/match.ts';
import { createFingerprinter } from '../../../src/scan/fingerprint.ts';
import { findInlineAllows, inlineSuppressionOf, type InlineOptions } from '../../../src/scan/suppress-inline.ts';
import { matchIn, testRule } from '../../support/match.ts';

const SECRET = 'SECRETVALUE';

interface Given extends InlineOptions {
  readonly honour?: readonly string[];
  readonly ruleId?: string;
  readonly fingerprintOf?: (match: Match) => ReturnType<ReturnType<typeof createFingerprinter>>;
}

function isHidden(text: string, given: Given = {}): boolean {
  return suppressionOf(text, given) !== undefined;
}

function suppressionOf(
  text: string,
  { honour = [], ruleId = 'test-rule', fingerprintOf, ...options }: Given = {},
): ReturnType<typeof inlineSuppressionOf> {
  const match = matchIn(text, SECRET, { rule: { ...testRule, id: ruleId } });
  return inlineSuppressionOf(match, findInlineAllows(text, honour, options), 'src/a.ts', fingerprintOf);
}

describe('our own comment', () => {
  test.each([
    ['behind the secret', `key = SECRETVALUE // vonguard:allow`],
    ['with a rule', `key = SECRETVALUE # vonguard:allow test-rule`],
    ['with a rule and a reason', `key = SECRETVALUE # vonguard:allow test-rule from the documentation`],
    ['with a reason only', `key = SECRETVALUE # vonguard:allow from the documentation`],
    ['alone on the line above', `# vonguard:allow test-rule\nkey = SECRETVALUE`],
    ['on the line above by name', `x = 1 // vonguard:allow-next-line test-rule\nkey = SECRETVALUE`],
    ['in a block comment', `/* vonguard:allow */\nkey = SECRETVALUE`],
    ['in a block comment with a rule', `key = SECRETVALUE /* vonguard:allow test-rule */`],
    ['in a comment of XML', `<!-- vonguard:allow test-rule -->\n<key>SECRETVALUE</key>`],
    ['in a comment of JSX', `{/* vonguard:allow test-rule */}\n<A key="SECRETVALUE"/>`],
    ['in a comment of Handlebars', `{{!-- vonguard:allow test-rule --}}\nSECRETVALUE`],
    ['in a comment of SQL', `-- vonguard:allow\ninsert SECRETVALUE`],
    ['in a comment of INI', `; vonguard:allow\nkey=SECRETVALUE`],
    ['in a comment of TeX', `% vonguard:allow\nSECRETVALUE`],
    ['in a comment of batch files', `REM vonguard:allow\nset KEY=SECRETVALUE`],
    ['in a comment of Basic', `' vonguard:allow\nkey = "SECRETVALUE"`],
    ['within a documentation comment', ` * vonguard:allow\n * SECRETVALUE`],
    ['with a colon', `key = SECRETVALUE # vonguard:allow: test-rule`],
    ['after CRLF', `a\r\n# vonguard:allow test-rule\r\nkey = SECRETVALUE\r\n`],
    ['after a lone CR', `# vonguard:allow test-rule\rkey = SECRETVALUE`],
    ['on the first line of a key', `key = """SECRETVALUE # vonguard:allow\nmore`],
  ])('%s hides the secret', (_name, text) => {
    expect(isHidden(text)).toBe(true);
  });

  test.each([
    ['for another rule', `key = SECRETVALUE # vonguard:allow other-rule`],
    ['behind code on the line above', `a = 1 # vonguard:allow\nkey = SECRETVALUE`],
    ['for the next line, on the same line', `key = SECRETVALUE # vonguard:allow-next-line\nb`],
    ['two lines above', `# vonguard:allow\n\nkey = SECRETVALUE`],
    ['on the line below', `key = SECRETVALUE\n# vonguard:allow`],
    ['within another word', `key = SECRETVALUE # notvonguard:allow`],
    ['with a longer word', `key = SECRETVALUE # vonguard:allowed`],
    ['in capitals', `key = SECRETVALUE # VONGUARD:ALLOW`],
    ['of another tool that is not honoured', `key = SECRETVALUE # gitleaks:allow`],
    ['for a mistyped rule', `key = SECRETVALUE # vonguard:allow tset-rule`],
  ])('%s hides nothing', (_name, text) => {
    expect(isHidden(text)).toBe(false);
  });

  test('a word is a rule when there is such a rule, with or without a hyphen', () => {
    const ruleIds = new Set(['jwt', 'test-rule']);
    expect(isHidden(`k = SECRETVALUE # vonguard:allow jwt`, { ruleIds })).toBe(false);
    expect(isHidden(`k = SECRETVALUE # vonguard:allow jwt`, { ruleIds, ruleId: 'jwt' })).toBe(true);
  });

  test('place and reason are told, without what closes the comment', () => {
    expect(suppressionOf(`\n<a>SECRETVALUE</a> <!-- vonguard:allow test-rule it is made up -->`)).toEqual({
      by: 'inline',
      where: 'src/a.ts:2',
      reason: 'it is made up',
    });
    expect(suppressionOf(`k = SECRETVALUE # vonguard:allow made up`)?.reason).toBe('made up');
    expect(suppressionOf(`k = SECRETVALUE # vonguard:allow`)).toEqual({ by: 'inline', where: 'src/a.ts:1' });
  });

  test('where reasons are required a comment without one hides nothing', () => {
    expect(isHidden(`k = SECRETVALUE # vonguard:allow test-rule`, { requireReason: true })).toBe(false);
    expect(isHidden(`k = SECRETVALUE # vonguard:allow test-rule documented`, { requireReason: true })).toBe(true);
    expect(isHidden(`k = SECRETVALUE # gitleaks:allow`, { requireReason: true, honour: ['gitleaks'] })).toBe(false);
  });

  test('a long line of marks costs no more than it is long', () => {
    const text = `${'vonguard:allow '.repeat(20_000)}SECRETVALUE`;
    expect(isHidden(text)).toBe(true);
  });
});

describe('a comment with a fingerprint', () => {
  const fingerprintOf = createFingerprinter({ salt: 'a-salt-for-the-tests' });
  // Long enough to be derived fast.
  const first = 'q8Zr'.concat('T1mWx7Ka', 'P3vNc9Lf', 'R5yHd2Gs');
  const second = 'b4Xe'.concat('U6nQj8Mz', 'V2tCk7Wp', 'S9aFg3Dh');

  test('allowing one secret never hides the other on the same line', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.constantFrom(' ', ', ', '" + "', '\t'), (isSwapped, separator) => {
        const [allowed, other] = isSwapped ? [second, first] : [first, second];
        const fingerprint = fingerprintOf(matchIn(allowed, allowed));
        const text = `k = ${first}${separator}${second} // vonguard:allow ${fingerprint} made up`;
        const allows = findInlineAllows(text, []);
        expect(inlineSuppressionOf(matchIn(text, allowed), allows, 'a', fingerprintOf)).toMatchObject({
          reason: 'made up',
        });
        expect(inlineSuppressionOf(matchIn(text, other), allows, 'a', fingerprintOf)).toBeUndefined();
      }),
    );
  });

  test('hides nothing where fingerprints are not at hand', () => {
    const text = `k = SECRETVALUE # vonguard:allow vg1:${'0'.repeat(32)}`;
    expect(isHidden(text)).toBe(false);
  });
});

describe('comments of other tools', () => {
  test.each([
    ['gitleaks', `k = SECRETVALUE # gitleaks:allow`],
    ['betterleaks', `k = SECRETVALUE # betterleaks:allow`],
    ['trufflehog', `k = SECRETVALUE # trufflehog:ignore`],
    ['kingfisher', `k = SECRETVALUE # kingfisher:ignore`],
    ['detect-secrets', `k = SECRETVALUE  # pragma: allowlist secret`],
    ['detect-secrets', `k = SECRETVALUE  # pragma: whitelist secret`],
    ['detect-secrets', `# pragma: allowlist nextline secret\nk = SECRETVALUE`],
    ['secretlint', `k = SECRETVALUE // secretlint-disable-line`],
    ['secretlint', `// secretlint-disable-next-line @secretlint/rule-x\nk = SECRETVALUE`],
    ['secretlint', `// secretlint-disable\n\n\nk = SECRETVALUE`],
    ['secretlint', `// secretlint-disable\nk = SECRETVALUE\n// secretlint-enable`],
    ['ggshield', `k = SECRETVALUE # ggignore`],
  ])('%s is honoured when the configuration asks: %j', (tool, text) => {
    expect(isHidden(text)).toBe(false);
    expect(isHidden(text, { honour: [tool] })).toBe(true);
    expect(suppressionOf(text, { honour: [tool] })?.reason).toBe(`comment of ${tool}`);
  });

  test.each([
    ['gitleaks', `# gitleaks:allow\nk = SECRETVALUE`],
    ['detect-secrets', `k = SECRETVALUE # pragma: allowlist nextline secret`],
    ['secretlint', `// secretlint-disable\n// secretlint-enable\nk = SECRETVALUE`],
    ['secretlint', `k = SECRETVALUE // secretlint-disable-next-line`],
    ['ggshield', `k = SECRETVALUE # ggignored`],
    ['trufflehog', `k = SECRETVALUE # gitleaks:allow`],
  ])('%s: %j hides nothing', (tool, text) => {
    expect(isHidden(text, { honour: [tool] })).toBe(false);
  });
});
