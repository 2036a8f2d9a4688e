import { transfer } from 'comlink';
import { FaultError, type Fault } from '../../workers/contract/fault';
import { asText, type ColumnType } from '../../workers/ingest/column-type';
import type { LineStep } from '../../workers/ingest/line-map';
import type { PreparedText } from '../../workers/ingest/prepared-text';
import { REJECTED_COLUMNS, STRICT } from '../../workers/ingest/repair';
import type { TextOptions } from '../../workers/ingest/text-options';
import { exactRows, exactText } from '../../workers/table/exact';
import { atOnce } from '../engine/at-once';
import type { Engine } from '../engine/engine';
import { conversionSql, lostWarning, planConversion } from './conversion';
import type { ReportProgress } from './import-progress';
import type { IngestProcess } from './ingest-process';
import { readCsvSql, unreadableSql, type CsvSource } from './read-csv';
import type { WorkingTable } from './working-table';

export interface Loaded {
  rows: number;
  warnings: Fault[];
  hasRejected: boolean;
  /** In which lines of a text the rows stand; null when that is too much to be told, undefined when it is no text. */
  lines?: LineStep[] | null;
  /** Columns with the currency that was written beside their numbers. */
  currencies?: (readonly [column: string, currency: string])[];
}

/** How often progress is asked for. */
const POLL_MS = 200;

export interface Load {
  engine: Engine;
  ingest: IngestProcess;
  table: WorkingTable;
  signal: AbortSignal;
  report: ReportProgress;
  options: TextOptions;
}

/**
 * Fills the table from delimited text. A large file is loaded on the word of samples while the worker reads it whole, and
 * hands what it has read to the engine; when the samples were wrong, the load is stopped and done again, rightly.
 */
export async function loadText(load: Load, prepared: PreparedText): Promise<Loaded> {
  if (prepared.isVerified) return loadVerified(load, prepared);
  const guess = new AbortController();
  const { port1: read, port2: feed } = new MessageChannel();
  const loading = fill(load, prepared, AbortSignal.any([load.signal, guess.signal]), read);
  const failure = loading.then(
    () => null,
    (error: unknown) => error,
  );
  // A load that has ended early would let the worker wait for ever. Where the worker itself has ended, nobody waits.
  void failure.then(() => load.ingest.endFeed());
  try {
    const { isConfirmed, prepared: whole } = await load.ingest.ask((worker) =>
      worker.verify(transfer(feed, [feed])),
    );
    if (isConfirmed && (await failure) === null) return await check(load, whole, await countRows(load));
    guess.abort();
    await failure;
    return await loadVerified(load, whole);
  } finally {
    // Also when the worker found the file unreadable: no statement may go on behind the fault.
    guess.abort();
    await failure;
  }
}

/** A text that is known whole. What the engine still refuses are dates that no calendar has, and its own limits. */
async function loadVerified(load: Load, prepared: PreparedText): Promise<Loaded> {
  load.signal.throwIfAborted();
  try {
    await fill(load, prepared, load.signal);
  } catch (error) {
    if (!isReadingFault(error)) throw error;
    return loadVerified(load, await retyped(load, prepared, error));
  }
  return check(load, prepared, await countRows(load));
}

/** No row may be lost in silence: the engine must have as many as the worker read. */
async function check(load: Load, prepared: PreparedText, rows: number): Promise<Loaded> {
  if (rows === prepared.records) return finish(load, prepared, rows);
  const rewritten = await load.ingest.ask((worker) => worker.rewrite());
  await fill(load, rewritten, load.signal);
  const again = await countRows(load);
  if (again !== rewritten.records) {
    throw new FaultError({ code: 'ingest-count', values: { expected: rewritten.records, found: again } });
  }
  return finish(load, rewritten, again);
}

async function finish(load: Load, prepared: PreparedText, rows: number): Promise<Loaded> {
  const { engine, table } = load;
  const { rejected, warnings, lines } = prepared;
  if (rejected) {
    const names = Object.keys(REJECTED_COLUMNS);
    const types = Object.values(REJECTED_COLUMNS).map((type): ColumnType => asText(null, type));
    const { rows: records, longestRecord } = rejected;
    await withFile(engine, records, (file) =>
      engine.run(
        `CREATE TABLE ${table.rejectedSql} AS ${readCsvSql({ file, dialect: STRICT, names, types, longestRecord })}`,
      ),
    );
  }
  const read = prepared.names.flatMap((name, index) => currencyOf(name, prepared.types[index]));
  const converted = await convertAsWanted(load, prepared);
  const hasLost = converted.warnings.some(({ code }) => code === 'ingest-converted-lost');
  return {
    ...{ rows, lines, hasRejected: rejected !== null || hasLost },
    warnings: [...warnings, ...converted.warnings],
    currencies: [...read, ...converted.currencies],
  };
}

function currencyOf(column: string, type: ColumnType | undefined): [column: string, currency: string][] {
  const { parse } = type ?? {};
  return parse?.kind === 'number' && parse.currency !== '' ? [[column, parse.currency]] : [];
}

/** Columns that the reader wants to be of another kind than their values: the values that do not fit are set aside. */
async function convertAsWanted(
  load: Load,
  prepared: PreparedText,
): Promise<{ warnings: Fault[]; currencies: [column: string, currency: string][] }> {
  const { engine, table, options } = load;
  const warnings: Fault[] = [];
  const currencies: [column: string, currency: string][] = [];
  for (const [index, { convert }] of prepared.types.entries()) {
    const column = prepared.names[index] ?? '';
    if (convert === undefined) continue;
    const plan = await planConversion(engine, table.sql, column, convert, options);
    if (!plan) {
      warnings.push({
        code: `ingest-convert-none-${convert}`,
        severity: 'warning',
        values: { column },
        place: { column },
      });
      continue;
    }
    await atOnce(engine, conversionSql(plan, { rejectedSql: table.rejectedSql, lines: prepared.lines }));
    currencies.push(...currencyOf(column, plan.type));
    if (plan.lostCount > 0) warnings.push(lostWarning(plan));
  }
  return { warnings, currencies };
}

async function fill(
  { engine, table, report }: Load,
  prepared: PreparedText,
  signal: AbortSignal,
  feed?: MessagePort,
): Promise<void> {
  const { rows, records } = prepared;
  const read = async (file: string) => {
    await engine.watchFile(file);
    const timer = setInterval(() => {
      void engine.bytesRead(file).then((bytes) => {
        const share = Math.min(bytes / Math.max(rows.size, 1), 1);
        report({ stage: 'rows', bytes, totalBytes: rows.size, rows: Math.round(share * records) });
      });
    }, POLL_MS);
    try {
      const sql = readCsvSql({ ...prepared, file });
      await engine.run(`CREATE OR REPLACE TABLE ${table.sql} AS ${sql}`, { signal });
    } finally {
      clearInterval(timer);
    }
  };
  await withFile(engine, rows, read, feed);
}

/** Columns whose values the engine cannot read in their type stay text. */
async function retyped(load: Load, prepared: PreparedText, error: unknown): Promise<PreparedText> {
  const source = (file: string): CsvSource => ({ ...prepared, file });
  const found = await withFile(load.engine, prepared.rows, async (file) =>
    exactRows(await load.engine.query(unreadableSql(source(file)), { signal: load.signal })),
  );
  const bad = found.filter(([, count]) => Number(count) > 0);
  if (bad.length === 0) {
    const rewritten = await load.ingest.ask((worker) => worker.rewrite());
    // The same text again would fail again.
    if (prepared.rows.size === rewritten.rows.size && prepared.dialect.delimiter === ',') throw error;
    return rewritten;
  }
  const types = [...prepared.types];
  const warnings = [...prepared.warnings];
  for (const [position, count, example] of bad) {
    const index = Number(position);
    const column = prepared.names[index] ?? '';
    const meant = /DATE|TIME/.test(types[index]?.type ?? '') ? 'date' : 'number';
    types[index] = asText();
    warnings.push({
      code: `ingest-unreadable-${meant}`,
      severity: 'warning',
      values: { column, count: Number(count), value: exactText(example) },
      place: { column },
    });
  }
  return { ...prepared, types, warnings };
}

function isReadingFault(error: unknown): boolean {
  return error instanceof FaultError && error.fault.code.startsWith('sql-');
}

async function countRows({ engine, table }: Load): Promise<number> {
  const [[rows] = []] = exactRows(await engine.query(`SELECT count(*) FROM ${table.sql}`));
  return Number(rows);
}

async function withFile<Result>(
  engine: Engine,
  blob: Blob,
  use: (file: string) => Promise<Result>,
  feed?: MessagePort,
): Promise<Result> {
  const file = await engine.registerFile(blob, 'csv', feed);
  try {
    return await use(file);
  } finally {
    await engine.dropFile(file);
  }
}
