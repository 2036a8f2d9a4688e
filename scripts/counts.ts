import { existsSync, readFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
}

/** The part of vitest's JSON report that is read. */
interface Report {
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

/**
 * Counts from the JSON report of one run of vitest. A test file that could not be loaded holds no test that could
 * fail, so it counts as one failed test; so does a run that failed without any (it wrote no report, found no test, or
 * an error came outside of all).
 */
export function countTests(reportFile: string, exitCode: number): Counts {
  const counts = { passed: 0, failed: 0 };
  for (const file of readReport(reportFile).testResults) {
    const statuses = file.assertionResults.map((result) => result.status);
    const failed = statuses.filter((status) => status === 'failed').length;
    counts.passed += statuses.filter((status) => status === 'passed').length;
    counts.failed += failed === 0 && file.status === 'failed' ? 1 : failed;
  }
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

function readReport(file: string): Report {
  if (!existsSync(file)) return { testResults: [] };
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

/** The last line of a run. */
export function countsLine(all: readonly Counts[]): string {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
