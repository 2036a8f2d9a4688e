import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { DataType } from 'apache-arrow';
import { manifests } from '../../workers/analyses/manifests';
import type {
  AnalysisRequest,
  EditableRows,
  Finding,
  Offer,
  RoleBinding,
  SliderRange,
  Suggestion,
} from '../../workers/contract/analysis';
import type { ChartSpec } from '../../workers/contract/chart';
import { type Fault, FaultError } from '../../workers/contract/fault';
import type { Grain, Manifest, ParamValue, Role } from '../../workers/contract/manifest';
import { plannedInputs } from '../../workers/planned-inputs';
import { type Answer, planRequest, runRequest } from '../../workers/run-request';
import type { InputTable } from '../../workers/table/columns';
import { decodeTable } from '../../workers/table/decode';
import { queryArrow } from './native-arrow';

export interface Trial {
  /** Id of the analysis. */
  analysis: string;
  /** SQL that creates the source table; several statements are fine. */
  sql: string;
  /** The source table's name; default `source`. */
  table?: string;
  /** Columns by role; a `many` role takes several. */
  roles: Record<string, string | string[]>;
  /** Parameters that differ from the manifest's defaults. */
  params?: Record<string, ParamValue>;
}

/** A value of a result: whole numbers beyond 2^53 and decimals as text, dates as ISO text. */
export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;

export interface Outcome {
  /** Result tables by suffix, as they would be read back from the database. */
  tables: Record<string, Row[]>;
  /** Column names of tables and frames, in order. */
  columns: Record<string, string[]>;
  /** Types of the tables' columns as Arrow writes them. */
  types: Record<string, Record<string, string>>;
  frames: Record<string, Row[]>;
  findings: Finding[];
  charts: ChartSpec[];
  notices: Fault[];
  suggestions?: Suggestion[];
  editable?: EditableRows;
  offers?: Offer[];
  sliders?: SliderRange[];
  grain?: Grain;
}

/**
 * Runs an analysis as the application does: SQL in DuckDB (native here, the same version as in the browser, one thread so
 * that sums have one order), rows as Arrow streams, the worker's own entry, results encoded and decoded again.
 * @throws FaultError that the analysis answers with.
 */
export async function runAnalysis(trial: Trial): Promise<Outcome> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    await connection.run(trial.sql);
    return await runOn(connection, trial);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** SQL that makes the table `source` of literal rows, for tests that need a few. */
export function rowsSql(columns: string, rows: readonly string[]): string {
  const values =
    rows.length > 0 ? `INSERT INTO source VALUES ${rows.map((row) => `(${row})`).join(', ')};` : '';
  return `CREATE TABLE source (${columns}); ${values}`;
}

async function runOn(connection: DuckDBConnection, trial: Trial): Promise<Outcome> {
  const request = await analysisRequest(connection, trial);
  const inSchema = (relation: string): string => `main.${relation}`;
  const planned = {
    ...request,
    relation: inSchema(request.relation),
    relations: mapValues(request.relations, inSchema),
  };
  const inputs = await plannedInputs(
    async (peeked) => unwrap(await planRequest(trial.analysis, planned, peeked)),
    (sql) => queryArrow(connection, sql),
  );
  const output = unwrap(await runRequest(trial.analysis, request, inputs, () => undefined));
  const { tables, frames, ...rest } = structuredClone(output);
  const decoded = decodeAll(tables);
  const framed = decodeAll(frames);
  return {
    ...rest,
    tables: mapValues(decoded, toRows),
    frames: mapValues(framed, toRows),
    columns: mapValues({ ...framed, ...decoded }, (table) => table.names),
    types: mapValues(decoded, (table) =>
      Object.fromEntries(table.names.map((name) => [name, String(table.vector(name).type)])),
    ),
  };
}

/** The fault that an analysis answers with. @throws Error when it has none. */
export async function faultOf(trial: Trial): Promise<Fault> {
  try {
    await runAnalysis(trial);
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
  throw new Error(`${trial.analysis} ran without a fault`);
}

/** The request that the application would make: roles bound to typed SQL, defaults filled in. */
async function analysisRequest(connection: DuckDBConnection, trial: Trial): Promise<AnalysisRequest> {
  const relation = quote(trial.table ?? 'source');
  const manifest = manifests.get(trial.analysis);
  const params = { ...defaults(manifest), ...trial.params };
  const relations: Record<string, string> = {};
  for (const { name, type } of manifest?.params ?? []) {
    const table = params[name];
    if (type === 'relation' && typeof table === 'string') relations[name] = quote(table);
  }
  const roles: Record<string, RoleBinding[]> = {};
  for (const [name, filled] of Object.entries(trial.roles)) {
    const role = manifest?.roles.find((one) => one.name === name);
    const types = await columnTypes(connection, relations[role?.of ?? ''] ?? relation);
    roles[name] = [filled].flat().map((column) => bind(column, types.get(column), role));
  }
  const types = await columnTypes(connection, relation);
  const columns = Array.from(types, ([column, type]) => ({ column, type, sql: quote(column) }));
  return { name: 'result', relation, relations, columns, roles, params };
}

async function columnTypes(connection: DuckDBConnection, relation: string): Promise<Map<string, string>> {
  const described = await connection.runAndReadAll(`DESCRIBE ${relation}`);
  return new Map(described.getRowObjects().map((row) => [String(row.column_name), String(row.column_type)]));
}

function defaults(manifest: Manifest | undefined): Record<string, ParamValue> {
  return Object.fromEntries((manifest?.params ?? []).map((param) => [param.name, param.default]));
}

function bind(column: string, type: string | undefined, role: Role | undefined): RoleBinding {
  if (type === undefined) throw new Error(`no column ${column} in the source`);
  const cast = type === 'VARCHAR' ? 'TRY_CAST' : 'CAST';
  const quoted = quote(column);
  switch (role?.kind) {
    case 'time':
      return { column, type, sql: `${cast}(${quoted} AS TIMESTAMP)` };
    case 'number':
      return { column, type, sql: `${cast}(${quoted} AS DOUBLE)` };
    default:
      return { column, type, sql: quoted };
  }
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function unwrap<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new FaultError(answer.fault);
}

function decodeAll(streams: Record<string, Uint8Array>): Record<string, InputTable> {
  return mapValues(streams, decodeTable);
}

function mapValues<T, U>(record: Record<string, T>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

function toRows(table: InputTable): Row[] {
  const columns = table.names.map((name) => [name, cells(table, name)] as const);
  return Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(columns.map(([name, values]) => [name, values[row] ?? null])),
  );
}

function cells(table: InputTable, name: string): Cell[] {
  const { type } = table.vector(name) as { type: DataType };
  const texts = table.texts(name);
  if (DataType.isFloat(type))
    return Array.from(table.numbers(name), (value) => (Number.isNaN(value) ? null : value));
  if (DataType.isInt(type)) return texts.map(whole);
  if (DataType.isBool(type)) return texts.map((text) => (text === null ? null : text === 'true'));
  return texts;
}

function whole(text: string | null): Cell {
  return text !== null && Number.isSafeInteger(Number(text)) ? Number(text) : text;
}
