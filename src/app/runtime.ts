import type { Engine } from '../engine/engine';

/**
 * The heavy half of the page: the engine and what runs cells. It is fetched right after the first paint, so that
 * reading the page never waits for it.
 */
export interface Runtime {
  engine: Engine;
  exactQuery: (typeof import('../engine/exact-query'))['exactQuery'];
  describeQuery: (typeof import('../engine/exact-query'))['describeQuery'];
  ingest: typeof import('../ingest/import-file');
  catalog: typeof import('../ingest/catalog');
  profile: typeof import('../ingest/profile');
  dropCellRelation: (typeof import('../notebook/run/cell-relations'))['dropCellRelation'];
  runSql: (typeof import('../notebook/run/run-sql'))['runSql'];
  runAnalysis: (typeof import('../notebook/run/run-analysis'))['runAnalysis'];
  runChart: (typeof import('../notebook/run/run-chart'))['runChart'];
}

let started: Promise<Runtime> | null = null;

/** Starts the runtime on the first call; every call gets the same one. @throws FaultError when the engine cannot start. */
export function runtime(): Promise<Runtime> {
  started ??= start();
  return started;
}

async function start(): Promise<Runtime> {
  const [{ Engine }, query, ingest, catalog, profile, relations, sql, analysis, chart] = await Promise.all([
    import('../engine/engine'),
    import('../engine/exact-query'),
    import('../ingest/import-file'),
    import('../ingest/catalog'),
    import('../ingest/profile'),
    import('../notebook/run/cell-relations'),
    import('../notebook/run/run-sql'),
    import('../notebook/run/run-analysis'),
    import('../notebook/run/run-chart'),
  ]);
  return {
    engine: await Engine.open(),
    exactQuery: query.exactQuery,
    describeQuery: query.describeQuery,
    ingest,
    catalog,
    profile,
    dropCellRelation: relations.dropCellRelation,
    runSql: sql.runSql,
    runAnalysis: analysis.runAnalysis,
    runChart: chart.runChart,
  };
}
