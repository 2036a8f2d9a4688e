import type { OutputColumn, OutputTable } from '../../table/columns';
import { waitingOf } from './frames';
import type { Story } from './story';

const texts = (values: readonly string[]): OutputColumn => ({ type: 'text', values: [...values] });
const column =
  <T>(type: 'number' | 'integer', rows: readonly T[]) =>
  (of: (row: T) => number): OutputColumn => ({ type, values: Float64Array.from(rows, of) });

export function tables(story: Story): Record<string, OutputTable> {
  return {
    '': casesTable(story),
    edges: edgesTable(story),
    activities: activitiesTable(story),
    variants: variantsTable(story),
    bottlenecks: bottlenecksTable(story),
    handovers: handoversTable(story),
    deviations: deviationsTable(story),
  };
}

function casesTable({ log, cases, variants, fit }: Story): OutputTable {
  const millis = (micros: Float64Array): OutputColumn => ({
    type: 'timestamp',
    values: micros.map((at) => at / 1000),
  });
  const number = (values: Float64Array): OutputColumn => ({ type: 'number', values });
  const fitness = Float64Array.from(cases.variant, (variant) => fit?.fitness[variant] ?? NaN);
  return {
    rows: log.cases,
    columns: {
      case: { type: 'same', vector: log.ids, rows: log.idRows },
      start: millis(cases.start),
      end: millis(cases.end),
      seconds: number(cases.seconds),
      events: { type: 'integer', values: cases.events },
      variant: { type: 'label', codes: cases.variant, words: variants.map(({ name }) => name) },
      variant_rank: { type: 'integer', values: cases.variant.map((variant) => variant + 1) },
      waiting_seconds: number(cases.waiting),
      working_seconds: number(cases.working),
      cost: number(cases.cost),
      fitness: number(fitness),
    },
  };
}

function edgesTable({ flow, log }: Story): OutputTable {
  const number = column('number', flow.edges);
  const integer = column('integer', flow.edges);
  return {
    rows: flow.edges.length,
    columns: {
      source: texts(flow.edges.map(({ source }) => log.names[source]!)),
      target: texts(flow.edges.map(({ target }) => log.names[target]!)),
      count: integer(({ count }) => count),
      cases: integer(({ cases }) => cases),
      mean_seconds: number(({ mean }) => mean),
      median_seconds: number(({ median }) => median),
      p90_seconds: number(({ p90 }) => p90),
      total_seconds: number(({ total }) => total),
      negative: integer(({ negative }) => negative),
      again: integer(({ again }) => again),
    },
  };
}

function activitiesTable({ activities }: Story): OutputTable {
  const sorted = activities.toSorted((one, other) => other.count - one.count);
  const number = column('number', sorted);
  const integer = column('integer', sorted);
  return {
    rows: sorted.length,
    columns: {
      activity: texts(sorted.map(({ name }) => name)),
      count: integer(({ count }) => count),
      start_count: integer(({ starts }) => starts),
      end_count: integer(({ ends }) => ends),
      mean_seconds: number(({ working }) => working),
      cases: integer(({ cases }) => cases),
      waiting_seconds: number(({ waiting }) => waiting),
      repeats: integer(({ repeats }) => repeats),
      repeat_cases: integer(({ repeatCases }) => repeatCases),
      cost: number(({ cost }) => cost),
    },
  };
}

function variantsTable({ variants, log, fit }: Story): OutputTable {
  const number = column('number', variants);
  const integer = column('integer', variants);
  const ranks = Float64Array.from(variants, (_, place) => place + 1);
  return {
    rows: variants.length,
    columns: {
      variant: texts(variants.map(({ name }) => name)),
      cases: integer(({ cases }) => cases),
      share: number(({ cases }) => cases / log.cases),
      median_seconds: number(({ median }) => median),
      variant_rank: { type: 'integer', values: ranks },
      events: integer(({ path }) => path.length),
      fitness: { type: 'number', values: fit?.fitness ?? ranks.map(() => NaN) },
    },
  };
}

function bottlenecksTable({ bottlenecks, log, flow }: Story): OutputTable {
  const all = waitingOf({ flow });
  const number = column('number', bottlenecks);
  return {
    rows: bottlenecks.length,
    columns: {
      source: texts(bottlenecks.map(({ source }) => log.names[source]!)),
      target: texts(bottlenecks.map(({ target }) => log.names[target]!)),
      count: column('integer', bottlenecks)(({ count }) => count),
      mean_seconds: number(({ mean }) => mean),
      median_seconds: number(({ median }) => median),
      p90_seconds: number(({ p90 }) => p90),
      total_seconds: number(({ total }) => total),
      share: number(({ total }) => total / all),
    },
  };
}

function handoversTable({ handovers }: Story): OutputTable {
  const integer = column('integer', handovers);
  return {
    rows: handovers.length,
    columns: {
      from: texts(handovers.map(({ from }) => from)),
      to: texts(handovers.map(({ to }) => to)),
      count: integer(({ count }) => count),
      cases: integer(({ cases }) => cases),
      mean_seconds: column('number', handovers)(({ meanSeconds }) => meanSeconds),
    },
  };
}

function deviationsTable({ fit, log }: Story): OutputTable {
  const rows = fit?.deviations ?? [];
  const integer = column('integer', rows);
  return {
    rows: rows.length,
    columns: {
      kind: texts(rows.map(({ kind }) => kind)),
      activity: texts(rows.map(({ activity }) => log.names[activity]!)),
      cases: integer(({ cases }) => cases),
      times: integer(({ times }) => times),
      share: column('number', rows)(({ cases }) => cases / log.cases),
    },
  };
}
