// Nobody is named: what a pair's shapes and names say by themselves.

import { readName, type NameReading } from '../names/reading.ts';
import { made, type Decision, type Facts, type Value } from './decision.ts';
import type { Site } from './site.ts';
import type { NamedKey, Surroundings } from './surroundings.ts';

const BY_SHAPE = /(?:^| )api secret$/;

/** False for a name that leads to nothing in a text that names no vendor. */
export function needsNoVendor({ product, words, role, strength }: NameReading): boolean {
  const isPairs = BY_SHAPE.test(words.join(' ')) || (role === 'signature' && strength === 'exact');
  return product !== undefined || isPairs;
}

// Nobody named: `api_key` with eight hex digits beside `api_secret` with sixteen of base62 are an account's pair, six to
// eight digits beside forty hex digits a project's.
export function decideByShape(
  { value, site }: Facts,
  reading: NameReading,
  around: Surroundings,
): Decision | undefined {
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

// -DapiKey=45… -DapiSecret=…: the shapes of both and their names say more than who is named on a line above.
export function decideProjects({ name, value, span }: Site, around: Surroundings): Decision | undefined {
  if (!/api_?secret$/i.test(name) || !/^[0-9a-f]{40}$/.test(value)) return undefined;
  const key = around.namedProjectNear(span.start);
  if (!/api_?key$/i.test(key?.name ?? '') || !/^4[4-7]\d{6}$/.test(key?.value ?? '')) return undefined;
  return made('video-secret', 'video', 'medium', ['shapes of a project key and its secret', 'named so']);
}
