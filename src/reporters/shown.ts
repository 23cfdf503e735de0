import type { SecretText } from '../core/secret-text.ts';
import type { ReporterOptions } from './reporter.ts';

/** What a report for people shows of a secret: the secret itself only when that was asked for and it is known. */
export function shownSecret(secret: SecretText, { reveal }: Pick<ReporterOptions, 'reveal'>): string {
  return reveal && secret.isKnown ? secret.reveal() : secret.redacted();
}
