import { manifests } from '../../../workers/analyses/manifests';
import type { Fault } from '../../../workers/contract/fault';
import type { ColumnSpec } from '../../../workers/contract/manifest';
import type { Words } from '../../../workers/contract/message';
import type { Engine } from '../../engine/engine';
import { exactRowsOf } from '../../engine/exact-query';
import { i18n } from '../../i18n/i18n.svelte';
import type { Clause } from '../../selection/clause';
import { clausesText } from '../../selection/clause-words';
import type { NotebookCell } from '../../notebook/document.svelte';
import { parseAnalysisBody } from '../../notebook/format/analysis-body';
import type { CellRun } from '../../notebook/run/cell-run.svelte';
import type { CellResult, RelationResult } from '../../notebook/run/result';
import { cellText } from '../../ui/grid/cell-text';
import { isNumeric } from '../../ui/grid/column-format';
import { measureOf } from '../../ui/grid/measure-cells';
import { quoteIdentifier } from '../../sql/identifier';
import { drawChart, type Drawing } from './draw-chart';
import { inertHtml } from './inert-html';
import type { CellBlock, TableBlock } from './report-model';
import { sayReport } from './report-words';

/** A cell, what it came to, and what it takes to show that. */
export interface CellSource {
  cell: NotebookCell;
  run: Pick<CellRun, 'status' | 'result' | 'fault'>;
  /** What other cells' selections leave of its rows. */
  clauses: readonly Clause[];
  engine: Engine;
  drawing: Drawing;
  options: { withCode: boolean; withTables: boolean };
}

/** Rows that are printed of a table; the rest is for the table's own file. */
const ROWS_SHOWN = 20;
const COLUMNS_SHOWN = 12;

/** A cell with a result, as it stands in a report. */
export async function cellBlock(source: CellSource): Promise<CellBlock> {
  const { cell, run, options } = source;
  const manifest = cell.kind === 'analysis' ? manifests.get(cell.type ?? '') : undefined;
  const words = manifest?.words;
  const isFailed = run.status === 'failed';
  // A result stays in sight while a newer one is made; after a failure it would say what is not true any more.
  const result = isFailed ? null : run.result;
  const notices = result?.kind === 'analysis' ? result.notices : [];
  return {
    kind: 'cell',
    name: cell.effectiveName,
    title: manifest ? (i18n.word('title', manifest.words) ?? manifest.id) : '',
    facts: [...(manifest ? factsOf(cell, manifest.words) : []), ...selectedOf(source)],
    state: stateOf(source),
    notes: [...(isFailed && run.fault ? [run.fault] : []), ...notices].map((fault) => noteOf(fault, words)),
    code: options.withCode ? cell.body : '',
    findings: result?.kind === 'analysis' ? result.findings.map((finding) => i18n.parts(finding, words)) : [],
    charts: chartsOf(result).map((chart) => drawChart(chart, words, source.drawing)),
    tables: options.withTables ? await tablesOf(source, result) : [],
    methodHtml: manifest ? await methodOf(manifest.words) : '',
  };
}

/** A report is read without the charts' selections in sight. */
function selectedOf({ clauses }: CellSource): CellBlock['facts'] {
  if (clauses.length === 0) return [];
  const selection = clausesText(clauses, i18n.language);
  return [{ label: sayReport('selected'), value: i18n.t('follow.only', { selection }) }];
}

function stateOf({ run: { status } }: CellSource): string {
  if (status === 'done') return '';
  return sayReport(`state.${status === 'queued' || status === 'running' ? 'busy' : status}`);
}

function noteOf(fault: Fault, words: Words | undefined): CellBlock['notes'][number] {
  return { ...i18n.fault(fault, words), isError: fault.severity === 'error' };
}

async function methodOf(words: Words): Promise<string> {
  const method = i18n.word('method', words);
  return method === undefined ? '' : inertHtml(method);
}

/** Source, roles and what was set otherwise than by default. */
function factsOf(cell: NotebookCell, words: Words): CellBlock['facts'] {
  const body = parseAnalysisBody(cell.body);
  if (!body.ok) return [];
  const { table, roles, params } = body.value;
  const named = (kind: string, name: string) => i18n.word(`${kind}.${name}`, words) ?? name;
  return [
    { label: sayReport('source'), value: table },
    ...Object.entries(roles).map(([role, columns]) => ({
      label: named('role', role),
      value: [columns].flat().join(', '),
    })),
    ...Object.entries(params).map(([param, value]) => ({
      label: named('param', param),
      value:
        typeof value === 'string'
          ? named('value', value)
          : Array.isArray(value)
            ? value.map(String).join(', ')
            : String(value),
    })),
  ];
}

function chartsOf(result: CellResult | null): Parameters<typeof drawChart>[0][] {
  if (result?.kind === 'analysis') return result.charts;
  return result?.kind === 'chart' ? [result] : [];
}

async function tablesOf({ cell, engine }: CellSource, result: CellResult | null): Promise<TableBlock[]> {
  if (result?.kind === 'relation') {
    return [
      await tableBlock(engine, result, sayReport('table.title', { name: cell.effectiveName }), [], undefined),
    ];
  }
  if (result?.kind !== 'analysis') return [];
  const { words } = result.manifest;
  const blocks: TableBlock[] = [];
  for (const table of result.tables) {
    const title = i18n.word(`table.${table.spec.suffix}`, words) ?? table.name;
    blocks.push(await tableBlock(engine, table, title, table.spec.columns, words));
  }
  return blocks;
}

async function tableBlock(
  engine: Engine,
  { relation, columns: all, rows: total }: RelationResult,
  title: string,
  specs: readonly ColumnSpec[],
  words: Words | undefined,
): Promise<TableBlock> {
  const columns = all.slice(0, COLUMNS_SHOWN);
  const list = columns.map(({ name }) => quoteIdentifier(name)).join(', ');
  const rows = await exactRowsOf(engine, `SELECT ${list} FROM ${relation} LIMIT ${ROWS_SHOWN}`, columns);
  const looks = columns.map((column, index) => {
    const spec = specs.find(({ name }) => name === column.name);
    return { spec, words, ...measureOf(rows.map((row) => row[index])) };
  });
  const notes = [
    ...(total > rows.length ? [sayReport('rows', { shown: rows.length, rows: total })] : []),
    ...(all.length > columns.length
      ? [sayReport('columns', { shown: columns.length, columns: all.length })]
      : []),
  ];
  return {
    title,
    columns: columns.map(({ name, type }, index) => ({
      label: (words && looks[index]?.spec ? i18n.word(`column.${name}`, words) : undefined) ?? name,
      isNumeric: isNumeric(type),
    })),
    rows: rows.map((row) => row.map((value, index) => cellText(value, columns[index]!, looks[index] ?? {}))),
    note: notes.join(' '),
  };
}
