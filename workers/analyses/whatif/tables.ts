import type { OutputColumn, OutputTable } from '../../table/columns';
import { compensatedSum } from '../../kernels/compensated-sum';
import { DRIVERS, type Driver } from './effect';
import type { Scenario } from './scenario';
import { type Story, dayAhead } from './story';

/** The tables that the analysis leaves. */
export function tablesOf(story: Story): Record<string, OutputTable> {
  return { '': mainTable(story), effects: effectsTable(story) };
}

/** One row per period ahead and group, by period. */
function mainTable(story: Story): OutputTable {
  const { scenarios, question } = story;
  const cells = Array.from({ length: question.horizon }, (_, h) =>
    scenarios.map((of, group) => ({ h, of, group })),
  ).flat();
  const numbers = (get: (of: Scenario, h: number) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(cells, ({ of, h }) => get(of, h)),
  });
  return {
    rows: cells.length,
    columns: {
      period: { type: 'date', values: Int32Array.from(cells, ({ h }) => dayAhead(story, h)) },
      base: numbers((of, h) => of.base[h]!),
      scenario: numbers((of, h) => of.scenario[h]!),
      difference: numbers((of, h) => of.scenario[h]! - of.base[h]!),
      lo95: numbers((of, h) => of.low[h]!),
      hi95: numbers((of, h) => of.high[h]!),
      base_lo95: numbers((of, h) => of.baseLow[h]!),
      base_hi95: numbers((of, h) => of.baseHigh[h]!),
      group: groupColumn(
        story,
        cells.map(({ group }) => group),
      ),
    },
  };
}

/** One row per group and driver: how the value answers to it, how that is known, and what the change makes of it. */
function effectsTable(story: Story): OutputTable {
  const { scenarios, question } = story;
  const rows = scenarios.flatMap((of, group) => DRIVERS.map((driver) => ({ of, group, driver })));
  const numbers = (get: (row: { of: Scenario; driver: Driver }) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(rows, get),
  });
  const known = ({ of, driver }: { of: Scenario; driver: Driver }): boolean =>
    of.effects[driver].source !== 'unknown';
  const end =
    (sign: 1 | -1) =>
    (row: { of: Scenario; driver: Driver }): number => {
      const { elasticity, stdError } = row.of.effects[row.driver];
      return elasticity + sign * 1.959963984540054 * stdError;
    };
  return {
    rows: rows.length,
    columns: {
      driver: { type: 'text', values: rows.map(({ driver }) => driver) },
      elasticity: numbers((row) => (known(row) ? row.of.effects[row.driver].elasticity : NaN)),
      std_error: numbers(({ of, driver }) => of.effects[driver].stdError),
      lo95: numbers(end(-1)),
      hi95: numbers(end(1)),
      source: { type: 'text', values: rows.map(({ of, driver }) => of.effects[driver].source) },
      obstacle: { type: 'text', values: rows.map(({ of, driver }) => of.effects[driver].obstacle ?? null) },
      change: numbers(({ driver }) => question.changes[driver]),
      difference: numbers(({ of, driver }) => compensatedSum(of.steps[driver])),
      difference_lo95: numbers(({ of, driver }) => of.reach[driver][0]),
      difference_hi95: numbers(({ of, driver }) => of.reach[driver][1]),
      form: { type: 'text', values: rows.map(({ of, driver }) => of.effects[driver].form ?? null) },
      group: groupColumn(
        story,
        rows.map(({ group }) => group),
      ),
    },
  };
}

function groupColumn({ readings, base }: Story, groups: readonly number[]): OutputColumn {
  const vector = readings.panel.groups;
  if (!vector) return { type: 'text', values: groups.map(() => null) };
  return { type: 'same', vector, rows: Int32Array.from(groups, (group) => base.groups[group]!.reading.row) };
}
