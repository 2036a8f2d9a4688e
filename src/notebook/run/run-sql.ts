import { FaultError, type Fault } from '../../../workers/contract/fault';
import { exactRows } from '../../../workers/table/exact';
import { type ColumnInfo, describeQuery, describeRelation } from '../../engine/exact-query';
import { type SqlParameter, bindParameters, parameterOffset } from '../../sql/parameters';
import { offsetToPlace } from '../../sql/place';
import { statementKind, viewBody } from '../../sql/statement-kind';
import { splitStatements, type Statement } from '../../sql/split-statements';
import type { SqlValue } from '../../sql/literal';
import { cellRelation, dropCellRelations, keptRows } from './cell-relations';
import { keepRows, keepingOf } from './keep-rows';
import type { CellResult } from './result';
import type { RunScope } from './scope';

export interface SqlCall {
  /** Name of the relation that the last query leaves. */
  name: string;
  sql: string;
  inputs: Record<string, SqlValue | SqlParameter>;
}

/** Rows fetched to learn whether counting is worth a second pass. */
const PROBE_ROWS = 1_000;
/** Its columns depend on the rows, so that a view cannot hold it; the rows themselves are kept. */
const OPEN_PIVOT = /\bpivot(_wider)?\b/i;

/**
 * Runs the statements of a cell in order. The last one, when it is a query, becomes a view named after the cell, so
 * that other cells see it in FROM. Few rows are kept, and are what the view shows; of many nothing is copied.
 * @throws FaultError with line and character in the cell's own text.
 */
export async function runSql(scope: RunScope, call: SqlCall): Promise<CellResult> {
  const { engine, signal } = scope;
  const bound = bindParameters(call.sql, call.inputs);
  const [unbound] = bound.missing;
  if (unbound !== undefined) {
    const at = parameterOffset(call.sql, unbound);
    throw new FaultError({
      code: 'sql-no-input',
      values: { name: unbound },
      place: offsetToPlace(call.sql, at),
    });
  }
  const statements = splitStatements(bound.sql);
  const last = statements.at(-1);
  if (!last) throw new FaultError({ code: 'sql-empty' });
  const inCell = async <T>(statement: Statement, before: number, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw inCellText(error, bound.sql, statement, before, (offset) =>
        offsetToPlace(call.sql, bound.sourceOffset(offset)),
      );
    }
  };
  for (const statement of statements.slice(0, -1)) {
    await inCell(statement, 0, () => engine.run(statement.text, { signal }));
  }
  await dropCellRelations(engine, [call.name], signal);
  const relation = cellRelation(call.name);
  const body = viewBody(last.text);
  let kept: number | undefined;
  let columns: ColumnInfo[] | undefined;
  if (body !== null) {
    const prefix = prefixOf(body, last.text).length;
    const found = await inCell(last, 'DESCRIBE '.length + prefix, () =>
      describeQuery(engine, body, { signal }),
    );
    const keeping = keepingOf(call.name, found);
    if (keeping)
      kept = await inCell(last, keeping.before.length + prefix, () =>
        keepRows(scope, call.name, body, keeping),
      );
    // A table has no columns of the type that NULL alone has.
    if (kept !== undefined && !found.some(({ type }) => type.includes('NULL'))) columns = found;
    const shown = kept === undefined ? body : `FROM ${keptRows(call.name)}`;
    await engine.run(`CREATE VIEW ${relation} AS ${shown}`, { signal });
  } else if (statementKind(last.text) === 'rows' && OPEN_PIVOT.test(last.text)) {
    const table = `CREATE TABLE ${relation} AS `;
    await inCell(last, table.length, () => engine.run(table + last.text, { signal }));
  } else {
    await inCell(last, 0, () => engine.run(last.text, { signal }));
    return { kind: 'effect' };
  }
  columns ??= await describeRelation(engine, relation, { signal });
  if (kept !== undefined) return { kind: 'relation', relation, columns, rows: kept };
  const probe = await inCell(last, 0, () =>
    engine.query(`SELECT 1 FROM (FROM ${relation} LIMIT ${PROBE_ROWS})`, { signal }),
  );
  const rows =
    probe.numRows < PROBE_ROWS
      ? probe.numRows
      : Number(exactRows(await engine.query(`SELECT count(*) FROM ${relation}`, { signal }))[0]?.[0]);
  return { kind: 'relation', relation, columns, rows };
}

/** What stands before the reader's own text in a view's body. */
function prefixOf(body: string, text: string): string {
  return body.slice(0, Math.max(body.indexOf(text), 0));
}

/** Moves a fault's place from the statement that was sent to the text that the reader wrote. */
function inCellText(
  error: unknown,
  sent: string,
  statement: Statement,
  before: number,
  placeOf: (offset: number) => { line: number; character: number },
): unknown {
  if (!(error instanceof FaultError) || error.fault.place?.line === undefined) return error;
  const { line, character = 1 } = error.fault.place;
  const prefixed = sent.slice(statement.start, statement.end);
  const shift = line === 1 ? before : 0;
  const offset = offsetOf(prefixed, line, character - shift);
  const fault: Fault = {
    ...error.fault,
    place: { ...error.fault.place, ...placeOf(statement.start + offset) },
  };
  return new FaultError(fault, error);
}

function offsetOf(text: string, line: number, character: number): number {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.reduce((sum, each) => sum + each.length + 1, 0) + Math.max(character - 1, 0);
}
