import type { ChartSpec } from '../../workers/contract/chart';
import { type Fault, toFault } from '../../workers/contract/fault';
import { exactRows } from '../../workers/table/exact';
import { runtime } from '../app/runtime';
import type { ChartData } from '../charts/chart-data';
import type { PickField } from '../charts/picks';
import type { Clause } from './clause';
import { litRows, markRowsSql, marksOf, readCounts, withCounts } from './mark-rows';
import { type PickTable, picksOfSpec, tableWith } from './spec-picks';

/** The charts of an answer, and the tables that their marks stand for. */
export interface Answer {
  charts: readonly { spec: ChartSpec; data: ChartData }[];
  tables: readonly PickTable[];
}

interface Asked {
  spec: ChartSpec;
  data: ChartData;
  fields: readonly PickField[];
  table: PickTable;
}

/**
 * Lets the charts of one answer follow what is picked in one of them. A chart whose marks tell by themselves what is picked
 * fades the rest; for the others the picked rows of the result table are counted, mark by mark.
 */
export class FollowedCharts {
  readonly #answer: () => Answer;
  readonly #clauses: () => readonly Clause[];
  readonly #divided = $derived.by(() => divide(this.#answer(), this.#clauses()));
  /** Charts of picked rows, until the next ones have been counted. */
  #counted = $state.raw<ReadonlyMap<string, ChartData>>(new Map());

  /** Why picked rows could not be counted. */
  fault = $state.raw<Fault | null>(null);

  /** Made while its component is, whose effects it uses. */
  constructor(answer: () => Answer, clauses: () => readonly Clause[]) {
    this.#answer = answer;
    this.#clauses = clauses;
    $effect(() => {
      const { asked } = this.#divided;
      const picked = clauses();
      const abort = new AbortController();
      void this.#count(asked, picked, abort.signal);
      return () => abort.abort();
    });
  }

  /** The rows of a chart as they are to be drawn. */
  dataOf(id: string, data: ChartData): ChartData {
    return this.#divided.faded.get(id) ?? this.#counted.get(id) ?? data;
  }

  /** Whether a chart shows picked rows only. */
  isCut(id: string): boolean {
    return this.#divided.asked.some(({ spec }) => spec.id === id && spec.figures) && this.#counted.has(id);
  }

  async #count(asked: readonly Asked[], clauses: readonly Clause[], signal: AbortSignal): Promise<void> {
    const counted = new Map<string, ChartData>();
    try {
      for (const each of asked) counted.set(each.spec.id, await countedData(each, clauses, signal));
      this.fault = null;
    } catch (error) {
      if (signal.aborted) return;
      this.fault = toFault(error);
    }
    if (!signal.aborted) this.#counted = counted;
  }
}

function divide(
  { charts, tables }: Answer,
  clauses: readonly Clause[],
): { faded: ReadonlyMap<string, ChartData>; asked: readonly Asked[] } {
  const faded = new Map<string, ChartData>();
  const asked: Asked[] = [];
  for (const { spec, data } of clauses.length > 0 ? charts : []) {
    const picks = picksOfSpec(spec, tables);
    if (picks?.how !== 'point') continue;
    const { fields } = picks;
    const lit = litRows(fields, data, clauses);
    const columns = [...fields, ...clauses].map(({ column }) => column);
    const table = tableWith(tables, columns);
    if (lit) faded.set(spec.id, { ...data, lit });
    else if (table) asked.push({ spec, data, fields, table });
  }
  return { faded, asked };
}

async function countedData(
  { spec, data, fields, table }: Asked,
  clauses: readonly Clause[],
  signal: AbortSignal,
): Promise<ChartData> {
  const marks = marksOf(fields, data);
  const figures = spec.figures ?? [];
  if (marks.different.length === 0) return data;
  const { engine } = await runtime();
  const sql = markRowsSql(table.relation, fields, marks, clauses, figures);
  const counted = readCounts(exactRows(await engine.query(sql, { signal })));
  return withCounts(data, marks, counted, figures);
}
