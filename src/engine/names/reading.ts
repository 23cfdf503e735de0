// The identifier grammar: vendor words × role words × affixes, in any spelling. It answers what a name says
// about the value beside it, and nothing about the value.

import { KEY_WORD, PASSWORD_WORDS, SECRET_WORDS } from './languages.ts';
import {
  AFFIXES,
  NEUTRAL,
  NO_VALUE_AFTER,
  NO_VALUE_BEFORE,
  OTHER_PROVIDERS,
  SHORT_VENDOR_WORDS,
  VENDOR_WORDS,
  type Product,
} from './vocabulary.ts';
import { splitWords } from './words.ts';

export type Role = 'secret' | 'signature' | 'password' | 'token' | 'key' | 'application' | 'dashboard';
/** How much the name says by itself: `api_secret` is exact, `secret` plain, `token` weak. */
export type Strength = 'exact' | 'plain' | 'weak';

export interface NameReading {
  readonly role: Role;
  readonly strength: Strength;
  readonly product?: Product;
  /** The name is another provider's. */
  readonly isOther: boolean;
  readonly words: readonly string[];
  /** Words that belong neither to a credential's name nor to its affixes: `jwt` of JWT_SECRET, `db` of DB_PASSWORD. */
  readonly foreign: readonly string[];
}

const OTHERS = new Set(OTHER_PROVIDERS);

// Chinese, Japanese and Korean put words together without a blank.
const WORD = String.raw`(?:^| |(?<=[\u3040-\u9fff\uac00-\ud7af]))`;
const SECRET = ['secret', ...SECRET_WORDS].join('|');

const OWN = new Set([...SECRET_WORDS, ...PASSWORD_WORDS, ...KEY_WORD.split('|')]);

// Tried in order on the words of a name without vendor and affixes, joined by blanks.
const ROLES: readonly { readonly role: Role; readonly strength: Strength; readonly shape: RegExp }[] = [
  {
    role: 'signature',
    strength: 'exact',
    shape:
      /(?:^| )(?:signature|sig|signing|sign|security|webhook|webhook jwt|webhook signing|webhook jwt signing|hook|hmac) (?:secrets?|password)(?: key)?$/,
  },
  { role: 'signature', strength: 'exact', shape: /(?:^| )(?:signing|signature|sig) key$/ },
  {
    role: 'signature',
    strength: 'exact',
    shape: new RegExp(`(?:^| )(?:signatur|firma|assinatura) (?:${SECRET})$`),
  },
  { role: 'signature', strength: 'weak', shape: /(?:^| )(?:signature|sig)$/ },
  {
    role: 'secret',
    strength: 'exact',
    shape:
      /(?:^| )(?:api|account|acct|client|consumer|partner|project|auth|shared|subaccount|access|key|app) secret(?: key| code| token)?$/,
  },
  { role: 'secret', strength: 'exact', shape: /(?:^| )(?:partner|secret) (?:key|token|access key)$/ },
  {
    role: 'secret',
    strength: 'exact',
    shape: new RegExp(
      String.raw`(?:^| )(?:(?:${KEY_WORD}) (?:api )?(?:${SECRET})|(?:${SECRET}) (?:(?:de |da |do |del )?(?:la )?api|(?:api )?(?:${KEY_WORD})))$`,
    ),
  },
  {
    role: 'secret',
    strength: 'plain',
    shape: new RegExp(`${WORD}(?:secrets|${SECRET})$`),
  },
  {
    role: 'password',
    strength: 'weak',
    shape: new RegExp(
      `${WORD}(?:password|passwd|passphrase|passcode|pass phrase|pass code|pass word|phrase|(?:[au]|usr|sms|sip|reg|gw)?pass|pwd|pw|mot de passe|p (?:34|734|406|506|606)|${PASSWORD_WORDS.join('|')})$`,
    ),
  },
  { role: 'token', strength: 'weak', shape: /(?:^| )(?:auth|api|access|account)? ?token$/ },
  { role: 'application', strength: 'plain', shape: /(?:^| )(?:application|app) (?:id|uuid)$/ },
  {
    role: 'key',
    strength: 'exact',
    shape: /(?:^| )(?:api|consumer|client|partner|account|app|project|vgai|studio|ai) (?:key|id|sid)$/,
  },
  { role: 'key', strength: 'plain', shape: /(?:^| )(?:key|apikey|system id|systemid|sid|account|partner|id)$/ },
  {
    role: 'key',
    strength: 'weak',
    shape: /(?:^| )(?:user|username|user name|login|defaultuser|email|e mail|usuario|benutzer|identifiant)$/,
  },
];

const memory = new Map<string, NameReading | undefined>();
// Names repeat; hostile input could make any number of different ones.
const MEMORY_LIMIT = 20_000;

/** What a name says, or undefined when it names no part of a credential. */
export function readName(name: string): NameReading | undefined {
  if (memory.has(name)) return memory.get(name);
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  const own = ownCopy(name);
  const reading = readWords(splitWords(own));
  memory.set(own, reading);
  return reading;
}

/** A part of a text keeps the whole text alive in V8, megabytes for a name; put together and cut, it is a string of its own. */
function ownCopy(part: string): string {
  return ` ${part}`.slice(1);
}

function readWords(words: readonly string[]): NameReading | undefined {
  const product = productOf(words);
  const isOther = product === undefined && words.some((word) => OTHERS.has(word));
  const bare = words.filter((word) => !VENDOR_WORDS.has(word));
  for (const core of coresOf(bare)) {
    const joined = core.join(' ');
    const found = ROLES.find(({ shape }) => shape.test(joined));
    if (found === undefined) continue;
    if (saysOtherwise(bare, core, found.role)) return undefined;
    const { role, strength, shape } = found;
    const foreign = foreignIn(joined.slice(0, shape.exec(joined)?.index ?? 0));
    return { role: roleIn(role, words), strength, ...(product && { product }), isOther, words, foreign };
  }
  return undefined;
}

function foreignIn(before: string): readonly string[] {
  return before
    .split(' ')
    .filter((word) => word.length > 1 && !AFFIXES.has(word) && !NEUTRAL.has(word) && !OWN.has(word));
}

function roleIn(role: Role, words: readonly string[]): Role {
  return role === 'password' && words.some((word) => /^(?:dashboard|portal|console|panel|website)$/.test(word))
    ? 'dashboard'
    : role;
}

/** The product a list of words names, short forms only in front of something else. */
export function productOf(words: readonly string[]): Product | undefined {
  if (words.includes('ai') && words.includes('studio')) return 'ai-studio';
  const product = words.map((word) => VENDOR_WORDS.get(word)).find((one) => one !== undefined);
  if (product !== undefined) return refine(product, words);
  // TB, OT and the like count at the beginning, or behind a front end's prefix.
  const at = words.findIndex((word) => SHORT_VENDOR_WORDS.has(word));
  if (at < 0 || at === words.length - 1 || !words.slice(0, at).every((word) => AFFIXES.has(word))) return undefined;
  return SHORT_VENDOR_WORDS.get(words[at] ?? '');
}

function refine(product: Product, words: readonly string[]): Product {
  if (product !== 'account') return product;
  if (words.includes('video')) return 'video';
  if (words.includes('vbc') || words.includes('business')) return 'business';
  if (words.includes('vcc') || (words.includes('contact') && words.includes('center'))) return 'contact-center';
  if (words.some((word) => ['studio', 'ai', 'vgai'].includes(word))) return 'ai-studio';
  return words.includes('vcr') ? 'cloud-runtime' : product;
}

// The name as it stands first, then without the affixes at its end.
function coresOf(words: readonly string[]): readonly (readonly string[])[] {
  const cores = [words];
  let end = words.length;
  while (end > 1 && (AFFIXES.has(words[end - 1] ?? '') || /^\d+$/.test(words[end - 1] ?? '')))
    cores.push(words.slice(0, --end));
  return cores;
}

// `secret name` never gets here with the role at its end, but `hashed secret` and `reset password` do.
function saysOtherwise(words: readonly string[], core: readonly string[], role: Role): boolean {
  if (role === 'key' || role === 'application') return false;
  const after = words.slice(core.length);
  if (after.some((word) => NO_VALUE_AFTER.has(word) && !AFFIXES.has(word))) return true;
  if (/(?:^| )(?:id|public key) token$/.test(core.join(' '))) return true;
  // A signature secret can carry the digest that signs: `sha256_signature_secret`.
  const isSigning = role === 'signature';
  return core.slice(0, -1).some((word) => NO_VALUE_BEFORE.has(word) && !(isSigning && /^(?:md5|sha\d+)$/.test(word)));
}
