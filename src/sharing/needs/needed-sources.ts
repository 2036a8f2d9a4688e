import type { RelationInfo } from '../../app/relations';
import type { ColumnInfo } from '../../engine/exact-query';
import { type CellWork, type Manifests, planCells } from '../../notebook/cell-plan';
import type { NotebookCell } from '../../notebook/document.svelte';
import { parseInputBody } from '../../notebook/format/input-body';
import type { DataSource } from '../../notebook/format/types';
import { foldIdentifier } from '../../sql/identifier';
import { relationNames } from '../../sql/referenced-names';
import { columnMentions, handsOnAll } from './column-mentions';

/** A table that cells read and no cell makes. */
export interface SourceNeed {
  table: string;
  /** The columns that cells use; a type of '' is not known. */
  columns: ColumnInfo[];
}

/** What one cell reads: relations, and columns of them (`null`: of whichever relation has it). Names are folded. */
interface Reading {
  defines: string[];
  relations: string[];
  columns: { column: string; written: string; relation: string | null }[];
  handsOn: boolean;
}

const CREATED =
  /\bcreate\s+(?:or\s+replace\s+)?(?:temp(?:orary)?\s+)?(?:table|view)\s+(?:if\s+not\s+exists\s+)?"?([\p{L}_][\p{L}\p{N}_]*)/giu;
/** Views of the engine about itself. */
const CATALOGS = /\b(?:information_schema|pg_catalog)\s*\.\s*(\w+)/gi;

/**
 * The tables that a notebook is given from outside, each with the columns that its cells use, in the order of the cells.
 * @param tables those that are here, whose columns are known
 * @param listed what the notebook itself says it needs
 */
export function neededSources(
  cells: NotebookCell[],
  manifests: Manifests,
  tables: readonly RelationInfo[],
  listed: readonly DataSource[],
): SourceNeed[] {
  const plans = planCells(cells, manifests);
  const readings = plans.map((plan, index) => readingOf(plan.work, cells[index]!, plan.defines));
  const made = new Set(readings.flatMap(({ defines }) => defines));
  const names = [
    ...readings.flatMap(({ relations }) => relations),
    ...listed.map(({ table }) => foldIdentifier(table)),
  ];
  const sources = [...new Set(names)].filter((name) => name !== '' && !made.has(name));
  return sources.map((source) => {
    const here = tables.find(({ name }) => foldIdentifier(name) === source);
    const said = listed.find(({ table }) => foldIdentifier(table) === source);
    const table = said?.table ?? here?.name ?? source;
    return { table, columns: columnsOf(source, readings, here, said) };
  });
}

function columnsOf(
  source: string,
  readings: readonly Reading[],
  here: RelationInfo | undefined,
  said: DataSource | undefined,
): ColumnInfo[] {
  if (!here && said?.columns) return Object.entries(said.columns).map(([name, type]) => ({ name, type }));
  const used = usedColumns(source, readings);
  if (here)
    return here.columns
      .filter(({ name }) => used.has(foldIdentifier(name)))
      .map(({ name, type }) => ({ name, type }));
  // Without the table, names in SQL may be anything; roles and charts name columns for certain.
  return [...used.values()].flatMap(({ name, isCertain }) => (isCertain ? [{ name, type: '' }] : []));
}

/** Columns that may be the source's, read from it or from what hands its rows on. */
function usedColumns(
  source: string,
  readings: readonly Reading[],
): Map<string, { name: string; isCertain: boolean }> {
  const used = new Map<string, { name: string; isCertain: boolean }>();
  const reached = new Set([source]);
  for (let grown = true; grown;) {
    grown = false;
    for (const { defines, relations, handsOn } of readings) {
      if (!handsOn || !relations.some((name) => reached.has(name))) continue;
      for (const name of defines) {
        if (reached.has(name)) continue;
        reached.add(name);
        grown = true;
      }
    }
  }
  for (const { relations, columns } of readings) {
    if (!relations.some((name) => reached.has(name))) continue;
    for (const { column, written, relation } of columns) {
      if (relation !== null && !reached.has(relation)) continue;
      const isCertain = written !== '' && relation === source;
      if (!used.get(column)?.isCertain) used.set(column, { name: written || column, isCertain });
    }
  }
  return used;
}

function readingOf(work: CellWork, cell: NotebookCell, defines: string[]): Reading {
  const reading: Reading = {
    defines: defines.map(foldIdentifier),
    relations: [],
    columns: [],
    handsOn: false,
  };
  const take = (table: string, columns: readonly (string | null)[]): void => {
    const relation = foldIdentifier(table);
    reading.relations.push(relation);
    for (const name of columns) {
      if (name) reading.columns.push({ column: foldIdentifier(name), written: name, relation });
    }
  };
  switch (work.kind) {
    case 'sql': {
      const own = [...work.sql.matchAll(CREATED), ...work.sql.matchAll(CATALOGS)].map(([, name = '']) =>
        foldIdentifier(name),
      );
      reading.relations = relationNames(work.sql)
        .map(foldIdentifier)
        .filter((name) => !own.includes(name));
      reading.columns = columnMentions(work.sql).map((mention) => ({ ...mention, written: '' }));
      reading.handsOn = handsOnAll(work.sql);
      break;
    }
    case 'analysis': {
      const { table, roles, params } = work.body;
      const tableOf = (name: string): string | undefined => {
        const role = work.manifest?.roles.find((one) => one.name === name);
        return role?.orSource === true && !params[role.of ?? ''] ? undefined : role?.of;
      };
      const rolesOf = (of: string | undefined) =>
        Object.entries(roles)
          .filter(([name]) => tableOf(name) === of)
          .flatMap(([, columns]) => columns);
      take(table, rolesOf(undefined));
      for (const { name, type } of work.manifest?.params ?? []) {
        const other = type === 'relation' ? params[name] : undefined;
        if (typeof other === 'string' && !other.startsWith('$')) take(other, rolesOf(name));
      }
      break;
    }
    case 'chart': {
      const { table, x, y, color, size, facet, sort } = work.body;
      take(table, [x, y, color, size, facet, sort === null ? null : sort.replace(/^-/, '')]);
      break;
    }
    case 'prose':
      for (const { name, column } of work.references) take(name, [column]);
      break;
    case 'input': {
      const body = parseInputBody(cell.body);
      const from = body.ok ? body.value.optionsFrom : null;
      if (from) take(from.table, [from.column]);
      break;
    }
    case 'none':
    case 'fault':
      break;
  }
  return reading;
}
