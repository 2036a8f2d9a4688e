import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countTests, countsLine } from './counts';
import { temporaryFolder } from './temporary-folder';

function report(...files: { status: string; tests: string[] }[]): string {
  const testResults = files.map(({ status, tests }, index) => ({
    name: `file${index}.test.ts`,
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  }));
  return join(temporaryFolder({ 'report.json': JSON.stringify({ testResults }) }), 'report.json');
}

describe('countTests', () => {
  it('counts what passed and what failed, not what was skipped', () => {
    const file = report(
      { status: 'passed', tests: ['passed', 'passed', 'pending', 'todo'] },
      { status: 'failed', tests: ['failed', 'passed', 'failed'] },
    );
    expect(countTests(file, 1)).toEqual({ passed: 3, failed: 2, unfinished: [] });
  });

  it('counts a file that could not be loaded as one failed test', () => {
    const file = report({ status: 'passed', tests: ['passed'] }, { status: 'failed', tests: [] });
    expect(countTests(file, 1)).toEqual({ passed: 1, failed: 1, unfinished: [] });
  });

  it('counts a hook that failed after passing tests', () => {
    expect(countTests(report({ status: 'failed', tests: ['passed'] }), 1)).toEqual({
      passed: 1,
      failed: 1,
      unfinished: [],
    });
  });

  it('never calls a run good that ended badly', () => {
    expect(countTests(report({ status: 'passed', tests: ['passed'] }), 1)).toEqual({
      passed: 1,
      failed: 1,
      unfinished: [],
    });
    expect(countTests('no-such-report.json', 1)).toEqual({ passed: 0, failed: 1, unfinished: [] });
  });
});

describe('countTests of a run that ended before its time', () => {
  const asked = ['file0.test.ts', 'file1.test.ts', 'file2.test.ts'];

  it('names the files that are left, and counts nothing of them', () => {
    const file = report(
      { status: 'passed', tests: ['passed', 'passed'] },
      { status: 'passed', tests: ['passed', 'pending'] },
    );
    expect(countTests(file, 1, asked)).toEqual({ passed: 2, failed: 0, unfinished: asked.slice(1) });
  });

  it('still fails for a test that failed', () => {
    const file = report({ status: 'failed', tests: ['failed'] });
    expect(countTests(file, 1, asked)).toEqual({ passed: 0, failed: 1, unfinished: asked.slice(1) });
  });

  it('fails when nothing is left and it ended badly', () => {
    const file = report(...asked.map(() => ({ status: 'passed', tests: ['passed'] })));
    expect(countTests(file, 1, asked)).toEqual({ passed: 3, failed: 1, unfinished: [] });
  });
});

describe('countsLine', () => {
  it('sums all runs in one plain line', () => {
    const line = countsLine([
      { passed: 40, failed: 0 },
      { passed: 2, failed: 1 },
    ]);
    expect(line).toBe('42 passed, 1 failed');
    expect(countsLine([])).toBe('0 passed, 0 failed');
  });
});
