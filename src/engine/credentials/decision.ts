// What a decision is made of, and what it is.

import type { Confidence, Kind } from '../../core/kind.ts';
import type { NameReading } from '../names/reading.ts';
import type { Product } from '../names/vocabulary.ts';
import type { Judgement } from '../values/judge.ts';
import type { Site } from './site.ts';

export interface Decision {
  readonly kind: Kind;
  readonly product: Product;
  readonly confidence: Confidence;
  readonly evidence: readonly string[];
}

export type Value = Extract<Judgement, { kind: 'value' }>;

export interface Facts {
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

/** How near is beside, and how near is in the same part of the text, in characters. */
export const NEAR = 600;
export const SECTION = 1500;

export function made(kind: Kind, product: Product, confidence: Confidence, evidence: readonly string[]): Decision {
  return { kind, product, confidence, evidence };
}
