import type { ScanResult } from './result.ts';

/** The exit codes, always; see the table in README.md. */
export const EXIT = { clean: 0, findings: 1, failure: 2, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Findings win over "could not read everything": both are in the report, and 1 already stops the commit. */
export function exitCodeOf(result: Pick<ScanResult, 'findings' | 'complete'>): ExitCode {
  if (result.findings.length > 0) return EXIT.findings;
  return result.complete ? EXIT.clean : EXIT.failure;
}
