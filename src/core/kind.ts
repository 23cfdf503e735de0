/** What a finding is; the wire form (header, DSN, query string …) is told by the rule's id. */
export const KINDS = [
  'api-secret',
  'signature-secret',
  'application-private-key',
  'private-key',
  'video-secret',
  'video-token',
  'jwt',
  'dashboard-password',
] as const;
export type Kind = (typeof KINDS)[number];

/** What an attacker gets with it, worst last. */
export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How sure we are that it is what we say, surest last. */
export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export function isAtLeast(confidence: Confidence, minimum: Confidence): boolean {
  return CONFIDENCES.indexOf(confidence) >= CONFIDENCES.indexOf(minimum);
}

/** Negative when `a` is worse than `b`: sorts the worst first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(b) - SEVERITIES.indexOf(a);
}
