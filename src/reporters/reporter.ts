import type { ScanResult } from '../core/result.ts';
import type { RuleInfo } from '../core/rule.ts';

export interface ReporterOptions {
  /** The only way to a secret in a report; false by default everywhere. */
  readonly reveal: boolean;
  readonly color: boolean;
  readonly hyperlinks: boolean;
  readonly columns: number;
  readonly showSuppressed: boolean;
  readonly tool: { readonly name: string; readonly version: string };
  /** All rules of the scan, for formats that list them. */
  readonly rules: readonly RuleInfo[];
}

/** Turns a result into one report. Pure: a reporter writes nowhere. */
export type Reporter = (result: ScanResult, options: ReporterOptions) => string;
