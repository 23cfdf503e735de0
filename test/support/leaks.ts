// A history of leaks as a company has it, for tests that look at a report: made alike every time.
import type { Finding, Fingerprint } from '../../src/core/finding.ts';
import { KINDS, type Confidence, type Kind, type Severity } from '../../src/core/kind.ts';
import type { CommitInfo } from '../../src/core/provenance.ts';
import type { RuleInfo } from '../../src/core/rule.ts';
import { SecretText } from '../../src/core/secret-text.ts';
import { testFinding } from './finding.ts';

const PEOPLE = ['Ana Ruiz', 'Tom Okafor', 'Mei Tanaka', 'Jonas Weber', 'Priya Nair'];
const PLACES = [
  'services/sms/src/config.ts',
  '.env.production',
  'deploy/helm/values.yaml',
  'app/src/main/res/values/strings.xml',
  'notebooks/send-test-sms.ipynb',
  'web/js/video.js',
  'terraform/prod.tfvars',
];

interface Sort {
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly line: string;
  readonly steps: readonly string[];
}

const ROTATE = [
  'In the dashboard, add a second secret to the account, and deploy it.',
  'Revoke the leaked secret: until then whoever has it can send messages and place calls at your cost.',
  'Look at the account’s log and its balance for messages that are not yours.',
  'Take it out of the code, and read it from the environment or a secret store.',
];
const sort = (title: string, severity: Severity, confidence: Confidence, line: string): Sort => {
  return { title, severity, confidence, line, steps: ROTATE };
};

const SORTS: Readonly<Record<Kind, Sort>> = {
  'api-secret': sort('Vonage API secret', 'critical', 'high', 'VONAGE_API_SECRET=********'),
  'signature-secret': sort('Vonage signature secret', 'high', 'high', "signatureSecret: '********',"),
  'application-private-key': sort('Vonage application private key', 'critical', 'high', 'VONAGE_PRIVATE_KEY=********'),
  'private-key': sort('RSA private key', 'high', 'medium', '-----BEGIN PRIVATE KEY----- ********'),
  'video-secret': sort('OpenTok project secret', 'critical', 'high', 'new OpenTok(apiKey, "********")'),
  'video-token': sort('OpenTok token', 'medium', 'high', "token: '********'"),
  jwt: sort('Vonage application JWT', 'low', 'medium', 'Authorization: Bearer ********'),
  'dashboard-password': sort('Dashboard password', 'medium', 'low', 'NEXMO_PASSWORD=********'),
};

/** Rules for `leakyFindings`, with what each says of itself. */
export const LEAKY_RULES: readonly RuleInfo[] = KINDS.map((kind) => ({
  id: kind,
  kind,
  title: SORTS[kind].title,
  description: 'Whoever has it can act as the account: send messages, place calls, read reports, all at its cost.',
  severity: SORTS[kind].severity,
  remediation: SORTS[kind].steps,
  references: [],
}));

// A linear congruence (Numerical Recipes): the same sequence on every machine.
function sequence(): (below: number) => number {
  let state = 42;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export function leakyFindings(count: number): readonly Finding[] {
  const random = sequence();
  return Array.from({ length: count }, (_, n) => leak(n, random));
}

function leak(n: number, random: (below: number) => number): Finding {
  const kind = KINDS[[0, 0, 0, 1, 2, 3, 4, 4, 5, 6, 7][random(11)] ?? 0] ?? 'jwt';
  const { title, severity, confidence, line, steps } = SORTS[kind];
  const startLine = 3 + random(200);
  const place = PLACES[random(PLACES.length)] ?? '';
  const path = n < 12 ? place : `packages/part-${n % 97}/${place}`;
  const atHead = random(5) < 2;
  const twin = { path: `old/${path}`, startLine, startColumn: 1, endLine: startLine, endColumn: 20 };
  return testFinding({
    fingerprint: `vg1:${n.toString(16).padStart(32, '0')}` as Fingerprint,
    ruleId: kind,
    kind,
    title,
    severity,
    confidence,
    path,
    startLine,
    endLine: startLine,
    secret: new SecretText(`Zx${'made-up-value'.repeat(2)}${n % 10}q`),
    related: { apiKey: `5eed${(n % 9).toString(16).padStart(4, '0')}` },
    commit: commit(n, random),
    atHead,
    occurrences: n % 3 === 0 ? [{ ...twin, commit: commit(n + 1, random), atHead: false }] : [],
    occurrenceCount: n % 3 === 0 ? 2 : 1,
    remediation: steps,
    snippet: { startLine: startLine - 1, lines: ['# SMS gateway', line, 'SMS_FROM=Acme'] },
  });
}

function commit(n: number, random: (below: number) => number): CommitInfo {
  const author = PEOPLE[random(PEOPLE.length)] ?? '';
  const day = random(900) + (random(3) === 0 ? 300 : 0);
  return {
    oid: n.toString(16).padStart(40, 'c0ffee') as CommitInfo['oid'],
    author,
    email: `${author.toLowerCase().replace(' ', '.')}@example.org`,
    date: new Date(Date.UTC(2023, 0, 9) + day * 86_400_000).toISOString(),
    summary: ['Add SMS gateway', 'Try video calls', 'Deploy to production', 'WIP'][random(4)] ?? '',
  };
}
