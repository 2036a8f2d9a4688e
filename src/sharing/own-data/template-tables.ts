import type { RelationInfo } from '../../app/relations';
import { rolesOf } from '../../app/suggested-roles';
import { buildGraph } from '../../graph/graph';
import { type CellPlan, type Manifests, planCells } from '../../notebook/cell-plan';
import type { NotebookCell } from '../../notebook/document.svelte';
import { parseAnalysisBody } from '../../notebook/format/analysis-body';
import type { DataSource, NotebookSource } from '../../notebook/format/types';
import { foldIdentifier } from '../../sql/identifier';
import type { NeededColumn } from '../needs/match-columns';
import { neededSources } from '../needs/needed-sources';
import { readMapping, type ReadMapping } from './mapping-sql';
import { MAY_LACK, standsFor } from './stands-for';

/** A table that a notebook was written for, and that one of the reader's own can stand for. */
export interface TemplateTable {
  /** The name that the notebook gives it. */
  table: string;
  columns: NeededColumn[];
  /** The analyses that are made from it, directly or through other cells, each once. */
  analyses: string[];
  /** Positions of the cells that are made from it, and of the inputs that these ask for. */
  cells: number[];
  /** The file beside the page that holds the sample's. */
  file: string | null;
  /** The cell that stands for it already, with what it says. */
  cell: { name: string; mapping: ReadMapping | null } | null;
}

/**
 * The tables of a notebook that others can stand for: those that its header names, and those for which a cell stands already.
 * @param relations tables and results that are here, whose columns are known
 */
export function templateTables(
  { frontMatter, cells: sources }: NotebookSource,
  cells: NotebookCell[],
  relations: readonly RelationInfo[],
  manifests: Manifests,
): TemplateTable[] {
  const meant = (table: string, columns: NeededColumn[]): NeededColumn[] =>
    columns.map((column) => ({ ...column, meanings: meaningsIn(cells, manifests, table, column.name) }));
  const plans = planCells(cells, manifests);
  const graph = buildGraph(plans);
  const madeFrom = (relation: string): { analyses: string[]; cells: number[] } => {
    const isIt = (name: string): boolean => foldIdentifier(name) === foldIdentifier(relation);
    const readers = plans.flatMap(({ id, uses }) => (uses.some(isIt) ? [id] : []));
    const reached = new Set(graph.stale(readers).concat(readers));
    const types = cells.flatMap(({ id, type }) => (type !== null && reached.has(id) ? [type] : []));
    const asked = new Set(plans.flatMap(({ id, uses }) => (reached.has(id) ? uses.map(foldIdentifier) : [])));
    const isAsked = ({ work, defines }: CellPlan): boolean =>
      work.kind === 'input' && defines.some((name) => asked.has(foldIdentifier(name)));
    return {
      analyses: [...new Set(types)],
      cells: plans.flatMap((plan, at) => (reached.has(plan.id) || isAsked(plan) ? [at] : [])),
    };
  };
  const mapped = sources.flatMap((cell): TemplateTable[] => {
    const table = standsFor(cell);
    if (table === null || cell.name === null) return [];
    const mapping = readMapping(cell.body);
    const result = relations.find(({ name }) => foldIdentifier(name) === foldIdentifier(cell.name ?? ''));
    const names = mapping?.columns.map(({ name }) => name) ?? result?.columns.map(({ name }) => name) ?? [];
    const optional = (cell.attributes[MAY_LACK] ?? '').split(',').map((name) => name.trim());
    const columns = names.map((name): NeededColumn => ({
      name,
      type: result?.columns.find((column) => column.name === name)?.type ?? '',
      isOptional: optional.includes(name),
    }));
    return [
      {
        table,
        columns: meant(cell.name, columns),
        ...madeFrom(cell.name),
        file: null,
        cell: { name: cell.name, mapping },
      },
    ];
  });
  const listed = frontMatter.data.map((source): TemplateTable => ({
    table: source.table,
    columns: meant(source.table, columnsOf(source, cells, relations, manifests)),
    ...madeFrom(source.table),
    file: source.file ?? null,
    cell: null,
  }));
  return [...mapped, ...listed];
}

function columnsOf(
  source: DataSource,
  cells: NotebookCell[],
  relations: readonly RelationInfo[],
  manifests: Manifests,
): NeededColumn[] {
  const { table, columns, optional = [] } = source;
  if (columns)
    return Object.entries(columns).map(([name, type]) => ({
      name,
      type,
      isOptional: optional.includes(name),
    }));
  const isThis = ({ table: name }: { table: string }) => foldIdentifier(name) === foldIdentifier(table);
  return neededSources(cells, manifests, relations, [source]).find(isThis)?.columns ?? [];
}

/** What analyses take a column of a relation for, likeliest first. */
function meaningsIn(
  cells: readonly NotebookCell[],
  manifests: Manifests,
  relation: string,
  column: string,
): string[] {
  const isSame = (a: unknown, b: string): boolean =>
    typeof a === 'string' && foldIdentifier(a) === foldIdentifier(b);
  const found = cells.flatMap(({ kind, type, body }) => {
    const manifest = kind === 'analysis' ? manifests.get(type ?? '') : undefined;
    const parsed = manifest ? parseAnalysisBody(body) : null;
    if (!manifest || !parsed?.ok) return [];
    const { table, params, roles } = parsed.value;
    const named = manifest.params.flatMap(({ name, type: kindOfParam }) =>
      kindOfParam === 'relation' && params[name] ? [name] : [],
    );
    const of = [
      ...(isSame(table, relation) ? [undefined] : []),
      ...named.filter((name) => isSame(params[name], relation)),
    ];
    return of
      .flatMap((param) => rolesOf(manifest.roles, param, named))
      .filter((role) => [roles[role.name] ?? []].flat().some((name) => isSame(name, column)))
      .flatMap(({ suggest }) => suggest);
  });
  return [...new Set(found)];
}
