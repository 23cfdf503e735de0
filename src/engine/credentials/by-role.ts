// A name with a role, near the vendor: what a signature secret, a password, a secret, a token or a key can be.

import { readName, type NameReading } from '../names/reading.ts';
import type { Product } from '../names/vocabulary.ts';
import { isDigest } from '../values/shape.ts';
import { made, NEAR, SECTION, type Decision, type Facts, type Value } from './decision.ts';
import type { Site } from './site.ts';
import type { Surroundings } from './surroundings.ts';

export function decideByRole(
  facts: Facts,
  reading: NameReading,
  product: Product | undefined,
  around: Surroundings,
): Decision | undefined {
  switch (reading.role) {
    case 'signature':
      return decideSignature(facts, reading, product);
    case 'dashboard':
    case 'password':
      return decidePassword(facts, reading, product, around);
    case 'secret':
      return decideSecret(facts, reading, product, around);
    case 'token':
    case 'key':
    case 'application':
      return decideKeyLike(facts, reading, product, around);
  }
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
  facts: Facts,
  reading: NameReading,
  product: Product | undefined,
  around: Surroundings,
): Decision | undefined {
  const { site, value, own, near, key } = facts;
  if (product === undefined) return undefined;
  // The column of a list can be called so, or the field of a vault's entry.
  if (value.shape === 'hex40') return near === 'video' ? decideProjects(facts, reading, product, around) : undefined;
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

// The SMS API takes up to 32 characters for an account's secret.
const isTooLong = ({ shape }: Value, text: string): boolean => text.length > 32 && shape !== 'base62-50';

function decideSecret(
  facts: Facts,
  reading: NameReading,
  product: Product | undefined,
  around: Surroundings,
): Decision | undefined {
  const { value, own, near, inText, key, site } = facts;
  if (value.shape === 'hex40') return decideProjects(facts, reading, product, around);
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

// No other product has such secrets, whichever is named nearer.
function decideProjects(
  { site, own, near, inText }: Facts,
  reading: NameReading,
  product: Product | undefined,
  around: Surroundings,
): Decision | undefined {
  const isBesideProject =
    around.isVideoNear(site.at, SECTION) &&
    (around.namedProjectNear(site.span.start) ??
      (reading.strength === 'exact' ? around.projectNear(site.span.start, site.value) : undefined)) !== undefined;
  const isVideo = (own ?? near ?? inText) === 'video' || product === 'video' || isBesideProject;
  return isVideo
    ? made('video-secret', 'video', own || near ? 'high' : 'medium', ['named a secret', 'OpenTok named'])
    : undefined;
}
