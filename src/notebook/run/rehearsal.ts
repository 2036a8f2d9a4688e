import type { Engine } from '../../engine/engine';
import { cellRelation, dropCellRelations } from './cell-relations';
import { type AnalysisCall, analysisSteps } from './run-analysis';

/** Begins the names of all that a rehearsal makes; no cell of a notebook goes by it. */
const NAME = '__daybook_rehearsal';
/** As many as make the engine's inner loops worth compiling well. */
const ROWS = 100_000;

/**
 * Plays analyses through on made-up purchases, before anyone asks for them. Browsers compile the engine and the analyses
 * function by function, each when it is first called, and once more, well, when it is called often: on two cores a first answer
 * takes half as long again for that.
 *
 * Step by step: whoever takes them may leave at any, and of what was made nothing stays.
 * @param analyses their roles are filled by the columns `customer`, `time` and `amount`
 * @throws FaultError
 */
export async function* rehearsal(
  engine: Engine,
  analyses: readonly Pick<AnalysisCall, 'type' | 'roles'>[],
): AsyncGenerator<void, void, void> {
  const scope = { engine, signal: new AbortController().signal, onProgress: () => undefined };
  const names = [NAME];
  try {
    await engine.run(`CREATE OR REPLACE TABLE ${cellRelation(NAME)} AS ${PURCHASES}`, {
      priority: 'background',
    });
    for (const { type, roles } of analyses) {
      yield;
      const name = `${NAME}_${type}`;
      const call = { name, type, table: NAME, roles, params: {}, filters: [] };
      const { tables } = yield* analysisSteps(scope, call);
      names.push(...tables.map((table) => table.name));
    }
  } finally {
    await dropCellRelations(engine, names);
  }
}

/** Customers of all kinds: some buy often and some seldom, some come late and some leave soon, as the models of their value suppose. */
const PURCHASES = `SELECT 'C' || c AS customer,
  TIMESTAMP '2021-01-01' + to_minutes(CAST(hash(c) % 1000000 + later * (hash(c + 1) % 800000) AS BIGINT)) AS time,
  CAST(hash(range) % 10000 / 100 AS DECIMAL(18, 2)) AS amount
FROM (
  SELECT range, CAST(floor(${ROWS} / 5 * which * which) AS BIGINT) AS c, later
  FROM (
    SELECT range, hash(range + 0.5) % 1000003 / 1000003 AS which, hash(range + 0.25) % 1000003 / 1000003 AS later
    FROM range(${ROWS})
  )
)`;
