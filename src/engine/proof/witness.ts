// What stands in a content and can prove a secret that stands elsewhere in the scan. A witness is no finding: webhook
// tokens and public keys are not secrets, and tokens that are reported bear witness as well.

import type { Related } from '../../core/finding.ts';
import type { HashName } from '../../core/proof-tools.ts';
import type { SecretText } from '../../core/secret-text.ts';

export type Witness =
  /** A message with its HMAC under the secret: an OpenTok token, a webhook's JWT. */
  | {
      readonly kind: 'hmac';
      readonly form: 't1-token' | 'opentok-jwt' | 'webhook-jwt';
      readonly hash: HashName;
      readonly data: SecretText;
      /** Lower-case hex. */
      readonly mac: string;
      readonly related: Related;
    }
  /** A signed request or webhook with `sig=`: Vonage's own scheme, by one of several hashes. */
  | { readonly kind: 'signed-query'; readonly base: SecretText; readonly mac: string; readonly related: Related }
  /** A message with its RS256 signature: an application's JWT. */
  | {
      readonly kind: 'signature';
      readonly data: SecretText;
      readonly signature: Uint8Array;
      readonly related: Related;
    }
  | { readonly kind: 'public-key'; readonly sha256: string; readonly related: Related };
