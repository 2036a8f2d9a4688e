import { type AppTimes, PHASES } from './app';
import type { NativeTimes } from './native';

/** Budgets of the page; ratios are against native DuckDB in the same round. */
const BUDGET = {
  usable: 1000,
  ready: 2500,
  importRatio: 1.6,
  rfm: 2000,
  clv: 2000,
  longestTask: 100,
};

/**
 * Native DuckDB read the file into memory in this time on the computer that the seconds of the budgets were set on. A slower computer
 * gets as much more of them as it takes longer for the same.
 */
const NATIVE_IMPORT_THEN_MS = 2_400;

/** One round: native DuckDB and the page, one after the other. The page is missing where it could not be measured. */
export interface Round {
  native: NativeTimes;
  app: AppTimes | undefined;
}

/** Native times as a Markdown table: median and range over the rounds. */
export function nativeReport(rounds: readonly Round[]): string {
  const row = (name: string, key: keyof NativeTimes): string[] => [
    name,
    spread(rounds.map(({ native }) => native[key])),
  ];
  return markdownTable(
    ['native DuckDB, one thread', 'time'],
    [
      row('5,000,000 rows of CSV into a database file', 'importToFile'),
      row('5,000,000 rows of CSV into memory', 'importToMemory'),
      row('rfm: aggregation and scores', 'rfm'),
      row('clv: aggregation', 'clv'),
    ],
  );
}

/** The page against its budgets, as two Markdown tables. */
export function appReport(rounds: readonly (Round & { app: AppTimes })[]): string {
  const times = (pick: (app: AppTimes) => number): number[] => rounds.map(({ app }) => pick(app));
  const pace = median(rounds.map(({ native }) => native.importToMemory)) / NATIVE_IMPORT_THEN_MS;
  const importRatio = (name: string, key: 'importToFile' | 'importToMemory'): string[] => {
    const ratios = rounds.map(({ app, native }) => app.import / native[key]);
    const text = withRange(ratios, (ratio) => `${ratio.toFixed(2)} ×`);
    return [name, text, '', `≤ ${BUDGET.importRatio} ×`, verdict(median(ratios), BUDGET.importRatio)];
  };
  const within = (name: string, pick: (app: AppTimes) => number, budget: number): string[] => [
    name,
    spread(times(pick)),
    seconds(median(times(pick)) / pace),
    `≤ ${seconds(budget)}`,
    verdict(median(times(pick)), budget, pace),
  ];
  const longest = Math.max(...times(longestTask));
  const foreign = [...new Set(rounds.flatMap(({ app }) => app.foreign))];
  const budgets = markdownTable(
    ['the page', 'measured', `at ${pace.toFixed(2)} times the pace`, 'budget', ''],
    [
      ['first contentful paint', spread(times((app) => app.firstPaint)), '', '', ''],
      within('usable: a drop is accepted', (app) => app.usable, BUDGET.usable),
      within('engine ready', (app) => app.ready, BUDGET.ready),
      ['5,000,000 rows of CSV, table ready', spread(times((app) => app.import)), '', '', ''],
      importRatio('import against native into a database file', 'importToFile'),
      importRatio('import against native into memory', 'importToMemory'),
      within('rfm', (app) => app.rfm, BUDGET.rfm),
      within('clv', (app) => app.clv, BUDGET.clv),
      [
        'longest task of the main thread, any round',
        milliseconds(longest),
        milliseconds(longest / pace),
        `≤ ${BUDGET.longestTask} ms`,
        verdict(longest, BUDGET.longestTask, pace),
      ],
      ['requests to other origins', String(foreign.length), '', '0', verdict(foreign.length, 0)],
    ],
  );
  const phases = markdownTable(
    ['main thread, worst round', 'longest task', 'latest timer'],
    PHASES.map((phase) => [
      phase,
      milliseconds(Math.max(...times((app) => app.longest[phase].task))),
      milliseconds(Math.max(...times((app) => app.longest[phase].delay))),
    ]),
  );
  return [budgets, phases, ...foreign.map((url) => `Asked for elsewhere: ${url}`)].join('\n\n');
}

function longestTask(app: AppTimes): number {
  return Math.max(...PHASES.map((phase) => app.longest[phase].task));
}

/** @param pace how many times as long this computer takes for the same as the one that the budget was set on */
function verdict(value: number, budget: number, pace = 1): string {
  if (value <= budget) return 'held';
  return value / pace <= budget ? 'held at that pace' : '**missed**';
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

function spread(values: readonly number[]): string {
  return withRange(values, seconds);
}

function withRange(values: readonly number[], text: (value: number) => string): string {
  const middle = text(median(values));
  return values.length < 2
    ? middle
    : `${middle} (${text(Math.min(...values))} to ${text(Math.max(...values))})`;
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

/** The browser reports tasks from 50 ms on only. */
function milliseconds(ms: number): string {
  return ms === 0 ? 'none' : `${Math.round(ms)} ms`;
}

/** Rows under a header, padded so that the text is a table too. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, 3, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
