import type { OutputColumn, OutputTable } from '../../table/columns';
import { firstDay } from '../calendar';
import type { Span } from '../grain';
import type { Panel } from '../panel';
import type { Shift, Standing } from './market';
import type { Story } from './story';

/** One row per period and entity, by period, then by rank. */
export function shareTable(
  panel: Panel,
  values: readonly Float64Array[],
  standings: readonly Standing[],
): OutputTable {
  const { span } = panel;
  const cells = standings.flatMap((standing, at) =>
    Array.from(standing.ranks.keys())
      .toSorted((a, b) => (standing.ranks[a] ?? 0) - (standing.ranks[b] ?? 0))
      .map((index) => ({ at, index })),
  );
  type Cell = (typeof cells)[number];
  const share = (at: number, index: number): number => standings[at]?.shares[index] ?? NaN;
  const rank = (at: number, index: number): number => standings[at]?.ranks[index] ?? NaN;
  const numbers = (of: (cell: Cell) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(cells, of),
  });
  const integers = (of: (cell: Cell) => number): OutputColumn => ({
    type: 'integer',
    values: Float64Array.from(cells, of),
  });
  return {
    rows: cells.length,
    columns: {
      period: days(
        span,
        cells.map(({ at }) => at),
      ),
      entity: entityColumn(
        panel,
        cells.map(({ index }) => index),
      ),
      value: numbers(({ at, index }) => values[index]?.[at] ?? NaN),
      share: numbers(({ at, index }) => share(at, index)),
      rank: integers(({ at, index }) => rank(at, index)),
      share_change: numbers(({ at, index }) => share(at, index) - share(at - 1, index)),
      rank_change: integers(({ at, index }) => rank(at - 1, index) - rank(at, index)),
      complete: complete(
        span,
        cells.map(({ at }) => at),
      ),
    },
  };
}

export function concentrationTable({ span, standings, concentrations }: Story): OutputTable {
  const places = Array.from(standings.keys());
  const numbers = (of: (at: number) => number | undefined): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(places, (at) => of(at) ?? NaN),
  });
  return {
    rows: places.length,
    columns: {
      period: days(span, places),
      total: numbers((at) => standings[at]?.total),
      entities: {
        type: 'integer',
        values: Float64Array.from(places, (at) => concentrations[at]?.entities ?? NaN),
      },
      hhi: numbers((at) => concentrations[at]?.hhi),
      equivalent: numbers((at) => concentrations[at]?.equivalent),
      top1: numbers((at) => concentrations[at]?.top1),
      top3: numbers((at) => concentrations[at]?.top3),
      complete: complete(span, places),
    },
  };
}

/** Gains and losses of share, the largest gain first. */
export function shiftsTable(panel: Panel, found: readonly Shift[]): OutputTable {
  const rows = found.toSorted((a, b) => b.shift - a.shift);
  const numbers = (of: (row: Shift) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(rows, of),
  });
  return {
    rows: rows.length,
    columns: {
      entity: entityColumn(
        panel,
        rows.map(({ index }) => index),
      ),
      before: numbers(({ before }) => before),
      now: numbers(({ now }) => now),
      share_before: numbers(({ shareBefore }) => shareBefore),
      share_now: numbers(({ shareNow }) => shareNow),
      shift: numbers(({ shift }) => shift),
      rank_before: { type: 'integer', values: Float64Array.from(rows, ({ rankBefore }) => rankBefore) },
      rank_now: { type: 'integer', values: Float64Array.from(rows, ({ rankNow }) => rankNow) },
      gained: numbers(({ gained }) => gained),
    },
  };
}

/** Growth and share of each entity, the largest first. */
export function matrixTable(panel: Panel, rows: readonly Shift[]): OutputTable {
  const numbers = (of: (row: Shift) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(rows, of),
  });
  return {
    rows: rows.length,
    columns: {
      entity: entityColumn(
        panel,
        rows.map(({ index }) => index),
      ),
      now: numbers(({ now }) => now),
      share_now: numbers(({ shareNow }) => shareNow),
      relative_share: numbers(({ relativeShare }) => relativeShare),
      growth: numbers(({ growth }) => growth),
      quadrant: { type: 'text', values: rows.map(({ quadrant }) => quadrant ?? null) },
    },
  };
}

function days({ grain, first }: Span, places: readonly number[]): OutputColumn {
  return { type: 'date', values: Int32Array.from(places, (at) => firstDay(grain, first + at)) };
}

function complete({ firstWhole, lastWhole }: Span, places: readonly number[]): OutputColumn {
  return { type: 'boolean', values: places.map((at) => at >= firstWhole && at <= lastWhole) };
}

/** Entities in their own type. */
function entityColumn({ groups, series }: Panel, indices: readonly number[]): OutputColumn {
  if (!groups) throw new Error('the panel has no entities');
  return {
    type: 'same',
    vector: groups,
    rows: Int32Array.from(indices, (index) => series[index]?.row ?? -1),
  };
}
