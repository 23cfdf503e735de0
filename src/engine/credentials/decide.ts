// From a site and its surroundings to a credential of some kind with some confidence, or to nothing.
// docs/confidence.md explains the evidence in words.

import { readName, type NameReading } from '../names/reading.ts';
import { documentedProject } from '../tokens/documented-tokens.ts';
import { judgeValue } from '../values/judge.ts';
import { isDigest } from '../values/shape.ts';
import { decideByRole } from './by-role.ts';
import { decideByShape, decideProjects } from './by-shape.ts';
import { made, NEAR, SECTION, type Decision, type Facts } from './decision.ts';
import type { Site } from './site.ts';
import type { NamedKey, Surroundings } from './surroundings.ts';

export function decide(site: Site, around: Surroundings): Decision | undefined {
  const judged = judgeValue(site.value);
  const reading = site.name === '' ? undefined : readName(site.name);
  if (judged.kind === 'none' || (site.name !== '' && reading === undefined)) return undefined;
  if (around.isEncrypted(site)) return undefined;
  const near = around.vendorNear(site.at, NEAR);
  const isBusiness = near === 'business' && reading !== undefined && isOAuth(reading);
  if (reading?.isOther === true && !isBusiness) return undefined;
  const own = reading?.product;
  if (own === undefined && !isBusiness && isSomebodyElses(site, around)) return decideProjects(site, around);
  const key = site.key ?? around.keyNear(site.span.start, site.value);
  const facts: Facts = { site, reading, value: judged, own, near, inText: around.vendorInText(), key };
  const decision = reading === undefined ? decidePair(facts, around) : decideNamed(facts, reading, around);
  return decision?.kind === 'video-secret' && isBesideMadeUp(site, around) ? doubted(decision) : decision;
}

// A usage line with `--apikey=12312312`: the project is made up, the secret beside it may be, too.
function isBesideMadeUp({ key, span }: Site, around: Surroundings): boolean {
  const project = key ?? around.namedProjectNear(span.start)?.value;
  return project !== undefined && documentedProject(project);
}

function doubted(decision: Decision): Decision {
  return { ...decision, confidence: 'low', evidence: [...decision.evidence, 'beside a made-up project key'] };
}

function isSomebodyElses(site: Site, around: Surroundings): boolean {
  return (around.isOthers(site.at) && !isBesideSibling(site, around)) || around.isElsewhere(site);
}

// SMPP_PASSWORD behind SMPP_SYSTEM_ID is of the same thing, whoever's SMTP_PASSWORD stands above.
function isBesideSibling({ name, at, span }: Site, around: Surroundings): boolean {
  const prefix = /^(?:SMPP|SMSC|SIP|SMS)(?=_)/i.exec(name)?.[0];
  const key = prefix === undefined ? undefined : around.namedKeyNear(span.start);
  return key?.name.startsWith(`${prefix}_`) === true && around.vendorNear(at, NEAR) !== undefined;
}

// Vonage Business signs in with OAuth: `OAUTH2_CLIENT_SECRET` is its client's where its host is named.
function isOAuth({ words }: NameReading): boolean {
  return words.includes('oauth') && (words.includes('client') || words.includes('consumer'));
}

// Beside an account key: the pair's shape says much, the vendor's name the rest.
function decidePair({ site, value, near, inText }: Facts, around: Surroundings): Decision | undefined {
  const isProject = site.key !== undefined && !/^[0-9a-f]{8}$/.test(site.key);
  if (value.shape === 'hex40')
    return decideVideoPair(site, near === 'video' || inText === 'video' || around.isVideoNear(site.at, NEAR));
  if (isProject && !/^\d{8}$/.test(site.key ?? '')) return undefined;
  if (site.form === 'basic')
    return made('api-secret', near ?? 'account', near || inText ? 'high' : 'medium', ['Basic header of an API key']);
  if ((near ?? inText) === undefined || value.strength === 'weak' || isDigest(value.shape)) return undefined;
  if (value.shape === 'base62-50')
    return made('signature-secret', near ?? inText ?? 'account', site.key ? 'high' : 'medium', [
      '50 characters of base62',
    ]);
  if (site.key === undefined) return undefined;
  const evidence = ['beside an API key', near ? 'vendor named nearby' : 'vendor named in the text'];
  return made(
    'api-secret',
    near ?? inText ?? 'account',
    near || value.strength === 'strong' ? 'high' : 'medium',
    evidence,
  );
}

function decideVideoPair(site: Site, isVideo: boolean): Decision | undefined {
  if (site.key === undefined || !/^\d{5,9}$/.test(site.key) || !isVideo) return undefined;
  return made('video-secret', 'video', 'high', ['beside a project key', 'OpenTok named']);
}

function decideNamed(facts: Facts, reading: NameReading, around: Surroundings): Decision | undefined {
  const isOwn = facts.own !== undefined || isOAuth(reading);
  if (!isOwn && isOfAnother(facts.site.name, around.namedKeyNear(facts.site.span.start))) return undefined;
  const product = facts.own ?? facts.near ?? around.vendorNear(facts.site.at, SECTION) ?? around.vendorOfFile();
  if (product === undefined && facts.inText === undefined) return decideByShape(facts, reading, around);
  return decideByRole(facts, reading, product, around);
}

// JWT_SECRET is the application's own, unless a key of the same name stands beside it.
function isOfAnother(name: string, key: NamedKey | undefined): boolean {
  // The words in front of an identifier are keywords or prose.
  const { foreign = [], words = [] } = readName(name.slice(name.lastIndexOf(' ') + 1)) ?? {};
  const theirs = words.join(' ') === 'app secret' ? ['app'] : foreign;
  if (theirs.length === 0) return false;
  const siblings = key === undefined ? undefined : readName(key.name);
  return siblings === undefined || !theirs.every((word) => siblings.words.includes(word));
}
