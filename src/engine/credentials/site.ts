// A site is a place where a value stands under a name, or beside an account key.

import type { Span } from '../../core/location.ts';

/** How the value stands there; decides the rule that reports it. */
export type Form = 'assignment' | 'call' | 'query' | 'basic' | 'userinfo' | 'command' | 'table' | 'prose';

export interface Site {
  readonly form: Form;
  /** As written; empty where a value stands beside a key without a name. */
  readonly name: string;
  /** The value with its pieces joined and decoded. */
  readonly value: string;
  /** Of the value as it stands in the text. */
  readonly span: Span;
  /** Where the name begins: its surroundings say whose it is. */
  readonly at: number;
  /** The account or project key that belongs to it for certain. */
  readonly key?: string;
  readonly decodedFrom?: readonly string[];
}
