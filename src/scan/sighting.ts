// A sighting is a match together with where its fragment came from: what the scan gathers
// before it knows which matches are one secret.

import type { Suppression } from '../core/finding.ts';
import type { Snippet } from '../core/finding.ts';
import type { Match } from '../core/match.ts';
import type { Provenance } from '../core/provenance.ts';
import type { SecretForm } from './secret-form.ts';

export interface Sighting {
  readonly match: Match;
  readonly provenance: Provenance;
  /** An inline comment that hides this place. */
  readonly inline?: Suppression;
  readonly snippet: Snippet;
  readonly form: SecretForm;
}
