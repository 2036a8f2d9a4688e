import { FaultError, toFault, type Fault } from '../../workers/contract/fault';
import type { Manifest } from '../../workers/contract/manifest';
import type { SqlValue } from '../sql/literal';
import { parametersIn } from '../sql/parameters';
import { relationNames } from '../sql/referenced-names';
import type { NotebookCell } from './document.svelte';
import { inputNamed } from './filled-params';
import { parseAnalysisBody, type AnalysisBody } from './format/analysis-body';
import { inputsOfChart } from './format/chart-inputs';
import { parseChartBody, type ChartBody } from './format/chart-body';
import { type InlineValueReference, inlineValuesIn } from './format/inline-values';
import { type InputBody, parseInputBody } from './format/input-body';

/** What a cell will do, read from its text. Names of inputs are written `$name`, so that they never meet tables. */
export interface CellPlan {
  id: string;
  name: string;
  defines: string[];
  uses: string[];
  /** Names of cells whose selection it follows, be it as a filter or as `$name`. */
  follows: string[];
  work: CellWork;
}

/** Every analysis there is, by id. */
export type Manifests = ReadonlyMap<string, Manifest>;

export type CellWork =
  | { kind: 'none' }
  /** Prose that shows values of other cells. */
  | { kind: 'prose'; references: InlineValueReference[] }
  /** With the names it reads, known or not, and the inputs it asks for. */
  | { kind: 'sql'; sql: string; reads: string[]; parameters: string[] }
  /** Without a manifest there is no such analysis; running it says so. */
  | { kind: 'analysis'; type: string; manifest: Manifest | undefined; body: AnalysisBody }
  | { kind: 'chart'; body: ChartBody }
  | { kind: 'input'; value: SqlValue; optionsFrom: InputBody['optionsFrom'] }
  | { kind: 'fault'; fault: Fault };

/** Reads every cell. */
export function planCells(cells: NotebookCell[], manifests: Manifests): CellPlan[] {
  const works = cells.map((cell) => ({ cell, work: knownWork(cell, manifests) }));
  const inputs = new Map(
    works.flatMap(({ cell, work }) =>
      work.kind === 'input' ? [[cell.effectiveName, work.value] as const] : [],
    ),
  );
  const selectable = works.flatMap(({ cell, work }) =>
    work.kind === 'chart' || work.kind === 'analysis' ? [cell.effectiveName] : [],
  );
  return works.map(({ cell, work }) => ({
    id: cell.id,
    name: cell.effectiveName,
    defines: work.kind === 'input' ? [`$${cell.effectiveName}`] : relationsOf(cell, work),
    uses: usesOf(work, inputs),
    follows: followedBy(work, selectable, inputs),
    work: withKnownFilters(work, selectable),
  }));
}

function followedBy(
  work: CellWork,
  selectable: readonly string[],
  inputs: ReadonlyMap<string, SqlValue>,
): string[] {
  const named =
    work.kind === 'chart' || work.kind === 'analysis'
      ? work.body.filter
      : work.kind === 'sql'
        ? work.parameters.map((name) => name.slice(1)).filter((name) => !inputs.has(name))
        : [];
  return selectable.filter((name) => named.some((other) => other.toLowerCase() === name.toLowerCase()));
}

function withKnownFilters(work: CellWork, selectable: readonly string[]): CellWork {
  if (work.kind !== 'chart' && work.kind !== 'analysis') return work;
  const isKnown = (name: string) => selectable.some((other) => other.toLowerCase() === name.toLowerCase());
  const unknown = work.body.filter.find((name) => !isKnown(name));
  if (unknown === undefined) return work;
  const values = { filter: unknown, known: selectable };
  return { kind: 'fault', fault: { code: 'filter-no-cell', severity: 'error', values } };
}

const workByCell = new WeakMap<NotebookCell, { manifests: Manifests; work: CellWork }>();

/** A key in one cell must not cost the reading of all others: a cell that has not changed is the same object. */
function knownWork(cell: NotebookCell, manifests: Manifests): CellWork {
  const known = workByCell.get(cell);
  if (known?.manifests === manifests) return known.work;
  const work = workOf(cell, manifests);
  workByCell.set(cell, { manifests, work });
  return work;
}

function workOf(cell: NotebookCell, manifests: Manifests): CellWork {
  try {
    switch (cell.kind) {
      case 'markdown': {
        const references = inlineValuesIn(cell.body);
        return references.length === 0 ? { kind: 'none' } : { kind: 'prose', references };
      }
      case 'sql':
        return {
          kind: 'sql',
          sql: cell.body,
          reads: relationNames(cell.body),
          parameters: parametersIn(cell.body).map((name) => `$${name}`),
        };
      case 'analysis':
        return {
          kind: 'analysis',
          type: cell.type ?? '',
          manifest: manifests.get(cell.type ?? ''),
          body: valueOf(parseAnalysisBody(cell.body)),
        };
      case 'chart':
        return { kind: 'chart', body: valueOf(parseChartBody(cell.body)) };
      case 'input': {
        const { value, optionsFrom } = valueOf(parseInputBody(cell.body));
        return { kind: 'input', value, optionsFrom };
      }
    }
  } catch (error) {
    return { kind: 'fault', fault: toFault(error) };
  }
}

function valueOf<T>(parsed: { ok: true; value: T } | { ok: false; fault: Fault }): T {
  if (parsed.ok) return parsed.value;
  throw new FaultError(parsed.fault);
}

function relationsOf(cell: NotebookCell, work: CellWork): string[] {
  if (work.kind === 'sql') return [cell.effectiveName];
  if (work.kind !== 'analysis') return [];
  const tables = work.manifest?.tables ?? [{ suffix: '' }];
  return tables.map(({ suffix }) => (suffix ? `${cell.effectiveName}_${suffix}` : cell.effectiveName));
}

function usesOf(work: CellWork, inputs: ReadonlyMap<string, SqlValue>): string[] {
  switch (work.kind) {
    case 'sql':
      return [...work.reads, ...work.parameters];
    case 'prose':
      return work.references.flatMap(({ name }) => [name, `$${name}`]);
    case 'analysis':
      return [work.body.table, ...relationsIn(work, inputs), ...inputsIn(work.body.params)];
    case 'chart':
      return [work.body.table, ...inputsOfChart(work.body).map((name) => `$${name}`)];
    case 'input':
      return work.optionsFrom ? [work.optionsFrom.table] : [];
    default:
      return [];
  }
}

/** Parameters may stand for an input: `horizon: $weeks`. */
function inputsIn(params: Record<string, unknown>): string[] {
  return Object.values(params).flatMap((value) => {
    const name = inputNamed(value);
    return name === null ? [] : [`$${name}`];
  });
}

/** Tables that parameters of type `relation` name, be it through an input. */
function relationsIn(
  { manifest, body }: Extract<CellWork, { kind: 'analysis' }>,
  inputs: ReadonlyMap<string, SqlValue>,
): string[] {
  const params = manifest?.params ?? [];
  return params.flatMap(({ name, type: kind }) => {
    const value = kind === 'relation' ? body.params[name] : undefined;
    if (typeof value !== 'string' || value === '') return [];
    const meant = value.startsWith('$') ? inputs.get(value.slice(1)) : value;
    return typeof meant === 'string' && meant !== '' ? [meant] : [];
  });
}
