import type { OutputColumn, OutputTable } from '../../table/columns';
import { firstDay } from '../calendar';
import type { Standing } from './standing';
import type { Story } from './story';

/** The tables that the analysis leaves. */
export function tablesOf(story: Story): Record<string, OutputTable> {
  return {
    '': mainTable(story),
    plan: planTable(story),
    standing: standingTable(story),
    adjustments: adjustmentsTable(story),
  };
}

interface Cell {
  at: number;
  part: number;
}

/** Every period of the plan with every part, by period. */
function cellsOf({ ledger, horizon }: Story): Cell[] {
  return Array.from({ length: horizon.length }, (_, at) =>
    ledger.parts.map((__, part) => ({ at, part })),
  ).flat();
}

function keyColumns(story: Story, cells: readonly Cell[]): Record<string, OutputColumn> {
  const { grain } = story.ledger.span;
  return {
    period: {
      type: 'date',
      values: Int32Array.from(cells, ({ at }) => firstDay(grain, story.horizon.start + at)),
    },
    segment: partColumn(story, 'segment', cells),
    channel: partColumn(story, 'channel', cells),
  };
}

function partColumn(
  { ledger }: Story,
  name: 'segment' | 'channel',
  cells: readonly { part: number }[],
): OutputColumn {
  const vector = ledger.columns[name];
  if (!vector) return { type: 'text', values: cells.map(() => null) };
  return { type: 'same', vector, rows: Int32Array.from(cells, ({ part }) => ledger.parts[part]!.row) };
}

/** What is planned, what came, what is missing and what is expected. */
function mainTable(story: Story): OutputTable {
  const { targets, actual, projection, horizon } = story;
  const cells = cellsOf(story);
  const numbers = (of: (cell: Cell) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(cells, of),
  });
  const isRunning = (at: number): boolean => at === horizon.closed && horizon.running > 0;
  return {
    rows: cells.length,
    columns: {
      ...keyColumns(story, cells),
      target: numbers(({ at, part }) => targets[part]![at]!),
      actual: numbers(({ at, part }) => actual[part]![at]!),
      gap: numbers(({ at, part }) => actual[part]![at]! - targets[part]![at]!),
      projected: numbers(({ at, part }) => projection.parts[part]!.projected[at]!),
      state: {
        type: 'text',
        values: cells.map(({ at }) => (at < horizon.closed ? 'closed' : isRunning(at) ? 'running' : 'ahead')),
      },
    },
  };
}

/** The plan as it was made, what was changed and why, and as it is now. */
function planTable(story: Story): OutputTable {
  const { targets, plan, adjustments, horizon } = story;
  const cells = cellsOf(story);
  const inForce = (at: number): string | null => {
    const reasons = adjustments
      .filter(({ isIdle, from, periods }) => {
        const start = from - horizon.start;
        return !isIdle && at >= start && (periods === 0 || at < start + periods);
      })
      .flatMap(({ reason }) => (reason === null ? [] : [reason]));
    return reasons.length > 0 ? [...new Set(reasons)].join('; ') : null;
  };
  const reasons = Array.from({ length: horizon.length }, (_, at) => inForce(at));
  return {
    rows: cells.length,
    columns: {
      ...keyColumns(story, cells),
      original: {
        type: 'number',
        values: Float64Array.from(cells, ({ at, part }) => plan.cells[part]![at]!),
      },
      adjustment: {
        type: 'number',
        values: Float64Array.from(cells, ({ at, part }) => targets[part]![at]! - plan.cells[part]![at]!),
      },
      target: { type: 'number', values: Float64Array.from(cells, ({ at, part }) => targets[part]![at]!) },
      reason: { type: 'text', values: cells.map(({ at }) => reasons[at]!) },
    },
  };
}

/** The whole first, then each part. */
function standingTable(story: Story): OutputTable {
  const { whole, standings } = story;
  const rows = [
    { level: 'all', part: -1, standing: whole },
    ...standings.map((standing, part) => ({ level: 'part', part, standing })),
  ];
  const numbers = (of: (standing: Standing) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(rows, ({ standing }) => of(standing)),
  });
  const named = (name: 'segment' | 'channel'): OutputColumn => ({
    type: 'text',
    values: rows.map(({ part }) => story.ledger.parts[part]?.[name] ?? null),
  });
  return {
    rows: rows.length,
    columns: {
      level: { type: 'text', values: rows.map(({ level }) => level) },
      segment: named('segment'),
      channel: named('channel'),
      goal: numbers(({ goal }) => goal),
      original: numbers(({ original }) => original),
      plan_to_date: numbers(({ planToDate }) => planToDate),
      actual_to_date: numbers(({ actualToDate }) => actualToDate),
      gap: numbers(({ gap }) => gap),
      run_rate: numbers(({ runRate }) => runRate),
      needed: numbers(({ needed }) => needed),
      needed_change: numbers(({ neededChange }) => neededChange),
      expected: numbers(({ expected }) => expected),
      projected: numbers(({ projected }) => projected),
      lo80: numbers(({ lo80 }) => lo80),
      hi80: numbers(({ hi80 }) => hi80),
      lo95: numbers(({ lo95 }) => lo95),
      hi95: numbers(({ hi95 }) => hi95),
      projected_gap: numbers(({ projectedGap }) => projectedGap),
      chance: numbers(({ chance }) => chance),
    },
  };
}

/** Every adjustment that was decided on, with what it did. */
function adjustmentsTable({ adjustments, ledger, horizon }: Story): OutputTable {
  const { grain } = ledger.span;
  const numbers = (of: (one: (typeof adjustments)[number]) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(adjustments, of),
  });
  return {
    rows: adjustments.length,
    columns: {
      from: {
        type: 'date',
        values: Float64Array.from(adjustments, ({ from }) =>
          Number.isNaN(from) ? NaN : firstDay(grain, from),
        ),
      },
      until: {
        type: 'date',
        values: Float64Array.from(adjustments, ({ from, periods }) =>
          Number.isNaN(from)
            ? NaN
            : firstDay(grain, periods > 0 ? from + periods - 1 : horizon.start + horizon.length - 1),
        ),
      },
      change: numbers(({ change }) => change),
      amount: numbers(({ amount }) => amount),
      effect: numbers(({ effect }) => effect),
      reason: { type: 'text', values: adjustments.map(({ reason }) => reason) },
    },
  };
}
