import type { OutputTable } from '../../table/columns';
import { firstDay } from '../calendar';
import { retention } from './cells';
import { type Story, milestones } from './story';
import { cohortTable } from './tables';

/** Cohorts and periods that a map shows at most, the latest and the first. */
export const MOST_SHOWN = 36;
/** Cohorts in charts along time. */
const MOST_COHORTS = 500;

/** Small tables that only charts read. */
export function frames(story: Story): Record<string, OutputTable> {
  return {
    ...(hasReturns(story) ? { map: map(story, 1), later: later(story) } : {}),
    ...(story.hasAmounts ? { revenue: map(story, 0) } : {}),
    sizes: sizes(story),
  };
}

/** Whether any cohort was seen after its first period. */
export function hasReturns({ cohorts }: Story): boolean {
  return cohorts.some(({ active }) => active.length > 1);
}

/** Cells that the data reach, from the period `from` on. */
function map({ cohorts, span, hasAmounts }: Story, from: number): OutputTable {
  const cells = cohorts.slice(-MOST_SHOWN).flatMap((cohort) =>
    Array.from(cohort.active.keys())
      .filter((period) => period >= from && period < from + MOST_SHOWN)
      .map((period) => ({ cohort, period })),
  );
  return cohortTable(cells, span, hasAmounts);
}

/** Retention at the milestones by cohort: are newer cohorts better? */
function later(story: Story): OutputTable {
  const { cohorts, span } = story;
  const points = milestones(story).flatMap((period) =>
    cohorts
      .slice(-MOST_COHORTS)
      .filter(({ whole }) => period < whole)
      .map((cohort) => ({ cohort, period })),
  );
  return {
    rows: points.length,
    columns: {
      cohort: {
        type: 'date',
        values: Int32Array.from(points, ({ cohort }) => firstDay(span.grain, cohort.start)),
      },
      measure: { type: 'text', values: points.map(({ period }) => `after-${period}`) },
      period: { type: 'integer', values: Int32Array.from(points, ({ period }) => period) },
      retention: {
        type: 'number',
        values: Float64Array.from(points, ({ cohort, period }) => retention(cohort, period)),
      },
      customers: { type: 'integer', values: Float64Array.from(points, ({ cohort }) => cohort.customers) },
    },
  };
}

function sizes({ cohorts, span }: Story): OutputTable {
  const shown = cohorts.slice(-MOST_COHORTS);
  return {
    rows: shown.length,
    columns: {
      cohort: { type: 'date', values: Int32Array.from(shown, ({ start }) => firstDay(span.grain, start)) },
      customers: { type: 'integer', values: Float64Array.from(shown, ({ customers }) => customers) },
    },
  };
}
