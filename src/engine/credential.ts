// The matcher of account, signature, video and dashboard credentials: all sites of a text, judged once, then
// handed to the rule that is about their kind, product and form.

import { pathOf } from '../core/provenance.ts';
import type { Rule } from '../core/rule.ts';
import { SecretText } from '../core/secret-text.ts';
import { accountKeysIn } from './credentials/account-keys.ts';
import { answersIn } from './credentials/asked.ts';
import { needsNoVendor } from './credentials/by-shape.ts';
import { decide } from './credentials/decide.ts';
import type { Decision } from './credentials/decision.ts';
import { furtherPlaces } from './credentials/further-places.ts';
import { loginSites } from './credentials/logins.ts';
import { loosePairs, looseProjectPairs } from './credentials/loose-pairs.ts';
import { sitesOf } from './credentials/named.ts';
import { namesIn, roleWordsIn } from './credentials/names-in.ts';
import { basicHeaders, pairedSites } from './credentials/paired.ts';
import { signatureSites } from './credentials/signature-sites.ts';
import type { Site } from './credentials/site.ts';
import { productNamedIn, surroundingsOf, type Surroundings } from './credentials/surroundings.ts';
import { tableSites } from './credentials/tables.ts';
import { tellDrops } from './credentials/tell-drops.ts';
import { scopeOf } from './credentials/variables.ts';
import { wholeFileSites } from './credentials/whole-files.ts';
import type { Candidate, MatchInput } from './matcher.ts';
import type { Product } from './names/vocabulary.ts';
import { isDocumentedHash } from './values/documented.ts';

// What an encoded text stands in can name the vendor too, mostly above.
const OUTER = 20_000;

interface Credential {
  readonly site: Site;
  readonly decision: Decision;
  readonly candidate: Omit<Candidate, 'rule'>;
}

/** Selects, of the credentials seen in the text, those that the rule's options name. */
export function matchCredential(input: MatchInput, rule: Rule): readonly Candidate[] {
  const options = rule.match.kind === 'matcher' ? rule.match.options : {};
  const { products, forms } = { products: listOf(options['products']), forms: listOf(options['forms']) };
  return input
    .once('credentials', findCredentials)
    .filter(
      ({ decision, site }) =>
        decision.kind === rule.kind && isOneOf(products, decision.product) && isOneOf(forms, site.form),
    )
    .map(({ candidate }) => ({ ...candidate, rule }));
}

function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

function isOneOf(list: readonly unknown[] | undefined, value: string): boolean {
  return list === undefined || list.includes(value);
}

function findCredentials(input: MatchInput): readonly Credential[] {
  const { text } = input;
  const path = pathOf(input.provenance);
  const around = surroundingsOf(text, path, () => input.outer?.once('product-named', productAtBegin));
  const scope = scopeOf(text);
  const roleWords = roleWordsIn(text);
  // Beside a key without a name, the vendor must be named somewhere; a Basic header says enough by itself.
  const isVendors = around.vendorInText() !== undefined;
  const isTold = input.trace !== undefined && input.outer === undefined;
  const mayBeAny = isVendors || around.vendorOfFile() !== undefined || isTold;
  const places = namesIn(text, roleWords).filter(
    ({ reading }) => reading.role !== 'application' && (mayBeAny || needsNoVendor(reading)),
  );
  const named = places.flatMap((place) => sitesOf(text, place, scope));
  const keys = isVendors ? accountKeysIn(text) : [];
  const pairs = isVendors ? pairedSites(text, scope, keys) : basicHeaders(text);
  const logins = isVendors ? loginSites(text) : [];
  const answers = isVendors ? answersIn(text) : [];
  const whole = input.outer === undefined ? wholeFileSites(text, path) : [];
  const sure = [...named, ...tableSites(text, roleWords), ...pairs, ...logins, ...answers, ...whole];
  const surely = credentialsOf(sure, input, around);
  const seen = new Set(sure.map(({ span }) => span.start));
  const taken = new Set(surely.map(({ site }) => site.span.start));
  const loose = isVendors
    ? [
        ...loosePairs(text, keys).filter(({ span }) => !seen.has(span.start)),
        // Forty beside a project and fifty characters say more than a name that led to nothing.
        ...[...looseProjectPairs(text), ...signatureSites(text)].filter(({ span }) => !taken.has(span.start)),
      ]
    : [];
  const first = [...surely, ...credentialsOf(loose, input, around)];
  const all = [...first, ...repeated(text, first)];
  tellDrops(input, { places, sites: [...sure, ...loose], taken: all.map(({ site }) => site) });
  return all;
}

// Asked for each of the texts that stand in this one.
function productAtBegin({ text }: MatchInput): Product | undefined {
  return productNamedIn(text.slice(0, OUTER));
}

function credentialsOf(sites: readonly Site[], input: MatchInput, around: Surroundings): readonly Credential[] {
  return sites
    .filter(({ value }) => !isDocumentedHash(input.tools.hash('sha256', value)))
    .flatMap((site) => toCredential(site, around) ?? []);
}

function repeated(text: string, credentials: readonly Credential[]): readonly Credential[] {
  const byValue = new Map(credentials.map((one) => [one.site.value, one]));
  const sites = credentials.map(({ site }) => site);
  return furtherPlaces(text, sites).flatMap((site) => {
    const found = byValue.get(site.value);
    return found === undefined ? [] : [{ ...found, site, candidate: { ...found.candidate, span: site.span } }];
  });
}

function toCredential(site: Site, around: Surroundings): Credential | undefined {
  const decision = decide(site, around);
  if (decision === undefined) return undefined;
  const { value, span, decodedFrom } = site;
  const candidate = {
    secret: new SecretText(value),
    span,
    confidence: decision.confidence,
    related: relatedOf(site, decision, around),
    evidence: decision.evidence,
    ...(decodedFrom && { decodedFrom }),
  };
  return { site, decision, candidate };
}

function relatedOf({ key, span, value }: Site, { kind }: Decision, around: Surroundings): Candidate['related'] {
  if (kind === 'video-secret') {
    const projectId = key ?? around.projectNear(span.start, value);
    return projectId === undefined ? {} : { projectId };
  }
  const apiKey = key ?? around.keyNear(span.start, value);
  const applicationId = around.applicationNear(span.start);
  return { ...(apiKey !== undefined && { apiKey }), ...(applicationId !== undefined && { applicationId }) };
}
