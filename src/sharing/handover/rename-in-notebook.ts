import type { Manifests } from '../../notebook/cell-plan';
import { parseAnalysisBody, printAnalysisBody } from '../../notebook/format/analysis-body';
import { parseChartBody, printChartBody } from '../../notebook/format/chart-body';
import { withCellBody } from '../../notebook/format/edit-cell';
import { withData } from '../../notebook/format/edit-notebook';
import { parseInputBody, printInputBody } from '../../notebook/format/input-body';
import { parseNotebook } from '../../notebook/format/parse-notebook';
import { printNotebook } from '../../notebook/format/print-notebook';
import type { CellSource } from '../../notebook/format/types';
import { foldIdentifier } from '../../sql/identifier';
import { renameRelation } from '../../sql/rename-relation';

/** The notebook's text reading another table in place of `from`; what does not mention it stays to the last sign. */
export function renameInNotebook(text: string, from: string, to: string, manifests: Manifests): string {
  const parsed = parseNotebook(text);
  if (!parsed.ok) return text;
  const isMeant = (name: unknown) =>
    typeof name === 'string' && foldIdentifier(name) === foldIdentifier(from);
  let { notebook } = parsed;
  for (const [index, cell] of notebook.cells.entries()) {
    notebook = withCellBody(notebook, index, renamedBody(cell, isMeant, from, to, manifests));
  }
  const { data } = notebook.frontMatter;
  if (data.some(({ table }) => isMeant(table))) {
    notebook = withData(
      notebook,
      data.map((source) => (isMeant(source.table) ? { ...source, table: to } : source)),
    );
  }
  return printNotebook(notebook);
}

function renamedBody(
  { kind, type, body }: CellSource,
  isMeant: (name: unknown) => boolean,
  from: string,
  to: string,
  manifests: Manifests,
): string {
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
  if (kind === 'input') {
    const parsed = parseInputBody(body);
    const source = parsed.ok ? parsed.value.optionsFrom : null;
    return parsed.ok && source && isMeant(source.table)
      ? printInputBody({ ...parsed.value, optionsFrom: { ...source, table: to } }, body)
      : body;
  }
  return body;
}
