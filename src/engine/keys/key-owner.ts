// Whose key it is: Vonage's application key, or any other. Judged by what holds the key (identifier, file name),
// then by which provider is named nearest to it, and which application id stands by.

import type { Span } from '../../core/location.ts';
import { pathOf } from '../../core/provenance.ts';
import type { MatchInput } from '../matcher.ts';

export interface KeyOwner {
  readonly vonage: boolean;
  readonly applicationId?: string;
  /** Why, in words. */
  readonly evidence: string;
}

const VENDOR = /vonage|nexmo|open_?tok(?!en)|tokbox|neru|\bvcr[._-]/i;
const VONAGE_FILE = /(?:^|\/)(?:vonage_app\.json|\.vonagerc|\.nexmo-app|\.nexmorc|vonage\.config\.json)$/i;
// Others who hand out PEM keys, and jobs a key is made for.
const OTHER =
  /gserviceaccount|google|firebase|client_email|apns|apple|github|gitlab|docusign|snowflake|salesforce|adobe|alipay|wechat|stripe|okta|auth0|letsencrypt|\bssh|ssl|\btls|https|server\.key|nginx|haproxy|passport|oauth-private|certificate|webpush|vapid|jwt_?(?:secret|private)/i;
// Of an identifier only: a text that names them can be about Vonage's network APIs.
const OTHERS_NAME = /dpop|oauth|saml|oidc|openid|federation|jwks?(?![a-z])/i;
const APPLICATION_ID =
  /app(?:lication)?[._-]?id["'\]\s:=>,(]{1,20}([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/gi;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/i;
const BEFORE = 3000;
const AFTER = 1500;
// The identifier a value is bound to stands this near; a YAML block's name is on the line before.
const NAME_REACH = 120;

/**
 * Judges the key at `span` of the input's text, in the light of all texts that hold it. Of a key that no application can
 * have, only its own name or an application's id beside it can say that it is Vonage's.
 */
export function ownerOf(input: MatchInput, span: Span, isPossible = true): KeyOwner {
  const around = surroundingsOf(input, span);
  const path = pathOf(input.provenance);
  const applicationId = nearestId(around) ?? UUID.exec(fileName(path))?.[0]?.toLowerCase();
  const id = applicationId === undefined ? {} : { applicationId };
  const name = around.map(({ before }) => nameIn(before)).join(' ');
  if (isPossible && (VONAGE_FILE.test(path) || VENDOR.test(fileName(path))))
    return { vonage: true, ...id, evidence: 'the file’s name says Vonage' };
  if (VENDOR.test(name)) return { vonage: true, ...id, evidence: 'the identifier says Vonage' };
  if (!isPossible && applicationId === undefined)
    return { vonage: false, evidence: 'applications’ keys stand by themselves' };
  if (OTHER.test(name) || OTHERS_NAME.test(name) || OTHER.test(fileName(path)))
    return { vonage: false, evidence: 'the name says another use' };
  return nearest(around, path, applicationId);
}

/** Whether a path alone can decide whose a key is. */
export function tellsOwner(path: string): boolean {
  const name = fileName(path);
  return VONAGE_FILE.test(path) || VENDOR.test(path) || OTHER.test(name) || UUID.test(name);
}

interface Surroundings {
  readonly before: string;
  readonly after: string;
}

function surroundingsOf(input: MatchInput, span: Span): readonly Surroundings[] {
  const { text } = input;
  const own = {
    before: text.slice(Math.max(0, span.start - BEFORE), span.start),
    after: text.slice(span.end, span.end + AFTER),
  };
  if (input.outer === undefined || input.outerSpan === undefined) return [own];
  return [own, ...surroundingsOf(input.outer, input.outerSpan)];
}

function nearest(around: readonly Surroundings[], path: string, applicationId: string | undefined): KeyOwner {
  const id = applicationId === undefined ? {} : { applicationId };
  const vendor = distanceOf(around, VENDOR);
  const other = distanceOf(around, OTHER);
  if (vendor < other) return { vonage: true, ...id, evidence: 'Vonage is named nearby' };
  if (other < Infinity) return { vonage: false, evidence: 'another use is named nearer' };
  if (VENDOR.test(path)) return { vonage: true, ...id, evidence: 'the path says Vonage' };
  if (applicationId !== undefined) return { vonage: true, ...id, evidence: 'an application id stands nearby' };
  return { vonage: false, evidence: 'nothing near it names Vonage' };
}

function distanceOf(around: readonly Surroundings[], pattern: RegExp): number {
  let best = Infinity;
  const all = new RegExp(pattern, 'gi');
  for (const { before, after } of around) {
    for (const match of before.matchAll(all)) best = Math.min(best, before.length - match.index);
    best = Math.min(best, pattern.exec(after)?.index ?? Infinity);
  }
  return best;
}

function nearestId(around: readonly Surroundings[]): string | undefined {
  for (const { before, after } of around) {
    const id = [...before.matchAll(APPLICATION_ID)].at(-1)?.[1] ?? [...after.matchAll(APPLICATION_ID)][0]?.[1];
    if (id !== undefined) return id.toLowerCase();
  }
  return undefined;
}

function nameIn(before: string): string {
  const near = before.slice(-NAME_REACH);
  return /([\w.$-]{2,80})["'\]\s]{0,6}(?::|=>?|,|\()[\s|>+`"'(\\-]{0,40}$/.exec(near)?.[1] ?? '';
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
