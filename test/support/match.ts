// Builds matches and sightings for tests of what comes behind the engine.
import type { Match } from '../../src/core/match.ts';
import type { Provenance } from '../../src/core/provenance.ts';
import type { Rule } from '../../src/core/rule.ts';
import { SecretText } from '../../src/core/secret-text.ts';
import type { Sighting } from '../../src/scan/sighting.ts';

export const testRule: Rule = {
  id: 'test-rule',
  kind: 'api-secret',
  title: 'Test secret',
  description: 'Found in a test.',
  severity: 'critical',
  confidence: 'high',
  remediation: ['Rotate it.'],
  references: [],
  anchors: ['test'],
  match: { kind: 'expression', expression: '(?<secret>x)', flags: '' },
};

/** A match of `secret` at its first place in `text`. */
export function matchIn(text: string, secret: string, more: Partial<Match> = {}): Match {
  const start = text.indexOf(secret);
  if (start === -1) throw new Error('the secret does not stand in the text');
  const before = text.slice(0, start).split('\n');
  const inside = secret.split('\n');
  const startColumn = (before.at(-1) ?? '').length + 1;
  return {
    rule: testRule,
    secret: new SecretText(secret),
    identity: new SecretText(secret),
    span: { start, end: start + secret.length },
    location: {
      startLine: before.length,
      startColumn,
      endLine: before.length + inside.length - 1,
      endColumn: inside.length === 1 ? startColumn + secret.length : (inside.at(-1) ?? '').length + 1,
    },
    severity: testRule.severity,
    confidence: testRule.confidence,
    title: testRule.title,
    related: {},
    evidence: [],
    ...more,
  };
}

export function sightingOf(match: Match, provenance: Provenance): Sighting {
  return {
    match,
    provenance,
    snippet: { startLine: match.location.startLine, lines: ['********'] },
    form: 'verbatim',
  };
}
