import { existsSync, readFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
}

/** The part of vitest's JSON report that is read. */
interface Report {
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

/** What one run of vitest came to. */
export interface RunCounts extends Counts {
  /** Of the files asked for, those that it did not come to the end of. */
  unfinished: string[];
}

/**
 * Counts from the JSON report of one run of vitest. A test file that could not be loaded holds no test that could
 * fail, so it counts as one failed test; so does a run that failed without any (it wrote no report, found no test, or
 * an error came outside of all), unless it left files unfinished: of these it says nothing.
 * @param asked the files that the run was to come to the end of
 */
export function countTests(reportFile: string, exitCode: number, asked: readonly string[] = []): RunCounts {
  const results = readReport(reportFile).testResults;
  const isFinished = (name: string): boolean => {
    const result = results.find((one) => one.name === name);
    return result !== undefined && !result.assertionResults.some(({ status }) => status === 'pending');
  };
  const unfinished = asked.filter((name) => !isFinished(name));
  const counts = { passed: 0, failed: 0, unfinished };
  for (const file of results) {
    const statuses = file.assertionResults.map((result) => result.status);
    const failed = statuses.filter((status) => status === 'failed').length;
    if (!unfinished.includes(file.name))
      counts.passed += statuses.filter((status) => status === 'passed').length;
    counts.failed += failed === 0 && file.status === 'failed' ? 1 : failed;
  }
  if (exitCode !== 0 && counts.failed === 0 && unfinished.length === 0) counts.failed = 1;
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
