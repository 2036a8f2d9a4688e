import type { Manifests } from '../../notebook/cell-plan';
import { withCellAttribute, withCellBody } from '../../notebook/format/edit-cell';
import { insertCell, withData } from '../../notebook/format/edit-notebook';
import type { DataSource, NotebookSource } from '../../notebook/format/types';
import { withRelationRenamed } from '../../notebook/rename-relation-in';
import { freeName } from '../../sql/free-name';
import { foldIdentifier } from '../../sql/identifier';
import { isPlain, mappingSql, type MappedColumn } from './mapping-sql';
import { withoutSampleDays } from './sample-days';
import { type ChosenValues, withoutStrangeValues } from './sample-values';
import { MAY_LACK, STANDS_FOR } from './stands-for';
import type { TemplateTable } from './template-tables';

/** One table of a template, and the table of the reader's that shall stand for it. */
export interface Pointing {
  template: TemplateTable;
  table: string;
  columns: MappedColumn[];
  /** What inputs have chosen in the sample's columns and the reader's own do not have. */
  strange?: readonly ChosenValues[];
}

/** A notebook that reads other tables. */
export interface Pointed {
  source: NotebookSource;
  /** Positions of cells that are new in it. */
  added: number[];
  /** Positions, in the notebook as it was, of cells that have lost days chosen for a sample. */
  emptied: number[];
  /** Positions, there too, of inputs that have lost values which only the sample has. */
  unset: number[];
}

/**
 * The notebook reading the reader's own tables. For each, a cell after the first prose gives its columns the names that
 * the notebook knows, and all that read the template's table read that cell. A table that has the names already is read
 * as it is; a cell that stands for a table already is written anew. Days that were chosen for a sample go with it, and so do
 * values that only the sample has.
 * @param taken names of tables and cells, which a new cell cannot have
 */
export function pointAt(
  notebook: NotebookSource,
  pointings: readonly Pointing[],
  manifests: Manifests,
  taken: readonly string[],
): Pointed {
  const names = [...taken];
  const plans = pointings.map((pointing) => {
    const needsCell = pointing.template.cell === null && !isPlain(pointing.columns);
    const cell = needsCell ? freeName(`my_${pointing.template.table}`, names) : null;
    if (cell !== null) names.push(cell);
    return { ...pointing, cell, reads: cell ?? pointing.table };
  });
  const mapped = plans.reduce((edited, { template, table, columns }) => {
    const index = edited.cells.findIndex(({ name }) => name === template.cell?.name);
    return template.cell === null ? edited : withCellBody(edited, index, mappingSql(table, columns));
  }, notebook);
  const sampled = pointings.flatMap(({ template: { file, cells } }) => (file === null ? [] : cells));
  const dayless = withoutSampleDays(mapped, sampled, manifests);
  const strange = pointings.flatMap((pointing) => pointing.strange ?? []);
  let source = withoutStrangeValues(dayless, strange);
  const changed = (before: NotebookSource, after: NotebookSource): number[] =>
    [...before.cells.keys()].filter((at) => before.cells[at] !== after.cells[at]);
  const [emptied, unset] = [changed(mapped, dayless), changed(dayless, source)];
  for (const { template, reads } of inOrder(plans)) {
    if (template.cell === null) source = withRelationRenamed(source, template.table, reads, manifests);
  }
  source = withData(source, dataAfter(source.frontMatter.data, plans));
  const top = source.cells[0]?.kind === 'markdown' ? 1 : 0;
  const fresh = plans.filter(({ cell }) => cell !== null);
  fresh.forEach(({ template, table, columns, cell }, i) => {
    const draft = { kind: 'sql' as const, name: cell, body: mappingSql(table, columns) };
    source = insertCell(source, top + i, draft);
    source = withCellAttribute(source, top + i, STANDS_FOR, template.table);
    const optional = template.columns.flatMap(({ name, isOptional }) => (isOptional === true ? [name] : []));
    if (optional.length > 0) source = withCellAttribute(source, top + i, MAY_LACK, optional.join(', '));
  });
  return { source, added: fresh.map((_, i) => top + i), emptied, unset };
}

/** Tables that a cell stands for are no longer needed; one that is read as it is takes the place of the template's. */
function dataAfter(
  data: readonly DataSource[],
  plans: readonly (Pointing & { cell: string | null })[],
): DataSource[] {
  return data.flatMap((entry): DataSource[] => {
    const plan = plans.find(
      ({ template }) =>
        template.cell === null && foldIdentifier(template.table) === foldIdentifier(entry.table),
    );
    if (!plan) return [entry];
    if (plan.cell !== null) return [];
    const { columns } = plan.template;
    const types = Object.fromEntries(columns.map(({ name, type }) => [name, type]));
    const optional = entry.optional === undefined ? {} : { optional: entry.optional };
    return [{ table: plan.table, columns: types, ...optional }];
  });
}

/** A name is given up before another table gets it. */
function inOrder<Plan extends Pointing & { reads: string }>(plans: readonly Plan[]): Plan[] {
  const left = [...plans];
  const ordered: Plan[] = [];
  while (left.length > 0) {
    const isFree = (one: Plan): boolean =>
      !left.some(
        (other) => other !== one && foldIdentifier(other.template.table) === foldIdentifier(one.reads),
      );
    const next = left.findIndex(isFree);
    ordered.push(...left.splice(Math.max(next, 0), 1));
  }
  return ordered;
}
