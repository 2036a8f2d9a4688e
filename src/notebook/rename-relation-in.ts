import type { Manifests } from './cell-plan';
import { parseAnalysisBody, printAnalysisBody } from './format/analysis-body';
import { parseChartBody, printChartBody } from './format/chart-body';
import { withCellBody } from './format/edit-cell';
import { renameInInlineValues } from './format/inline-values';
import { parseInputBody, printInputBody } from './format/input-body';
import type { CellSource, NotebookSource } from './format/types';
import { foldIdentifier } from '../sql/identifier';
import { renameRelation } from '../sql/rename-relation';

/** The cells reading another relation in place of `from`; what does not mention it stays to the last sign. */
export function withRelationRenamed(
  notebook: NotebookSource,
  from: string,
  to: string,
  manifests: Manifests,
): NotebookSource {
  const isMeant = (name: unknown) =>
    typeof name === 'string' && foldIdentifier(name) === foldIdentifier(from);
  return notebook.cells.reduce(
    (renamed, cell, index) => withCellBody(renamed, index, renamedBody(cell, isMeant, from, to, manifests)),
    notebook,
  );
}

function renamedBody(
  { kind, type, body }: CellSource,
  isMeant: (name: unknown) => boolean,
  from: string,
  to: string,
  manifests: Manifests,
): string {
  if (kind === 'markdown') return renameInInlineValues(body, from, to);
  if (kind === 'sql') return renameRelation(body, from, to);
  if (kind === 'analysis') {
    const parsed = parseAnalysisBody(body);
    if (!parsed.ok) return body;
    const { table, params } = parsed.value;
    const relations = new Set(
      manifests.get(type ?? '')?.params.flatMap((param) => (param.type === 'relation' ? param.name : [])),
    );
    const renamed = Object.entries(params).map(
      ([name, value]) => [name, relations.has(name) && isMeant(value) ? to : value] as const,
    );
    return printAnalysisBody(
      { ...parsed.value, table: isMeant(table) ? to : table, params: Object.fromEntries(renamed) },
      body,
    );
  }
  if (kind === 'chart') {
    const parsed = parseChartBody(body);
    return parsed.ok && isMeant(parsed.value.table)
      ? printChartBody({ ...parsed.value, table: to }, body)
      : body;
  }
  const parsed = parseInputBody(body);
  const source = parsed.ok ? parsed.value.optionsFrom : null;
  return parsed.ok && source && isMeant(source.table)
    ? printInputBody({ ...parsed.value, optionsFrom: { ...source, table: to } }, body)
    : body;
}
