// From a site and its surroundings to a credential of some kind with some confidence, or to nothing.
// docs/confidence.md explains the evidence in words.

import type { Confidence, Kind } from '../../core/kind.ts';
import { readName, type NameReading } from '../names/reading.ts';
import type { Product } from '../names/vocabulary.ts';
import { documentedProject } from '../tokens/documented-tokens.ts';
import { judgeValue, type Judgement } from '../values/judge.ts';
import { isDigest } from '../values/shape.ts';
import type { Site } from './site.ts';
import type { NamedKey, Surroundings } from './surroundings.ts';

export interface Decision {
  readonly kind: Kind;
  readonly product: Product;
  readonly confidence: Confidence;
  readonly evidence: readonly string[];
}

// A usage line with `--apikey=12312312`: the project is made up, the secret beside it may be, too.
function isBesideMadeUp({ key, span }: Site, around: Surroundings): boolean {
  const project = key ?? around.namedProjectNear(span.start)?.value;
  return project !== undefined && documentedProject(project);
}

function doubted(decision: Decision): Decision {
  return { ...decision, confidence: 'low', evidence: [...decision.evidence, 'beside a made-up project key'] };
}

type Value = Extract<Judgement, { kind: 'value' }>;

interface Facts {
  readonly site: Site;
  readonly reading: NameReading | undefined;
  readonly value: Value;
  /** Named by the identifier itself. */
  readonly own: Product | undefined;
  /** Named nearby: in the same object, section, call or line. */
  readonly near: Product | undefined;
  readonly inText: Product | undefined;
  readonly key: string | undefined;
}

const NEAR = 600;
const SECTION = 1500;

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

// -DapiKey=45… -DapiSecret=…: the shapes of both and their names say more than who is named on a line above.
function decideProjects({ name, value, span }: Site, around: Surroundings): Decision | undefined {
  if (!/api_?secret$/i.test(name) || !/^[0-9a-f]{40}$/.test(value)) return undefined;
  const key = around.namedProjectNear(span.start);
  if (!/api_?key$/i.test(key?.name ?? '') || !/^4[4-7]\d{6}$/.test(key?.value ?? '')) return undefined;
  return made('video-secret', 'video', 'medium', ['shapes of a project key and its secret', 'named so']);
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

// The SMS API takes up to 32 characters for an account's secret.
const isTooLong = ({ shape }: Value, text: string): boolean => text.length > 32 && shape !== 'base62-50';

function decideNamed(facts: Facts, reading: NameReading, around: Surroundings): Decision | undefined {
  const isOwn = facts.own !== undefined || isOAuth(reading);
  if (!isOwn && isOfAnother(facts.site.name, around.namedKeyNear(facts.site.span.start))) return undefined;
  const product = facts.own ?? facts.near ?? around.vendorNear(facts.site.at, SECTION) ?? around.vendorOfFile();
  if (product === undefined && facts.inText === undefined) return decideByShape(facts, reading, around);
  switch (reading.role) {
    case 'signature':
      return decideSignature(facts, reading, product);
    case 'dashboard':
    case 'password':
      return decidePassword(facts, product, around);
    case 'secret':
      return decideSecret(facts, reading, product, around);
    case 'token':
    case 'key':
    case 'application':
      return decideKeyLike(facts, reading, product, around);
  }
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

const BY_SHAPE = /(?:^| )api secret$/;

/** False for a name that leads to nothing in a text that names no vendor. */
export function needsNoVendor({ product, words, role, strength }: NameReading): boolean {
  const isPairs = BY_SHAPE.test(words.join(' ')) || (role === 'signature' && strength === 'exact');
  return product !== undefined || isPairs;
}

// Nobody named: `api_key` with eight hex digits beside `api_secret` with sixteen of base62 are an account's pair, six to
// eight digits beside forty hex digits a project's.
function decideByShape({ value, site }: Facts, reading: NameReading, around: Surroundings): Decision | undefined {
  if (reading.role === 'signature') return decideBesidePair(value, reading, around.namedKeyNear(site.span.start));
  const isProjects = value.shape === 'hex40';
  if (!isProjects && value.shape !== 'base62-16' && value.shape !== 'hex16') return undefined;
  if (value.strength !== 'strong' || !BY_SHAPE.test(reading.words.join(' '))) return undefined;
  const { start } = site.span;
  const key = isProjects ? around.namedProjectNear(start) : around.namedKeyNear(start);
  if (key === undefined || !/(?:^| )api key$/.test(readName(key.name)?.words.join(' ') ?? '')) return undefined;
  if (isProjects)
    return made('video-secret', 'video', 'medium', ['shapes of a project key and its secret', 'named so']);
  if (around.isInNamedSection(site.at)) return undefined;
  return made('api-secret', 'account', 'medium', ['shapes of an API key and its secret', 'named so']);
}

// A pair's signature secret: both say by their shapes that they are an account's.
function decideBesidePair(value: Value, reading: NameReading, key: NamedKey | undefined): Decision | undefined {
  if (reading.strength !== 'exact' || value.shape !== 'base62-50' || value.strength !== 'strong') return undefined;
  if (key === undefined || !/(?:^| )api key$/.test(readName(key.name)?.words.join(' ') ?? '')) return undefined;
  return made('signature-secret', 'account', 'medium', ['shape of a signature secret', 'beside an API key']);
}

function decideSignature(
  { value, own }: Facts,
  reading: NameReading,
  product: Product | undefined,
): Decision | undefined {
  if (value.strength === 'weak' || value.shape === 'hex8') return undefined;
  if (product === undefined && value.strength !== 'strong') return undefined;
  // `sig` and `signature` mostly name a signature, which is no secret; only the generated shape is one for certain.
  if (reading.strength === 'weak' && value.shape !== 'base62-50' && !isNamedApiSignature(reading, value))
    return undefined;
  return made('signature-secret', product ?? 'account', own || value.shape === 'base62-50' ? 'high' : 'medium', [
    'named a signature secret',
  ]);
}

// Rails calls the signature secret `api_signature`.
function isNamedApiSignature({ words }: NameReading, value: Value): boolean {
  return words.includes('api') && value.strength === 'strong' && /^(?:base62|base62-16|free)$/.test(value.shape);
}

// AI Studio's key is a secret called key; every other key is an identifier.
function decideKeyLike(
  facts: Facts,
  reading: NameReading,
  product: Product | undefined,
  around: Surroundings,
): Decision | undefined {
  const { value, own, near, key, site } = facts;
  // Some configurations call the secret a token; the pair of shapes tells.
  const isGenerated = value.shape === 'base62-16' || value.shape === 'hex16';
  // The oldest secrets are as short as a key: only beside one with a name.
  const isOldest = value.shape === 'hex8' && isBesideKey(site, around);
  const isPair = reading.role === 'token' && ((isGenerated && value.strength === 'strong') || isOldest);
  if (isPair && near !== undefined && near !== 'video' && key !== undefined) {
    return made('api-secret', near, 'medium', ['shape of a generated secret', 'an API key stands near']);
  }
  const isStudio = own === 'ai-studio' || (product === 'ai-studio' && reading.role === 'key');
  if (!isStudio || value.strength === 'weak' || value.shape === 'hex8') return undefined;
  return made('api-secret', 'ai-studio', 'medium', ['named a key of AI Studio']);
}

function decidePassword(
  { site, value, own, near, key }: Facts,
  product: Product | undefined,
  around: Surroundings,
): Decision | undefined {
  if (product === undefined) return undefined;
  if ((product === 'business' || product === 'contact-center') && (value.strength !== 'weak' || /\d/.test(site.value)))
    return made('api-secret', product, own ? 'high' : 'medium', ['named a password']);
  if (value.strength === 'weak' && !(own && value.shape === 'free' && site.value.length >= 8)) return undefined;
  // Spanish has one word for both.
  if (value.shape === 'hex8' && key === undefined && readName(site.name)?.words.includes('clave')) return undefined;
  const looksGenerated = value.shape === 'hex8' || value.shape === 'hex16' || value.shape === 'base62-16';
  if (looksGenerated && (key !== undefined || own))
    return made('api-secret', product, key ? 'high' : 'medium', ['named a password', 'looks like an API secret']);
  if (own === undefined && (near === undefined || isDigest(value.shape))) return undefined;
  // Password managers generate passwords too.
  if (looksGenerated && value.shape !== 'base62-16') return undefined;
  // The account's key as the user: SIP, SMPP, Basic.
  if (isBesideKey(site, around))
    return made('api-secret', product, 'medium', ['named a password', 'beside an API key']);
  return made('dashboard-password', product, own ? 'high' : 'medium', ['named a password']);
}

function isBesideKey({ span }: Site, around: Surroundings): boolean {
  return readName(around.namedKeyNear(span.start)?.name ?? '')?.role === 'key';
}

function decideSecret(
  facts: Facts,
  reading: NameReading,
  product: Product | undefined,
  around: Surroundings,
): Decision | undefined {
  const { value, own, near, inText, key, site } = facts;
  if (value.shape === 'hex40') {
    // No other product has such secrets, whichever is named nearer.
    const isBesideProject =
      around.isVideoNear(site.at, SECTION) &&
      (around.namedProjectNear(site.span.start) ??
        (reading.strength === 'exact' ? around.projectNear(site.span.start, site.value) : undefined)) !== undefined;
    const isVideo = (own ?? near ?? inText) === 'video' || product === 'video' || isBesideProject;
    return isVideo
      ? made('video-secret', 'video', own || near ? 'high' : 'medium', ['named a secret', 'OpenTok named'])
      : undefined;
  }
  // OpenTok's secrets are 40 hex digits; anything else under that name is a sample.
  const isOthersShape =
    isTooLong(value, site.value) || (own === 'video' && (key === undefined || value.shape === 'hex16'));
  if (product === 'video' && isOthersShape) return undefined;
  if (own === undefined && product === 'account' && isTooLong(value, site.value))
    return decideClients(reading, around.clientsProductNear(site.at, NEAR));
  // Chinese has one word for both, as Spanish has.
  const isAmbiguous = /[密秘金](?:钥|鑰|匙)/.test(site.name);
  if (isDigest(value.shape) || (value.shape === 'hex8' && key === undefined && isAmbiguous)) return undefined;
  if (value.shape === 'base62-50' && product !== undefined)
    return made('signature-secret', product, 'high', ['50 characters of base62']);
  if (value.strength === 'weak')
    return own && key && site.value.length >= 8 && /\d/.test(site.value)
      ? made('api-secret', own, 'low', ['named a secret', 'reads like words'])
      : undefined;
  if (own !== undefined) return made('api-secret', own, 'high', ['vendor in the name']);
  if (product !== undefined) {
    const isSure = key !== undefined || (value.strength === 'strong' && near !== undefined);
    return made('api-secret', product, isSure ? 'high' : 'medium', [
      'vendor named nearby',
      ...(key ? ['an API key stands near'] : []),
    ]);
  }
  // Only somewhere in the text: the account's key must be there too.
  const isPaired = key !== undefined && (reading.strength === 'exact' || value.strength === 'strong');
  return isPaired
    ? made('api-secret', inText ?? 'account', 'medium', ['vendor named in the text', 'an API key stands near'])
    : undefined;
}

const decideClients = ({ words }: NameReading, product?: Product): Decision | undefined =>
  product && words.includes('client') ? made('api-secret', product, 'medium', ['a client’s secret']) : undefined;

function made(kind: Kind, product: Product, confidence: Confidence, evidence: readonly string[]): Decision {
  return { kind, product, confidence, evidence };
}
