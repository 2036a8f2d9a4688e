import type { Engine } from '../engine/engine';

/**
 * The heavy half of the page: the engine and what runs cells. It is fetched right after the first paint, so that
 * reading the page never waits for it.
 */
export interface Runtime {
  engine: Engine;
  exactQuery: (typeof import('../engine/exact-query'))['exactQuery'];
  importFile: (typeof import('../ingest/import-file'))['importFile'];
  importText: (typeof import('../ingest/import-file'))['importText'];
  appendTables: (typeof import('../ingest/append-tables'))['appendTables'];
  listTables: (typeof import('../ingest/catalog'))['listTables'];
  dropTable: (typeof import('../ingest/catalog'))['dropTable'];
  setMeaning: (typeof import('../ingest/catalog'))['setMeaning'];
  profileTable: (typeof import('../ingest/profile'))['profileTable'];
  dropCellRelations: (typeof import('../notebook/run/cell-relations'))['dropCellRelations'];
  runSql: (typeof import('../notebook/run/run-sql'))['runSql'];
  warmAnalyses: (typeof import('../notebook/run/run-analysis'))['warmAnalyses'];
  runAnalysis: (typeof import('../notebook/run/run-analysis'))['runAnalysis'];
  runChart: (typeof import('../notebook/run/run-chart'))['runChart'];
  runOptions: (typeof import('../notebook/run/run-options'))['runOptions'];
  runProse: (typeof import('../notebook/run/run-prose'))['runProse'];
}

/** First comes what the page itself shows of its tables. */
const WARM_AFTER_MS = 300;

let started: Promise<Runtime> | null = null;

/** Starts the runtime on the first call; every call gets the same one. @throws FaultError when the engine cannot start. */
export function runtime(): Promise<Runtime> {
  started ??= start();
  return started;
}

async function start(): Promise<Runtime> {
  // Alone at first: its own 7 MB are on their way, and are compiled, while the rest is fetched and read.
  const { Engine } = await import('../engine/engine');
  const opening = Engine.open();
  const parts = Promise.all([
    import('../engine/exact-query'),
    import('../ingest/import-file'),
    import('../ingest/ingest-process'),
    import('../ingest/append-tables'),
    import('../ingest/catalog'),
    import('../ingest/profile'),
    import('../notebook/run/cell-relations'),
    import('../notebook/run/run-sql'),
    import('../notebook/run/run-analysis'),
    import('../notebook/run/run-chart'),
    import('../notebook/run/run-options'),
    import('../notebook/run/run-prose'),
  ]);
  const engine = await opening;
  const [
    { exactQuery },
    { importFile, importText },
    { warmIngest },
    { appendTables },
    { listTables, dropTable, setMeaning },
    { profileTable },
    { dropCellRelations },
    { runSql },
    { runAnalysis, warmAnalyses },
    { runChart },
    { runOptions },
    { runProse },
  ] = await parts;
  setTimeout(warmIngest, WARM_AFTER_MS);
  return {
    engine,
    exactQuery,
    importFile,
    importText,
    appendTables,
    listTables,
    dropTable,
    setMeaning,
    profileTable,
    dropCellRelations,
    runSql,
    warmAnalyses,
    runAnalysis,
    runChart,
    runOptions,
    runProse,
  };
}
