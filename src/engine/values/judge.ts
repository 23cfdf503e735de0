// Is this literal a secret? Judged by the value alone; what its name and place say comes later.

import { isDocumentedKey, isDocumentedSecret } from './documented.ts';
import { whyPlaceholder } from './placeholder.ts';
import { classChanges, usesAlphabetEvenly, wordiness } from './randomness.ts';
import { whyOtherThing, whyReference } from './reference.ts';
import { countClasses, shapeOf, type Shape } from './shape.ts';

/** How much the value says by itself: `strong` looks generated, `fair` could be chosen by a person, `weak` could be anything. */
export type ValueStrength = 'strong' | 'fair' | 'weak';

export type Judgement =
  | { readonly kind: 'value'; readonly shape: Shape; readonly strength: ValueStrength }
  | { readonly kind: 'none'; readonly why: string };

// The SMS API takes 6 to 32 characters; signature secrets and tokens are longer.
const MIN_LENGTH = 6;
const MAX_LENGTH = 100;

export function judgeValue(value: string): Judgement {
  const why = whyNoValue(value);
  if (why !== undefined) return { kind: 'none', why };
  const shape = shapeOf(value);
  return { kind: 'value', shape, strength: strengthOf(value, shape) };
}

function whyNoValue(value: string): string | undefined {
  if (value.length < MIN_LENGTH) return 'too short';
  if (value.length > MAX_LENGTH) return 'too long';
  if (/\s/.test(value)) return 'prose';
  if (/[^\x21-\x7e\u00a1-\uffff]/.test(value)) return 'control characters';
  if (isDocumentedSecret(value) || isDocumentedKey(value)) return 'documented sample';
  return whyReference(value) ?? whyOtherThing(value) ?? whyPlaceholder(value) ?? whyCode(value);
}

// Property access, calls and types, when a value was read without quotes.
function whyCode(value: string): string | undefined {
  if (
    /^[A-Za-z_$][\w$]*(?:(?:\.|->|::)[A-Za-z_$][\w$]*)+(?:\(.*)?$/.test(value) &&
    countClasses(value.replace(/[\W_]/g, '')) < 3
  )
    return 'code';
  if (/^[A-Z][A-Z]*(?:_[A-Z0-9]+)+$/.test(value)) return 'a constant’s name';
  if (/^[a-z]+(?:[_-][a-z]+)+$/.test(value)) return 'words';
  if (/^[a-z_]+(?::[\w,]+)?(?:\|[a-z_]+(?::[\w,]+)?)+$/.test(value)) return 'a validation rule';
  if (/[(){}<>[\]]|=>|&&|\|\||;$/.test(value)) return 'code';
  return undefined;
}

function strengthOf(value: string, shape: Shape): ValueStrength {
  switch (shape) {
    case 'hex8':
      return 'fair';
    case 'hex16':
    case 'hex40':
    case 'hex':
      return usesAlphabetEvenly(value) ? 'strong' : 'weak';
    case 'digits':
      return 'weak';
    case 'base62-16':
    case 'base62-50':
    case 'base62':
    case 'free':
      return mixedStrength(value);
  }
}

// One of seventy generated values changes its kind of character more seldom than every fourth time: one that holds
// nothing like a word may.
const ENOUGH_CHANGES = 0.25;
const LEAST_CHANGES = 0.13;

function mixedStrength(value: string): ValueStrength {
  const classes = countClasses(value);
  const words = wordiness(value);
  const changes = words === 0 ? LEAST_CHANGES : ENOUGH_CHANGES;
  if (value.length >= 12 && classes >= 3 && words < 0.45 && classChanges(value) >= changes && usesAlphabetEvenly(value))
    return 'strong';
  // Vonage asks for 8 to 25 characters with lower case, upper case and a digit.
  if (value.length >= 8 && classes >= 3 && /\d/.test(value)) return 'fair';
  // Older and other passwords: two classes, but not words with a number behind them.
  if (value.length >= 8 && classes >= 2 && words < 0.5 && classChanges(value) >= 0.2 && /\d/.test(value)) return 'fair';
  return 'weak';
}
