// A scan of a repository made for a test, as far as tests of suppressions look at it.
import { scanCommand } from '../../src/commands/scan.ts';
import type { PolicyRepo } from './policy-repo.ts';

export interface Scanned {
  readonly code: number;
  readonly paths: readonly string[];
  readonly suppressed: Readonly<Record<string, number>>;
  readonly notices: readonly string[];
}

export async function scanOf(repo: PolicyRepo, args: Readonly<Record<string, unknown>> = {}): Promise<Scanned> {
  const { code, stdout } = await repo.run(scanCommand, { format: 'json', ...args });
  const report = JSON.parse(stdout) as {
    findings: { path: string }[];
    suppressed: { byReason: Record<string, number> };
    notices: string[];
  };
  const paths = report.findings.map((finding) => finding.path).toSorted();
  return { code, paths, suppressed: report.suppressed.byReason, notices: report.notices };
}

/** The lines of a baseline that name secrets. */
export function entriesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.startsWith('vg1:'));
}
